import { expect, test } from 'vitest'
import { disableAccount } from '@/lib/administration/disable-account'
import { leavePlatform } from '@/lib/administration/leave-platform'
import { minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { addPerson } from '@/lib/messaging/add-person'
import { leaveThread } from '@/lib/messaging/leave-thread'
import { recordThreads } from '@/lib/messaging/record-threads'
import { rejoinThread } from '@/lib/messaging/rejoin-thread'
import { removePerson } from '@/lib/messaging/remove-person'
import { startOwnThread } from '@/lib/messaging/start-own-thread'
import { parseThreadFilters } from '@/lib/messaging/thread-filters'
import { threadList } from '@/lib/messaging/thread-list'
import { threadPage } from '@/lib/messaging/thread-page'
import { liveCounts } from '@/lib/notification/live-counts'
import { mailWaitingMessages } from '@/lib/notification/mail-waiting-messages'
import { ringBell } from '@/lib/notification/ring-bell'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '../../support/a-test'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { createPrescription } from '../../support/people'

const subjects = async (name: PersonaName) => (await threadList(await actorNamed(name), parseThreadFilters({}))).threads.map(({ subject }) => subject)
const history = async () => (await db.recordEvent.findMany({ where: { kind: { startsWith: 'THREAD' } }, orderBy: { id: 'asc' }, select: { kind: true, actorId: true } })).map(({ kind, actorId }) => [kind, actorId])
const readers = async (threadId: string) => (await threadPage(await actorNamed('camille'), threadId))?.readers.map(({ accountId }) => accountId).sort()
/** A second advisor of Nantes. */
async function aTeam() {
  await db.platformMembership.create({ data: { accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS.nantes.id } })
  await createPrescription(BENEFICIARY_RECORD_ID)
}

test('the person is taken out by who opened the thread or by the team: nothing of it is theirs any more, until added again', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { withPerson: true })
  await aMessage(threadId, 'beneficiary', 'Mes mots')
  await aMessage(threadId, 'advisor', 'Une réponse')
  const [camille, lou] = [await actorNamed('camille'), await actorNamed('beneficiary')]
  expect((await liveCounts(lou)).messages).toBe(1)
  for (const name of ['colleague', 'otherAdvisor'] as const) await expect(removePerson(await actorNamed(name), { threadId }), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (const name of ['beneficiary', 'hotline', 'admin'] as const) await expect(removePerson(await actorNamed(name), { threadId }), name).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await Promise.all([removePerson(camille, { threadId }), removePerson(await actorNamed('advisor'), { threadId })])
  expect([await threadPage(lou, threadId), await subjects('beneficiary'), (await liveCounts(lou)).messages]).toEqual([null, [], 0])
  expect(await readers(threadId)).toEqual([PERSONAS.camille.id, PERSONAS.advisor.id].sort())
  await expect(aMessage(threadId, 'beneficiary')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await aMessage(threadId, 'camille', 'Entre professionnels')
  const restore = useClock(() => new Date(Date.now() + minutes(1)))
  await mailWaitingMessages()
  restore()
  expect(await db.outboxEmail.count({ where: { kind: 'message-waiting' } })).toBeGreaterThan(0)
  expect(await db.outboxEmail.count({ where: { kind: 'message-waiting', payload: { path: ['accountId'], equals: PERSONAS.beneficiary.id } } })).toBe(0)
  await addPerson(camille, { threadId })
  expect((await threadPage(lou, threadId))?.lines).toHaveLength(4)
  expect((await history()).map(([kind]) => kind)).toEqual(['THREAD_PERSON_REMOVED', 'THREAD_PERSON_ADDED'])
  // A line of the history, and no bell.
  await ringBell()
  expect(await db.notification.count()).toBe(0)
})

test('a prescriber who did not open it does not take the person out; nobody does from a thread that the person opened', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const ofAdvisor = await aThread(BENEFICIARY_RECORD_ID, { by: 'advisor', withPerson: true })
  const camille = await actorNamed('camille')
  expect(await threadPage(camille, ofAdvisor)).toMatchObject({ mayRemovePerson: false })
  await expect(removePerson(camille, { threadId: ofAdvisor })).rejects.toMatchObject({ code: 'REFUSED' })
  const { threadId } = await startOwnThread(await actorNamed('beneficiary'), { clientKey: crypto.randomUUID(), subject: 'Ma question', body: 'Quand ?' })
  expect(await threadPage(await actorNamed('advisor'), threadId)).toMatchObject({ mayRemovePerson: false })
  await expect(removePerson(await actorNamed('advisor'), { threadId })).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('elle y reste') as string })
  await expect(removePerson(camille, { threadId: await aThread(undefined, { recipients: [PERSONAS.advisor.id] }) })).rejects.toMatchObject({ code: 'REFUSED' })
  expect(await history()).toEqual([])
})

test('who leaves a thread about a person reads it no more, hears no more of it, and comes back from the fiche', async () => {
  await aTeam()
  const threadId = await aThread(BENEFICIARY_RECORD_ID)
  const noa = await actorNamed('advisor')
  await Promise.all([leaveThread(noa, { threadId }), leaveThread(noa, { threadId })])
  expect([await threadPage(noa, threadId), await subjects('advisor')]).toEqual([null, []])
  expect(await readers(threadId)).toEqual([PERSONAS.camille.id, PERSONAS.otherAdvisor.id].sort())
  expect((await threadPage(await actorNamed('camille'), threadId))?.leavers).toMatchObject([{ name: 'Noa Démo-Conseil' }])
  await aMessage(threadId, 'otherAdvisor', 'Pendant ce temps')
  expect((await liveCounts(noa)).messages).toBe(0)
  await expect(aMessage(threadId, 'advisor')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await recordThreads(noa, BENEFICIARY_RECORD_ID)).toMatchObject({ threads: [], left: [{ id: threadId, subject: 'Suivi' }] })
  for (const name of ['colleague', 'otherPrescriber', 'hotline'] as const) await expect(rejoinThread(await actorNamed(name), { threadId }), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await Promise.all([rejoinThread(noa, { threadId }), rejoinThread(noa, { threadId })])
  expect((await threadPage(noa, threadId))?.lines).toHaveLength(2)
  expect((await liveCounts(noa)).messages).toBe(1)
  expect(await history()).toEqual([['THREAD_LEFT', noa.accountId], ['THREAD_REJOINED', noa.accountId]])
})

test('somebody of the team always stays: of two who leave at once one does; a prescriber leaves only a team', async () => {
  await aTeam()
  const threadId = await aThread(BENEFICIARY_RECORD_ID)
  const [noa, charlie, camille] = [await actorNamed('advisor'), await actorNamed('otherAdvisor'), await actorNamed('camille')]
  const outcomes = await Promise.allSettled([leaveThread(noa, { threadId }), leaveThread(charlie, { threadId })])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'REFUSED', message: expect.stringContaining('archivez-la') as string } })
  await leaveThread(camille, { threadId })
  expect(await subjects('camille')).toEqual([])
  await rejoinThread(camille, { threadId })
  await db.platformMembership.updateMany({ data: { endedAt: new Date() } })
  await expect(leaveThread(camille, { threadId })).rejects.toMatchObject({ code: 'REFUSED' })
})

test('when the last who stayed goes, those who had left answer again', async () => {
  await aTeam()
  const [first, second] = [await aThread(BENEFICIARY_RECORD_ID, { subject: 'Un' }), await aThread(BENEFICIARY_RECORD_ID, { subject: 'Deux' })]
  const noa = await actorNamed('advisor')
  for (const threadId of [first, second]) await leaveThread(noa, { threadId })
  await leavePlatform(await actorNamed('hotline'), { accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS.nantes.id })
  expect(await subjects('advisor')).toEqual(['Deux', 'Un'])
  await db.platformMembership.updateMany({ where: { accountId: PERSONAS.otherAdvisor.id }, data: { endedAt: null } })
  await leaveThread(noa, { threadId: first })
  await leaveThread(await actorNamed('otherAdvisor'), { threadId: second })
  await disableAccount(await actorNamed('hotline'), { accountId: PERSONAS.otherAdvisor.id, chosen: new Map(), otherwise: undefined })
  expect(await subjects('advisor')).toEqual(['Deux', 'Un'])
})

test('between professionals: who leaves is named with the day, the last one stays, and nobody comes back by themself', async () => {
  const threadId = await aThread(undefined, { recipients: [PERSONAS.advisor.id, PERSONAS.hotline.id], subject: 'À trois' })
  const [camille, noa, hotline] = [await actorNamed('camille'), await actorNamed('advisor'), await actorNamed('hotline')]
  await leaveThread(hotline, { threadId })
  expect([await subjects('hotline'), await threadPage(hotline, threadId)]).toEqual([[], null])
  expect((await threadPage(camille, threadId))?.leavers.map(({ name }) => name)).toEqual([`${PERSONAS.hotline.firstName} ${PERSONAS.hotline.lastName}`])
  await expect(rejoinThread(hotline, { threadId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await leaveThread(noa, { threadId })
  await expect(leaveThread(camille, { threadId })).rejects.toMatchObject({ code: 'REFUSED' })
  for (const name of ['beneficiary', 'admin'] as const) await expect(leaveThread(await actorNamed(name), { threadId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const forged of ['%', '', threadId.replace(/^./, 'f')]) {
    await expect(leaveThread(camille, { threadId: forged })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(rejoinThread(camille, { threadId: forged })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await expect(leaveThread(await actorNamed('colleague'), { threadId: await aThread((await aSentPerson()).beneficiaryId) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await history()).toEqual([])
})
