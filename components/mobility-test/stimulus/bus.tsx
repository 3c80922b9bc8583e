/** A bus seen from the side, for whatever comes from the network. Decoration: the words are beside it. */
export function Bus({ className = '' }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 64 40" className={`h-10 w-16 shrink-0 ${className}`}>
      <rect x="2" y="4" width="60" height="28" rx="6" className="fill-brand-700" />
      <path d="M8 10h10v10H8zM21 10h10v10H21zM34 10h10v10H34zM47 10h8a3 3 0 0 1 3 3v7H47z" className="fill-brand-50" />
      <rect x="2" y="24" width="60" height="3" className="fill-accent-700" />
      <circle cx="16" cy="33" r="6" className="fill-ink" />
      <circle cx="48" cy="33" r="6" className="fill-ink" />
      <circle cx="16" cy="33" r="2.5" className="fill-surface" />
      <circle cx="48" cy="33" r="2.5" className="fill-surface" />
    </svg>
  )
}
