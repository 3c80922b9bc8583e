/** The name of the product with our own sign: a road that turns. Not the association's logo. */
export function Wordmark() {
  return (
    <span className="flex items-center gap-2.5 font-bold sm:whitespace-nowrap">
      <svg aria-hidden viewBox="0 0 32 32" className="size-8 shrink-0">
        <rect width="32" height="32" rx="9" className="fill-brand-700" />
        <path d="M9 25c0-9 14-7 14-16" className="fill-none stroke-white" strokeWidth="3.5" strokeLinecap="round" />
        <circle cx="23" cy="8.5" r="3" className="fill-accent-500" />
      </svg>
      <span>
        Wimoov <span className="text-ink-soft font-normal">· Prescription</span>
      </span>
    </span>
  )
}
