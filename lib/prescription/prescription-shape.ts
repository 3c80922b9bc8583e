import { z } from 'zod'
import { commitmentShape } from '@/lib/prescription/commitment-schema'
import { mobilityShape } from '@/lib/prescription/mobility-schema'
import { contactRules, knownPersonShape, newPersonShape } from '@/lib/prescription/person-schema'
import { withRules } from '@/lib/prescription/rule'
import { situationRules, situationShape } from '@/lib/prescription/situation-schema'

const FORGED = { error: 'Rechargez la page et recommencez\u00a0: le formulaire contient un champ inattendu.' }
const sharedShape = { ...situationShape, ...mobilityShape, ...commitmentShape }

/** What every prescription holds, whatever the day and the prescriber. Built once: zod compiles a schema at its first use. */
export const PrescriptionShape = z.discriminatedUnion(
  'personKind',
  [
    withRules(z.strictObject({ ...newPersonShape, ...sharedShape }, FORGED), [...contactRules, ...situationRules]),
    withRules(z.strictObject({ ...knownPersonShape, ...sharedShape }, FORGED), [...contactRules, ...situationRules]),
  ],
  { error: 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.' },
)

/** A prescription as the use case receives it: flat, ISO dates, E.164 phones, null for what was left empty. */
export type Prescription = z.output<typeof PrescriptionShape>
