import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { encode } from 'next-auth/jwt'
import { openSession } from '@/lib/account/open-session'
import { secretHash } from '@/lib/account/secret-token'
import { db } from '@/lib/infra/db'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import type { Column } from './matrix'

/** Who a column is. The subject is a person followed by Camille on the plateforme of Nantes; for BEN_self, the person themself. */
export const ACTORS: Record<Column, PersonaName | null> = {
  ANON: null,
  BEN_self: 'beneficiary',
  BEN_foreign: 'beneficiary',
  PRE_own: 'camille',
  PRE_sameStructure: 'colleague',
  PRE_foreign: 'otherPrescriber',
  ADV_ownPlatform: 'advisor',
  ADV_foreign: 'otherAdvisor',
  HOTLINE: 'hotline',
  ADMIN: 'admin',
}

export type Subject = { beneficiaryId: string; prescriptionId: string; testId: string; threadId: string; lastName: string; email: string; callId?: string; requestId?: string; appointmentId?: string }

let people = 0

/** A fresh person for one cell, so that no cell depends on another; for BEN_self the persona's own record, with a new Test. */
export async function aSubject(column: Column): Promise<Subject> {
  people += 1
  if (column === 'BEN_self') return ownSubject()
  const lastName = `Cellule${String.fromCharCode(97 + (people % 26))}${'abcdefghij'[Math.floor(people / 26) % 10] ?? 'z'}${'klmnopqrst'[Math.floor(people / 260) % 10] ?? 'z'}`
  const email = `cellule-${randomUUID().slice(0, 8)}@demo.test`
  const person = { firstName: 'Personne', lastName, email, phone: null, birthDate: new Date('2000-01-01'), contactPreferences: ['EMAIL'], postalCode: '44000', inseeCode: '44109', communeName: 'Nantes', followedById: PERSONAS.camille.id, followedInId: '0190d000-0000-7000-8000-0000000000a1' }
  const sent = await aSentPerson({ person })
  return { ...sent, threadId: await aThreadAbout(sent.beneficiaryId), lastName, email }
}

// The persona's record, with a Test of their own that nobody has started.
async function ownSubject(): Promise<Subject> {
  const own = { beneficiaryId: BENEFICIARY_RECORD_ID }
  await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { removedAt: null } })
  await db.testSitting.updateMany({ where: { test: own, endedAt: null }, data: { endedAt: new Date(), endReason: 'REPLACED' } })
  await db.mobilityTest.updateMany({ where: { ...own, status: { in: ['TO_CHOOSE', 'TO_TAKE'] } }, data: { status: 'IN_PROGRESS' } })
  await db.mobilityTest.updateMany({ where: { ...own, status: { in: ['IN_PROGRESS', 'PAUSED'] } }, data: { status: 'TAKEN' } })
  const { prescriptionId, testId } = await anotherTest()
  return { beneficiaryId: BENEFICIARY_RECORD_ID, prescriptionId, testId, threadId: await aThreadAbout(BENEFICIARY_RECORD_ID), lastName: PERSONAS.beneficiary.lastName, email: PERSONAS.beneficiary.email }
}

async function anotherTest() {
  const model = await aSentPerson()
  const { bankVersion } = await db.mobilityTest.findUniqueOrThrow({ where: { id: model.testId }, select: { bankVersion: true } })
  await db.mobilityTest.delete({ where: { id: model.testId } })
  await db.prescription.update({ where: { id: model.prescriptionId }, data: { beneficiaryId: BENEFICIARY_RECORD_ID } })
  const test = await db.mobilityTest.create({
    data: { beneficiaryId: BENEFICIARY_RECORD_ID, prescriptionId: model.prescriptionId, bankVersion, status: 'TO_TAKE', mode: 'BY_BENEFICIARY', unlockedAt: new Date() },
    select: { id: true },
  })
  return { prescriptionId: model.prescriptionId, testId: test.id }
}

/** A thread about the person, which they read too, with the team of Nantes. */
async function aThreadAbout(beneficiaryId: string): Promise<string> {
  const { id } = await db.thread.create({ data: { beneficiaryId, platformId: PLATFORMS.nantes.id, withPerson: true, subject: 'Suivi', createdById: PERSONAS.camille.id }, select: { id: true } })
  return id
}

export type SignedIn = { cookie: string; sessionIdHash: string | null }

/** A session of the column's persona, and the cookie that carries it; nothing for ANON. */
export async function signedIn(column: Column): Promise<SignedIn> {
  const name = ACTORS[column]
  if (!name) return { cookie: '', sessionIdHash: null }
  const { id, role } = PERSONAS[name]
  const secret = await db.$transaction((tx) => openSession(tx, { id, role }, false))
  const token = await encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET ?? '', maxAge: 3600 })
  return { cookie: `wimoov.session=${token}`, sessionIdHash: secretHash(secret) }
}

// What moves by itself (the worker makes a link or a code when its mail leaves), or is meant to move on a refusal.
const VOLATILE = ['session', 'account_token', 'one_time_code', 'person_link', 'audit_event', 'throttle_bucket', 'worker_heartbeat', 'periodic_job', 'local_mail', 'outbox_email', '_prisma_migrations', 'notification']

// Mails that only the worker writes, when their time has come.
const OF_THE_WORKER = ['message-waiting', 'daily-digest', 'appointment-reminder', 'waiting-digest', 'waiting-escalated', 'retention-warning']

/** Lets no job of the worker run while cells are compared: a bell or a freed hour would look like the act's doing. Mails go on leaving. Resolves to what undoes it. */
export async function quietWorker(client: pg.Client): Promise<() => Promise<unknown>> {
  // The last of the jobs: the worker of a server that has just started has been through them all.
  while ((await client.query("SELECT 1 FROM periodic_job WHERE name = 'purge-audit'")).rowCount === 0) await pause(500)
  await client.query("UPDATE periodic_job SET next_at = 'infinity' WHERE name <> 'send-mails'")
  // One that had begun comes to its end.
  await pause(3000)
  return () => client.query("UPDATE periodic_job SET next_at = now() WHERE name <> 'send-mails'")
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** A fingerprint of every table: how many rows, and who wrote each last (a row that is written again has another `xmin`). */
export async function snapshot(client: pg.Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL($1)", [VOLATILE])
  const parts = rows.map(({ name }) => `SELECT '${name}' AS name, count(*) || ':' || coalesce(sum(${rowOf(name)}), 0) AS print FROM ${client.escapeIdentifier(name)} t`)
  parts.push("SELECT 'outbox_email', count(*)::text FROM outbox_email WHERE kind <> ALL($1)")
  const prints = await client.query<{ name: string; print: string }>(parts.join(' UNION ALL '), [OF_THE_WORKER])
  return Object.fromEntries(prints.rows.map(({ name, print }) => [name, print]))
}

// When the worker rang the bell, or mailed, is not the act's doing.
const rowOf = (table: string) => (['record_event', 'thread_participant'].includes(table) ? "hashtextextended((to_jsonb(t) - 'told_at' - 'last_mailed_at')::text, 0)" : 't.xmin::text::bigint')

/** How many refusals the audit trail holds. */
export async function refusals(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM audit_event WHERE outcome = 'REFUSED'")
  return rows[0]?.count ?? 0
}
