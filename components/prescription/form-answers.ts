import { parseFrenchDate } from '@/lib/infra/french-date'
import { CRITERION_FIELDS } from '@/lib/organisation/criterion-fields'
import { departementOfInsee } from '@/lib/organisation/territory'
import type { EligibilityAnswers } from '@/lib/prescription/eligibility'

/**
 * What the rules look at, in a form that is being filled in: whatever is not written yet, or cannot be read yet (half a date, the name of a
 * commune instead of its code), is unknown. `knownBirthDate`: of a person whose identity is not in the form.
 */
export function formAnswers(form: FormData, knownBirthDate: string | null): EligibilityAnswers {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const [birthDate = '', inseeCode = ''] = [texts('birthDate')[0], texts('inseeCode')[0]]
  return {
    ...Object.fromEntries(CRITERION_FIELDS.map((field) => [field, texts(field)])),
    birthDate: knownBirthDate ?? parseFrenchDate(birthDate),
    inseeCode: departementOfInsee(inseeCode) === null ? null : inseeCode,
  }
}
