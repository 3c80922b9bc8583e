type LinesProps = { lines: { name: string; stops: string[] }[]; alt: string }

const LOOKS = [
  { text: 'fill-brand-700', line: 'stroke-brand-700' },
  { text: 'fill-accent-700', line: 'stroke-accent-700' },
]
const ROW = 108
const WIDTH = 460

/** Bus lines as a network plan: one colour and one name a line, a ring a stop. */
export function Lines({ lines, alt }: LinesProps) {
  return (
    <svg role="img" aria-label={alt} viewBox={`0 0 ${WIDTH} ${lines.length * ROW}`} className="h-auto w-full">
      {lines.map(({ name, stops }, row) => {
        const look = LOOKS[row % LOOKS.length]
        const y = row * ROW + 58
        const step = (WIDTH - 100) / (stops.length - 1)
        return (
          <g key={name}>
            <text x="4" y={y - 34} className={`${look?.text} text-[18px] font-bold`}>
              {name}
            </text>
            <line x1="50" x2={WIDTH - 50} y1={y} y2={y} strokeWidth="7" strokeLinecap="round" className={look?.line} />
            {stops.map((stop, index) => (
              <g key={stop}>
                <circle cx={50 + index * step} cy={y} r="9" strokeWidth="5" className={`fill-surface ${look?.line}`} />
                <text x={50 + index * step} y={y + 32} textAnchor="middle" className="fill-ink text-[17px]">
                  {stop}
                </text>
              </g>
            ))}
          </g>
        )
      })}
    </svg>
  )
}
