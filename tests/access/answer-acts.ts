import { randomUUID } from 'node:crypto'
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

const called = async (subject: Subject) => {
  const { id } = await db.personCall.create({ data: { beneficiaryId: subject.beneficiaryId, prescriptionId: subject.prescriptionId, reason: 'NOTICE', dedupeKey: randomUUID() } })
  return id
}

const objected = async ({ beneficiaryId, prescriptionId }: Subject) => void (await db.objection.createMany({ data: [{ beneficiaryId, prescriptionId }], skipDuplicates: true }))

/** What the plateforme does with a demand, and what is told to the person. */
export const ANSWER_ACTIONS: Record<string, Act> = {
  takePrescriptionAction: { row: 'queue.take', call: onPrescription('takePrescriptionAction', decided) },
  releasePrescriptionAction: { row: 'queue.take', prepare: moved('IN_REVIEW'), call: onPrescription('releasePrescriptionAction', decided) },
  assignPrescriptionAction: { row: 'queue.assign', call: onPrescription('assignPrescriptionAction', { ...decided, advisorId: PERSONAS.advisor.id }) },
  acceptPrescriptionAction: { row: 'eligibility.decide', call: onPrescription('acceptPrescriptionAction', decided) },
  refusePrescriptionAction: { row: 'eligibility.decide', call: onPrescription('refusePrescriptionAction', refusal) },
  askDocumentsAction: { row: 'prescription.askDocuments', call: onPrescription('askDocumentsAction', { ...decided, types: ['IDENTITY'], askedOf: 'PRESCRIBER' }) },
  reopenPrescriptionAction: { row: 'prescription.reopen', prepare: moved('REFUSED'), call: onPrescription('reopenPrescriptionAction', { ...decided, comment: 'Projet précisé.' }) },
  keepOpenAction: { row: 'prescription.update', tighter: { BEN_foreign: 'FORBIDDEN' }, prepare: waiting, call: onPrescription('keepOpenAction') },
  endCallAction: { row: 'person.call', tighter: { BEN_foreign: 'FORBIDDEN' }, call: async (subject, who, column) => byForm('endCallAction', () => ({ callId: subject.callId ?? '' }))(subject, who, column), prepare: async (subject) => void (subject.callId = await called(subject)) },
  handleObjectionAction: { row: 'objection.handle', tighter: { BEN_foreign: 'FORBIDDEN' }, prepare: objected, call: byForm('handleObjectionAction', ({ beneficiaryId }) => ({ beneficiaryId, agreed: 'Elle préfère attendre.' })) },
  transferPrescriptionAction: { row: 'prescription.transferPlatform', call: onPrescription('transferPrescriptionAction', { ...decided, platformId: PLATFORMS.rennes.id, reason: 'MOVED' }) },
}
