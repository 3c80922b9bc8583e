import 'server-only'
import { invitation } from '@/lib/appointment/calendar-file'
import { mailed, written } from '@/lib/appointment/mails/shared'
import type { Answer } from '@/lib/appointment/tell'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { routes } from '@/lib/infra/routes'
import { advisorsOf } from '@/lib/prescription/advisors-of'

/** Tells the advisor what was answered about their rendez-vous, and puts it into their calendar or takes it out; an answer that has been dealt with meanwhile is not sent. */
export const appointmentAnswerMail: MailRenderer = async ({ appointmentId, beneficiaryId, answer }) => {
  const place = await db.appointmentParticipant.findUnique({
    where: { appointmentId_beneficiaryId: { appointmentId: String(appointmentId), beneficiaryId: String(beneficiaryId) } },
    select: {
      moveAskedAt: true,
      beneficiary: { select: { removedAt: true } },
      appointment: { select: { ...mailed, advisorId: true } },
    },
  })
  const asked = answer === 'MOVE_ASKED' || answer === 'CANCEL_ASKED'
  if (!place || place.beneficiary.removedAt || (asked && !place.moveAskedAt)) return null
  const { startsAt, timeZone, platformId, platform, advisorId, cancelledAt } = place.appointment
  // Whoever has left leaves their rendez-vous to the plateforme.
  const advisor = await db.account.findFirst({ where: { id: advisorId, ...advisorsOf(platformId) }, select: { email: true } })
  const to = advisor?.email ?? platform.email
  const inCalendar = (answer === 'SLOT_CHOSEN' && !cancelledAt) || (answer === 'CANCELLED' && cancelledAt)
  const message = await answerMessage(answer as Answer, { when: placeDateTime(startsAt, timeZone), href: appOrigin() + routes.appointment(String(appointmentId)) })
  return { to, ...message, ...(inCalendar ? { attachments: [invitation(place.appointment, { to, cancelled: cancelledAt !== null })] } : {}) }
}

const WORDS: Record<Answer, { subject: string; sentence: (when: string) => string; title: string }> = {
  CANCELLED: { title: 'La personne ne vient pas', subject: 'Un rendez-vous est annulé par la personne', sentence: (when) => `La personne attendue le ${when} ne peut pas venir. L’heure est de nouveau libre, sauf s’il s’agit d’un atelier.` },
  MOVE_ASKED: { title: 'Déplacement demandé', subject: 'Un rendez-vous est à déplacer', sentence: (when) => `Une autre date est demandée pour le rendez-vous du ${when}. Il tient tant que vous ne l’avez pas déplacé.` },
  CANCEL_ASKED: { title: 'Annulation demandée', subject: 'L’annulation d’un rendez-vous est demandée', sentence: (when) => `Le prescripteur demande d’annuler le rendez-vous du ${when}. Il tient tant que vous ne l’avez pas annulé.` },
  SLOT_CHOSEN: { title: 'Créneau choisi', subject: 'Un créneau proposé est choisi', sentence: (when) => `Le rendez-vous est fixé au ${when}.` },
}

function answerMessage(answer: Answer, { when, href }: { when: string; href: string }): Promise<MailBody> {
  const { subject, sentence } = WORDS[answer]
  return written({ subject, preview: subject, paragraphs: [sentence(when)], button: { label: 'Ouvrir le rendez-vous', href }, reason: 'Vous recevez ce message parce que vous êtes le conseiller de ce rendez-vous.' })
}

export const APPOINTMENT_ANSWER_DEMO: MailExample[] = (Object.keys(WORDS) as Answer[]).map((answer) => ({ title: WORDS[answer].title, message: () => answerMessage(answer, { when: 'mercredi 3 mars 2027 à 14\u00a0h\u00a030', href: DEMO_LINK }) }))
