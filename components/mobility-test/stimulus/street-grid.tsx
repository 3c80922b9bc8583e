type StreetGridProps = { cells: string[][]; start: string; alt: string }

const WIDTH = 112
const HEIGHT = 76

/** A small town plan: one block a place, the start marked by its colour and its words. */
export function StreetGrid({ cells, start, alt }: StreetGridProps) {
  const columns = Math.max(...cells.map((row) => row.length))
  return (
    <svg role="img" aria-label={`${alt} Départ\u00a0: ${start}.`} viewBox={`0 0 ${columns * WIDTH} ${cells.length * HEIGHT}`} className="h-auto w-full">
      {cells.map((row, y) =>
        row.map((place, x) => (
          <g key={place}>
            <rect x={x * WIDTH + 5} y={y * HEIGHT + 5} width={WIDTH - 10} height={HEIGHT - 10} rx="9" className={place === start ? 'fill-brand-700' : 'fill-surface-sunken'} />
            <text x={x * WIDTH + WIDTH / 2} y={y * HEIGHT + (place === start ? 36 : 44)} textAnchor="middle" className={`text-[15px] font-bold ${place === start ? 'fill-white' : 'fill-ink'}`}>
              {place}
            </text>
            {place === start && (
              <text x={x * WIDTH + WIDTH / 2} y={y * HEIGHT + 55} textAnchor="middle" className="fill-white text-[13px]">
                Départ
              </text>
            )}
          </g>
        )),
      )}
    </svg>
  )
}
