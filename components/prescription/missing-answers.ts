import { type FieldDescription, PRESCRIPTION_FIELDS, type PrescriptionField, type Section } from '@/lib/prescription/labels'

export type Missing = { field: PrescriptionField; label: string; section: Section }
export type Answers = (field: PrescriptionField) => readonly string[]

const described = Object.entries(PRESCRIPTION_FIELDS) as [PrescriptionField, FieldDescription][]
const IDENTITY: readonly PrescriptionField[] = ['lastName', 'firstName', 'birthDate']

/** The required answers that are still empty, in the order of the page. The server has the last word. */
export function missingAnswers(answers: Answers, { asksOrganisation }: { asksOrganisation: boolean }): Missing[] {
  const known = answers('personKind').includes('KNOWN')
  const asked = described.filter(([field, { required, kind }]) => {
    if (!required || kind === 'HIDDEN') return false
    return !(known && IDENTITY.includes(field)) && (asksOrganisation || field !== 'organisationId')
  })
  const missing = asked.filter(([field]) => isEmpty(answers(field))).map(([field, { label, section }]) => ({ field, label, section }))
  const unreachable = isEmpty(answers('email')) && isEmpty(answers('phone'))
  return unreachable ? [...missing, { field: 'email', label: 'E-mail ou téléphone', section: 'PERSON' }] : missing
}

const isEmpty = (values: readonly string[]) => values.every((value) => value.trim() === '')
