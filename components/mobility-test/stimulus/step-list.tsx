/** The steps of a journey, in order. */
export function StepList({ items }: { items: string[] }) {
  return (
    <ol className="space-y-2">
      {items.map((item, index) => (
        <li key={item} className="flex items-start gap-3">
          <span aria-hidden className="bg-brand-700 text-ink-inverse flex size-8 shrink-0 items-center justify-center rounded-full font-bold">
            {index + 1}
          </span>
          <span className="pt-0.5">{item}</span>
        </li>
      ))}
    </ol>
  )
}
