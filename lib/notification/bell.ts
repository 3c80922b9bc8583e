import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { appointmentsVisibleTo } from '@/lib/appointment/policy'
import { recordDetail } from '@/lib/beneficiary/policy'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { now } from '@/lib/infra/clock'
import { isCodeOf } from '@/lib/infra/codes'
import { db } from '@/lib/infra/db'
import { threadList } from '@/lib/messaging/thread-list'
import { ownSentence } from '@/lib/notification/person-news'
import { EVENT_LABELS, type EventKind } from '@/lib/record/labels'

const DataSchema = z.object({ kind: z.string(), appointmentId: z.guid().optional() }).catch({ kind: '' })
const SHOWN = 60

export type BellLine = {
  id: string
  event: string
  sentence: string
  person: { id: string; firstName: string; lastName: string } | null
  /** A message was reported: it is about nobody. */
  reported: boolean
  /** The rendez-vous that it is about. */
  appointment: { id: string; startsAt: Date; timeZone: string } | null
  at: Date
  unread: boolean
}

/** The bell: the threads that wait to be read, then the last sixty things that happened. People whom the actor no longer sees are not named; nor are rendez-vous. */
export async function bellOf(actor: Actor) {
  const [{ threads }, rows] = await Promise.all([
    threadList(actor, { q: '', vue: 'non-lus', personne: null, avant: null }),
    db.notification.findMany({ where: { accountId: actor.accountId }, orderBy: { id: 'desc' }, take: SHOWN, select: { id: true, event: true, beneficiaryId: true, data: true, createdAt: true, readAt: true } }),
  ])
  const ids = [...new Set(rows.flatMap(({ beneficiaryId }) => beneficiaryId ?? []))]
  const told = rows.map(({ data }) => DataSchema.parse(data))
  const [people, appointments] = await Promise.all([
    db.beneficiary.findMany({ where: { AND: [beneficiariesVisibleTo(actor), { id: { in: ids }, removedAt: null }] }, select: { id: true, firstName: true, lastName: true } }),
    db.appointment.findMany({ where: { AND: [appointmentsVisibleTo(actor), { id: { in: told.flatMap(({ appointmentId }) => appointmentId ?? []) } }] }, select: { id: true, startsAt: true, timeZone: true } }),
  ])
  const sentenceFor = actor.role === 'BENEFICIARY' ? ownSentence : (kind: EventKind) => EVENT_LABELS[kind]
  const named = new Map(recordDetail(actor) === 'FULL' ? people.map((person) => [person.id, person]) : [])
  const planned = new Map(appointments.map((appointment) => [appointment.id, appointment]))
  const lines = rows.map(({ id, event, beneficiaryId, createdAt, readAt }, rank): BellLine => {
    const { kind, appointmentId } = told[rank] ?? { kind: '' }
    const reported = kind === 'MESSAGE_REPORTED'
    return { id: String(id), event, sentence: reported ? 'Un message est signalé' : isCodeOf(EVENT_LABELS, kind) ? sentenceFor(kind) : 'Nouvelle étape', reported, person: named.get(beneficiaryId ?? '') ?? null, appointment: planned.get(appointmentId ?? '') ?? null, at: createdAt, unread: readAt === null }
  })
  return { role: actor.role, threads, lines }
}
export type Bell = Awaited<ReturnType<typeof bellOf>>

/** Everything up to a line has been seen. */
export async function markBellSeen(actor: Actor, { upTo }: { upTo: string }): Promise<void> {
  await db.notification.updateMany({ where: { accountId: actor.accountId, readAt: null, id: { lte: BigInt(upTo) } }, data: { readAt: now() } })
}
