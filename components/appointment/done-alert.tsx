import { Alert } from '@/components/ui/alert'
import type { FullAppointment } from '@/lib/appointment/appointment-page'
import { type AppointmentDone, DONE_LABELS } from '@/lib/appointment/labels'
import { formatName } from '@/lib/infra/format'

// What people are told of.
const TOLD: readonly AppointmentDone[] = ['planifie', 'modifie', 'confie', 'deplace', 'annule', 'inscrit', 'choisi']

/** What has just been done, who is told of it by mail, and who still has to be called. */
export function DoneAlert({ done, appointment }: { done: AppointmentDone; appointment: FullAppointment }) {
  const { people, open } = appointment
  const toCall = people.filter(({ calls }) => calls.length > 0)
  const mailed = people.some(({ email, cancelledAt, removedAt }) => email && !cancelledAt && !removedAt)
  if (!TOLD.includes(done)) return <Alert tone="success">{DONE_LABELS[done]}</Alert>
  return (
    <Alert tone="success">
      {DONE_LABELS[done]} {mailed && (people.length === 1 ? 'La personne est prévenue par e-mail.' : 'Qui a un e-mail est prévenu.')}
      {toCall.length > 0 && (
        <strong className="mt-2 block">
          À appeler, faute d’e-mail&nbsp;: {toCall.map(formatName).join(', ')}. {open && 'La convocation à lire est ci-dessous.'}
        </strong>
      )}
    </Alert>
  )
}
