import { expect, test } from 'vitest'
import type { PrescriptionStatus } from '@/prisma/client/enums'
import { db } from '@/lib/infra/db'
import { readEligibility } from '@/lib/prescription/read-eligibility'
import { stepTexts } from '@/lib/prescription/step-texts'
import { TRANSITIONS } from '@/lib/prescription/transitions'
import { queue } from '@/lib/prescription/queue'
import { parseQueueFilters } from '@/lib/prescription/queue-filters'
import { transferredAway } from '@/lib/prescription/transferred-away'
import { EVENT_LABELS } from '@/lib/record/labels'
import { seedDemo } from '@/prisma/seed/demo'
import { BENEFICIARY_RECORD_ID, PERSONAS } from '@/prisma/seed/personas'
import { actorNamed } from '@/tests/support/actors'

test('the demo has a prescription in every state, whose acts really lead there; run twice it adds nothing', async () => {
  // The demo fills an empty database: the tests' own Lou has no prescription, the demo's has.
  await db.beneficiary.delete({ where: { id: BENEFICIARY_RECORD_ID } })
  await seedDemo()
  const before = [await db.prescription.count(), await db.prescriptionStep.count(), await db.recordEvent.count()]
  await seedDemo()
  expect([await db.prescription.count(), await db.prescriptionStep.count(), await db.recordEvent.count()]).toEqual(before)
  const prescriptions = await db.prescription.findMany({ orderBy: { id: 'asc' }, select: { status: true, eligibility: true, sentAt: true, waitingSince: true, steps: { orderBy: { id: 'asc' } } } })
  expect(new Set(prescriptions.map(({ status }) => status))).toEqual(new Set(Object.keys(TRANSITIONS)))
  for (const { status, eligibility, sentAt, waitingSince, steps } of prescriptions) {
    let here: PrescriptionStatus = 'SENT'
    for (const { toStatus, kind, happenedAt } of steps) {
      if (toStatus && toStatus !== here) expect(TRANSITIONS[here], `${here} → ${toStatus}`).toContain(toStatus)
      here = toStatus ?? here
      expect(EVENT_LABELS).toHaveProperty(kind)
      expect(happenedAt.getTime()).toBeLessThanOrEqual(Date.now())
    }
    expect(here).toBe(status)
    expect(waitingSince.getTime()).toBeGreaterThanOrEqual(sentAt.getTime())
    expect(readEligibility(eligibility)).not.toBeNull()
  }
  const refusal = prescriptions.flatMap(({ steps }) => steps).find(({ kind }) => kind === 'PRESCRIPTION_REFUSED')
  expect(refusal && stepTexts(refusal)).toHaveLength(4)
  const noa = await actorNamed('advisor')
  expect((await queue(noa, parseQueueFilters({ vue: 'toutes' }))).length).toBeGreaterThan(10)
  expect((await transferredAway(noa)).length).toBeGreaterThan(0)
  expect(await db.platformMembership.findFirst({ where: { accountId: PERSONAS.advisor.id, lead: true } })).not.toBeNull()
  expect(await db.outboxEmail.count()).toBe(0)
})
