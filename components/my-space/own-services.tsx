import { BackHome } from '@/components/my-space/back-home'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import type { OwnService } from '@/lib/mobility-test/own-items'

/** « Services proposés »: what may help the person, in plain words; nothing is promised before an advisor has looked. */
export function OwnServices({ services, validated }: { services: OwnService[]; validated: boolean }) {
  return (
    <>
      <BackHome />
      <PageTitle>Services proposés</PageTitle>
      {services.length === 0 ? (
        <div className="mt-6">
          <EmptyState title="Rien encore">Les services apparaissent ici après le Test Mobilité.</EmptyState>
        </div>
      ) : (
        <>
          <p className="mt-3">
            {introduction(services, validated)}
          </p>
          <ul className="mt-6 space-y-4">
            {services.map(({ id, label, text, validated: sure }) => (
              <li key={id}>
                <Card>
                  <h2 className="text-xl font-bold">{label}</h2>
                  <p className="mt-1">{text}</p>
                  <p className="mt-3">
                    <Badge tone={sure ? 'success' : 'info'}>{sure ? 'Validé par un conseiller' : 'Proposition, à valider'}</Badge>
                  </p>
                </Card>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

// An advisor opens services by hand too, before any bilan and even before any Test.
function introduction(services: OwnService[], validated: boolean): string {
  if (validated) return 'Votre conseiller Wimoov a choisi ces services avec vous.'
  if (services.every((service) => service.validated)) return 'Un conseiller Wimoov a ouvert ces services pour vous.'
  const proposed = 'Rien n’est décidé\u00a0: un conseiller Wimoov en parle d’abord avec vous.'
  return services.some((service) => service.validated) ? `Un conseiller a validé certains services. Le Test propose les autres\u00a0: un conseiller Wimoov en parle d’abord avec vous.` : `Le Test propose ces services. ${proposed}`
}
