import { describe, expect, it } from 'vitest'
import { STRUCTURE_TYPE_LABELS } from '@/lib/organisation/structure-types'
import { PRESCRIPTION_FIELDS, SECTION_LABELS } from '@/lib/prescription/labels'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'
import { LANGUAGE_LABELS } from '@/lib/prescription/vocabulary/language'
import { LICENCE_LABELS, VEHICLE_LABELS, WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { CIVILITY_LABELS, CONTACT_PREFERENCE_LABELS, LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'
import { PERSON_INFORMATION } from '@/lib/prescription/vocabulary/person-information'
import { DEADLINE_TYPE_LABELS, PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'
import { ADAPTATION_NEED_LABELS, AUDIENCE_LABELS } from '@/lib/prescription/vocabulary/sensitive'
import {
  CONTRACT_LABELS,
  EDUCATION_LEVEL_LABELS,
  EMPLOYMENT_STATUS_LABELS,
  INCOME_LABELS,
  REFERENT_KIND_LABELS,
} from '@/lib/prescription/vocabulary/situation'
import { TEST_CHOICE_LABELS } from '@/lib/prescription/vocabulary/test-choice'

const required = {
  CONTACT_PREFERENCE_LABELS,
  EMPLOYMENT_STATUS_LABELS,
  INCOME_LABELS,
  LEGAL_REP_LINK_LABELS,
  LICENCE_LABELS,
  PROJECT_LABELS,
  REFERENT_KIND_LABELS,
  VEHICLE_LABELS,
  YES_NO_UNKNOWN_LABELS,
}
const vocabularies = {
  ...required,
  ADAPTATION_NEED_LABELS,
  AUDIENCE_LABELS,
  BARRIER_LABELS,
  CIVILITY_LABELS,
  CONTRACT_LABELS,
  DEADLINE_TYPE_LABELS,
  EDUCATION_LEVEL_LABELS,
  LANGUAGE_LABELS,
  SECTION_LABELS,
  STRUCTURE_TYPE_LABELS,
  TEST_CHOICE_LABELS,
  WISHED_SERVICE_LABELS,
}
const descriptions: { label: string; help?: string }[] = Object.values(PRESCRIPTION_FIELDS)
const sentences = [
  ...Object.values(vocabularies).flatMap((labels): string[] => Object.values(labels)),
  ...descriptions.flatMap(({ label, help }) => (help ? [label, help] : [label])),
  ...PERSON_INFORMATION.text,
]

describe('what is shown', () => {
  it.each(sentences)('« %s » follows French typography', (sentence) => {
    expect(sentence).not.toMatch(/'|\.\.\.| [:;?!»]|« |[^\u00a0][:;?!»]/)
    expect(sentence).toBe(sentence.trim().normalize('NFC'))
  })

  it.each(Object.entries(vocabularies))('%s has no two labels alike', (_, labels) => {
    const shown = Object.values(labels)
    expect(new Set(shown).size).toBe(shown.length)
  })

  it.each(Object.entries(required))('%s, required, offers « Je ne sais pas »', (_, labels) => {
    expect(labels.UNKNOWN).toBe('Je ne sais pas')
  })
})

describe('codes', () => {
  it('keep the guide’s words for the Test', () => {
    expect(Object.values(TEST_CHOICE_LABELS)).toEqual([
      'Faire passer le Test Mobilité maintenant',
      'Faire passer le Test Mobilité ultérieurement',
      'Déléguer le Test Mobilité à Wimoov',
    ])
  })
})
