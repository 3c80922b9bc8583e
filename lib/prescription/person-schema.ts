import { z } from 'zod'
import { isMobile } from '@/lib/infra/phone'
import { optionalShortText, personName } from '@/lib/infra/text'
import {
  choice,
  commune,
  date,
  email,
  identifier,
  phone,
  reference,
  required,
  requiredChoices,
  tick,
  wholeNumber,
  withoutNir,
} from '@/lib/prescription/form-fields'
import { PRESCRIPTION_FIELDS as FIELDS } from '@/lib/prescription/labels'
import type { Rule } from '@/lib/prescription/rule'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { LANGUAGE_LABELS } from '@/lib/prescription/vocabulary/language'
import { CIVILITY_LABELS, CONTACT_PREFERENCE_LABELS, LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'

/** How to reach a person and where they live: asked each time, for these change. */
const contactShape = {
  email: email(),
  phone: phone(),
  contactPreferences: requiredChoices('contactPreferences', CONTACT_PREFERENCE_LABELS, ['UNKNOWN']),
  language: choice('language', LANGUAGE_LABELS).transform((language) => language ?? 'fr'),
  needsInterpreter: tick(),
  noStableAddress: tick(),
  addressLine: withoutNir(optionalShortText(FIELDS.addressLine.maxLength, FIELDS.addressLine.label)),
  postalCode: required(reference(/^\d{5}$/, 'Indiquez un code postal de cinq chiffres.'), 'Indiquez le code postal.'),
  inseeCode: required(commune('Vérifiez la commune.'), 'Indiquez la commune.'),
  priorityArea: choice('priorityArea', YES_NO_UNKNOWN_LABELS).transform((answer) => answer ?? 'UNKNOWN'),
  priorityAreaOn: date(),
}

/** Somebody who already has a fiche: their identity stays as it is there. `beneficiaryVersion` is the fiche that the form showed. */
export const knownPersonShape = {
  personKind: z.literal('KNOWN'),
  beneficiaryId: identifier(),
  beneficiaryVersion: required(wholeNumber(1, 999_999_999), 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'),
  ...contactShape,
}

/** Somebody whom the prescriber sends for the first time. */
export const newPersonShape = {
  personKind: z.literal('NEW'),
  civility: choice('civility', CIVILITY_LABELS),
  lastName: personName(FIELDS.lastName.maxLength, FIELDS.lastName.label),
  firstName: personName(FIELDS.firstName.maxLength, FIELDS.firstName.label),
  birthDate: required(date(), 'Indiquez la date de naissance.'),
  anotherPerson: tick(),
  knownElsewhere: tick(),
  accessReason: optionalShortText(FIELDS.accessReason.maxLength, FIELDS.accessReason.label),
  legalRepName: optionalShortText(FIELDS.legalRepName.maxLength, FIELDS.legalRepName.label),
  legalRepLink: choice('legalRepLink', LEGAL_REP_LINK_LABELS),
  legalRepPhone: phone(),
  legalRepEmail: email(),
  ...contactShape,
}

type Contact = z.output<z.ZodObject<typeof contactShape>>

export const contactRules: readonly Rule<Contact>[] = [
  {
    at: 'email',
    reads: ['email', 'phone'],
    holds: ({ email, phone }) => email !== null || phone !== null,
    error: 'Indiquez un e-mail ou un téléphone\u00a0: sans eux, personne ne peut joindre le bénéficiaire.',
  },
  {
    at: 'email',
    reads: ['email', 'phone', 'contactPreferences'],
    holds: ({ email, contactPreferences }) => email !== null || !contactPreferences.includes('EMAIL'),
    error: 'Indiquez l’e-mail, ou décochez «\u00a0E-mail\u00a0» dans la préférence de contact.',
  },
  {
    at: 'phone',
    reads: ['phone', 'contactPreferences'],
    holds: ({ phone, contactPreferences }) => phone !== null || !contactPreferences.some((way) => way === 'PHONE' || way === 'SMS'),
    error: 'Indiquez le téléphone, ou décochez «\u00a0Téléphone\u00a0» et «\u00a0SMS\u00a0» dans la préférence de contact.',
  },
  {
    at: 'phone',
    reads: ['phone', 'contactPreferences'],
    holds: ({ phone, contactPreferences }) => phone === null || !contactPreferences.includes('SMS') || isMobile(phone),
    error: 'Indiquez un numéro de mobile, ou décochez «\u00a0SMS\u00a0» dans la préférence de contact.',
  },
]
