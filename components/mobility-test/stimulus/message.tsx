import { Bus } from '@/components/mobility-test/stimulus/bus'

/** A message as a phone shows it: the edge of the phone, who writes, what is said. */
export function Message({ lines }: { lines: string[] }) {
  return (
    <div className="border-ink mx-auto max-w-sm rounded-3xl border-4 p-1.5">
      <div aria-hidden className="flex justify-center py-1">
        <span className="bg-ink h-1.5 w-14 rounded-full" />
      </div>
      <div className="bg-surface-page flex items-start gap-2 rounded-2xl p-3">
        <Bus className="mt-1 max-[24rem]:hidden" />
        <div className="bg-surface border-line min-w-0 space-y-1 rounded-2xl rounded-tl-none border p-3">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      <div aria-hidden className="flex justify-center pt-2 pb-1">
        <span className="border-line-control h-2 w-20 rounded-full border" />
      </div>
    </div>
  )
}
