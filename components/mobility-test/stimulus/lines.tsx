type LinesProps = { lines: { name: string; stops: string[] }[]; alt: string }

const LOOKS = [
  { badge: 'fill-brand-700', line: 'stroke-brand-700' },
  { badge: 'fill-accent-700', line: 'stroke-accent-700' },
]
const ROW = 124
const WIDTH = 460
// From the edge to the middle of the first stop: half of the longest name.
const EDGE = 56

/** Bus lines as a network plan: one colour and one name a line, a ring a stop, a full one at each end. Its letters are 12 px or more on a phone of 360 px. */
export function Lines({ lines, alt }: LinesProps) {
  return (
    <svg role="img" aria-label={alt} viewBox={`0 0 ${WIDTH} ${lines.length * ROW}`} className="h-auto w-full">
      {lines.map(({ name, stops }, row) => {
        const look = LOOKS[row % LOOKS.length]
        const y = row * ROW + 70
        const step = (WIDTH - 2 * EDGE) / (stops.length - 1)
        return (
          <g key={name}>
            <rect x="8" y={y - 62} width={name.length * 12 + 22} height="32" rx="16" className={look?.badge} />
            <text x={19 + (name.length * 12) / 2} y={y - 40} textAnchor="middle" className="fill-white text-[20px] font-bold">
              {name}
            </text>
            <line x1={EDGE} x2={WIDTH - EDGE} y1={y} y2={y} strokeWidth="9" strokeLinecap="round" className={look?.line} />
            {stops.map((stop, index) => {
              const end = index === 0 || index === stops.length - 1
              return (
                <g key={stop}>
                  <circle cx={EDGE + index * step} cy={y} r={end ? 12 : 10} strokeWidth="5" className={`fill-surface ${look?.line}`} />
                  {end && <circle cx={EDGE + index * step} cy={y} r="5" className={look?.badge} />}
                  <text x={EDGE + index * step} y={y + 36} textAnchor="middle" className="fill-ink text-[20px] font-bold">
                    {stop}
                  </text>
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
