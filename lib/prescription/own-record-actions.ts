'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import type { Actor } from '@/lib/account/actor'
import { toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'
import { answerRecordCorrection } from '@/lib/prescription/answer-record-correction'
import { askRecordCorrection } from '@/lib/prescription/ask-record-correction'
import { KeepOpenSchema } from '@/lib/prescription/answer-schema'
import { keepOpen } from '@/lib/prescription/keep-open'
import { objectFromSpace, withdrawFromSpace } from '@/lib/prescription/own-objection'
import { AnswerCorrectionSchema, AskCorrectionSchema, NoAnswerSchema } from '@/lib/prescription/own-record-schema'
import { mayLookAfter } from '@/lib/prescription/policy'

const isPerson = (actor: Actor) => actor.role === 'BENEFICIARY'

export const askCorrectionAction = action({ act: 'correction.ask', may: isPerson, schema: AskCorrectionSchema }, async (actor, input) => {
  await askRecordCorrection(actor, input)
  redirect(routes.myRecord('correction'))
})

export const answerCorrectionAction = action({ act: 'correction.answer', may: mayLookAfter, schema: AnswerCorrectionSchema }, async (actor, input) => {
  await toRecord(await answerRecordCorrection(actor, input), { fait: 'correction' })
})

export const keepOwnOpenAction = action({ act: 'person.keepOpen', may: isPerson, schema: KeepOpenSchema }, async (actor, input) => {
  await keepOpen(actor, input)
  redirect(routes.myDocuments('KEPT'))
})

export const objectFromSpaceAction = action({ act: 'person.object', may: isPerson, schema: NoAnswerSchema }, async (actor) => {
  await objectFromSpace(actor)
  redirect(routes.myRecord('opposition'))
})

export const withdrawFromSpaceAction = action({ act: 'person.object', may: isPerson, schema: NoAnswerSchema }, async (actor) => {
  await withdrawFromSpace(actor)
  redirect(routes.myRecord('retrait'))
})
