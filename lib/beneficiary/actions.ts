'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { confirmChange } from '@/lib/beneficiary/change-record'
import { removeRecord } from '@/lib/beneficiary/remove-record'
import { restoreRecord } from '@/lib/beneficiary/restore-record'
import { ChangeRecordSchema } from '@/lib/beneficiary/schema'
import { routes } from '@/lib/infra/routes'

export const removeRecordAction = action({ act: 'beneficiary.remove', schema: ChangeRecordSchema }, async (actor, input) => {
  await confirmChange(actor, input)
  await removeRecord(actor, input)
  redirect(routes.record(input.beneficiaryId, { liste: input.liste }))
})

export const restoreRecordAction = action({ act: 'beneficiary.restore', schema: ChangeRecordSchema }, async (actor, input) => {
  await confirmChange(actor, input)
  const account = await restoreRecord(actor, input)
  redirect(
    routes.record(input.beneficiaryId, { liste: input.liste, retablie: account === 'ADDRESS_TAKEN' ? 'sans-compte' : 'oui' }),
  )
})
