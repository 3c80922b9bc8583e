import { expect, test } from 'vitest'
import type { PrescriptionStatus } from '@/prisma/client/enums'
import { db } from '@/lib/infra/db'
import { movePrescription } from '@/lib/prescription/move-prescription'
import { recordStep } from '@/lib/prescription/record-step'
import { TRANSITIONS } from '@/lib/prescription/transitions'
import { PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'

const STATES = Object.keys(TRANSITIONS) as PrescriptionStatus[]

test('the database allows the steps that the code knows, and no other', async () => {
  const { prescriptionId, testId } = await aSentPerson()
  await db.mobilityTest.delete({ where: { id: testId } })
  const row = await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })
  for (const from of STATES) {
    for (const to of STATES) {
      // Made anew in its state: the trigger is about steps.
      await db.prescription.delete({ where: { id: prescriptionId } })
      await db.prescription.create({ data: { ...row, eligibility: undefined, status: from } })
      const step = db.prescription.update({ where: { id: prescriptionId }, data: { status: to } })
      if (from === to || TRANSITIONS[from].includes(to)) await expect(step, `${from} → ${to}`).resolves.toMatchObject({ status: to })
      else await expect(step, `${from} → ${to}`).rejects.toThrow(/illegal status step/)
    }
  }
})

test('so does the code, which says what was done meanwhile and writes nothing', async () => {
  const { prescriptionId, testId, beneficiaryId } = await aSentPerson()
  await db.mobilityTest.delete({ where: { id: testId } })
  const row = await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })
  for (const from of STATES) {
    for (const to of STATES) {
      await db.prescriptionStep.deleteMany({ where: { prescriptionId } })
      await db.prescription.delete({ where: { id: prescriptionId } })
      await db.prescription.create({ data: { ...row, eligibility: undefined, status: from } })
      await db.$transaction((tx) => recordStep(tx, { prescriptionId, beneficiaryId, kind: 'PRESCRIPTION_TAKEN', actorId: PERSONAS.advisor.id }))
      const move = db.$transaction((tx) => movePrescription(tx, { prescriptionId, to, waitingOn: 'NOBODY', kind: 'PARCOURS_CORRECTED', actorId: null }))
      if (TRANSITIONS[from].includes(to)) await expect(move, `${from} → ${to}`).resolves.toMatchObject({ from })
      else await expect(move, `${from} → ${to}`).rejects.toThrow(/a changé pendant que vous la lisiez.*Prescription prise en charge par Wimoov.*par Noa Démo-Conseil.*Rien n’a été modifié/)
      expect((await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).status).toBe(TRANSITIONS[from].includes(to) ? to : from)
    }
  }
})

test('a published version of rules and the words of an act are never rewritten', async () => {
  const rules = await db.platformRules.findFirstOrThrow()
  await expect(db.platformRules.update({ where: { id: rules.id }, data: { version: 99 } })).rejects.toThrow(/never changed/)
  const { prescriptionId } = await aSentPerson()
  const step = await db.prescriptionStep.create({ data: { prescriptionId, kind: 'PRESCRIPTION_TAKEN' } })
  await expect(db.prescriptionStep.update({ where: { id: step.id }, data: { comment: 'autre chose' } })).rejects.toThrow(/never changed/)
})

test('references are unlike, short and easy to say', async () => {
  const rows = await db.$queryRaw<{ reference: string }[]>`SELECT prescription_reference() AS reference FROM generate_series(1, 20000)`
  for (const { reference } of rows) expect(reference).toMatch(/^W\d\d-[2-9BCDFGHJKLMNPQRSTVWXZ]{6}$/)
  expect(new Set(rows.map(({ reference }) => reference)).size).toBe(20_000)
})
