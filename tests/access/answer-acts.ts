import { db } from '@/lib/infra/db'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import type { Act } from './acts'
import { byForm, type Form } from './by-form'
import type { Column } from './matrix'
import type { Subject } from './world'

const onPrescription = (name: string, more: Form = {}) => byForm(name, ({ prescriptionId }) => ({ prescriptionId, ...more }))
const decided = { version: '1' }
const refusal = { ...decided, reason: 'FULL' }

const moved = (status: 'IN_REVIEW' | 'REFUSED') => async ({ prescriptionId }: Subject, _who: unknown, column: Column) => {
  const advisorId = column === 'ADV_ownPlatform' ? PERSONAS.advisor.id : null
  await db.prescription.update({ where: { id: prescriptionId }, data: { status, advisorId } })
}

const waiting = ({ prescriptionId }: Subject) => db.prescription.update({ where: { id: prescriptionId }, data: { status: 'DOCUMENTS_REQUESTED', waitingOn: 'PRESCRIBER' } }).then(() => undefined)

/** What the plateforme does with a demand. */
export const ANSWER_ACTIONS: Record<string, Act> = {
  takePrescriptionAction: { row: 'queue.take', call: onPrescription('takePrescriptionAction') },
  releasePrescriptionAction: { row: 'queue.take', prepare: moved('IN_REVIEW'), call: onPrescription('releasePrescriptionAction') },
  assignPrescriptionAction: { row: 'queue.assign', call: onPrescription('assignPrescriptionAction', { advisorId: PERSONAS.advisor.id }) },
  acceptPrescriptionAction: { row: 'eligibility.decide', call: onPrescription('acceptPrescriptionAction', decided) },
  refusePrescriptionAction: { row: 'eligibility.decide', call: onPrescription('refusePrescriptionAction', refusal) },
  askDocumentsAction: { row: 'prescription.askDocuments', call: onPrescription('askDocumentsAction', { ...decided, types: ['IDENTITY'], askedOf: 'PRESCRIBER' }) },
  reopenPrescriptionAction: { row: 'prescription.reopen', prepare: moved('REFUSED'), call: onPrescription('reopenPrescriptionAction', decided) },
  keepOpenAction: { row: 'prescription.update', prepare: waiting, call: onPrescription('keepOpenAction') },
  transferPrescriptionAction: { row: 'prescription.transferPlatform', call: onPrescription('transferPrescriptionAction', { platformId: PLATFORMS.rennes.id, reason: 'MOVED' }) },
}
