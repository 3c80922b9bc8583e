import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { prescriptionContext } from '@/lib/prescription/prescription-context'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { prescriptionSchema } from '@/lib/prescription/schema'

const judged = new Map<string, Prescription>()

/** What « Créer un bénéficiaire » sends for an adult, as the action hands it to the use case: another person each time. */
export function aPrescription(actor: Actor): Prescription {
  const prescription = judged.get(actor.accountId) ?? judge(actor)
  judged.set(actor.accountId, prescription)
  return { ...prescription, idempotencyKey: randomUUID(), lastName: `Bench-${letters()}`, phone: `+336${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}` } as Prescription
}

// Once for each actor: the form is judged by the action, not by the use case that is measured.
function judge(actor: Actor) {
  return prescriptionSchema(prescriptionContext(actor)).parse({
    idempotencyKey: randomUUID(),
    personKind: 'NEW',
    lastName: 'Bench',
    firstName: 'Personne',
    birthDate: '03/04/1999',
    email: '',
    phone: '06 12 34 56 78',
    contactPreferences: ['PHONE'],
    postalCode: '44000',
    inseeCode: '44109',
    platformId: '0190f000-0000-7000-8000-000000000001',
    organisationId: actor.organisationIds[0],
    employmentStatus: 'JOBSEEKER_12_TO_24_MONTHS',
    registeredAtFt: 'YES',
    incomes: ['RSA'],
    referentKind: 'OWN_ORGANISATION',
    project: 'EMPLOYMENT',
    licence: 'NONE',
    vehicles: ['NONE'],
    barriers: ['sans-permis', 'budget'],
    comments: 'Cherche un emploi dans la logistique.',
    personInformed: 'on',
    testChoice: 'LATER',
  })
}

// A name holds no digit.
const letters = () => randomUUID().replace(/[^0-9a-f]/g, '').replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit)))
