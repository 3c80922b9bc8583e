type CardsProps = { cards: { title: string; items: string[] }[] }

/** Offers side by side: tickets, journeys. */
export function Cards({ cards }: CardsProps) {
  return (
    <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
      {cards.map(({ title, items }) => (
        <li key={title} className="border-brand-200 bg-brand-50 rounded-card border-2 border-dashed p-4">
          <p className="text-brand-900 font-bold">{title}</p>
          <ul className="mt-1">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
