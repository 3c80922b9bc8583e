'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action, publicAction } from '@/lib/account/action'
import { toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'
import { confirmAddress } from '@/lib/prescription/confirm-address'
import { prescriptionContext } from '@/lib/prescription/prescription-context'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'
import { updateContact } from '@/lib/prescription/update-contact'
import { updateIdentity } from '@/lib/prescription/update-identity'
import { contactUpdateSchema, identityUpdateSchema } from '@/lib/prescription/update-schema'

export const updateIdentityAction = action({ act: 'beneficiary.updateIdentity', schema: (actor) => identityUpdateSchema(prescriptionContext(actor)), read: readPrescriptionForm }, async (actor, input) => {
  await updateIdentity(actor, input)
  await toRecord(input.beneficiaryId, { fait: 'identite' }, 'identite')
})

export const updateContactAction = action({ act: 'beneficiary.updateContact', schema: (actor) => contactUpdateSchema(actor, prescriptionContext(actor)), read: readPrescriptionForm }, async (actor, input) => {
  const { toConfirm } = await updateContact(actor, input)
  if (actor.role === 'BENEFICIARY') redirect(routes.mySpace)
  await toRecord(input.beneficiaryId, { fait: toConfirm ? 'coordonnees-compte' : 'coordonnees' }, 'identite')
})

export const confirmAddressAction = publicAction({ act: 'person.confirmAddress', schema: z.strictObject({ token: z.string().max(200) }) }, async (input) => {
  await confirmAddress(input)
  redirect(routes.signIn())
})
