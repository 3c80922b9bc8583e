import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import { channelOf } from '@/lib/appointment/channel'
import { now } from '@/lib/infra/clock'
import type { Tx } from '@/lib/infra/db'
import { queueMail } from '@/lib/infra/mail/outbox'
import { smsTransport } from '@/lib/infra/sms/transport'
import { askToCall, type CallReason } from '@/lib/prescription/ask-to-call'

export type Told = { id: string; sequence: number; startsAt: Date }
/** `CHANGED`: everything but the date. `HANDED_ON`: told to the advisor who no longer receives the people. `LEFT`: to who said that they would not come after all. */
export type AppointmentEvent = 'PLANNED' | 'CHANGED' | 'MOVED' | 'CANCELLED'
export type AdvisorEvent = AppointmentEvent | 'HANDED_ON' | 'LEFT'
type Person = { id: string; email: string | null; phone: string | null }

/** Tells people of a rendez-vous, each by their channel; the same event of the same date tells once. */
export async function tellPeople(tx: Tx, { appointment, event, people }: { appointment: Told; event: AppointmentEvent; people: readonly Person[] }): Promise<void> {
  // Who had to be called about another date, or about a rendez-vous that is no more, is not any longer.
  await tx.personCall.deleteMany({ where: { appointmentId: appointment.id, doneAt: null, beneficiaryId: { in: people.map(({ id }) => id) } } })
  for (const person of people) {
    const key = `appointment/${appointment.id}/${person.id}/${event}/${appointment.sequence}`
    await tellOne(tx, person, { kind: 'appointment-person', key, reason: 'APPOINTMENT', appointmentId: appointment.id, payload: { event, startsAt: appointment.startsAt.toISOString() } })
  }
}

type One = { kind: string; key: string; reason: CallReason; appointmentId: string; payload: Record<string, string> }

/** Tells one person by their channel. */
export async function tellOne(tx: Tx, person: Person, { kind, key, reason, appointmentId, payload }: One): Promise<void> {
  switch (channelOf(person, smsTransport() !== null)) {
    case 'EMAIL':
      return queueMail(tx, { kind, dedupeKey: key, payload: { appointmentId, beneficiaryId: person.id, ...payload } })
    // A text message is an outbox row too: its kind is the channel, and its renderer comes with the provider.
    case 'SMS':
      return queueMail(tx, { kind: 'sms', dedupeKey: key, payload: { appointmentId, beneficiaryId: person.id, ...payload } })
    case 'CALL':
      return askToCall(tx, { beneficiaryId: person.id, appointmentId, reason, dedupeKey: key })
  }
}

/** Tells the professionals who come too, but for who did it. */
export async function tellAttendees(tx: Tx, { appointment, event, exceptId }: { appointment: Told; event: AppointmentEvent; exceptId: string | null }): Promise<void> {
  const attendees = await tx.appointmentAttendee.findMany({ where: { appointmentId: appointment.id, ...(exceptId ? { accountId: { not: exceptId } } : {}) }, select: { accountId: true } })
  for (const { accountId } of attendees) await tellProfessional(tx, { appointment, event, accountId })
}

export async function tellProfessional(tx: Tx, { appointment, event, accountId }: { appointment: Told; event: AdvisorEvent; accountId: string }): Promise<void> {
  const payload = { appointmentId: appointment.id, accountId, event, startsAt: appointment.startsAt.toISOString() }
  await queueMail(tx, { kind: 'appointment-professional', dedupeKey: `${professionalKey(appointment.id, accountId)}${event}/${appointment.sequence}`, payload })
}

/** What the mails to one professional about one rendez-vous are named by. */
const professionalKey = (appointmentId: string, accountId: string) => `appointment/${appointmentId}/${accountId}/`

/** Whether a professional may have a rendez-vous in their calendar by one of our mails: then only a mail takes it out, or moves it. */
export const mailedTo = (tx: Tx, appointmentId: string, accountId: string) => anySent(tx, [{ startsWith: professionalKey(appointmentId, accountId) }])

/** Tells the advisor of a rendez-vous what somebody else did to it; what they did themself only if a mail put it into their calendar. */
export async function tellItsAdvisor(tx: Tx, { appointment, advisorId, event, actorId }: { appointment: Told; advisorId: string; event: AppointmentEvent; actorId: string | null }): Promise<void> {
  const put = [{ startsWith: professionalKey(appointment.id, advisorId) }, { startsWith: answerKey(appointment.id), contains: '/SLOT_CHOSEN/' }]
  if (advisorId !== actorId || (await anySent(tx, put))) await tellProfessional(tx, { appointment, event, accountId: advisorId })
}

const anySent = async (tx: Tx, keys: Prisma.StringFilter[]): Promise<boolean> => (await tx.outboxEmail.count({ where: { OR: keys.map((dedupeKey) => ({ dedupeKey })), state: 'SENT' } })) > 0

export type Answer = 'CANCELLED' | 'MOVE_ASKED' | 'CANCEL_ASKED' | 'SLOT_CHOSEN'

const answerKey = (appointmentId: string) => `appointment-answer/${appointmentId}/`

/** Tells the advisor of a rendez-vous what the person or the prescriber answered. */
export async function tellAdvisor(tx: Tx, { appointmentId, beneficiaryId, answer }: { appointmentId: string; beneficiaryId: string; answer: Answer }): Promise<void> {
  await queueMail(tx, { kind: 'appointment-answer', dedupeKey: `${answerKey(appointmentId)}${beneficiaryId}/${answer}/${now().getTime()}`, payload: { appointmentId, beneficiaryId, answer } })
}

/** The people who still have a place, with what is needed to tell them. */
export async function peopleOf(tx: Tx, appointmentId: string): Promise<Person[]> {
  const places = await tx.appointmentParticipant.findMany({
    where: { appointmentId, cancelledAt: null, beneficiary: { removedAt: null } },
    orderBy: { beneficiaryId: 'asc' },
    select: { beneficiary: { select: { id: true, email: true, phone: true } } },
  })
  return places.map(({ beneficiary }) => beneficiary)
}
