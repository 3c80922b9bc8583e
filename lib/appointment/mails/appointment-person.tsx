import 'server-only'
import { lastsUntil, linkSecret } from '@/lib/appointment/appointment-link'
import { invitation } from '@/lib/appointment/calendar-file'
import { DEMO_APPOINTMENT, type Mailed, mailed, meetingLines, written } from '@/lib/appointment/mails/shared'
import type { AppointmentEvent } from '@/lib/appointment/tell'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { routes } from '@/lib/infra/routes'

/** Tells a person of their rendez-vous, with its calendar part and a link to answer without signing in. One that has changed since is not sent: the next mail says more. */
export const appointmentPersonMail: MailRenderer = async ({ appointmentId, beneficiaryId, event, startsAt }, outboxId) => {
  const place = await db.appointmentParticipant.findUnique({
    where: { appointmentId_beneficiaryId: { appointmentId: String(appointmentId), beneficiaryId: String(beneficiaryId) } },
    select: { cancelledAt: true, confirmedAt: true, beneficiary: { select: { email: true, removedAt: true, prescriptions: { select: { platformId: true } } } }, appointment: { select: mailed } },
  })
  const to = place?.beneficiary.email
  if (!place || !to || place.beneficiary.removedAt) return null
  const { appointment } = place
  const cancelled = event === 'CANCELLED'
  const still = !appointment.cancelledAt && !place.cancelledAt
  if (cancelled === still || (!cancelled && appointment.startsAt.toISOString() !== startsAt)) return null
  const link = { beneficiaryId: String(beneficiaryId), appointmentId: String(appointmentId), expiresAt: lastsUntil(appointment.endsAt), purpose: 'APPOINTMENT' as const }
  const served = place.beneficiary.prescriptions.some(({ platformId }) => platformId === appointment.platformId)
  const href = cancelled ? null : appOrigin() + routes.appointmentLink(await linkSecret(outboxId, link))
  return { to, ...(await personMessage(appointment, { event: event as AppointmentEvent, confirmed: place.confirmedAt !== null, served, href })), attachments: [invitation(appointment, { to, cancelled })], replyTo: appointment.platform.email }
}

const WORDS: Record<AppointmentEvent, { subject: string; opening: string }> = {
  PLANNED: { subject: 'Votre rendez-vous avec Wimoov', opening: 'Vous avez un rendez-vous avec Wimoov\u00a0:' },
  CHANGED: { subject: 'Votre rendez-vous avec Wimoov change', opening: 'Votre rendez-vous avec Wimoov a changé. Le jour et l’heure restent les mêmes\u00a0:' },
  MOVED: { subject: 'Votre rendez-vous avec Wimoov change de date', opening: 'Votre rendez-vous avec Wimoov a changé de date. Voici la nouvelle\u00a0:' },
  CANCELLED: { subject: 'Votre rendez-vous avec Wimoov est annulé', opening: 'Votre rendez-vous avec Wimoov est annulé.' },
}

function personMessage(appointment: Mailed, { event, confirmed, served, href }: { event: AppointmentEvent; confirmed: boolean; /** The plateforme still has a demand of theirs. */ served: boolean; href: string | null }): Promise<MailBody> {
  const { subject, opening } = WORDS[event]
  const cancelled = event === 'CANCELLED'
  return written({
    subject,
    preview: subject,
    paragraphs: cancelled
      ? [opening, `Il devait avoir lieu le ${placeDateTime(appointment.startsAt, appointment.timeZone)}.`, ...(appointment.cancelReason ? [`Pourquoi\u00a0: ${appointment.cancelReason}`] : []), ...(served ? [`Pour un autre rendez-vous, répondez à ce message\u00a0: ${appointment.platform.name} le lira.`] : [])]
      : [opening, ...meetingLines(appointment), confirmed ? 'Vous avez dit que vous venez. Un empêchement\u00a0? Prévenez-nous avec le bouton.' : 'Dites-nous si vous venez, ou demandez une autre date, avec le bouton ci-dessous.'],
    button: href ? { label: 'Répondre', href } : undefined,
    reason: 'Vous recevez ce message parce que vous êtes accompagné par Wimoov.',
  })
}

export const APPOINTMENT_PERSON_DEMO: MailExample[] = (Object.keys(WORDS) as AppointmentEvent[]).map((event) => ({
  title: { PLANNED: 'Rendez-vous planifié', CHANGED: 'Rendez-vous modifié', MOVED: 'Rendez-vous déplacé', CANCELLED: 'Rendez-vous annulé' }[event],
  message: () => personMessage(DEMO_APPOINTMENT, { event, confirmed: false, served: true, href: event === 'CANCELLED' ? null : DEMO_LINK }),
}))
