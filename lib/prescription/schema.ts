import { z } from 'zod'
import { contextRules, type PrescriptionContext } from '@/lib/prescription/context-rules'
import { keepWhatApplies } from '@/lib/prescription/keep-what-applies'
import { PrescriptionShape } from '@/lib/prescription/prescription-shape'
import { withRules } from '@/lib/prescription/rule'

/**
 * The one schema of « Créer un bénéficiaire », for the form, the action and the tests. In: what the form posts
 * (`readPrescriptionForm`), or its own output. Out: a `Prescription`. Errors: one French sentence at the field it is about; at no field
 * when the form itself was tampered with. Cheap to call for each request: only the rules of the day are added to a schema built once.
 */
export function prescriptionSchema(context: PrescriptionContext) {
  const applicable = z.preprocess((input) => keepWhatApplies(input, context), PrescriptionShape)
  return withRules(applicable, contextRules(context))
}
