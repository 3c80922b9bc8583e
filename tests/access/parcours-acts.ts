import { randomUUID } from 'node:crypto'
import { db } from '@/lib/infra/db'
import { PERSONAS } from '@/prisma/seed/personas'
import type { Act } from './acts'
import { byForm, type Call, type Form } from './by-form'
import type { Subject } from './world'

const parisToday = () => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(new Date())

// The parcours where the act finds it: reached as the machine allows, by the database's own trigger.
type Reached = 'ACCEPTED' | 'IN_PROGRESS' | 'SUSPENDED' | 'EXITED'
const WAY: Record<Reached, Reached[]> = { ACCEPTED: ['ACCEPTED'], IN_PROGRESS: ['ACCEPTED', 'IN_PROGRESS'], SUSPENDED: ['ACCEPTED', 'SUSPENDED'], EXITED: ['ACCEPTED', 'EXITED'] }
const inStatus = (status: Reached) => async ({ prescriptionId: id }: Subject) => {
  for (const step of WAY[status]) await db.prescription.update({ where: { id }, data: { status: step } })
  if (status === 'IN_PROGRESS') await db.serviceProgress.create({ data: { prescriptionId: id, service: 'ASSESSMENT', startedOn: new Date(new Date().toISOString().slice(0, 10)), recordedById: PERSONAS.advisor.id } })
}
async function leftLongAgo(subject: Subject) {
  await inStatus('EXITED')(subject)
  await db.parcoursExit.create({ data: { prescriptionId: subject.prescriptionId, exitedOn: new Date('2026-01-05'), professionalOutcome: 'TRAINING', mobilityGain: ['NONE'], recordedById: PERSONAS.advisor.id, followUpDueOn: new Date('2026-07-05') } })
}
const onParcours = (name: string, more: Form): Call => byForm(name, ({ prescriptionId }) => ({ prescriptionId, idempotencyKey: randomUUID(), on: parisToday(), ...more }))
const onService = (name: string, more: () => Form = () => ({})): Call => async (subject, who, column) => {
  const service = await db.serviceProgress.findFirst({ where: { prescriptionId: subject.prescriptionId }, select: { id: true } })
  return byForm(name, ({ prescriptionId }) => ({ prescriptionId, serviceId: service?.id ?? randomUUID(), ...more() }))(subject, who, column)
}

/** What an advisor records after acceptance. */
export const PARCOURS_ACTIONS: Record<string, Act> = {
  recordFirstContactAction: { row: 'service.progress', prepare: inStatus('ACCEPTED'), call: onParcours('recordFirstContactAction', { version: '1' }) },
  startServiceAction: { row: 'service.progress', prepare: inStatus('IN_PROGRESS'), call: onParcours('startServiceAction', { service: 'WORKSHOP' }) },
  finishServiceAction: { row: 'service.progress', prepare: inStatus('IN_PROGRESS'), call: onService('finishServiceAction', () => ({ idempotencyKey: randomUUID(), completed: 'YES', on: parisToday() })) },
  removeServiceAction: { row: 'service.progress', prepare: inStatus('IN_PROGRESS'), call: onService('removeServiceAction') },
  recordSolutionAction: { row: 'service.progress', prepare: inStatus('IN_PROGRESS'), call: onParcours('recordSolutionAction', { solution: 'FARE' }) },
  removeSolutionAction: { row: 'service.progress', prepare: inStatus('IN_PROGRESS'), call: byForm('removeSolutionAction', ({ prescriptionId }) => ({ prescriptionId, solutionId: randomUUID() })) },
  suspendParcoursAction: { row: 'service.progress', prepare: inStatus('IN_PROGRESS'), call: byForm('suspendParcoursAction', ({ prescriptionId }) => ({ prescriptionId, idempotencyKey: randomUUID(), version: '1', reason: 'PERSONAL' })) },
  resumeParcoursAction: { row: 'service.progress', prepare: inStatus('SUSPENDED'), call: byForm('resumeParcoursAction', ({ prescriptionId }) => ({ prescriptionId, idempotencyKey: randomUUID(), version: '1' })) },
  exitParcoursAction: { row: 'exit.record', prepare: inStatus('IN_PROGRESS'), call: onParcours('exitParcoursAction', { version: '1', outcome: 'TRAINING', gains: 'LICENCE' }) },
  recordFollowUpAction: { row: 'exit.record', prepare: leftLongAgo, call: onParcours('recordFollowUpAction', { outcome: 'TRAINING' }) },
}
