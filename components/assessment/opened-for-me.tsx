import { Resource } from '@/components/mobility-test/plain-result'
import { Card } from '@/components/ui/card'
import type { HandUnlock, HandUnlocks } from '@/lib/assessment/hand-unlocks'

/** What an advisor opened for the person besides the result, with their word on why. */
export function OpenedForMe({ unlocks: { services, resources, opened } }: { unlocks: HandUnlocks }) {
  const why = (items: HandUnlock[], label: string) => items.find((item) => item.label === label)
  return (
    <Card title="Ouvert pour vous par un conseiller">
      <ul className="space-y-4">
        {opened.services.map(({ id, label, text }) => (
          <li key={id}>
            <strong>{label}</strong>
            <span className="block">{text}</span>
            <Why item={why(services, label)} />
          </li>
        ))}
        {opened.resources.map((resource) => (
          <li key={resource.id}>
            <Resource {...resource} />
            <Why item={why(resources, resource.title)} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Why({ item }: { item: HandUnlock | undefined }) {
  if (!item) return null
  return (
    <span className="text-ink-soft mt-1 block wrap-anywhere">
      {item.by}&nbsp;: {item.reason}
    </span>
  )
}
