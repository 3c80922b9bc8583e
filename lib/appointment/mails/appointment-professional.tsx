import 'server-only'
import { actorOfAccount } from '@/lib/account/actor-of-account'
import { invitation } from '@/lib/appointment/calendar-file'
import { DEMO_APPOINTMENT, type Mailed, mailed, meetingLines, written } from '@/lib/appointment/mails/shared'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import type { AppointmentEvent } from '@/lib/appointment/tell'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { routes } from '@/lib/infra/routes'

/** Tells a professional who comes too, or the advisor for whom a colleague planned: with the calendar part, without anybody's name. */
export const appointmentProfessionalMail: MailRenderer = async ({ appointmentId, accountId, event, startsAt }) => {
  const actor = await actorOfAccount(String(accountId))
  if (!actor?.email) return null
  const appointment = await db.appointment.findFirst({ where: { AND: [{ id: String(appointmentId) }, { OR: [appointmentsVisibleTo(actor), { advisorId: actor.accountId }] }] }, select: mailed })
  const cancelled = event === 'CANCELLED'
  if (!appointment || cancelled !== (appointment.cancelledAt !== null) || (!cancelled && appointment.startsAt.toISOString() !== startsAt)) return null
  const href = appOrigin() + routes.appointment(String(appointmentId))
  return { to: actor.email, ...(await professionalMessage(appointment, { event: event as AppointmentEvent, href })), attachments: [invitation(appointment, { to: actor.email, cancelled })] }
}

const WORDS: Record<AppointmentEvent, { subject: string; opening: string }> = {
  PLANNED: { subject: 'Rendez-vous Wimoov\u00a0: vous êtes attendu', opening: 'Un rendez-vous est noté dans votre calendrier\u00a0:' },
  MOVED: { subject: 'Rendez-vous Wimoov déplacé', opening: 'Un rendez-vous de votre calendrier a changé de date. Voici la nouvelle\u00a0:' },
  CANCELLED: { subject: 'Rendez-vous Wimoov annulé', opening: 'Un rendez-vous de votre calendrier est annulé.' },
}

function professionalMessage(appointment: Mailed, { event, href }: { event: AppointmentEvent; href: string }): Promise<MailBody> {
  const { subject, opening } = WORDS[event]
  const was = [opening, `Il devait avoir lieu le ${placeDateTime(appointment.startsAt, appointment.timeZone)}.`, ...(appointment.cancelReason ? [`Pourquoi\u00a0: ${appointment.cancelReason}`] : [])]
  return written({
    subject,
    preview: subject,
    paragraphs: event === 'CANCELLED' ? was : [opening, ...meetingLines(appointment)],
    button: { label: 'Ouvrir le rendez-vous', href },
    reason: 'Vous recevez ce message parce que vous venez à ce rendez-vous.',
  })
}

export const APPOINTMENT_PROFESSIONAL_DEMO: MailExample[] = (Object.keys(WORDS) as AppointmentEvent[]).map((event) => ({
  title: { PLANNED: 'Vous êtes attendu', MOVED: 'Rendez-vous déplacé', CANCELLED: 'Rendez-vous annulé' }[event],
  message: () => professionalMessage(DEMO_APPOINTMENT, { event, href: DEMO_LINK }),
}))
