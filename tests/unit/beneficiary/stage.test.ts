import { expect, test } from 'vitest'
import { stageOf } from '@/lib/beneficiary/stage'
import { STAGE_LABELS } from '@/lib/beneficiary/stage-labels'
import { PrescriptionStatus, TestStatus } from '@/prisma/client/enums'

test('without a prescription, there is no stage to speak of', () => {
  for (const status of [null, ...Object.values(TestStatus)]) expect(stageOf(null, status)).toBe('NOT_PRESCRIBED')
})

test.each(Object.values(PrescriptionStatus).flatMap((sent) => [null, ...Object.values(TestStatus)].map((passed) => [sent, passed] as const)))('%s and %s', (sent, passed) => {
  const stage = stageOf(sent, passed)
  expect(stage).toBe(expected(sent, passed))
  expect(STAGE_LABELS[stage]).toBeTruthy()
})

// Until the plateforme decides the Test moves; then the prescription does, and says that the Test is still to be passed.
function expected(sent: PrescriptionStatus, passed: TestStatus | null) {
  if (sent === 'SENT' || sent === 'IN_REVIEW') return passed ? `TEST_${passed}` : sent
  if (sent === 'ACCEPTED' && passed && ['TO_CHOOSE', 'TO_TAKE', 'IN_PROGRESS', 'PAUSED'].includes(passed)) return 'ACCEPTED_BEFORE_TEST'
  return sent
}
