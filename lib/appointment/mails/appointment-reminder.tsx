import 'server-only'
import { lastsUntil, linkSecret } from '@/lib/appointment/appointment-link'
import { DEMO_APPOINTMENT, type Mailed, mailed, meetingLines, written } from '@/lib/appointment/mails/shared'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { routes } from '@/lib/infra/routes'

/** Reminds a person of a rendez-vous, by its date: a mail may leave later than it should, and is then still true. Nothing leaves once it is cancelled, moved or begun. */
export const appointmentReminderMail: MailRenderer = async ({ appointmentId, beneficiaryId, startsAt }, outboxId) => {
  const place = await db.appointmentParticipant.findUnique({
    where: { appointmentId_beneficiaryId: { appointmentId: String(appointmentId), beneficiaryId: String(beneficiaryId) } },
    select: { cancelledAt: true, confirmedAt: true, beneficiary: { select: { email: true, removedAt: true } }, appointment: { select: mailed } },
  })
  const to = place?.beneficiary.email
  if (!place || !to || place.beneficiary.removedAt || place.cancelledAt) return null
  const { appointment } = place
  if (appointment.cancelledAt || appointment.startsAt.toISOString() !== startsAt || appointment.startsAt <= now()) return null
  const link = { beneficiaryId: String(beneficiaryId), appointmentId: String(appointmentId), expiresAt: lastsUntil(appointment.endsAt), purpose: 'APPOINTMENT' as const }
  const href = appOrigin() + routes.appointmentLink(await linkSecret(outboxId, link))
  return { to, ...(await reminderMessage(appointment, { confirmed: place.confirmedAt !== null, href })), replyTo: appointment.platform.email }
}

function reminderMessage(appointment: Mailed, { confirmed, href }: { confirmed: boolean; href: string }): Promise<MailBody> {
  const subject = 'Rappel\u00a0: votre rendez-vous avec Wimoov'
  return written({
    subject,
    preview: subject,
    paragraphs: ['N’oubliez pas votre rendez-vous avec Wimoov\u00a0:', ...meetingLines(appointment), confirmed ? 'Vous avez dit que vous venez. Un empêchement\u00a0? Prévenez-nous avec le bouton.' : 'Dites-nous si vous venez, avec le bouton ci-dessous.'],
    button: { label: confirmed ? 'Voir mon rendez-vous' : 'Répondre', href },
    reason: 'Vous recevez ce message parce que vous avez un rendez-vous avec Wimoov.',
  })
}

export const APPOINTMENT_REMINDER_DEMO: MailExample[] = [
  { title: 'Trois jours avant et la veille', message: () => reminderMessage(DEMO_APPOINTMENT, { confirmed: false, href: DEMO_LINK }) },
  { title: 'Venue confirmée', message: () => reminderMessage(DEMO_APPOINTMENT, { confirmed: true, href: DEMO_LINK }) },
]
