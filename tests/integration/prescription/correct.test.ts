import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { cancelPrescription } from '@/lib/prescription/cancel-prescription'
import { correctable } from '@/lib/prescription/correctable'
import { correctPrescription } from '@/lib/prescription/correct-prescription'
import { correctionSchema } from '@/lib/prescription/correction-schema'
import { prescribe } from '@/lib/prescription/prescribe'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { aPrescription, type Posted, posted, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

async function sent(overrides: Posted = {}) {
  const camille = await actorNamed('camille')
  return { camille, ...(await prescribe(camille, prescriptionOf(camille, aPrescription(overrides)))) }
}

/** The form as it opens, with some answers changed, as the action reads it. */
async function correctionOf(actor: Actor, prescriptionId: string, changes: Posted = {}, version?: number) {
  const open = await correctable(actor, prescriptionId)
  if (!open) throw new Error('not correctable')
  const form = posted({ ...open.values, prescriptionId, version: String(version ?? open.version), ...changes })
  const judged = correctionSchema('2026-11-23').safeParse(readPrescriptionForm(form))
  if (!judged.success) throw new Error(judged.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  return judged.data
}

const row = (id: string) => db.prescription.findUniqueOrThrow({ where: { id } })

test('corrected before take-up: only what was changed, judged anew; the hidden need of adaptation stays', async () => {
  const { camille, prescriptionId } = await sent({ barriers: ['sans-permis', 'adaptation'], adaptationNeed: 'YES', adaptationConsent: 'on', comments: 'Premier texte.' })
  const before = await row(prescriptionId)
  expect(JSON.stringify(await correctable(camille, prescriptionId))).not.toContain('adaptation')
  const saved = await correctionOf(camille, prescriptionId, { comments: 'Second texte.', project: 'SOCIAL_INCLUSION' })
  await correctPrescription(camille, saved)
  const { updatedAt: _, ...after } = await row(prescriptionId)
  const { updatedAt: __, ...kept } = before
  expect(after).toEqual({ ...kept, comments: 'Second texte.', project: 'SOCIAL_INCLUSION', barriers: ['sans-permis', 'adaptation'], version: 2, eligibility: expect.objectContaining({ outcome: 'TO_CHECK' }) as object })
  expect(await db.prescriptionStep.findFirst({ where: { prescriptionId } })).toMatchObject({ kind: 'PRESCRIPTION_UPDATED', data: { fields: ['project', 'comments'] } })
  expect(await correctPrescription(camille, await correctionOf(camille, prescriptionId))).toBeTruthy()
  expect((await row(prescriptionId)).version, 'saving what is already there changes nothing').toBe(2)
})

test('a stale version gives both texts and overwrites nothing', async () => {
  const { camille, prescriptionId } = await sent({ comments: 'Premier texte.' })
  const stale = await correctionOf(camille, prescriptionId, { comments: 'Le mien.' })
  await correctPrescription(await actorNamed('advisor'), await correctionOf(camille, prescriptionId, { comments: 'Le sien.' }))
  await expect(correctPrescription(camille, stale)).rejects.toMatchObject({ code: 'CONFLICT', fields: { comments: [expect.stringContaining('Le sien.')] } })
  expect((await row(prescriptionId)).comments).toBe('Le sien.')
  await correctPrescription(camille, { ...stale, version: 2 })
  expect((await row(prescriptionId)).comments).toBe('Le mien.')
})

test('the very same correction sent twice meets itself, and the other’s answers are told in words, never in codes', async () => {
  const { camille, prescriptionId } = await sent()
  const once = await correctionOf(camille, prescriptionId, { licence: 'B' })
  await correctPrescription(camille, once)
  await correctPrescription(camille, once)
  expect((await row(prescriptionId)).version).toBe(2)
  const stale = { ...(await correctionOf(camille, prescriptionId, { licence: 'NONE' })), version: 1 }
  const refused = await correctPrescription(camille, stale).catch((error: unknown) => error)
  expect(refused).toMatchObject({ code: 'CONFLICT', fresh: { version: '2' }, fields: { licence: [expect.stringContaining('Permis B')] } })
})

test('a deadline that is past is refused; one that has passed since it was given stays', async () => {
  const { camille, prescriptionId } = await sent()
  await expect(correctPrescription(camille, await correctionOf(camille, prescriptionId, { deadlineOn: '01/01/1899' }))).rejects.toMatchObject({ code: 'INVALID', fields: { deadlineOn: [expect.any(String)] } })
  expect(await row(prescriptionId)).toMatchObject({ deadlineOn: null, urgent: false, version: 1 })
  await db.prescription.update({ where: { id: prescriptionId }, data: { deadlineOn: new Date('2020-05-01T00:00:00Z') } })
  await correctPrescription(camille, await correctionOf(camille, prescriptionId, { comments: 'Complété.' }))
  expect((await row(prescriptionId)).comments).toBe('Complété.')
})

test('taken up, it is corrected and cancelled no more', async () => {
  const { camille, prescriptionId } = await sent()
  const late = await correctionOf(camille, prescriptionId, { comments: 'Trop tard.' })
  await takePrescription(await actorNamed('advisor'), { prescriptionId })
  expect(await correctable(camille, prescriptionId)).toBeNull()
  await expect(correctPrescription(camille, late)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(cancelPrescription(camille, { prescriptionId, reason: 'MISTAKE' })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('cancelled: the plateforme and the person are told once; nobody else may', async () => {
  const { camille, prescriptionId } = await sent()
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor'] as const) {
    await expect(cancelPrescription(await actorNamed(name), { prescriptionId, reason: 'MISTAKE' }), name).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await correctable(await actorNamed(name), prescriptionId), name).toBeNull()
  }
  await Promise.allSettled([1, 2, 3].map(() => cancelPrescription(camille, { prescriptionId, reason: 'SOLVED' })))
  expect(await row(prescriptionId)).toMatchObject({ status: 'CANCELLED', waitingOn: 'NOBODY' })
  expect(await db.prescriptionStep.count({ where: { prescriptionId } })).toBe(1)
  expect(await db.outboxEmail.count({ where: { kind: 'prescription-step' } })).toBe(2)
})

test.each([
  ['a forged field', { status: 'ACCEPTED' }],
  ['a need of adaptation slipped in', { adaptationNeed: 'YES' }],
  ['a NUL byte', { comments: 'a\0b' }],
  ['a long text', { comments: 'x'.repeat(1001) }],
  ['no answer to a required question', { licence: '' }],
])('%s is refused', async (_, changes) => {
  const { camille, prescriptionId } = await sent()
  await expect(correctionOf(camille, prescriptionId, changes)).rejects.toThrow()
})
