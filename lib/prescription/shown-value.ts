import { isCodeOf } from '@/lib/infra/codes'
import { quoted } from '@/lib/infra/text'
import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'
import { LANGUAGE_LABELS } from '@/lib/prescription/vocabulary/language'
import { LICENCE_LABELS, VEHICLE_LABELS, WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { CIVILITY_LABELS, CONTACT_PREFERENCE_LABELS, LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'
import { DEADLINE_TYPE_LABELS, PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'
import { CONTRACT_LABELS, EDUCATION_LEVEL_LABELS, EMPLOYMENT_STATUS_LABELS, INCOME_LABELS, REFERENT_KIND_LABELS } from '@/lib/prescription/vocabulary/situation'

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  civility: CIVILITY_LABELS,
  legalRepLink: LEGAL_REP_LINK_LABELS,
  contactPreferences: CONTACT_PREFERENCE_LABELS,
  language: LANGUAGE_LABELS,
  priorityArea: YES_NO_UNKNOWN_LABELS,
  employmentStatus: EMPLOYMENT_STATUS_LABELS,
  registeredAtFt: YES_NO_UNKNOWN_LABELS,
  incomes: INCOME_LABELS,
  referentKind: REFERENT_KIND_LABELS,
  contracts: CONTRACT_LABELS,
  educationLevel: EDUCATION_LEVEL_LABELS,
  singleParent: YES_NO_UNKNOWN_LABELS,
  project: PROJECT_LABELS,
  deadlineType: DEADLINE_TYPE_LABELS,
  atypicalHours: YES_NO_UNKNOWN_LABELS,
  licence: LICENCE_LABELS,
  vehicles: VEHICLE_LABELS,
  vehicleUsable: YES_NO_UNKNOWN_LABELS,
  barriers: BARRIER_LABELS,
  wishedServices: WISHED_SERVICE_LABELS,
}

/** What a field of the form holds, in the words of its screen: labels for codes, « oui » for a ticked box, « vide » for nothing. */
function shownValue(name: string, value: string | string[] | undefined): string {
  const labels = LABELS[name]
  const said = [value ?? []].flat().filter((text) => text !== '')
  const words = said.map((text) => (labels && isCodeOf(labels, text) ? labels[text] : text === 'on' ? 'oui' : text))
  return words.join(', ') || 'vide'
}

/** Beside a field that somebody else has changed: what they wrote. What was typed stays in the field. */
export function changedMeanwhile(name: string, theirs: string | string[] | undefined): string {
  const label = name in PRESCRIPTION_FIELDS ? PRESCRIPTION_FIELDS[name as keyof typeof PRESCRIPTION_FIELDS].label : name
  return `Le champ ${quoted(label)} a changé entre-temps\u00a0: ${quoted(shownValue(name, theirs))}. Gardez votre réponse ou reprenez celle-ci, puis enregistrez.`
}
