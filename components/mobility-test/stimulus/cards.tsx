import { Journey, journeyOf } from '@/components/mobility-test/stimulus/journey'

type CardsProps = { cards: { title: string; items: string[] }[] }

// The notches of a ticket, in the colour of what is behind it.
const NOTCHES = 'before:bg-surface after:bg-surface before:border-brand-200 after:border-brand-200 before:absolute before:top-9 before:-left-2.5 before:size-5 before:rounded-full before:border-2 before:content-[""] after:absolute after:top-9 after:-right-2.5 after:size-5 after:rounded-full after:border-2 after:content-[""]'

/** Offers side by side: journeys as lines with their times, the others as tickets. */
export function Cards({ cards }: CardsProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(10rem,1fr))]">
      {cards.map(({ title, items }) => {
        const journey = journeyOf(items)
        return (
          <li key={title} className={`border-brand-200 bg-brand-50 rounded-card relative overflow-hidden border-2 ${journey ? '' : NOTCHES}`}>
            <p className={`text-brand-900 px-4 py-2.5 font-bold ${journey ? 'bg-brand-100' : 'border-brand-200 border-b-2 border-dashed text-center'}`}>{title}</p>
            <div className={`p-4 ${journey ? '' : 'text-center'}`}>
              {journey && <Journey {...journey} />}
              <ul>
                {items.map((item) => (
                  <li key={item} className={item.includes('€') ? 'text-brand-900 text-xl font-bold' : ''}>
                    {item}
                  </li>
                ))}
              </ul>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
