import { PlanForm, ProposeForm } from '@/components/appointment/plan-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Link } from '@/components/ui/link'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'
import type { PlanForm as PlanFormData, ToMove } from '@/lib/appointment/plan-page'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type Person = { id: string; firstName: string; lastName: string; followedBy: { firstName: string; lastName: string } | null }
type PlanPageProps = { form: PlanFormData; person: Person | null; advisorId: string; moved: ToMove | null; proposes: boolean }

/** Plans a rendez-vous, or offers three slots for it. */
export function PlanPage({ form, person, advisorId, moved, proposes }: PlanPageProps) {
  const title = !person ? 'Planifier un atelier' : moved ? 'Proposer d’autres créneaux' : proposes ? 'Proposer trois créneaux' : 'Planifier un rendez-vous'
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendrier', href: routes.calendar }, ...(person ? [{ label: formatName(person), href: routes.record(person.id) }] : [])]} here={title} />
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>{title}</PageTitle>
          <p className="mt-2">
            {person ? `Avec ${formatName(person)}, ` : ''}
            {form.platform.name}
          </p>
          {form.others.map(({ id, name }) => (
            <p key={id}>
              <Link href={routes.planAppointment({ ...(person ? { personne: person.id } : { atelier: 'oui' }), ...(proposes ? { proposer: 'oui' } : {}), plateforme: id })} className="link inline-block py-1">
                Plutôt pour {name}
              </Link>
            </p>
          ))}
        </div>
        {person && !moved && (
          <LinkButton href={routes.planAppointment({ personne: person.id, plateforme: form.platform.id, ...(proposes ? {} : { proposer: 'oui' }) })} variant="secondary">
            {proposes ? 'Planifier directement' : 'Proposer trois créneaux'}
          </LinkButton>
        )}
      </div>
      {proposes && person ? <ProposeForm form={form} person={person} advisorId={advisorId} moved={moved} /> : <PlanForm form={form} person={person} advisorId={advisorId} />}
    </>
  )
}
