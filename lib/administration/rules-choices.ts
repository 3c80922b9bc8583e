import 'server-only'
import { criterionChoices } from '@/lib/administration/criterion-labels'
import { communeByInsee } from '@/lib/organisation/communes'
import { departementChoices } from '@/lib/organisation/departements'
import { DOCUMENT_TYPE_CODES, DOCUMENT_TYPES } from '@/lib/organisation/document-types'
import type { PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'

/** Everything that rules may say, as choices. */
export const rulesChoices = () => ({
  departements: departementChoices().map(({ code, label }) => ({ value: code, label })),
  criteria: criterionChoices(),
  documents: DOCUMENT_TYPE_CODES.map((type) => ({ value: type as string, label: DOCUMENT_TYPES[type].label, months: DOCUMENT_TYPES[type].monthsValid })),
  services: Object.entries(WISHED_SERVICE_LABELS).map(([value, label]) => ({ value, label })),
})

/** The names of the codes that these rules hold. */
export function rulesNames(contents: PlatformRulesContent[]) {
  const choices = rulesChoices()
  const communes = contents.flatMap(({ territory }) => territory.communes)
  const named = (list: { value: string; label: string }[]) => Object.fromEntries(list.map(({ value, label }) => [value, label]))
  return {
    departements: named(choices.departements),
    communes: Object.fromEntries(communes.map((code) => [code, communeByInsee(code)?.name ?? code])),
    documents: named(choices.documents),
    services: named(choices.services),
  }
}
