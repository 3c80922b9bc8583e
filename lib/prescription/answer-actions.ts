'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { AcceptSchema, AskDocumentsSchema, AssignSchema, KeepOpenSchema, RefuseSchema, ReopenExpiredSchema, ReopenSchema, TakeSchema, TransferSchema } from '@/lib/prescription/answer-schema'
import { askDocuments } from '@/lib/prescription/ask-documents'
import { assignPrescription } from '@/lib/prescription/assign-prescription'
import { keepOpen } from '@/lib/prescription/keep-open'
import { mayAnswer, mayLookAfter } from '@/lib/prescription/policy'
import { refusePrescription } from '@/lib/prescription/refuse-prescription'
import { releasePrescription } from '@/lib/prescription/release-prescription'
import { reopenExpired } from '@/lib/prescription/reopen-expired'
import { reopenPrescription } from '@/lib/prescription/reopen-prescription'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { transferPrescription } from '@/lib/prescription/transfer-prescription'

export const takePrescriptionAction = action({ act: 'queue.take', may: mayAnswer, schema: TakeSchema }, async (actor, input) => {
  await takePrescription(actor, input)
  redirect(routes.queued(input.prescriptionId, 'prise'))
})

export const releasePrescriptionAction = action({ act: 'queue.take', may: mayAnswer, schema: TakeSchema }, async (actor, input) => {
  await releasePrescription(actor, input)
  redirect(routes.queue())
})

export const assignPrescriptionAction = action({ act: 'queue.assign', may: mayAnswer, schema: AssignSchema }, async (actor, input) => {
  await assignPrescription(actor, input)
  redirect(routes.queued(input.prescriptionId, 'confiee'))
})

export const acceptPrescriptionAction = action({ act: 'eligibility.decide', schema: AcceptSchema }, async (actor, input) => {
  await acceptPrescription(actor, input)
  redirect(routes.queued(input.prescriptionId, 'acceptee'))
})

export const refusePrescriptionAction = action({ act: 'eligibility.decide', schema: RefuseSchema }, async (actor, input) => {
  await refusePrescription(actor, input)
  redirect(routes.queued(input.prescriptionId, 'refusee'))
})

export const askDocumentsAction = action({ act: 'prescription.askDocuments', schema: AskDocumentsSchema }, async (actor, input) => {
  await askDocuments(actor, input)
  redirect(routes.queued(input.prescriptionId, 'pieces'))
})

export const keepOpenAction = action({ act: 'prescription.update', may: mayLookAfter, schema: KeepOpenSchema }, async (actor, input) => {
  await toRecord(await keepOpen(actor, input), { fait: 'gardee' }, 'prescriptions')
})

export const reopenPrescriptionAction = action({ act: 'prescription.reopen', schema: ReopenSchema }, async (actor, input) => {
  await reopenPrescription(actor, input)
  redirect(routes.queued(input.prescriptionId, 'rouverte'))
})

export const reopenExpiredAction = action({ act: 'prescription.reopenExpired', may: mayLookAfter, schema: ReopenExpiredSchema }, async (actor, input) => {
  await toRecord(await reopenExpired(actor, input), { fait: 'reouverture' }, 'prescriptions')
})

// Once transferred, the file is no longer this team's: the list of what left says where it went. The hotline goes back to its fiche.
export const transferPrescriptionAction = action({ act: 'prescription.transferPlatform', schema: TransferSchema }, async (actor, input) => {
  const beneficiaryId = await transferPrescription(actor, input)
  redirect(actor.role === 'ADVISOR' ? routes.queue('vue=transmises') : routes.record(beneficiaryId, { fait: 'transmission' }))
})
