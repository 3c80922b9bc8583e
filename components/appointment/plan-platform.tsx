import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Link } from '@/components/ui/link'
import { PageTitle } from '@/components/ui/page-title'
import { routes } from '@/lib/infra/routes'

/** For which plateforme an atelier is planned, for who works in several. */
export function PlanPlatform({ platforms }: { platforms: { id: string; name: string }[] }) {
  return (
    <>
      <Breadcrumb trail={[{ label: 'Calendrier', href: routes.calendar }]} here="Planifier un atelier" />
      <PageTitle>Planifier un atelier</PageTitle>
      <Card title="Pour quelle plateforme&nbsp;?" className="mt-6">
        <ul className="divide-line divide-y">
          {platforms.map(({ id, name }) => (
            <li key={id} className="py-1">
              <Link href={routes.planAppointment({ atelier: 'oui', plateforme: id })} className="link inline-block py-2 font-bold">
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
