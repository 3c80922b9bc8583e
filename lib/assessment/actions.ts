'use server'

import { action } from '@/lib/account/action'
import { openExitMeasure } from '@/lib/assessment/open-exit-measure'
import { saveAdvisorNote } from '@/lib/assessment/save-advisor-note'
import { ExitMeasureSchema, NoteSchema, UnlockSchema, ValidateSchema, WithdrawSchema } from '@/lib/assessment/schema'
import { unlockByHand, withdrawUnlock } from '@/lib/assessment/unlock-by-hand'
import { validateAssessment } from '@/lib/assessment/validate-assessment'
import { toRecord } from '@/lib/beneficiary/to-record'

export const validateAssessmentAction = action({ act: 'assessment.validate', schema: ValidateSchema }, async (actor, input) => {
  const { beneficiaryId } = await validateAssessment(actor, input)
  await toRecord(beneficiaryId, { fait: 'bilan' }, 'resultats')
})

export const saveAdvisorNoteAction = action({ act: 'advisorNote.readWrite', schema: NoteSchema }, async (actor, input) => {
  const version = await saveAdvisorNote(actor, input)
  return { message: version === 0 ? 'Vos notes sont effacées.' : 'Vos notes sont enregistrées. Personne d’autre ne les lit.', values: { body: input.body ?? '', version: String(version) } }
})

export const unlockByHandAction = action({ act: 'resource.unlock', schema: UnlockSchema }, async (actor, input) => {
  await toRecord(await unlockByHand(actor, input), { fait: 'ouverture' }, 'ouvertures')
})

export const withdrawUnlockAction = action({ act: 'resource.unlock', schema: WithdrawSchema }, async (actor, input) => {
  await toRecord(await withdrawUnlock(actor, input), { fait: 'retrait' }, 'ouvertures')
})

export const openExitMeasureAction = action({ act: 'exit.record', schema: ExitMeasureSchema }, async (actor, input) => {
  const { beneficiaryId } = await openExitMeasure(actor, input)
  await toRecord(beneficiaryId, { fait: 'mesure' }, 'avant-apres')
})
