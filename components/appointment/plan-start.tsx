import { Link } from '@/components/ui/link'
import { buttonStyle } from '@/components/ui/button-style'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type PlanStartProps = { q: string; found: { id: string; firstName: string; lastName: string }[] | null }

/** With whom: one person, found by their name, or several. */
export function PlanStart({ q, found }: PlanStartProps) {
  return (
    <>
      <PageTitle>Planifier un rendez-vous</PageTitle>
      <Card title="Avec une personne" className="mt-6">
        <form action={routes.planAppointment()} role="search" aria-label="Chercher une personne" className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 grow">
            <label htmlFor="q" className="block font-bold">
              Nom, e-mail ou téléphone
            </label>
            <input key={q} id="q" name="q" type="search" defaultValue={q} maxLength={100} className="control mt-1.5" />
          </div>
          <button type="submit" className={buttonStyle('secondary')}>
            Chercher
          </button>
        </form>
        {found && (
          <div className="mt-4" role="status">
            {found.length === 0 ? (
              <p>Personne ne répond à ces mots parmi les bénéficiaires de vos plateformes.</p>
            ) : (
              <ul className="divide-line divide-y">
                {found.map((person) => (
                  <li key={person.id} className="py-1">
                    <Link href={routes.planAppointment({ personne: person.id })} className="link inline-block py-2 font-bold">
                      {formatName(person)}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )}
      </Card>
      <Card title="Avec plusieurs personnes" className="mt-6">
        <p className="mb-4">Un atelier a des places&nbsp;: vous y inscrivez ensuite les personnes depuis leur fiche.</p>
        <LinkButton href={routes.planAppointment({ atelier: 'oui' })} variant="secondary">
          Planifier un atelier
        </LinkButton>
      </Card>
    </>
  )
}
