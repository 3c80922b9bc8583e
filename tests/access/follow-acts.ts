import { db } from '@/lib/infra/db'
import type { Act } from './acts'
import { byForm } from './by-form'
import type { Column } from './matrix'
import type { Subject } from './world'

const expired = ({ prescriptionId }: Subject) => db.prescription.update({ where: { id: prescriptionId }, data: { status: 'EXPIRED', waitingOn: 'NOBODY' } }).then(() => undefined)

const versionOf = async ({ beneficiaryId }: Subject) => String((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { version: true } })).version)

const identity = { lastName: 'Corrigée', firstName: 'Personne', birthDate: '17/05/2000' }
const whole = { contactPreferences: ['PHONE'], language: 'fr', postalCode: '44000', inseeCode: '44109' }
// Whoever sees an address and a number only sends nothing else.
const contactOf = ({ email }: Subject, column: Column) => ({ email, phone: '06 12 34 56 78', ...(column === 'HOTLINE' || column.startsWith('BEN') || column === 'ADMIN' ? {} : whole) })

/** What is done about a person and their demand once it has been sent: corrected, refused by voice, reopened. */
export const FOLLOW_ACTIONS: Record<string, Act> = {
  reopenExpiredAction: { row: 'prescription.reopenExpired', prepare: expired, call: byForm('reopenExpiredAction', ({ prescriptionId }) => ({ prescriptionId, version: '1' })) },
  recordObjectionAction: { row: 'objection.record', call: byForm('recordObjectionAction', ({ beneficiaryId }) => ({ beneficiaryId, said: 'on' })) },
  updateIdentityAction: {
    row: 'beneficiary.updateIdentity',
    call: async (subject, who, column) => {
      const version = await versionOf(subject)
      return byForm('updateIdentityAction', ({ beneficiaryId }) => ({ ...identity, beneficiaryId, version }))(subject, who, column)
    },
  },
  updateContactAction: {
    row: 'beneficiary.updateContact',
    call: async (subject, who, column) => {
      const version = await versionOf(subject)
      return byForm('updateContactAction', (one) => ({ ...contactOf(one, column), beneficiaryId: one.beneficiaryId, version }))(subject, who, column)
    },
  },
}
