import { BusFront, Clock, Footprints, House, type LucideIcon } from 'lucide-react'

// What a step is about, by its words.
const PICTURES: [RegExp, LucideIcon][] = [
  [/chez vous|maison/i, House],
  [/march/i, Footprints],
  [/bus/i, BusFront],
]

/** The steps of a journey, in order, along a line. */
export function StepList({ items }: { items: string[] }) {
  return (
    <ol>
      {items.map((item, index) => {
        const Picture = PICTURES.find(([words]) => words.test(item))?.[1] ?? Clock
        return (
          <li key={item} className="relative flex items-start gap-4 pb-4 last:pb-0">
            {index < items.length - 1 && <span aria-hidden className="bg-brand-200 absolute top-10 bottom-0 left-[1.375rem] w-1" />}
            <span aria-hidden className="bg-brand-700 text-ink-inverse flex size-12 shrink-0 items-center justify-center rounded-full">
              <Picture className="size-6" />
            </span>
            <span className="min-w-0 pt-2.5">{item}</span>
          </li>
        )
      })}
    </ol>
  )
}
