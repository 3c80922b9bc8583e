import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { askDocuments } from '@/lib/prescription/ask-documents'
import { escalateWaiting } from '@/lib/prescription/escalate-waiting'
import { expireWaiting } from '@/lib/prescription/expire-waiting'
import { keepOpen } from '@/lib/prescription/keep-open'
import { markUrgent } from '@/lib/prescription/mark-urgent'
import { sendWaitingDigests } from '@/lib/prescription/send-waiting-digests'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)
// What earlier tests left waiting would wait here too.
beforeEach(async () => {
  await db.prescription.updateMany({ data: { waitingOn: 'NOBODY' } })
  await db.prescription.updateMany({ where: { status: 'DOCUMENTS_REQUESTED' }, data: { status: 'ABANDONED' } })
  await db.outboxEmail.deleteMany()
})

const row = (id: string) => db.prescription.findUniqueOrThrow({ where: { id } })
const kinds = () => db.outboxEmail.findMany({ orderBy: { dedupeKey: 'asc' }, select: { kind: true, payload: true } })

const send = async () => void (await sendDueMails(MAIL_RENDERERS, keepLocally))
/** What the worker does in a turn. */
const expireAndSend = async () => void (await expireWaiting(), await send())

/** Runs what is given at a moment. Moments are of Paris in the tests below. */
async function at<T>(moment: string, work: () => Promise<T>): Promise<T> {
  const restore = useClock(() => new Date(moment))
  try {
    return await work()
  } finally {
    restore()
  }
}

async function askedOf(askedOf: 'PRESCRIBER' | 'PERSON', person = aPerson()) {
  const sent = await aSentPerson({ person })
  await at('2026-12-01T10:00:00+01:00', async () => askDocuments(await actorNamed('advisor'), { prescriptionId: sent.prescriptionId, version: 1, types: ['IDENTITY'], askedOf, comment: null }))
  await db.outboxEmail.deleteMany()
  return sent
}

describe('documents that do not come', () => {
  test('two warnings, then it expires, each told once however often the job runs', async () => {
    const { prescriptionId, beneficiaryId } = await askedOf('PERSON')
    await at('2026-12-20T10:00:00+01:00', expireWaiting)
    expect(await kinds()).toEqual([])
    for (const moment of ['2026-12-21T10:00:01+01:00', '2026-12-21T11:00:00+01:00']) await at(moment, expireAndSend)
    expect((await kinds()).map(({ payload }) => (payload as { audience: string }).audience)).toEqual(['PERSON', 'PRESCRIBER'])
    await at('2026-12-28T11:00:00+01:00', async () => void (await Promise.all([expireWaiting(), expireWaiting()])))
    expect(await row(prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', expiryWarnings: 2 })
    await at('2026-12-28T11:00:00+01:00', send)
    await at('2026-12-31T10:59:59+01:00', expireWaiting)
    expect((await row(prescriptionId)).status).toBe('DOCUMENTS_REQUESTED')
    await at('2026-12-31T11:00:01+01:00', expireWaiting)
    expect(await row(prescriptionId)).toMatchObject({ status: 'EXPIRED', waitingOn: 'NOBODY' })
    await at('2027-02-01T10:00:00+01:00', expireWaiting)
    const events = await db.recordEvent.findMany({ where: { beneficiaryId, kind: { in: ['EXPIRY_WARNED', 'PRESCRIPTION_EXPIRED'] } }, orderBy: { id: 'asc' }, select: { kind: true, actorId: true } })
    expect(events).toEqual(['EXPIRY_WARNED', 'EXPIRY_WARNED', 'PRESCRIPTION_EXPIRED'].map((kind) => ({ kind, actorId: null })))
    expect(await kinds()).toHaveLength(6)
    await at('2027-02-01T10:00:00+01:00', send)
    expect(await db.outboxEmail.count({ where: { state: 'SENT' } })).toBe(6)
    const warning = await db.localMail.findFirstOrThrow({ where: { to: PERSONAS.camille.email, subject: 'Une prescription attend des pièces' } })
    expect(warning.text).toContain(`/utilisateurs/${beneficiaryId}#prescriptions`)
  })

  test('jobs that stood still for two months warn twice first, three days apart: nobody loses a file unwarned', async () => {
    const { prescriptionId } = await askedOf('PRESCRIBER')
    for (const [moment, expected] of [
      ['2027-02-01T10:00:00+01:00', { status: 'DOCUMENTS_REQUESTED', expiryWarnings: 1 }],
      ['2027-02-03T10:00:00+01:00', { status: 'DOCUMENTS_REQUESTED', expiryWarnings: 1 }],
      ['2027-02-04T10:00:00+01:00', { status: 'DOCUMENTS_REQUESTED', expiryWarnings: 2 }],
      ['2027-02-07T09:59:59+01:00', { status: 'DOCUMENTS_REQUESTED', expiryWarnings: 2 }],
      ['2027-02-07T10:00:01+01:00', { status: 'EXPIRED' }],
    ] as const) {
      await at(moment, expireAndSend)
      expect(await row(prescriptionId), moment).toMatchObject(expected)
    }
  })

  test('a warning that did not leave warned nobody: it does not expire, until it has left for three days', async () => {
    const { prescriptionId } = await askedOf('PRESCRIBER')
    await at('2026-12-22T10:00:00+01:00', expireAndSend)
    for (const moment of ['2026-12-29T10:00:00+01:00', '2027-01-15T10:00:00+01:00']) await at(moment, expireWaiting)
    expect(await row(prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', expiryWarnings: 2 })
    await at('2027-01-15T12:00:00+01:00', send)
    await at('2027-01-18T11:59:59+01:00', expireWaiting)
    expect((await row(prescriptionId)).status).toBe('DOCUMENTS_REQUESTED')
    await at('2027-01-18T12:00:01+01:00', expireWaiting)
    expect((await row(prescriptionId)).status).toBe('EXPIRED')
  })

  test('nobody left to warn: the file stays with the plateforme; a removed person’s is left alone', async () => {
    const [orphan, removed] = [await askedOf('PRESCRIBER'), await askedOf('PRESCRIBER')]
    await db.prescription.update({ where: { id: orphan.prescriptionId }, data: { prescriberId: PERSONAS.disabledPrescriber.id } })
    await db.beneficiary.update({ where: { id: orphan.beneficiaryId }, data: { followedById: PERSONAS.disabledPrescriber.id } })
    await db.beneficiary.update({ where: { id: removed.beneficiaryId }, data: { removedAt: new Date() } })
    for (const moment of ['2026-12-22T10:00:00+01:00', '2026-12-29T10:00:00+01:00', '2027-03-01T10:00:00+01:00']) await at(moment, expireAndSend)
    expect(await row(orphan.prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', expiryWarnings: 2 })
    expect(await row(removed.prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', expiryWarnings: 0 })
    expect(await db.outboxEmail.count({ where: { state: 'SENT' } })).toBe(0)
  })

  test('stopped at any moment and run again, it warns each once', async () => {
    const sent = [await askedOf('PRESCRIBER'), await askedOf('PRESCRIBER'), await askedOf('PRESCRIBER')]
    const moment = new Date('2026-12-22T10:00:00+01:00')
    let stops = 0
    for (let lasts = 1, ended = false; !ended; lasts += 1) {
      let read = 0
      const restore = useClock(() => {
        if ((read += 1) > lasts) throw new Error('killed')
        return moment
      })
      ended = await expireWaiting().then(() => true, () => false)
      restore()
      stops += ended ? 0 : 1
    }
    expect(stops).toBeGreaterThan(3)
    expect(await kinds()).toHaveLength(3)
    expect(await db.prescriptionStep.count({ where: { kind: 'EXPIRY_WARNED', prescriptionId: { in: sent.map(({ prescriptionId }) => prescriptionId) } } })).toBe(3)
  })

  test('« Garder ouvert » starts the thirty days again; not by a stranger', async () => {
    const { prescriptionId } = await askedOf('PRESCRIBER')
    await at('2026-12-29T10:00:00+01:00', expireWaiting)
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'hotline'] as const) await expect(keepOpen(await actorNamed(name), { prescriptionId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    // Pressed twice, and once more from the other mail: kept open once.
    await at('2026-12-30T10:00:00+01:00', async () => {
      const camille = await actorNamed('camille')
      await Promise.all([keepOpen(camille, { prescriptionId }), keepOpen(camille, { prescriptionId })])
      await keepOpen(camille, { prescriptionId })
    })
    expect(await db.prescriptionStep.count({ where: { prescriptionId, kind: 'KEPT_OPEN' } })).toBe(1)
    await at('2027-01-10T10:00:00+01:00', expireWaiting)
    expect(await row(prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', expiryWarnings: 0 })
    await acceptPrescription(await actorNamed('advisor'), { prescriptionId, version: (await row(prescriptionId)).version, comment: null })
    await expect(keepOpen(await actorNamed('camille'), { prescriptionId })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('the person keeps their own demand open, when it is of them that documents are asked', async () => {
    const [theirs, asked] = [await askedOf('PERSON'), await askedOf('PRESCRIBER')]
    const person = async ({ beneficiaryId }: { beneficiaryId: string }) => ({ ...(await actorNamed('beneficiary')), beneficiaryId })
    await at('2026-12-29T10:00:00+01:00', async () => {
      await keepOpen(await person(theirs), theirs)
      await expect(keepOpen(await person(asked), asked)).rejects.toMatchObject({ code: 'CONFLICT' })
      await expect(keepOpen(await person(asked), theirs)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    })
    await at('2027-01-10T10:00:00+01:00', expireAndSend)
    expect(await row(theirs.prescriptionId)).toMatchObject({ status: 'DOCUMENTS_REQUESTED', expiryWarnings: 0 })
    expect(await db.auditEvent.count({ where: { act: 'person.keepOpen', outcome: 'DONE', subjectId: theirs.beneficiaryId } })).toBe(1)
  })
})

test('what waits for Wimoov never expires: its leads are told once, after fifteen days', async () => {
  const { prescriptionId, beneficiaryId } = await aSentPerson()
  await db.prescription.update({ where: { id: prescriptionId }, data: { waitingOn: 'WIMOOV', waitingSince: new Date('2026-12-01T10:00:00+01:00') } })
  await at('2026-12-15T10:00:00+01:00', escalateWaiting)
  expect(await kinds()).toEqual([])
  await at('2026-12-16T10:00:01+01:00', async () => void (await Promise.all([escalateWaiting(), escalateWaiting()])))
  await at('2027-06-01T10:00:00+02:00', async () => void (await escalateWaiting(), await expireWaiting()))
  expect(await kinds()).toEqual([{ kind: 'waiting-escalated', payload: { prescriptionId, accountId: PERSONAS.advisor.id } }])
  expect((await row(prescriptionId)).status).toBe('SENT')
  expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'ESCALATED' } })).toBe(1)
  await at('2027-06-01T10:00:00+02:00', async () => sendDueMails(MAIL_RENDERERS, keepLocally))
  const mail = await db.localMail.findFirstOrThrow({ where: { to: PERSONAS.advisor.email, subject: 'Une demande attend depuis quinze jours' } })
  expect(mail.text).toContain((await row(prescriptionId)).reference)
})

test('accepted, nobody has contacted the person for fifteen days: the leads are told, and the mailbox when there is none', async () => {
  const { prescriptionId } = await aSentPerson()
  await acceptPrescription(await actorNamed('advisor'), { prescriptionId, version: 1, comment: null })
  await db.prescription.update({ where: { id: prescriptionId }, data: { waitingSince: new Date('2026-12-01T10:00:00+01:00') } })
  await db.outboxEmail.deleteMany()
  await db.platformMembership.updateMany({ where: { platformId: PLATFORMS.nantes.id }, data: { lead: false } })
  await at('2026-12-17T10:00:00+01:00', async () => void (await escalateWaiting(), await send()))
  await db.platformMembership.updateMany({ where: { platformId: PLATFORMS.nantes.id }, data: { lead: true } })
  const mail = await db.localMail.findFirstOrThrow({ where: { to: PLATFORMS.nantes.email, subject: 'Une demande attend depuis quinze jours' } })
  expect(mail.text).toContain('attend un premier contact')
})

test('a deadline that comes near while a demand waits makes it urgent, from the fifteenth day before', async () => {
  const { prescriptionId } = await aSentPerson()
  await db.prescription.update({ where: { id: prescriptionId }, data: { deadlineOn: new Date('2027-01-20T00:00:00Z') } })
  await at('2027-01-05T23:59:59+01:00', markUrgent)
  expect((await row(prescriptionId)).urgent).toBe(false)
  await at('2027-01-06T00:00:00+01:00', markUrgent)
  expect((await row(prescriptionId)).urgent).toBe(true)
})

describe('the daily digest', () => {
  const waitFrom = async (id: string, moment: string, waitingOn: 'WIMOOV' | 'PRESCRIBER', advisorId: string | null = null) => {
    // Their Test waits for nobody here: it has lines of its own.
    await db.mobilityTest.updateMany({ where: { prescriptionId: id }, data: { status: 'TO_TAKE', mode: 'BY_PRESCRIBER' } })
    await db.prescription.update({ where: { id }, data: { waitingOn, waitingSince: new Date(moment), advisorId } })
  }

  test('from 8 h in Paris, once a day for each, a count and no name; nothing when nothing has waited ten days', async () => {
    const [one, two, three] = [await aSentPerson(), await aSentPerson(), await aSentPerson()]
    await waitFrom(one.prescriptionId, '2026-12-01T09:00:00+01:00', 'WIMOOV')
    await waitFrom(two.prescriptionId, '2026-12-01T09:00:00+01:00', 'WIMOOV', PERSONAS.advisor.id)
    await waitFrom(three.prescriptionId, '2026-12-01T09:00:00+01:00', 'PRESCRIBER')
    await at('2026-12-10T12:00:00+01:00', sendWaitingDigests)
    await at('2026-12-12T07:59:59+01:00', sendWaitingDigests)
    expect(await kinds()).toEqual([])
    for (const moment of ['2026-12-12T08:00:00+01:00', '2026-12-12T09:00:00+01:00', '2026-12-12T23:59:59+01:00']) await at(moment, sendWaitingDigests)
    expect((await kinds()).map(({ payload }) => payload)).toEqual(
      expect.arrayContaining([
        { accountId: PERSONAS.camille.id, platformId: null, counts: { DEMANDS: 1 } },
        { accountId: PERSONAS.advisor.id, platformId: null, counts: { DEMANDS: 1 } },
        { accountId: null, platformId: PLATFORMS.nantes.id, counts: { DEMANDS: 1 } },
      ]),
    )
    expect(await kinds()).toHaveLength(3)
    await at('2026-12-13T08:00:00+01:00', sendWaitingDigests)
    expect(await kinds()).toHaveLength(6)
  })

  test.each([
    ['the clocks go forward', '2027-03-28T05:59:59Z', '2027-03-28T06:00:00Z'],
    ['the clocks go back', '2027-10-31T06:59:59Z', '2027-10-31T07:00:00Z'],
  ])('on the day when %s, 8 h is 8 h in Paris', async (_, before, from) => {
    const { prescriptionId } = await aSentPerson()
    await waitFrom(prescriptionId, '2027-01-01T09:00:00+01:00', 'WIMOOV')
    await at(before, sendWaitingDigests)
    expect(await kinds()).toHaveLength(0)
    await at(from, sendWaitingDigests)
    expect(await kinds()).toHaveLength(1)
  })

  test('everything that waits has its line: Tests, results, accesses, calls, corrections, objections, follow-ups; and whoever replaces the prescriber is told too', async () => {
    const old = new Date('2026-12-01T09:00:00+01:00')
    const { beneficiaryId, prescriptionId } = await aSentPerson()
    const about = { beneficiaryId, prescriptionId, createdAt: old }
    await db.prescription.update({ where: { id: prescriptionId }, data: { waitingOn: 'NOBODY', status: 'IN_REVIEW', advisorId: PERSONAS.advisor.id } })
    await db.$executeRaw`UPDATE mobility_test SET updated_at = ${old} WHERE prescription_id = ${prescriptionId}::uuid`
    await db.personCall.create({ data: { ...about, reason: 'NOTICE', dedupeKey: 'digest' } })
    await db.objection.create({ data: about })
    await db.correctionRequest.create({ data: { beneficiaryId, text: 'Mon nom s’écrit autrement.', createdAt: old } })
    await db.accessRequest.create({ data: { beneficiaryId, requesterId: PERSONAS.otherPrescriber.id, organisationId: ORGANISATIONS.ccas.id, responderId: PERSONAS.camille.id, platformId: PLATFORMS.nantes.id, reason: 'Suivi commun.', createdAt: old, dueAt: old, escalatedAt: old } })
    await db.parcoursExit.create({ data: { prescriptionId, exitedOn: new Date('2026-05-01'), professionalOutcome: 'EMPLOYMENT', mobilityGain: [], recordedById: PERSONAS.advisor.id, followUpDueOn: new Date('2026-11-01') } })
    await db.replacement.create({ data: { absentId: PERSONAS.camille.id, substituteId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id, startsOn: new Date('2026-12-10'), endsOn: new Date('2026-12-20'), createdById: PERSONAS.camille.id } })
    await at('2026-12-12T08:00:00+01:00', sendWaitingDigests)
    const theirs = { TESTS: 1, ACCESS: 1, CALLS: 1, CORRECTIONS: 1, OBJECTIONS: 1 }
    const payloads = (await kinds()).map(({ payload }) => payload)
    expect(payloads).toHaveLength(4)
    expect(payloads).toEqual(
      expect.arrayContaining([
        { accountId: PERSONAS.camille.id, platformId: null, counts: theirs },
        { accountId: PERSONAS.colleague.id, platformId: null, counts: theirs },
        { accountId: PERSONAS.advisor.id, platformId: null, counts: { OBJECTIONS: 1, FOLLOW_UPS: 1 } },
        { accountId: null, platformId: PLATFORMS.nantes.id, counts: { ACCESS: 1 } },
      ]),
    )
    // Nobody follows any more: the call is the advisor's, and so is a Test that was delegated.
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: null } })
    await db.$executeRaw`UPDATE mobility_test SET mode = 'BY_ADVISOR', status = 'TO_TAKE' WHERE prescription_id = ${prescriptionId}::uuid`
    await db.outboxEmail.deleteMany()
    await at('2026-12-13T08:00:00+01:00', sendWaitingDigests)
    expect((await kinds()).map(({ payload }) => payload)).toContainEqual({ accountId: PERSONAS.advisor.id, platformId: null, counts: { TESTS: 1, CALLS: 1, CORRECTIONS: 1, OBJECTIONS: 1, FOLLOW_UPS: 1 } })
    // Passed, it waits for a word of the advisor.
    await db.$executeRaw`UPDATE mobility_test SET status = 'IN_PROGRESS' WHERE prescription_id = ${prescriptionId}::uuid`
    await db.$executeRaw`UPDATE mobility_test SET status = 'TAKEN', finished_at = ${old} WHERE prescription_id = ${prescriptionId}::uuid`
    await db.outboxEmail.deleteMany()
    await at('2026-12-14T08:00:00+01:00', sendWaitingDigests)
    expect((await kinds()).map(({ payload }) => payload)).toContainEqual({ accountId: PERSONAS.advisor.id, platformId: null, counts: { RESULTS: 1, CALLS: 1, CORRECTIONS: 1, OBJECTIONS: 1, FOLLOW_UPS: 1 } })
  })
})
