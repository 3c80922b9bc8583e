import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { prescriptionContext } from '@/lib/prescription/prescription-context'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'
import { prescriptionSchema } from '@/lib/prescription/schema'
import { ORGANISATIONS, PLATFORMS } from '@/prisma/seed/personas'

export type Posted = Record<string, string | string[]>

let people = 0

/** What « Créer un bénéficiaire » posts for an adult of Nantes sent by the Mission locale: another person and another form each time. */
export function aPrescription(overrides: Posted = {}): Posted {
  people += 1
  return { ...answers(), personKind: 'NEW', lastName: `Démo-${letters(people)}`, firstName: 'Personne', birthDate: '03/04/1999', ...overrides }
}

/** What the form posts for somebody who already has a record, read at this version. */
export function aPrescriptionAgain(beneficiaryId: string, version = 1, overrides: Posted = {}): Posted {
  return { ...answers(), personKind: 'KNOWN', beneficiaryId, beneficiaryVersion: String(version), ...overrides }
}

/** The form of an advisor, for somebody who came to the plateforme of Nantes by themselves. */
export function aPrescriptionByAdvisor(overrides: Posted = {}): Posted {
  const { organisationId: _, ...form } = aPrescription()
  return { ...form, ...overrides }
}

/** The form as a browser sends it. */
export function posted(values: Posted): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) form.append(name, one)
  return form
}

/** The same form as an action gives it back: a text for a box ticked alone. */
export function givenBack(values: Posted): Posted {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.length === 1 && Array.isArray(value) ? (value[0] ?? '') : value]))
}

/** The same form, judged as the action does for this actor. Throws with the sentences when it is refused. */
export function prescriptionOf(actor: Actor, values: Posted): Prescription {
  const judged = prescriptionSchema(prescriptionContext(actor)).safeParse(readPrescriptionForm(posted(values)))
  if (!judged.success) throw new Error(judged.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
  return judged.data
}

function answers(): Posted {
  return {
    idempotencyKey: randomUUID(),
    email: `personne-${randomUUID().slice(0, 8)}@demo.test`,
    phone: '06 12 34 56 78',
    contactPreferences: ['PHONE'],
    postalCode: '44000',
    inseeCode: 'Nantes',
    platformId: PLATFORMS.nantes.id,
    organisationId: ORGANISATIONS.missionLocale.id,
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
  }
}

// Names hold no digit: 1 is A, 27 is AA.
function letters(count: number): string {
  const rest = Math.floor((count - 1) / 26)
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((count - 1) % 26))
}
