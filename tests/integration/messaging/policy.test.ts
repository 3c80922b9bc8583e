import { expect, test } from 'vitest'
import { Prisma } from '@/prisma/client/client'
import { parisDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { threadsLeftBy, threadsVisibleTo } from '@/lib/messaging/policy'
import { readersSql, threadVisibleSql } from '@/lib/messaging/threads-sql'
import { BENEFICIARY_RECORD_ID, ORGANISATIONS, PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { actorNamed } from '../../support/actors'
import { createPerson, createPrescription } from '../../support/people'

const NAMES: PersonaName[] = ['camille', 'colleague', 'otherPrescriber', 'advisor', 'otherAdvisor', 'hotline', 'admin', 'beneficiary']

async function aRow(data: Omit<Prisma.ThreadUncheckedCreateInput, 'subject' | 'createdById'>, readers: string[] = [], left: string[] = []) {
  const participants = { create: [...readers.map((accountId) => ({ accountId })), ...left.map((accountId) => ({ accountId, leftAt: new Date() }))] }
  return db.thread.create({ data: { ...data, subject: 'Essai', createdById: PERSONAS.camille.id, participants }, select: { id: true } })
}

/** One thread of each kind that a scope may tell apart. */
async function everyKindOfThread() {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const elsewhere = { followedById: PERSONAS.otherPrescriber.id, followedInId: ORGANISATIONS.ccas.id }
  const people = [BENEFICIARY_RECORD_ID]
  for (const follow of [{}, { followedById: PERSONAS.colleague.id }, elsewhere, { followedById: null, followedInId: null }]) {
    for (const more of [{}, { removedAt: new Date() }]) {
      for (const platform of ['nantes', 'rennes', null] as const) {
        const id = await createPerson(follow, more)
        if (platform) await createPrescription(id, { platform })
        people.push(id)
      }
    }
  }
  for (const beneficiaryId of people) {
    for (const platformId of [PLATFORMS.nantes.id, PLATFORMS.rennes.id, null]) await aRow({ beneficiaryId, platformId, withPerson: platformId !== PLATFORMS.rennes.id }, [PERSONAS.hotline.id, PERSONAS.admin.id, PERSONAS.otherAdvisor.id])
    // Left by some of those who would read it.
    await aRow({ beneficiaryId, platformId: PLATFORMS.nantes.id }, [PERSONAS.otherPrescriber.id], [PERSONAS.camille.id, PERSONAS.advisor.id])
  }
  const [first, second] = people
  await db.sharedFollowUp.create({ data: { beneficiaryId: first ?? '', accountId: PERSONAS.otherPrescriber.id } })
  await db.sharedFollowUp.create({ data: { beneficiaryId: second ?? '', accountId: PERSONAS.colleague.id, endedAt: new Date() } })
  const today = new Date(`${parisDay()}T00:00:00Z`)
  await db.replacement.create({ data: { absentId: PERSONAS.camille.id, substituteId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id, startsOn: today, endsOn: today, createdById: PERSONAS.camille.id } })
  await aRow({}, [PERSONAS.camille.id, PERSONAS.hotline.id], [PERSONAS.advisor.id])
  await aRow({}, [PERSONAS.advisor.id, PERSONAS.admin.id])
}

test('who reads a thread is the same from the actor (Prisma and SQL) and from the thread', async () => {
  await everyKindOfThread()
  const readers = await db.$queryRaw<{ id: string; accountId: string }[]>`SELECT r.thread_id::text AS id, r.account_id::text AS "accountId" FROM (${readersSql(Prisma.sql`true`, parisDay())}) r`
  const counts: Record<string, number> = {}
  for (const name of NAMES) {
    const actor = await actorNamed(name)
    const visible = (await db.thread.findMany({ where: threadsVisibleTo(actor), orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)
    const bySql = await db.$queryRaw<{ id: string }[]>`SELECT t.id::text FROM thread t WHERE ${threadVisibleSql(actor)} ORDER BY t.id`
    expect(bySql.map(({ id }) => id), name).toEqual(visible)
    expect(readers.filter(({ accountId }) => accountId === actor.accountId).map(({ id }) => id).sort(), name).toEqual([...visible].sort())
    counts[name] = visible.length
  }
  // Nobody reads everything, and only those who take part read as hotline or administrator.
  expect(counts).toMatchObject({ hotline: 1, admin: 1, beneficiary: 2 })
  const left = await db.thread.count({ where: threadsLeftBy(await actorNamed('advisor')) })
  expect([left > 0, await db.thread.count({ where: threadsLeftBy(await actorNamed('hotline')) })]).toEqual([true, 0])
  expect(Math.min(counts.camille ?? 0, counts.colleague ?? 0, counts.advisor ?? 0, counts.otherAdvisor ?? 0)).toBeGreaterThan(0)
})

test('whoever has lost their place, or their account, reads nothing', async () => {
  await everyKindOfThread()
  await db.organisationMembership.updateMany({ data: { endedAt: new Date() } })
  await db.platformMembership.updateMany({ data: { endedAt: new Date() } })
  await db.account.update({ where: { id: PERSONAS.hotline.id }, data: { disabledAt: new Date() } })
  const rows = await db.$queryRaw<{ accountId: string }[]>`SELECT DISTINCT r.account_id::text AS "accountId" FROM (${readersSql(Prisma.sql`th.beneficiary_id IS NOT NULL`, parisDay())}) r`
  expect(rows).toEqual([{ accountId: PERSONAS.beneficiary.id }])
})
