import { ageOn, daysBetween } from '@/lib/infra/french-date'
import { communeToChoose, type ListedCommune } from '@/lib/prescription/commune-choice'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import type { Rule } from '@/lib/prescription/rule'

/** What the rules need to know beside the form itself. */
export type PrescriptionContext = {
  /** The day it is where the prescriber works, e.g. `2026-11-23`. */
  today: string
  /** The address of the account that prescribes. */
  prescriberEmail: string
  /** Prescribers write in the name of a structure; an advisor takes in a person who came by themselves. */
  inOrganisation: boolean
  /** Injected, so that the communes of France do not come with the schema. */
  communesForPostalCode: (postalCode: string) => readonly ListedCommune[]
}

type NewPrescription = Extract<Prescription, { personKind: 'NEW' }>

/** What is said beside a deadline that has passed. */
export const PAST_DEADLINE = 'L’échéance est passée\u00a0: corrigez la date ou laissez vide.'
const FIVE_YEARS = 5 * 366

export function contextRules({ today, prescriberEmail, inOrganisation, communesForPostalCode }: PrescriptionContext): readonly Rule<Prescription>[] {
  const minor = (person: NewPrescription) => ageOn(person.birthDate, today) < 18
  return [
    {
      at: 'birthDate',
      reads: ['birthDate'],
      holds: forNew(({ birthDate }) => birthDate <= today),
      error: 'La date de naissance est dans le futur\u00a0: vérifiez l’année.',
    },
    {
      at: 'birthDate',
      reads: ['birthDate'],
      holds: forNew(({ birthDate }) => ageOn(birthDate, today) <= 100),
      error: 'La date de naissance donne plus de 100 ans\u00a0: vérifiez l’année.',
    },
    {
      at: 'birthDate',
      reads: ['birthDate'],
      holds: forNew(({ birthDate }) => ageOn(birthDate, today) >= 16),
      error: 'L’accompagnement commence à 16 ans\u00a0: vérifiez la date de naissance.',
    },
    {
      at: 'legalRepName',
      reads: ['birthDate', 'legalRepName'],
      holds: forNew((person) => !minor(person) || person.legalRepName !== null),
      error: 'Indiquez le nom du représentant légal\u00a0: la personne a moins de 18 ans.',
    },
    {
      at: 'legalRepLink',
      reads: ['birthDate', 'legalRepLink'],
      holds: forNew((person) => !minor(person) || person.legalRepLink !== null),
      error: 'Choisissez le lien entre le représentant légal et la personne.',
    },
    {
      at: 'legalRepPhone',
      reads: ['birthDate', 'legalRepPhone', 'legalRepEmail'],
      holds: forNew((person) => !minor(person) || person.legalRepPhone !== null || person.legalRepEmail !== null),
      error: 'Indiquez le téléphone ou l’e-mail du représentant légal.',
    },
    {
      at: 'email',
      reads: ['email'],
      holds: ({ email }) => email !== prescriberEmail.trim().toLowerCase(),
      error: 'Indiquez l’adresse de la personne, pas la vôtre. Si elle n’en a pas, laissez vide et donnez son téléphone.',
    },
    {
      at: 'postalCode',
      reads: ['postalCode'],
      holds: ({ postalCode }) => communesForPostalCode(postalCode).length > 0,
      error: 'Aucune commune n’a ce code postal\u00a0: vérifiez-le (sans CEDEX).',
    },
    {
      at: 'inseeCode',
      reads: ['postalCode', 'inseeCode'],
      holds: ({ postalCode, inseeCode }) => {
        const communes = communesForPostalCode(postalCode)
        // No commune at all is already said beside the postal code.
        return communes.length === 0 || communes.some((commune) => commune.inseeCode === inseeCode)
      },
      error: ({ postalCode, inseeCode }) => communeToChoose(inseeCode, communesForPostalCode(postalCode)),
    },
    {
      at: 'priorityAreaOn',
      reads: ['priorityAreaOn'],
      holds: ({ priorityAreaOn }) => priorityAreaOn === null || priorityAreaOn <= today,
      error: 'La vérification ne peut pas être dans le futur\u00a0: corrigez la date.',
    },
    {
      at: 'deadlineOn',
      reads: ['deadlineOn'],
      holds: ({ deadlineOn }) => deadlineOn === null || deadlineOn >= today,
      error: PAST_DEADLINE,
    },
    {
      at: 'deadlineOn',
      reads: ['deadlineOn'],
      holds: ({ deadlineOn }) => deadlineOn === null || daysBetween(today, deadlineOn) <= FIVE_YEARS,
      error: 'L’échéance est dans plus de cinq ans\u00a0: vérifiez l’année.',
    },
    {
      at: 'organisationId',
      reads: ['organisationId'],
      holds: ({ organisationId }) => (organisationId !== null) === inOrganisation,
      error: inOrganisation ? 'Choisissez votre structure.' : 'Rechargez la page et recommencez\u00a0: votre compte n’a pas de structure.',
    },
  ]
}

function forNew(holds: (prescription: NewPrescription) => boolean) {
  return (prescription: Prescription) => prescription.personKind === 'KNOWN' || holds(prescription)
}
