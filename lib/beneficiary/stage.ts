import type { PrescriptionStatus, TestStatus } from '@/prisma/client/enums'
import type { Stage } from '@/lib/beneficiary/stage-labels'

/**
 * Where a person is: derived from their latest prescription and its Test, which are two machines (docs/glossary.md). Until the
 * plateforme has decided, what moves is the Test; afterwards, the prescription, and a Test that is still to be passed once it is accepted.
 */
export function stageOf(prescription: PrescriptionStatus | null, test: TestStatus | null): Stage {
  if (!prescription) return 'NOT_PRESCRIBED'
  if (prescription === 'ACCEPTED' && test && !isPassed(test)) return 'ACCEPTED_BEFORE_TEST'
  if (prescription !== 'SENT' && prescription !== 'IN_REVIEW') return prescription
  return test ? `TEST_${test}` : prescription
}

const isPassed = (test: TestStatus) => test === 'TAKEN' || test === 'VALIDATED'
