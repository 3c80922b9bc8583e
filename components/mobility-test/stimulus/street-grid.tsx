import { BookOpen, Croissant, Cross, Landmark, type LucideIcon, Mail, MapPin, School, Stethoscope, Store, TrainFront, Trees, Trophy } from 'lucide-react'

type StreetGridProps = { cells: string[][]; start: string; alt: string }

// A unit is about a pixel on a phone of 360 px, so that the names are read there.
const WIDTH = 84
const HEIGHT = 82
const STREET = 2.5

// A sign for what is known by its name; the others have their name alone.
const SIGNS: Record<string, LucideIcon> = {
  Mairie: Landmark, Boulangerie: Croissant, Poste: Mail, Parc: Trees, École: School, Pharmacie: Cross,
  Gare: TrainFront, Stade: Trophy, Marché: Store, Bibliothèque: BookOpen, Médecin: Stethoscope,
}

/** A small town plan: blocks between streets, a sign and a name each, the start marked by its colour, its pin and its word. */
export function StreetGrid({ cells, start, alt }: StreetGridProps) {
  const columns = Math.max(...cells.map((row) => row.length))
  const [width, height] = [columns * WIDTH, cells.length * HEIGHT]
  return (
    <svg role="img" aria-label={`${alt} Départ\u00a0: ${start}.`} viewBox={`0 0 ${width} ${height}`} className="mx-auto h-auto w-full max-w-md">
      <rect width={width} height={height} rx="8" className="fill-line" />
      {cells.slice(1).map((row, index) => (
        <line key={row[0]} x1="8" x2={width - 8} y1={(index + 1) * HEIGHT} y2={(index + 1) * HEIGHT} strokeWidth="2" strokeDasharray="7 6" className="stroke-surface" />
      ))}
      {cells[0]?.slice(1).map((place, index) => (
        <line key={place} y1="8" y2={height - 8} x1={(index + 1) * WIDTH} x2={(index + 1) * WIDTH} strokeWidth="2" strokeDasharray="7 6" className="stroke-surface" />
      ))}
      {cells.map((row, y) => row.map((place, x) => <Block key={place} place={place} x={x * WIDTH} y={y * HEIGHT} isStart={place === start} />))}
    </svg>
  )
}

function Block({ place, x, y, isStart }: { place: string; x: number; y: number; isStart: boolean }) {
  const Sign = isStart ? MapPin : SIGNS[place]
  const green = place === 'Parc' || place === 'Stade'
  const middle = x + WIDTH / 2
  return (
    <g>
      <rect x={x + STREET} y={y + STREET} width={WIDTH - 2 * STREET} height={HEIGHT - 2 * STREET} rx="6" className={isStart ? 'fill-brand-700' : green ? 'fill-success-100' : 'fill-surface'} />
      {Sign && <Sign aria-hidden x={middle - 12} y={y + 10} width={24} height={24} className={isStart ? 'text-ink-inverse' : 'text-brand-700'} />}
      <text x={middle} y={y + (Sign ? 52 : 46)} textAnchor="middle" className={`text-[13px] font-bold ${isStart ? 'fill-white' : 'fill-ink'}`}>
        {place}
      </text>
      {isStart && (
        <text x={middle} y={y + 69} textAnchor="middle" className="fill-white text-[13px]">
          Départ
        </text>
      )}
    </g>
  )
}
