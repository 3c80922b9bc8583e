import { Alert } from '@/components/ui/alert'

/** What was just done, and what happens next; nothing when the page was simply opened. */
export function DoneAlert({ sentence }: { sentence: string | null }) {
  if (!sentence) return null
  return (
    <div className="mt-6">
      <Alert tone="success">{sentence}</Alert>
    </div>
  )
}
