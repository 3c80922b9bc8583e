'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { requestCode } from '@/lib/account/request-code'
import { routes } from '@/lib/infra/routes'
import { confirmOwnData } from '@/lib/own-data/confirm-own-data'
import { mayReadOwnData } from '@/lib/own-data/own-data'
import { NothingAskedSchema, ProofSchema } from '@/lib/own-data/own-data-schema'

export const confirmOwnDataAction = action({ act: 'self.dataExport', may: mayReadOwnData, schema: ProofSchema }, async (actor, input) => {
  await confirmOwnData(actor, input)
  redirect(routes.myData)
})

/** A code to the person's own address, for those who have neither password nor card. */
export const requestOwnCodeAction = action({ act: 'self.requestLink', may: mayReadOwnData, schema: NothingAskedSchema }, async (actor) => {
  if (actor.email) await requestCode({ email: actor.email })
  return { message: 'Un code vient de partir à votre adresse. Il est valable 10\u00a0minutes.' }
})
