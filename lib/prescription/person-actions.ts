'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action, publicAction } from '@/lib/account/action'
import { toRecord } from '@/lib/beneficiary/to-record'
import { longText } from '@/lib/infra/text'
import { routes } from '@/lib/infra/routes'
import { endCall } from '@/lib/prescription/calls'
import { handleObjection } from '@/lib/prescription/handle-objection'
import { object, withdrawObjection } from '@/lib/prescription/object'
import { mayLookAfter } from '@/lib/prescription/policy'
import { mayNoteObjection, noteObjection } from '@/lib/prescription/note-objection'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const TokenSchema = z.strictObject({ token: z.string().max(200) })
const CallSchema = z.strictObject({ callId: z.guid(RELOAD) })
const RecordObjectionSchema = z
  .strictObject({ beneficiaryId: z.guid(RELOAD), said: z.literal('on', { error: 'Cochez cette case pour confirmer.' }) })
  .transform(({ beneficiaryId }) => ({ beneficiaryId }))
const HandleSchema = z
  .strictObject({ beneficiaryId: z.guid(RELOAD), agreed: longText(600, 'Ce qui est convenu') })
  .transform(({ beneficiaryId, agreed }) => ({ beneficiaryId, agreed: agreed ?? '' }))
  .refine(({ agreed }) => agreed !== '', { path: ['agreed'], error: 'Écrivez ce qui est convenu avec la personne.' })

export const objectAction = publicAction({ act: 'person.object', schema: TokenSchema }, async (input) => {
  await object(input)
  redirect(routes.object(input.token))
})

export const withdrawObjectionAction = publicAction({ act: 'person.object', schema: TokenSchema }, async (input) => {
  await withdrawObjection(input)
  redirect(routes.object(input.token))
})

export const recordObjectionAction = action({ act: 'objection.record', may: mayNoteObjection, schema: RecordObjectionSchema }, async (actor, input) => {
  await noteObjection(actor, input)
  await toRecord(input.beneficiaryId, { fait: 'refus' })
})

export const endCallAction = action({ act: 'person.call', may: mayLookAfter, schema: CallSchema }, async (actor, input) => {
  await toRecord(await endCall(actor, input), { fait: 'appel' })
})

export const handleObjectionAction = action({ act: 'objection.handle', may: mayLookAfter, schema: HandleSchema }, async (actor, input) => {
  await handleObjection(actor, input)
  await toRecord(input.beneficiaryId, { fait: 'opposition' })
})
