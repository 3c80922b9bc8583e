import 'server-only'
import { actorOfAccount } from '@/lib/account/actor-of-account'
import { invitation } from '@/lib/appointment/calendar-file'
import { DEMO_APPOINTMENT, type Mailed, mailed, meetingLines, written } from '@/lib/appointment/mails/shared'
import type { AdvisorEvent } from '@/lib/appointment/tell'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { routes } from '@/lib/infra/routes'

/**
 * Tells a professional who comes too, or the advisor for whom a colleague planned: with the calendar part, without anybody's name. Who no longer
 * receives the people, or no longer comes, takes it out of their calendar, whether or not they still see it.
 */
export const appointmentProfessionalMail: MailRenderer = async ({ appointmentId, accountId, event, startsAt }) => {
  const actor = await actorOfAccount(String(accountId))
  if (!actor?.email) return null
  const out = isOut(event)
  const comes = { OR: [{ attendees: { some: { accountId: actor.accountId } } }, { advisorId: actor.accountId }] }
  const theirs = out ? { NOT: comes } : comes
  const appointment = await db.appointment.findFirst({ where: { AND: [{ id: String(appointmentId) }, theirs] }, select: mailed })
  const cancelled = event === 'CANCELLED'
  if (!appointment || cancelled !== (appointment.cancelledAt !== null) || (!cancelled && appointment.startsAt.toISOString() !== startsAt)) return null
  const href = appOrigin() + (out ? routes.calendar : routes.appointment(String(appointmentId)))
  return { to: actor.email, ...(await professionalMessage(appointment, { event: event as AdvisorEvent, href })), attachments: [invitation(appointment, { to: actor.email, cancelled: cancelled || out })] }
}

// Whom the rendez-vous goes on without.
const isOut = (event: unknown) => event === 'HANDED_ON' || event === 'LEFT'

const WORDS: Record<AdvisorEvent, { subject: string; opening: string }> = {
  PLANNED: { subject: 'Rendez-vous Wimoov\u00a0: vous êtes attendu', opening: 'Un rendez-vous est noté dans votre calendrier\u00a0:' },
  CHANGED: { subject: 'Rendez-vous Wimoov modifié', opening: 'Un rendez-vous de votre calendrier a changé. Le jour et l’heure restent les mêmes\u00a0:' },
  MOVED: { subject: 'Rendez-vous Wimoov déplacé', opening: 'Un rendez-vous de votre calendrier a changé de date. Voici la nouvelle\u00a0:' },
  CANCELLED: { subject: 'Rendez-vous Wimoov annulé', opening: 'Un rendez-vous de votre calendrier est annulé.' },
  LEFT: { subject: 'Rendez-vous Wimoov\u00a0: vous n’y serez pas', opening: 'Vous avez dit que vous n’y serez pas\u00a0: ce rendez-vous sort de votre agenda.' },
  HANDED_ON: { subject: 'Rendez-vous Wimoov confié à un collègue', opening: 'Un collègue reçoit à votre place\u00a0: vous n’êtes plus attendu à ce rendez-vous.' },
}

function professionalMessage(appointment: Mailed, { event, href }: { event: AdvisorEvent; href: string }): Promise<MailBody> {
  const { subject, opening } = WORDS[event]
  const when = placeDateTime(appointment.startsAt, appointment.timeZone)
  const out = isOut(event)
  const was = [opening, out ? `Il reste fixé au ${when}.` : `Il devait avoir lieu le ${when}.`, ...(appointment.cancelReason ? [`Pourquoi\u00a0: ${appointment.cancelReason}`] : [])]
  return written({
    subject,
    preview: subject,
    paragraphs: event === 'CANCELLED' || out ? was : [opening, ...meetingLines(appointment)],
    button: { label: out ? 'Ouvrir le calendrier' : 'Ouvrir le rendez-vous', href },
    reason: event === 'LEFT' ? 'Vous recevez ce message parce que vous veniez à ce rendez-vous.' : event === 'HANDED_ON' ? 'Vous recevez ce message parce que vous étiez le conseiller de ce rendez-vous.' : 'Vous recevez ce message parce que vous venez à ce rendez-vous.',
  })
}

export const APPOINTMENT_PROFESSIONAL_DEMO: MailExample[] = (Object.keys(WORDS) as AdvisorEvent[]).map((event) => ({
  title: { PLANNED: 'Vous êtes attendu', CHANGED: 'Rendez-vous modifié', MOVED: 'Rendez-vous déplacé', CANCELLED: 'Rendez-vous annulé', LEFT: 'Vous n’y serez pas', HANDED_ON: 'Confié à un collègue' }[event],
  message: () => professionalMessage(DEMO_APPOINTMENT, { event, href: DEMO_LINK }),
}))
