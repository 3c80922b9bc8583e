import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { addPerson } from '@/lib/messaging/add-person'
import { attachFile } from '@/lib/messaging/attach-file'
import { messageLines } from '@/lib/messaging/message-lines'
import { openThreadPage } from '@/lib/messaging/open-page'
import { removePerson } from '@/lib/messaging/remove-person'
import { threadPage } from '@/lib/messaging/thread-page'
import { spendMessage, writeMessage } from '@/lib/messaging/write-message'
import { liveCounts } from '@/lib/notification/live-counts'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '../../support/a-test'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { aPdf } from '../../support/files'
import { createPrescription } from '../../support/people'
import { writtenRows } from '../../support/written-rows'

const writing = (threadId: string, more: object = {}) => ({ threadId, clientKey: randomUUID(), kind: 'MESSAGE' as const, body: 'Bonjour', ...more })
const unread = async (name: PersonaName) => (await liveCounts(await actorNamed(name))).messages

test('a message is read by the prescriber, the team and the person once added; nobody else finds the thread', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  await aMessage(threadId, 'advisor')
  for (const name of ['camille', 'advisor'] as const) expect((await messageLines(await actorNamed(name), threadId)).lines).toHaveLength(2)
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'hotline', 'admin', 'beneficiary'] as const) {
    expect(await threadPage(await actorNamed(name), threadId), name).toBeNull()
    await expect(writeMessage(await actorNamed(name), writing(threadId)), name).rejects.toMatchObject({ code: name === 'admin' ? 'FORBIDDEN' : 'NOT_FOUND' })
  }
  expect(await db.message.count()).toBe(2)
})

test('the same form six times at once is one message', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const noa = await actorNamed('advisor')
  const form = writing(threadId)
  // The second press comes while the first is on its way: fewer than the connections of the pool.
  const sent = await Promise.all(Array.from({ length: 6 }, () => writeMessage(noa, form)))
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(1)
  expect(await db.message.count({ where: { authorId: noa.accountId } })).toBe(1)
  const other = await aThread((await aSentPerson()).beneficiaryId)
  await expect(writeMessage(noa, { ...form, threadId: other })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('ids of a thread grow in the order in which messages commit', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const [noa, camille] = [await actorNamed('advisor'), await actorNamed('camille')]
  await Promise.all(Array.from({ length: 8 }, (_, turn) => writeMessage(turn % 2 ? noa : camille, writing(threadId, { body: `Message ${turn}` }))))
  const { lines } = await messageLines(noa, threadId)
  expect(lines).toHaveLength(9)
  const { lastMessageId, lastSharedMessageId } = await db.thread.findUniqueOrThrow({ where: { id: threadId }, select: { lastMessageId: true, lastSharedMessageId: true } })
  expect([String(lastMessageId), String(lastSharedMessageId)]).toEqual([lines.at(-1)?.id, lines.at(-1)?.id])
})

test('unread is what came since one reads there; an internal note never counts for the person', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { withPerson: true })
  expect([await unread('camille'), await unread('advisor'), await unread('beneficiary'), await unread('colleague')]).toEqual([0, 1, 1, 0])
  await openThreadPage(await actorNamed('beneficiary'), threadId, {})
  expect(await unread('beneficiary')).toBe(0)
  await aMessage(threadId, 'advisor', 'Entre nous.', 'NOTE')
  expect([await unread('camille'), await unread('beneficiary')]).toEqual([1, 0])
  const lou = await actorNamed('beneficiary')
  expect((await messageLines(lou, threadId)).lines.map(({ body }) => body)).toEqual(['Bonjour, où en est-on ?'])
  expect(JSON.stringify(await threadPage(lou, threadId))).not.toContain('Entre nous')
  await expect(writeMessage(lou, writing(threadId, { kind: 'NOTE' }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  // A colleague who replaces today starts from today's messages.
  await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { followedById: PERSONAS.colleague.id } })
  expect(await unread('colleague')).toBe(0)
  await aMessage(threadId, 'advisor', 'Bonjour Sacha')
  expect([await unread('colleague'), await unread('camille')]).toEqual([1, 0])
})

test('« Lu le » follows what was on the screen, never back', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const second = await aMessage(threadId, 'advisor')
  await openThreadPage(await actorNamed('camille'), threadId, {})
  const page = await threadPage(await actorNamed('advisor'), threadId)
  const camille = page?.readers.find(({ accountId }) => accountId === PERSONAS.camille.id)
  expect(camille).toMatchObject({ lastReadMessageId: String(second), place: 'Mission locale de Démoville' })
  expect(camille?.lastReadAt).not.toBeNull()
  const { markRead } = await import('@/lib/messaging/mark-read')
  expect(await markRead(await actorNamed('camille'), threadId, 1n)).toBe(false)
  expect(await markRead(await actorNamed('camille'), threadId, 10n ** 17n)).toBe(false)
  await expect(markRead(await actorNamed('colleague'), threadId, 1n)).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('twenty messages a minute, then a wait; nothing is written meanwhile', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId, { by: 'advisor' })
  const camille = await actorNamed('camille')
  for (let turn = 0; turn < 20; turn += 1) await writeMessage(camille, writing(threadId))
  const before = await writtenRows()
  await expect(writeMessage(camille, writing(threadId))).rejects.toMatchObject({ code: 'THROTTLED' })
  expect(await writtenRows()).toEqual(before)
  // What was already sent is still found by its key.
  const sent = await db.message.findFirstOrThrow({ where: { authorId: camille.accountId }, select: { id: true, clientKey: true } })
  expect(await writeMessage(camille, writing(threadId, { clientKey: sent.clientKey }))).toEqual({ messageId: sent.id })
})

test('two hundred messages an hour, however slowly, then a wait until the hour is over', async () => {
  const camille = await actorNamed('camille')
  let at = new Date('2027-03-03T09:00:00Z').getTime()
  const restore = useClock(() => new Date(at))
  try {
    for (let turn = 0; turn < 200; turn += 1) {
      await spendMessage(camille)
      at += 5000
    }
    await expect(spendMessage(camille)).rejects.toMatchObject({ code: 'THROTTLED' })
    at += 60 * 60_000
    await expect(spendMessage(camille)).resolves.toBeUndefined()
  } finally {
    restore()
  }
})

test('a removed record and a person who is elsewhere are read only: no message, no note, no file, nobody added or removed, no new thread', async () => {
  const { beneficiaryId, prescriptionId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const camille = await actorNamed('camille')
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { removedAt: new Date() } })
  expect(await threadPage(camille, threadId)).toMatchObject({ closure: 'REMOVED', mayWrite: false, lines: [{}] })
  const advisor = await actorNamed('advisor')
  const writes = [() => writeMessage(camille, writing(threadId)), () => writeMessage(advisor, writing(threadId, { kind: 'NOTE' })), () => attachFile(camille, threadId, aPdf()), () => addPerson(camille, { threadId }), () => removePerson(camille, { threadId })]
  for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'REFUSED', message: expect.stringContaining('supprimée') as string })
  await expect(aThread(beneficiaryId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect([await db.message.count(), await db.document.count({ where: { threadId } })]).toEqual([1, 0])
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { removedAt: null } })
  await db.prescription.update({ where: { id: prescriptionId }, data: { platformId: '0190d000-0000-7000-8000-0000000000b2' } })
  expect(await threadPage(camille, threadId)).toMatchObject({ closure: 'MOVED' })
  await expect(writeMessage(camille, writing(threadId))).rejects.toMatchObject({ code: 'REFUSED' })
  expect(await threadPage(advisor, threadId)).toBeNull()
  expect(await db.message.count()).toBe(1)
})

test('five thousand emoji units are kept as they are; nothing at all is refused beside its field', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const camille = await actorNamed('camille')
  await expect(writeMessage(camille, writing(threadId, { body: null }))).rejects.toMatchObject({ code: 'INVALID', fields: { body: [/joignez un fichier/] } })
  const body = '%_\\ 🚲'.padEnd(5000, 'é')
  await writeMessage(camille, writing(threadId, { body }))
  expect((await messageLines(camille, threadId)).lines.at(-1)?.body).toBe(body)
})
