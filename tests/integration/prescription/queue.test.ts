import { beforeAll, describe, expect, test } from 'vitest'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { askDocuments } from '@/lib/prescription/ask-documents'
import { assignPrescription } from '@/lib/prescription/assign-prescription'
import { prescribe } from '@/lib/prescription/prescribe'
import { prescriptionSteps } from '@/lib/prescription/prescription-steps'
import { queue, queueCounts } from '@/lib/prescription/queue'
import { parseQueueFilters } from '@/lib/prescription/queue-filters'
import { queuedPrescription } from '@/lib/prescription/queued-prescription'
import { recordPrescriptions } from '@/lib/prescription/record-prescriptions'
import { refusePrescription } from '@/lib/prescription/refuse-prescription'
import { releasePrescription } from '@/lib/prescription/release-prescription'
import { reopenPrescription } from '@/lib/prescription/reopen-prescription'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { transferPrescription } from '@/lib/prescription/transfer-prescription'
import { transferredAway } from '@/lib/prescription/transferred-away'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { PERSONAS, PLATFORM_RULES_IDS, PLATFORMS } from '@/prisma/seed/personas'
import { aPrescription, prescriptionOf } from '@/tests/support/a-prescription'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

const row = (id: string) => db.prescription.findUniqueOrThrow({ where: { id } })
const versionOf = async (id: string) => (await row(id)).version
const refusal = { reason: 'NOT_ELIGIBLE' as const, comment: null, remedy: 'Avoir un projet défini.', alternative: 'La plateforme du département voisin.' }

async function mailsTo(address: string) {
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  return db.localMail.findMany({ where: { to: address }, orderBy: { id: 'asc' }, select: { subject: true, text: true } })
}

/** Another advisor of Nantes. */
async function aColleagueOfNoa() {
  await db.platformMembership.createMany({ data: [{ accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS.nantes.id }], skipDuplicates: true })
  return actorNamed('otherAdvisor')
}

describe('taking', () => {
  test('twenty at once: one takes it, the others are told who did', async () => {
    const { prescriptionId } = await aSentPerson()
    const colleague = await aColleagueOfNoa()
    const noa = await actorNamed('advisor')
    const takes = await Promise.allSettled(Array.from({ length: 20 }, (_, rank) => takePrescription(rank % 2 ? noa : colleague, { prescriptionId })))
    const { advisorId } = await row(prescriptionId)
    const refused = takes.filter((take) => take.status === 'rejected')
    expect(refused).toHaveLength(10)
    for (const take of refused) expect((take.reason as Error).message).toMatch(/a déjà pris cette demande en charge/)
    expect(advisorId === noa.accountId || advisorId === colleague.accountId).toBe(true)
    expect(await db.prescriptionStep.count({ where: { prescriptionId, kind: 'PRESCRIPTION_TAKEN' } })).toBe(1)
    await db.platformMembership.deleteMany({ where: { accountId: colleague.accountId, platformId: PLATFORMS.nantes.id } })
  })

  test('who: the plateforme’s advisors, nobody else, and nothing changes', async () => {
    const { prescriptionId } = await aSentPerson()
    for (const [name, code] of [['camille', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN'], ['beneficiary', 'NOT_FOUND']] as const) {
      const actor = await actorNamed(name)
      await expect(takePrescription(actor, { prescriptionId }), name).rejects.toMatchObject({ code })
      await expect(acceptPrescription(actor, { prescriptionId, version: 1, comment: null }), name).rejects.toMatchObject({ code })
      await expect(refusePrescription(actor, { prescriptionId, version: 1, ...refusal }), name).rejects.toMatchObject({ code })
    }
    expect(await row(prescriptionId)).toMatchObject({ status: 'SENT', version: 1 })
  })

  test('back in the queue, then confided to a colleague of the plateforme only', async () => {
    const { prescriptionId } = await aSentPerson()
    const noa = await actorNamed('advisor')
    await takePrescription(noa, { prescriptionId })
    await releasePrescription(noa, { prescriptionId })
    expect(await row(prescriptionId)).toMatchObject({ status: 'SENT', advisorId: null })
    await expect(assignPrescription(noa, { prescriptionId, advisorId: PERSONAS.otherAdvisor.id })).rejects.toMatchObject({ code: 'INVALID' })
    await assignPrescription(noa, { prescriptionId, advisorId: noa.accountId })
    expect(await row(prescriptionId)).toMatchObject({ status: 'IN_REVIEW', advisorId: noa.accountId })
    const colleague = await aColleagueOfNoa()
    await Promise.all([1, 2].map(() => assignPrescription(noa, { prescriptionId, advisorId: colleague.accountId })))
    // Whoever is handed it is told once; taking it oneself tells nobody.
    expect(await mailsTo(PERSONAS.otherAdvisor.email)).toMatchObject([{ subject: 'Une demande vous est confiée' }])
    expect(await mailsTo(PERSONAS.advisor.email)).toEqual([])
    await db.platformMembership.deleteMany({ where: { accountId: colleague.accountId, platformId: PLATFORMS.nantes.id } })
  })

  test('taken while it is being sent elsewhere: the other team’s, or still this one’s, never both', async () => {
    const noa = await actorNamed('advisor')
    const hotline = await actorNamed('hotline')
    for (let round = 0; round < 8; round += 1) {
      const { prescriptionId } = await aSentPerson()
      const [taken] = await Promise.allSettled([takePrescription(noa, { prescriptionId }), transferPrescription(hotline, { prescriptionId, platformId: PLATFORMS.rennes.id, reason: 'MOVED', comment: null })])
      expect(await row(prescriptionId)).toMatchObject({ platformId: PLATFORMS.rennes.id, advisorId: null, status: 'SENT' })
      if (taken.status === 'rejected') expect(taken.reason).toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  test('documents are waited for and nobody answers: it can be taken, and goes on waiting for them', async () => {
    const { prescriptionId } = await aSentPerson()
    const noa = await actorNamed('advisor')
    await askDocuments(noa, { prescriptionId, version: 1, types: ['IDENTITY'], askedOf: 'PRESCRIBER', comment: null })
    await db.prescription.update({ where: { id: prescriptionId }, data: { advisorId: null } })
    await takePrescription(noa, { prescriptionId })
    expect(await row(prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', waitingOn: 'PRESCRIBER', advisorId: noa.accountId })
  })
})

describe('answering', () => {
  test('accepted: the prescriber and the person are told once, by mails that name nobody', async () => {
    const { prescriptionId, beneficiaryId } = await aSentPerson()
    const noa = await actorNamed('advisor')
    const { email } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })
    const before = (await mailsTo(PERSONAS.camille.email)).length
    const version = await versionOf(prescriptionId)
    const decisions = await Promise.allSettled([1, 2, 3].map(() => acceptPrescription(noa, { prescriptionId, version, comment: 'Je l’appelle lundi.' })))
    expect(decisions.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await row(prescriptionId)).toMatchObject({ status: 'ACCEPTED', waitingOn: 'WIMOOV', advisorId: noa.accountId })
    const told = (await mailsTo(PERSONAS.camille.email)).slice(before)
    expect(told).toHaveLength(1)
    expect(told[0]?.subject).toBe('Une prescription est acceptée')
    expect(told[0]?.text).toContain('Je l’appelle lundi.')
    expect(await mailsTo(email ?? '')).toMatchObject([{ subject: 'Votre demande est acceptée' }])
    for (const { subject } of told) expect(subject).not.toMatch(/Démo|Personne/)
  })

  test('refused: the reason stays with the prescription, the person reads the remedy; then reopened', async () => {
    const { prescriptionId, beneficiaryId } = await aSentPerson()
    const noa = await actorNamed('advisor')
    const { email } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })
    await refusePrescription(noa, { prescriptionId, version: await versionOf(prescriptionId), ...refusal })
    expect(await row(prescriptionId)).toMatchObject({ status: 'REFUSED', waitingOn: 'NOBODY' })
    const [mail] = await mailsTo(email ?? '')
    expect(mail?.text).toContain('Avoir un projet défini.')
    expect(mail?.text).not.toContain('critères de la plateforme')
    const camille = await actorNamed('camille')
    expect(await prescriptionSteps(camille, prescriptionId)).toMatchObject([{ kind: 'PRESCRIPTION_REFUSED', ...refusal }])
    // The fiche says it to the prescriber; to the hotline only that it is refused.
    expect(await recordPrescriptions(camille, beneficiaryId)).toMatchObject([{ status: 'REFUSED', answer: { kind: 'PRESCRIPTION_REFUSED', ...refusal } }])
    expect(await recordPrescriptions(await actorNamed('hotline'), beneficiaryId)).toMatchObject([{ status: 'REFUSED', answer: null, otherPlatforms: [] }])
    expect(await prescriptionSteps(await actorNamed('hotline'), prescriptionId)).toEqual([])
    await expect(acceptPrescription(noa, { prescriptionId, version: await versionOf(prescriptionId), comment: null })).rejects.toMatchObject({ code: 'CONFLICT' })
    await reopenPrescription(noa, { prescriptionId, version: await versionOf(prescriptionId), comment: 'Projet précisé.' })
    expect(await row(prescriptionId)).toMatchObject({ status: 'IN_REVIEW', decidedAt: null, advisorId: noa.accountId })
  })

  test('somebody without e-mail is called instead, once', async () => {
    const { prescriptionId, beneficiaryId } = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
    await acceptPrescription(await actorNamed('advisor'), { prescriptionId, version: 1, comment: null })
    expect(await db.personCall.findMany({ where: { beneficiaryId } })).toMatchObject([{ reason: 'DECISION', doneAt: null }])
  })

  test('a version that has changed since is not decided upon', async () => {
    const { prescriptionId } = await aSentPerson()
    const noa = await actorNamed('advisor')
    await takePrescription(noa, { prescriptionId })
    await expect(refusePrescription(noa, { prescriptionId, version: 1, ...refusal })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await row(prescriptionId)).toMatchObject({ status: 'IN_REVIEW' })
  })

  test('documents asked of the person: it waits for them, and the prescriber knows', async () => {
    const { prescriptionId } = await aSentPerson()
    const before = (await mailsTo(PERSONAS.camille.email)).length
    await askDocuments(await actorNamed('advisor'), { prescriptionId, version: 1, types: ['IDENTITY', 'ADDRESS_PROOF'], askedOf: 'PERSON', comment: null })
    expect(await row(prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', waitingOn: 'PERSON' })
    expect(await db.requestedDocument.count({ where: { prescriptionId, providedAt: null } })).toBe(2)
    expect((await mailsTo(PERSONAS.camille.email)).slice(before)).toMatchObject([{ subject: 'Des pièces sont demandées' }])
  })
})

test('transferred: judged anew, taken by the other team, and only a trace stays', async () => {
  const camille = await actorNamed('camille')
  const { prescriptionId } = await prescribe(camille, prescriptionOf(camille, aPrescription()))
  expect(await row(prescriptionId)).toMatchObject({ rulesId: PLATFORM_RULES_IDS.nantes, eligibility: { outcome: 'ELIGIBLE' } })
  const noa = await actorNamed('advisor')
  await takePrescription(noa, { prescriptionId })
  const transfer = { prescriptionId, platformId: PLATFORMS.rennes.id, reason: 'MOVED' as const, comment: 'A déménagé à Rennes.' }
  await expect(transferPrescription(noa, { ...transfer, platformId: PLATFORMS.nantes.id })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(transferPrescription(camille, transfer)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await transferPrescription(noa, transfer)
  expect(await row(prescriptionId)).toMatchObject({ status: 'SENT', platformId: PLATFORMS.rennes.id, advisorId: null, rulesId: PLATFORM_RULES_IDS.rennes, eligibility: { outcome: 'OUT_OF_AREA' } })
  expect(await queuedPrescription(noa, prescriptionId)).toBeNull()
  const [trace] = await transferredAway(noa)
  expect(trace).toMatchObject({ to: PLATFORMS.rennes.name })
  expect(Object.keys(trace ?? {})).toEqual(['reference', 'happenedAt', 'to'])
  expect((await mailsTo(PLATFORMS.rennes.email)).at(-1)).toMatchObject({ subject: 'Une demande vous est transmise' })
  const charlie = await actorNamed('otherAdvisor')
  expect(await queuedPrescription(charlie, prescriptionId)).toMatchObject({ reference: trace?.reference })
  expect((await prescriptionSteps(charlie, prescriptionId)).map(({ kind }) => kind)).toEqual(['PRESCRIPTION_TRANSFERRED', 'PRESCRIPTION_TAKEN'])
  // The hotline may send it back when a team is stuck: its fiche offers the other plateformes, nobody else's does.
  const offered = async (name: 'hotline' | 'admin' | 'camille') => (await recordPrescriptions(await actorNamed(name), (await row(prescriptionId)).beneficiaryId)).flatMap(({ otherPlatforms }) => otherPlatforms.map(({ id }) => id))
  expect(await offered('hotline')).toContain(PLATFORMS.nantes.id)
  expect(await offered('hotline')).not.toContain(PLATFORMS.rennes.id)
  expect([await offered('admin'), await offered('camille')]).toEqual([[], []])
  // A plateforme without rules judges nothing: what the former one said goes.
  const { id: bare } = await db.mobilityPlatform.create({ data: { name: 'Plateforme sans règles', email: 'sans-regles@demo.test' }, select: { id: true } })
  await transferPrescription(charlie, { ...transfer, platformId: bare })
  expect(await row(prescriptionId)).toMatchObject({ platformId: bare, rulesId: null, eligibility: null })
  await transferPrescription(await actorNamed('hotline'), { ...transfer, platformId: PLATFORMS.nantes.id, reason: 'OTHER' })
  expect(await row(prescriptionId)).toMatchObject({ platformId: PLATFORMS.nantes.id, status: 'SENT' })
})

test('the queue: urgent first, then the longest wait; each list and its count; another plateforme shows nothing', async () => {
  const noa = await actorNamed('advisor')
  await db.prescription.updateMany({ where: { platformId: PLATFORMS.nantes.id, status: 'SENT' }, data: { status: 'CANCELLED' } })
  await db.prescription.updateMany({ where: { platformId: PLATFORMS.nantes.id, status: { in: ['IN_REVIEW', 'DOCUMENTS_REQUESTED'] } }, data: { status: 'ABANDONED' } })
  const [old, recent, urgent] = [await aSentPerson(), await aSentPerson(), await aSentPerson()]
  const ago = (count: number) => new Date(Date.now() - days(count))
  await db.prescription.update({ where: { id: old.prescriptionId }, data: { waitingSince: ago(12) } })
  await db.prescription.update({ where: { id: urgent.prescriptionId }, data: { urgent: true, waitingSince: ago(1) } })
  await db.prescription.update({ where: { id: recent.prescriptionId }, data: { waitingSince: ago(3) } })
  const all = await queue(noa, parseQueueFilters({}))
  expect(all.map(({ id }) => id)).toEqual([urgent, old, recent].map(({ prescriptionId }) => prescriptionId))
  await takePrescription(noa, { prescriptionId: old.prescriptionId })
  expect((await queue(noa, parseQueueFilters({ vue: 'miennes' }))).map(({ id }) => id)).toEqual([old.prescriptionId])
  expect(await queueCounts(noa, parseQueueFilters({}))).toMatchObject({ 'a-prendre': 2, miennes: 1, pieces: 0, toutes: 3 })
  expect(await queue(noa, parseQueueFilters({ vue: 'toutes', plateforme: PLATFORMS.rennes.id }))).toEqual([])
  const restore = useClock(() => new Date(Date.now() + days(40)))
  try {
    expect(await queue(noa, parseQueueFilters({ vue: 'toutes' }))).toHaveLength(3)
  } finally {
    restore()
  }
})
