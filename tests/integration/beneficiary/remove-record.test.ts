import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { actorOfSession } from '@/lib/account/current-actor'
import { signIn } from '@/lib/account/sign-in'
import { grantStepUp } from '@/lib/account/step-up'
import { confirmChange, recordToChange } from '@/lib/beneficiary/change-record'
import { removeRecord } from '@/lib/beneficiary/remove-record'
import { restoreRecord } from '@/lib/beneficiary/restore-record'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { BENEFICIARY_RECORD_ID as id, DEMO_PASSWORD, PERSONAS } from '@/prisma/seed/personas'
import { actorNamed } from '../../support/actors'
import { createPrescription } from '../../support/people'

const { email } = PERSONAS.beneficiary
const record = () => db.beneficiary.findUniqueOrThrow({ where: { id }, select: { removedAt: true, removedById: true, accountId: true, email: true } })
const kinds = async () => (await db.recordEvent.findMany({ where: { beneficiaryId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

let hotline: Actor
beforeEach(async () => {
  hotline = await actorNamed('hotline')
})

async function remove(actor = hotline) {
  await grantStepUp(actor, 'REMOVE', id)
  await removeRecord(actor, { beneficiaryId: id })
}
async function restore(actor = hotline) {
  await grantStepUp(actor, 'REMOVE', id)
  return restoreRecord(actor, { beneficiaryId: id })
}

test('without the password nothing happens; with it, once', async () => {
  await expect(removeRecord(hotline, { beneficiaryId: id })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  await expect(confirmChange(hotline, { beneficiaryId: id, password: 'non' })).rejects.toMatchObject({ code: 'INVALID', fields: { password: expect.anything() } })
  expect((await record()).removedAt).toBeNull()
  await confirmChange(hotline, { beneficiaryId: id, password: DEMO_PASSWORD })
  await removeRecord(hotline, { beneficiaryId: id })
  expect(await record()).toMatchObject({ removedById: hotline.accountId, accountId: PERSONAS.beneficiary.id, email })
  await expect(restoreRecord(hotline, { beneficiaryId: id })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  expect(await kinds()).toEqual(['REMOVED'])
  expect(await db.auditEvent.count({ where: { act: 'beneficiary.remove', outcome: 'DONE', subjectId: id, actorId: hotline.accountId } })).toBe(1)
})

test('a grant for another record, or too old, or of another session, does not serve', async () => {
  await grantStepUp(hotline, 'REMOVE', PERSONAS.camille.id)
  await grantStepUp(hotline, 'TEST_START', id)
  await grantStepUp(await actorNamed('hotline'), 'REMOVE', id)
  const restoreClock = useClock(() => new Date(Date.now() - days(1)))
  await grantStepUp(hotline, 'REMOVE', id)
  restoreClock()
  await expect(removeRecord(hotline, { beneficiaryId: id })).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  expect((await record()).removedAt).toBeNull()
})

test('never for a prescriber, an advisor or the person: forbidden when they see the record, not found otherwise', async () => {
  await createPrescription(id)
  for (const [name, code] of [['camille', 'FORBIDDEN'], ['advisor', 'FORBIDDEN'], ['beneficiary', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND']] as const) {
    const actor = await actorNamed(name)
    await grantStepUp(actor, 'REMOVE', id)
    await expect(removeRecord(actor, { beneficiaryId: id }), name).rejects.toMatchObject({ code })
    await expect(restoreRecord(actor, { beneficiaryId: id }), name).rejects.toMatchObject({ code })
    await expect(confirmChange(actor, { beneficiaryId: id, password: DEMO_PASSWORD }), name).rejects.toMatchObject({ code })
    expect(await recordToChange(actor, id), name).toBeNull()
  }
  expect((await record()).removedAt).toBeNull()
})

test('removing ends the account: signed out, links dead, the address is free for somebody else', async () => {
  const { sessionIdHash } = await actorNamed('beneficiary')
  await db.accountToken.create({ data: { idHash: 'a'.repeat(64), accountId: PERSONAS.beneficiary.id, purpose: 'RESET_PASSWORD', expiresAt: new Date(Date.now() + days(1)) } })
  await remove()
  expect(await actorOfSession(sessionIdHash)).toBeNull()
  expect(await db.session.count({ where: { accountId: PERSONAS.beneficiary.id, revokedAt: null } })).toBe(0)
  expect(await db.accountToken.count({ where: { consumedAt: null } })).toBe(0)
  await expect(signIn({ email, password: DEMO_PASSWORD, remember: false, knownDevice: null })).rejects.toThrow('n’est pas le bon')
  await expect(db.account.create({ data: { role: 'BENEFICIARY', email, firstName: 'Autre', lastName: 'Personne' } })).resolves.toMatchObject({ email })
})

test('restoring gives the account back as it was', async () => {
  await remove()
  expect(await restore(await actorNamed('admin'))).toBe('GIVEN_BACK')
  expect(await record()).toMatchObject({ removedAt: null, removedById: null, accountId: PERSONAS.beneficiary.id })
  await expect(signIn({ email, password: DEMO_PASSWORD, remember: false, knownDevice: null })).resolves.toMatchObject({ role: 'BENEFICIARY' })
  expect(await kinds()).toEqual(['REMOVED', 'RESTORED'])
})

test('restoring when the address was taken meanwhile: the record comes back without account, the other account is untouched', async () => {
  await remove()
  const other = await db.account.create({ data: { role: 'BENEFICIARY', email, firstName: 'Autre', lastName: 'Personne' } })
  expect(await recordToChange(hotline, id)).toMatchObject({ addressTaken: true, accountEmail: email })
  expect(await restore()).toBe('ADDRESS_TAKEN')
  expect(await record()).toMatchObject({ removedAt: null, accountId: null, email })
  expect(await db.account.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({ removedAt: null, email })
  await remove()
  expect(await restore()).toBe('NONE')
})

test('removing twice, restoring what is not removed, an unknown record: not found, nothing changed', async () => {
  await remove()
  await expect(remove()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await restore()
  await expect(restore()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(removeRecord(hotline, { beneficiaryId: PERSONAS.camille.id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await kinds()).toEqual(['REMOVED', 'RESTORED'])
})

test('two at the same moment: one removes', async () => {
  const actors = [hotline, await actorNamed('admin')]
  for (const actor of actors) await grantStepUp(actor, 'REMOVE', id)
  const outcomes = await Promise.allSettled(actors.map((actor) => removeRecord(actor, { beneficiaryId: id })))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await kinds()).toEqual(['REMOVED'])
})

test('the Test under way stops, its answers are kept', async () => {
  const prescriptionId = await createPrescription(id)
  const { version } = await db.questionBank.findFirstOrThrow()
  const test = await db.mobilityTest.create({ data: { beneficiaryId: id, prescriptionId, bankVersion: version, status: 'IN_PROGRESS', mode: 'BY_BENEFICIARY' } })
  await db.testSitting.create({ data: { testId: test.id, ordinal: 1, mode: 'BY_BENEFICIARY', holder: 'ALONE', accountId: PERSONAS.beneficiary.id, sessionIdHash: 'b'.repeat(64) } })
  await remove()
  expect(await db.testSitting.findFirstOrThrow({ where: { testId: test.id } })).toMatchObject({ endReason: 'RECORD_REMOVED', endedAt: expect.any(Date) })
  expect(await db.mobilityTest.findUniqueOrThrow({ where: { id: test.id } })).toMatchObject({ status: 'PAUSED' })
})
