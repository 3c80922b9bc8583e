'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { routes } from '@/lib/infra/routes'
import { answerAccess } from '@/lib/prescription/answer-access'
import { AnswerAccessSchema, CancelReplacementSchema, ReplacementSchema, TakeOverSchema } from '@/lib/prescription/follow-up-schema'
import { cancelReplacement, declareReplacement } from '@/lib/prescription/replacements'
import { takeOverFollowUp } from '@/lib/prescription/take-over-follow-up'

export const takeOverAction = action({ act: 'beneficiary.transfer', schema: TakeOverSchema }, async (actor, input) => {
  await takeOverFollowUp(actor, input)
  redirect(routes.record(input.beneficiaryId, { fait: 'reprise' }))
})

export const declareReplacementAction = action({ act: 'replacement.own', may: ({ role }) => role === 'PRESCRIBER', schema: ReplacementSchema }, async (actor, { substitute, ...days }) => {
  const [substituteId = '', organisationId = ''] = substitute.split('/')
  await declareReplacement(actor, { substituteId, organisationId, ...days })
  redirect(routes.replacementChanged('enregistre'))
})

export const cancelReplacementAction = action({ act: 'replacement.own', may: ({ role }) => role === 'PRESCRIBER', schema: CancelReplacementSchema }, async (actor, input) => {
  await cancelReplacement(actor, input)
  redirect(routes.replacementChanged('annule'))
})

export const answerAccessAction = action({ act: 'access.answer', may: ({ role }) => role === 'PRESCRIBER' || role === 'ADVISOR', schema: AnswerAccessSchema }, async (actor, { requestId, granted, answer }) => {
  await answerAccess(actor, { requestId, granted: granted === 'oui', answer })
  redirect(routes.accessDone(granted === 'oui' ? 'accorde' : 'refuse'))
})
