import type { z } from 'zod'
import { optionalShortText } from '@/lib/infra/text'
import {
  choice,
  choices,
  email,
  phone,
  reference,
  requiredChoice,
  requiredChoices,
  tick,
  wholeNumber,
} from '@/lib/prescription/form-fields'
import { PRESCRIPTION_FIELDS as FIELDS } from '@/lib/prescription/labels'
import type { Rule } from '@/lib/prescription/rule'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { ADAPTATION_NEED_LABELS, AUDIENCE_LABELS } from '@/lib/prescription/vocabulary/sensitive'
import {
  CONTRACT_LABELS,
  EDUCATION_LEVEL_LABELS,
  EMPLOYMENT_STATUS_LABELS,
  INCOME_LABELS,
  REFERENT_KIND_LABELS,
} from '@/lib/prescription/vocabulary/situation'

export const situationShape = {
  employmentStatus: requiredChoice('employmentStatus', EMPLOYMENT_STATUS_LABELS),
  registeredAtFt: requiredChoice('registeredAtFt', YES_NO_UNKNOWN_LABELS),
  ftNumber: reference(/^[0-9A-Z]{8,11}$/, 'Indiquez un numéro de 8 à 11 chiffres ou lettres, ou laissez vide.'),
  incomes: requiredChoices('incomes', INCOME_LABELS, ['NONE', 'UNKNOWN']),
  referentKind: choice('referentKind', REFERENT_KIND_LABELS).transform((kind) => kind ?? 'OWN_ORGANISATION'),
  referentName: optionalShortText(FIELDS.referentName.maxLength, FIELDS.referentName.label),
  referentContact: optionalShortText(FIELDS.referentContact.maxLength, FIELDS.referentContact.label),
  referentPhone: phone(),
  referentEmail: email(),
  contracts: choices('contracts', CONTRACT_LABELS),
  educationLevel: choice('educationLevel', EDUCATION_LEVEL_LABELS),
  singleParent: choice('singleParent', YES_NO_UNKNOWN_LABELS),
  dependentChildren: wholeNumber(0, 15),
  audiences: choices('audiences', AUDIENCE_LABELS),
  adaptationNeed: choice('adaptationNeed', ADAPTATION_NEED_LABELS),
  adaptationConsent: tick(),
}

type Situation = z.output<z.ZodObject<typeof situationShape>>

export const situationRules: readonly Rule<Situation>[] = [
  {
    at: 'referentName',
    reads: ['referentKind', 'referentName'],
    holds: ({ referentKind, referentName }) => referentKind !== 'OTHER_ORGANISATION' || referentName !== null,
    error: 'Indiquez le nom de l’organisme qui suit la personne.',
  },
  {
    at: 'adaptationConsent',
    reads: ['adaptationNeed', 'adaptationConsent'],
    // RGPD art. 9: this may hint at health, so it takes the person's explicit agreement.
    holds: ({ adaptationNeed, adaptationConsent }) => adaptationConsent || adaptationNeed === null || adaptationNeed === 'NO',
    error: 'Cochez l’accord de la personne, ou laissez vide le besoin d’adaptation.',
  },
]
