/** A message as a phone shows it. */
export function Message({ lines }: { lines: string[] }) {
  return (
    <div className="bg-brand-50 rounded-card max-w-md space-y-1 rounded-tl-none p-4">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}
