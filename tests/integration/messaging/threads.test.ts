import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { addPerson } from '@/lib/messaging/add-person'
import { archiveThread } from '@/lib/messaging/archive-thread'
import { backToTyped } from '@/lib/messaging/back-to-typed'
import { blockAccount } from '@/lib/messaging/block-account'
import { messageLines } from '@/lib/messaging/message-lines'
import { whomToWriteTo } from '@/lib/messaging/queries'
import { newPlace, typedIn } from '@/lib/messaging/keep-typed'
import { personToWriteAbout } from '@/lib/messaging/person-to-write-about'
import { reportMessage } from '@/lib/messaging/report-message'
import { reportsToReview, reviewReport } from '@/lib/messaging/reports'
import { answersFor, answersToManage, removeAnswer, saveAnswer } from '@/lib/messaging/ready-answers'
import { startOwnThread } from '@/lib/messaging/start-own-thread'
import { startThread } from '@/lib/messaging/start-thread'
import { parseThreadFilters } from '@/lib/messaging/thread-filters'
import { threadList } from '@/lib/messaging/thread-list'
import { threadPage } from '@/lib/messaging/thread-page'
import { liveCounts } from '@/lib/notification/live-counts'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '../../support/a-test'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { createPrescription } from '../../support/people'
import { statementsOf } from '../../support/statements'

const starting = (more: object = {}) => ({ clientKey: randomUUID(), beneficiaryId: undefined, platformId: undefined, recipients: [], subject: 'Objet', body: 'Texte', withPerson: false, ...more })
const list = async (name: PersonaName, params: Record<string, string> = {}) => (await threadList(await actorNamed(name), parseThreadFilters(params))).threads.map(({ subject }) => subject)

test('a thread is started about one’s own people only, with a plateforme where they were sent', async () => {
  const { beneficiaryId } = await aSentPerson()
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'hotline', 'beneficiary'] as const) {
    await expect(startThread(await actorNamed(name), starting({ beneficiaryId })), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await expect(startThread(await actorNamed('admin'), starting({ beneficiaryId }))).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const camille = await actorNamed('camille')
  await expect(startThread(camille, starting({ beneficiaryId, platformId: PLATFORMS.rennes.id }))).rejects.toMatchObject({ code: 'INVALID', fields: { platformId: [/orientée/] } })
  await expect(startThread(camille, starting({ beneficiaryId, withPerson: true }))).rejects.toMatchObject({ code: 'INVALID', fields: { withPerson: [/pas encore d’espace/] } })
  expect(await db.thread.count()).toBe(0)
  const form = starting({ beneficiaryId })
  const [first, again] = await Promise.all([startThread(camille, form), startThread(camille, form)])
  expect(again).toEqual(first)
  expect([await db.thread.count(), await db.message.count()]).toEqual([1, 1])
  expect(await list('advisor')).toEqual(['Objet'])
})

test('between professionals: whom one may reach, and nobody else', async () => {
  const camille = await actorNamed('camille')
  const ids = (names: PersonaName[]) => names.map((name) => PERSONAS[name].id)
  for (const name of ['otherPrescriber', 'admin', 'disabledPrescriber', 'beneficiary', 'camille'] as const) {
    await expect(startThread(camille, starting({ recipients: ids([name]) })), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
  }
  await startThread(camille, starting({ recipients: ids(['advisor', 'hotline']) }))
  for (const name of ['camille', 'advisor', 'hotline'] as const) expect(await list(name)).toEqual(['Objet'])
  for (const name of ['otherAdvisor', 'colleague', 'admin'] as const) expect(await list(name)).toEqual([])
  expect((await whomToWriteTo(camille, 'noa demo conseil')).professionals.map(({ id }) => id)).toEqual(ids(['advisor']))
  expect((await whomToWriteTo(camille, '%')).professionals).toEqual([])
  // Advisors reach the prescribers who sent them somebody.
  await expect(startThread(await actorNamed('advisor'), starting({ recipients: ids(['camille']) }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await aSentPerson()
  await startThread(await actorNamed('advisor'), starting({ recipients: ids(['camille']) }))
})

test('the person writes to who follows them, and is added to a thread that existed before', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const lou = await actorNamed('beneficiary')
  await startOwnThread(lou, { clientKey: randomUUID(), subject: 'Ma question', body: 'Quand ?' })
  expect(await list('camille')).toEqual(['Ma question'])
  expect(await list('advisor')).toEqual(['Ma question'])
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { subject: 'Suivi' })
  await aMessage(threadId, 'advisor', 'Note', 'NOTE')
  expect(await threadPage(lou, threadId)).toBeNull()
  for (const name of ['colleague', 'otherAdvisor'] as const) await expect(addPerson(await actorNamed(name), { threadId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  for (const name of ['beneficiary', 'hotline', 'admin'] as const) await expect(addPerson(await actorNamed(name), { threadId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await Promise.all([addPerson(await actorNamed('advisor'), { threadId }), addPerson(await actorNamed('camille'), { threadId })])
  expect(await list('beneficiary')).toEqual(['Suivi', 'Ma question'])
  expect((await threadPage(lou, threadId))?.lines).toHaveLength(1)
  expect((await liveCounts(lou)).messages).toBe(1)
  expect((await threadPage(lou, threadId))?.readers.map(({ role }) => role)).toEqual(['PRESCRIBER', 'ADVISOR', 'BENEFICIARY'])
})

test('archived: away for oneself alone, back at the next message; a note does not bring it back to the person', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { withPerson: true })
  for (const name of ['advisor', 'beneficiary'] as const) await archiveThread(await actorNamed(name), { threadId, archived: true })
  expect([await list('advisor'), await list('advisor', { vue: 'archives' }), await list('camille')]).toEqual([[], ['Suivi'], ['Suivi']])
  expect((await liveCounts(await actorNamed('advisor'))).messages).toBe(0)
  await aMessage(threadId, 'camille', 'Entre nous', 'NOTE')
  expect([await list('advisor'), await list('beneficiary')]).toEqual([['Suivi'], []])
  await aMessage(threadId, 'camille')
  expect(await list('beneficiary')).toEqual(['Suivi'])
  await archiveThread(await actorNamed('beneficiary'), { threadId, archived: true })
  await archiveThread(await actorNamed('beneficiary'), { threadId, archived: false })
  expect(await list('beneficiary', { vue: 'archives' })).toEqual([])
  await expect(archiveThread(await actorNamed('colleague'), { threadId, archived: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('search: each word anywhere, accents and case aside; never in a note that one does not read, never of others', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { withPerson: true, subject: 'Vélo électrique', body: 'Le prêt commence à Pâques' })
  await aMessage(threadId, 'advisor', 'Attention au découvert', 'NOTE')
  await aThread((await aSentPerson()).beneficiaryId, { subject: 'Autre chose' })
  for (const q of ['velo', 'PAQUES velo', 'pret électr', 'demo-bene velo', 'decouvert']) expect(await list('camille', { q }), q).toEqual(['Vélo électrique'])
  for (const q of ['%', '_', '🚲', 'introuvable', 'velo introuvable', '\0']) expect(await list('camille', { q }), q).toEqual(q === '\0' ? ['Autre chose', 'Vélo électrique'] : [])
  expect([await list('beneficiary', { q: 'velo' }), await list('beneficiary', { q: 'decouvert' })]).toEqual([['Vélo électrique'], []])
  expect(await list('colleague', { q: 'velo' })).toEqual([])
  expect(await list('camille', { personne: BENEFICIARY_RECORD_ID })).toEqual(['Vélo électrique'])
  expect(await list('advisor', { vue: 'non-lus' })).toEqual(['Autre chose'])
})

test('what was typed when the session ended is found again in its own form, and goes with the sending', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const form = (values: Record<string, string>) => Object.entries(values).reduce((data, [name, value]) => (data.append(name, value), data), new FormData())
  const long = 'Un long message. '.repeat(290)
  expect(await backToTyped(PERSONAS.camille.id, form({ threadId, body: long, kind: 'NOTE' }))).toBe(`/messagerie/${threadId}`)
  const camille = await actorNamed('camille')
  expect((await threadPage(camille, threadId))?.typed.values).toEqual({ body: long, kind: 'NOTE' })
  await backToTyped(PERSONAS.camille.id, form({ threadId, body: 'Écrit par un autre', kind: 'MESSAGE' }), { replace: false })
  expect((await threadPage(camille, threadId))?.typed.values, 'a locked session writes over nothing').toEqual({ body: long, kind: 'NOTE' })
  expect((await threadPage(await actorNamed('advisor'), threadId))?.typed.values).toEqual({})
  await aMessage(threadId, 'camille')
  expect((await threadPage(camille, threadId))?.typed.values).toEqual({})
  expect(await backToTyped(PERSONAS.camille.id, form({ beneficiaryId, subject: 'Objet', body: 'a\0b', threadId: '../x' }))).toBe(`/messagerie/nouveau?personne=${beneficiaryId}`)
  expect(await backToTyped(PERSONAS.beneficiary.id, form({ body: 'Texte' }))).toBe('/mon-espace/messages')
  expect(await typedIn(PERSONAS.beneficiary.id, newPlace())).toEqual({ accountId: PERSONAS.beneficiary.id, place: 'new', values: { body: 'Texte' } })
})

test('what was typed about somebody comes back about them alone, and sending about another leaves it there', async () => {
  const [{ beneficiaryId }, other] = [await aSentPerson(), await aSentPerson()]
  const form = new FormData()
  for (const [name, value] of [['beneficiaryId', beneficiaryId], ['subject', 'Objet'], ['body', 'À propos de A']] as const) form.append(name, value)
  await backToTyped(PERSONAS.camille.id, form)
  const kept = async (whom: Parameters<typeof newPlace>[0]) => (await typedIn(PERSONAS.camille.id, newPlace(whom))).values
  expect([await kept({ beneficiaryId: other.beneficiaryId }), await kept({ recipients: [PERSONAS.advisor.id] }), await kept({})]).toEqual([{}, {}, {}])
  await aThread(other.beneficiaryId)
  expect(await kept({ beneficiaryId: beneficiaryId.toUpperCase() })).toMatchObject({ body: 'À propos de A' })
  await aThread(beneficiaryId)
  expect(await kept({ beneficiaryId })).toEqual({})
  const between = new FormData()
  for (const id of [PERSONAS.colleague.id, PERSONAS.advisor.id]) between.append('recipients', id)
  between.append('body', 'À deux')
  await backToTyped(PERSONAS.camille.id, between)
  expect(await kept({ recipients: [PERSONAS.advisor.id, PERSONAS.colleague.id] })).toMatchObject({ body: 'À deux' })
  expect(await kept({ recipients: [PERSONAS.advisor.id] })).toEqual({})
})

test('a demand that is alive is open, even when the clock moves on while it is looked at', async () => {
  const { beneficiaryId } = await aSentPerson()
  const camille = await actorNamed('camille')
  const from = Date.now()
  let asked = 0
  const realClock = useClock(() => new Date(from + 5 * (asked += 1)))
  const person = await personToWriteAbout(camille, beneficiaryId)
  realClock()
  expect(person?.platforms).toHaveLength(1)
})

test('a talk whose demands are all over: a banner at once, read only after thirty days, written again once reopened', async () => {
  const { beneficiaryId, prescriptionId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const camille = await actorNamed('camille')
  const ends = (days: number, status: 'REFUSED' | 'IN_REVIEW' = 'REFUSED') => db.prescription.update({ where: { id: prescriptionId }, data: { status, waitingSince: new Date(Date.now() - days * 86_400_000) } })
  const page = async () => {
    const { closure, until, mayWrite } = (await threadPage(camille, threadId)) ?? {}
    return [closure, until instanceof Date, mayWrite]
  }
  expect(await page()).toEqual([null, false, true])
  await ends(2)
  expect(await page()).toEqual([null, true, true])
  await aMessage(threadId, 'camille')
  await ends(31)
  expect(await page()).toEqual(['OVER', false, false])
  await expect(aMessage(threadId, 'camille')).rejects.toMatchObject({ code: 'REFUSED' })
  await expect(aThread(beneficiaryId)).rejects.toMatchObject({ code: 'REFUSED' })
  expect((await personToWriteAbout(camille, beneficiaryId))?.platforms).toEqual([])
  await ends(0, 'IN_REVIEW')
  expect(await page()).toEqual([null, false, true])
  await aMessage(threadId, 'camille')
})

test('a report shows the message alone to staff, once; the first decision holds', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { withPerson: true, body: 'Un message blessant' })
  const { lines } = await messageLines(await actorNamed('camille'), threadId)
  const messageId = lines[0]?.id ?? ''
  const lou = await actorNamed('beneficiary')
  await Promise.all([reportMessage(lou, { messageId, reason: 'Blessant' }), reportMessage(lou, { messageId, reason: 'Blessant' })])
  await expect(reportMessage(await actorNamed('colleague'), { messageId, reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(reportMessage(await actorNamed('camille'), { messageId, reason: 'x' })).rejects.toMatchObject({ code: 'REFUSED' })
  const note = await aMessage(threadId, 'advisor', 'Note', 'NOTE')
  await expect(reportMessage(lou, { messageId: String(note), reason: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const { waiting } = await reportsToReview()
  expect(waiting).toMatchObject([{ reason: 'Blessant', message: { body: 'Un message blessant' } }])
  const reportId = waiting[0]?.id ?? ''
  await expect(reviewReport(await actorNamed('advisor'), { reportId, outcome: 'WARNED' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await reviewReport(await actorNamed('hotline'), { reportId, outcome: 'WARNED' })
  await expect(reviewReport(await actorNamed('admin'), { reportId, outcome: 'DISMISSED' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a block stops messages between professionals, in old threads and new ones, and is lifted', async () => {
  const threadId = await aThread(undefined, { recipients: [PERSONAS.advisor.id] })
  const noa = await actorNamed('advisor')
  await blockAccount(noa, { accountId: PERSONAS.camille.id, blocked: true })
  await expect(aMessage(threadId, 'camille')).rejects.toMatchObject({ code: 'REFUSED' })
  await expect(aThread(undefined, { recipients: [PERSONAS.advisor.id] })).rejects.toMatchObject({ code: 'REFUSED' })
  await aThread((await aSentPerson()).beneficiaryId)
  await expect(blockAccount(noa, { accountId: PERSONAS.otherPrescriber.id, blocked: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect((await reportsToReview()).blocks).toHaveLength(1)
  await blockAccount(noa, { accountId: PERSONAS.camille.id, blocked: false })
  await aMessage(threadId, 'camille')
})

test('ready answers: advisors edit those of their plateforme, staff those of all; prescribers have none', async () => {
  const answer = (more: object = {}) => ({ answerId: undefined, clientKey: randomUUID(), platformId: undefined, version: 0, title: 'Accueil', body: 'Bonjour {personne}', ...more })
  const [noa, hotline, charlie] = [await actorNamed('advisor'), await actorNamed('hotline'), await actorNamed('otherAdvisor')]
  const form = answer()
  await saveAnswer(noa, form)
  await saveAnswer(noa, form)
  await saveAnswer(hotline, answer({ title: 'Commune' }))
  await expect(saveAnswer(noa, answer({ platformId: PLATFORMS.rennes.id }))).rejects.toMatchObject({ code: 'INVALID' })
  await expect(saveAnswer(await actorNamed('camille'), answer())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect((await answersFor(noa)).map(({ title }) => title)).toEqual(['Accueil', 'Commune'])
  expect((await answersFor(charlie)).map(({ title }) => title)).toEqual(['Commune'])
  expect(await answersFor(await actorNamed('camille'))).toEqual([])
  const own = (await answersToManage(noa)).own[0]
  const change = (body: string) => answer({ answerId: own?.id, version: own?.version, body })
  await saveAnswer(noa, change('Bonjour'))
  await saveAnswer(noa, change('Bonjour'))
  await expect(saveAnswer(noa, change('Salut'))).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Bonjour') as string })
  await expect(saveAnswer(charlie, change('Volé'))).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(removeAnswer(charlie, { answerId: own?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await removeAnswer(noa, { answerId: own?.id ?? '' })
  expect((await answersFor(noa)).map(({ title }) => title)).toEqual(['Commune'])
})

test('list, thread and counts take as many statements with three messages as with hundreds', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const camille = await actorNamed('camille')
  const count = async (work: () => Promise<unknown>) => (await statementsOf(work)).length
  const counts = async () => [await count(() => threadList(camille, parseThreadFilters({ q: 'bonjour' }))), await count(() => threadPage(camille, threadId)), await count(() => liveCounts(camille))]
  const few = await counts()
  await db.message.createMany({ data: Array.from({ length: 300 }, (_, turn) => ({ threadId, authorId: turn % 2 ? PERSONAS.camille.id : PERSONAS.advisor.id, body: `Message ${turn}`, clientKey: randomUUID() })) })
  for (let turn = 0; turn < 5; turn += 1) await aThread((await aSentPerson()).beneficiaryId)
  expect(await counts()).toEqual(few)
  expect([few[0], few[2]]).toEqual([1, 1])
  expect((await threadPage(camille, threadId))?.lines).toHaveLength(50)
})
