'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { Refusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'
import { cancelPrescription } from '@/lib/prescription/cancel-prescription'
import { correctPrescription } from '@/lib/prescription/correct-prescription'
import { CancelSchema, correctionSchema } from '@/lib/prescription/correction-schema'
import { mayLookAfter } from '@/lib/prescription/policy'
import { today } from '@/lib/prescription/prescription-context'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'

export const correctPrescriptionAction = action({ act: 'prescription.update', may: mayLookAfter, schema: () => correctionSchema(today()), read: readPrescriptionForm }, async (actor, input) => {
  try {
    await correctPrescription(actor, input)
  } catch (error) {
    // The version that the page carries is then the newest: a second press is a choice made knowingly.
    if (error instanceof Refusal && error.code === 'CONFLICT') revalidatePath(routes.correctPrescription(input.prescriptionId))
    throw error
  }
  redirect(routes.prescribed(input.prescriptionId))
})

export const cancelPrescriptionAction = action({ act: 'prescription.cancel', may: mayLookAfter, schema: CancelSchema }, async (actor, input) => {
  redirect(`${routes.record(await cancelPrescription(actor, input), { fait: 'annulation' })}#prescriptions`)
})
