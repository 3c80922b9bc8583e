'use server'

import { action } from '@/lib/account/action'
import { toRecord } from '@/lib/beneficiary/to-record'
import { type ParcoursDone } from '@/lib/infra/routes'
import { exitParcours } from '@/lib/prescription/exit-parcours'
import { finishService } from '@/lib/prescription/finish-service'
import type { Led } from '@/lib/prescription/led-parcours'
import {
  ExitSchema,
  FinishServiceSchema,
  FirstContactSchema,
  FollowUpSchema,
  RemoveServiceSchema,
  RemoveSolutionSchema,
  ResumeSchema,
  SolutionSchema,
  StartServiceSchema,
  SuspendSchema,
} from '@/lib/prescription/parcours-schema'
import { recordFirstContact } from '@/lib/prescription/record-first-contact'
import { recordFollowUp } from '@/lib/prescription/record-follow-up'
import { recordSolution } from '@/lib/prescription/record-solution'
import { removeService } from '@/lib/prescription/remove-service'
import { removeSolution } from '@/lib/prescription/remove-solution'
import { resumeParcours } from '@/lib/prescription/resume-parcours'
import { startService } from '@/lib/prescription/start-service'
import { suspendParcours } from '@/lib/prescription/suspend-parcours'

// Back to the card, which says what was done.
const backToCard = ({ beneficiaryId }: Led, parcours: ParcoursDone) => toRecord(beneficiaryId, { parcours }, 'parcours')

export const recordFirstContactAction = action({ act: 'service.progress', schema: FirstContactSchema }, async (actor, input) => backToCard(await recordFirstContact(actor, input), 'contact'))

export const startServiceAction = action({ act: 'service.progress', schema: StartServiceSchema }, async (actor, input) => backToCard(await startService(actor, input), 'service'))

export const finishServiceAction = action({ act: 'service.progress', schema: FinishServiceSchema }, async (actor, input) => backToCard(await finishService(actor, input), 'service-fini'))

export const recordSolutionAction = action({ act: 'service.progress', schema: SolutionSchema }, async (actor, input) => backToCard(await recordSolution(actor, input), 'solution'))

export const removeServiceAction = action({ act: 'service.progress', schema: RemoveServiceSchema }, async (actor, input) => backToCard(await removeService(actor, input), 'annule'))

export const removeSolutionAction = action({ act: 'service.progress', schema: RemoveSolutionSchema }, async (actor, input) => backToCard(await removeSolution(actor, input), 'annule'))

export const suspendParcoursAction = action({ act: 'service.progress', schema: SuspendSchema }, async (actor, input) => backToCard(await suspendParcours(actor, input), 'suspendu'))

export const resumeParcoursAction = action({ act: 'service.progress', schema: ResumeSchema }, async (actor, input) => backToCard(await resumeParcours(actor, input), 'repris'))

export const exitParcoursAction = action({ act: 'exit.record', schema: ExitSchema }, async (actor, input) => backToCard(await exitParcours(actor, input), 'sortie'))

export const recordFollowUpAction = action({ act: 'exit.record', schema: FollowUpSchema }, async (actor, input) => backToCard(await recordFollowUp(actor, input), 'point'))
