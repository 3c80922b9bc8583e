type JourneyData = { changes: number }

/** A journey read from its words (« Départ… », « Arrivée… », « 1 changement »); null when they say something else. */
export function journeyOf(items: string[]): JourneyData | null {
  const changes = items.map((item) => /^(\d+) changement/.exec(item)?.[1]).find(Boolean)
  const timed = items.some((item) => item.startsWith('Départ')) && items.some((item) => item.startsWith('Arrivée'))
  return timed && changes !== undefined ? { changes: Number(changes) } : null
}

const COLOURS = ['stroke-brand-700', 'stroke-accent-700']

/** From one end to the other, a colour a vehicle and a ring where one changes. The words below say the same. */
export function Journey({ changes }: JourneyData) {
  const width = 200 / (changes + 1)
  return (
    <svg aria-hidden viewBox="0 0 224 28" className="mb-2 h-auto w-full max-w-64">
      {Array.from({ length: changes + 1 }, (_, leg) => (
        <line key={leg} x1={12 + leg * width} x2={12 + (leg + 1) * width} y1="14" y2="14" strokeWidth="6" className={COLOURS[leg % COLOURS.length]} />
      ))}
      {Array.from({ length: changes + 2 }, (_, stop) => (
        <circle key={stop} cx={12 + stop * width} cy="14" r={stop === 0 || stop > changes ? 8 : 9} strokeWidth="4" className={`stroke-ink ${stop === 0 || stop > changes ? 'fill-ink' : 'fill-surface'}`} />
      ))}
    </svg>
  )
}
