import type { PrescriptionContext } from '@/lib/prescription/context-rules'
import { prescriptionSchema } from '@/lib/prescription/schema'

/** What « Créer un bénéficiaire » posts for an adult, nothing optional answered. */
export const newPersonForm: Readonly<Record<string, unknown>> = {
  idempotencyKey: '0192f0c4-7a6b-7c3d-8e9f-0a1b2c3d4e5f',
  personKind: 'NEW',
  lastName: 'Lefèvre',
  firstName: 'Anaïs',
  birthDate: '03/04/1999',
  email: 'anais.lefevre@exemple.fr',
  phone: '06 12 34 56 78',
  contactPreferences: ['PHONE'],
  postalCode: '29200',
  inseeCode: '29019',
  platformId: '0192f0c4-7a6b-7c3d-8e9f-000000000001',
  organisationId: '0192f0c4-7a6b-7c3d-8e9f-000000000002',
  employmentStatus: 'JOBSEEKER_12_TO_24_MONTHS',
  registeredAtFt: 'YES',
  incomes: ['RSA'],
  project: 'EMPLOYMENT',
  licence: 'NONE',
  vehicles: ['NONE'],
  barriers: ['sans-permis'],
  personInformed: 'on',
  testChoice: 'LATER',
}

const IDENTITY = ['lastName', 'firstName', 'birthDate']

/** The same for somebody who already has a fiche. */
export const knownPersonForm: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(Object.entries(newPersonForm).filter(([field]) => !IDENTITY.includes(field))),
  personKind: 'KNOWN',
  beneficiaryId: '0192f0c4-7a6b-7c3d-8e9f-000000000003',
  beneficiaryVersion: '1',
}

const COMMUNES: Record<string, { inseeCode: string; name: string }[]> = {
  '29200': [{ inseeCode: '29019', name: 'Brest' }],
  '20090': [{ inseeCode: '2A004', name: 'Ajaccio' }],
  '97400': [{ inseeCode: '97411', name: 'Saint-Denis' }],
  '51300': [
    { inseeCode: '51649', name: 'Vitry-le-François' },
    { inseeCode: '51006', name: 'Ablancourt' },
    { inseeCode: '51648', name: 'Vitry-en-Perthois' },
  ],
}

export const context: PrescriptionContext = {
  today: '2026-11-23',
  prescriberEmail: 'camille@mission-locale.fr',
  inOrganisation: true,
  communesForPostalCode: (postalCode) => COMMUNES[postalCode] ?? [],
}

const schema = prescriptionSchema(context)
const advisorSchema = prescriptionSchema({ ...context, inOrganisation: false })

/** Judges a form: the prescription, and the sentences at each field (`form` for those at none). */
export function judge(form: unknown, by: 'PRESCRIBER' | 'ADVISOR' = 'PRESCRIBER') {
  const { data, error } = (by === 'ADVISOR' ? advisorSchema : schema).safeParse(form)
  const errors: Record<string, string[]> = {}
  for (const { path, message } of error?.issues ?? []) (errors[String(path[0] ?? 'form')] ??= []).push(message)
  return { data, errors }
}

/** Judges the adult's form with some answers changed. */
export const judgeWith = (changes: Record<string, unknown>) => judge({ ...newPersonForm, ...changes })
