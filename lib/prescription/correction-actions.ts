'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'
import { cancelPrescription } from '@/lib/prescription/cancel-prescription'
import { correctPrescription } from '@/lib/prescription/correct-prescription'
import { CancelSchema, correctionSchema } from '@/lib/prescription/correction-schema'
import { mayLookAfter } from '@/lib/prescription/policy'
import { today } from '@/lib/prescription/prescription-context'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'

export const correctPrescriptionAction = action({ act: 'prescription.update', may: mayLookAfter, schema: () => correctionSchema(today()), read: readPrescriptionForm }, async (actor, input) => {
  await correctPrescription(actor, input)
  redirect(routes.prescribed(input.prescriptionId, { fait: 'corrigee' }))
})

export const cancelPrescriptionAction = action({ act: 'prescription.cancel', may: mayLookAfter, schema: CancelSchema }, async (actor, input) => {
  await toRecord(await cancelPrescription(actor, input), { fait: 'annulation' }, 'prescriptions')
})
