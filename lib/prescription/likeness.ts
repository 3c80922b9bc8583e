export type LikenessReason = 'SAME_NAME' | 'NEAR_NAME' | 'SWAPPED_NAME' | 'SAME_PHONE' | 'SAME_EMAIL' | 'SAME_BIRTH_DATE'

export const LIKENESS_LABELS: Record<LikenessReason, string> = {
  SAME_NAME: 'même nom',
  NEAR_NAME: 'nom à une lettre près',
  SWAPPED_NAME: 'nom et prénom échangés',
  SAME_PHONE: 'même téléphone',
  SAME_EMAIL: 'même e-mail',
  SAME_BIRTH_DATE: 'même date de naissance',
}

/** Somebody as they are compared: names normalised by the database, a birth date as ISO, a phone in E.164, an address in lower case. */
export type Compared = { lastName: string; firstName: string; birthDate: string | null; phone: string | null; email: string | null }

/** Why two people may be one, the strongest reason first; empty when nothing but the birth date says so. Symmetrical. */
export function likeness(one: Compared, other: Compared): LikenessReason[] {
  const reasons: LikenessReason[] = []
  const name = nameLikeness(one, other)
  if (name) reasons.push(name)
  if (one.phone !== null && one.phone === other.phone) reasons.push('SAME_PHONE')
  if (one.email !== null && one.email === other.email) reasons.push('SAME_EMAIL')
  if (reasons.length > 0 && one.birthDate !== null && one.birthDate === other.birthDate) reasons.push('SAME_BIRTH_DATE')
  return reasons
}

function nameLikeness(one: Compared, other: Compared): LikenessReason | null {
  if (one.lastName === '' || one.firstName === '') return null
  if (one.lastName === other.lastName && one.firstName === other.firstName) return 'SAME_NAME'
  if (atMostOneLetter(one.lastName, other.lastName, one.firstName, other.firstName)) return 'NEAR_NAME'
  return atMostOneLetter(one.lastName, other.firstName, one.firstName, other.lastName) ? 'SWAPPED_NAME' : null
}

// One letter off in all, not in each: two errors make another name.
const atMostOneLetter = (a: string, b: string, c: string, d: string) => lettersOff(a, b) + lettersOff(c, d) <= 1

/** 0 for the same word, 1 for one letter more, less or other, or two neighbours exchanged; 2 for anything further. */
export function lettersOff(one: string, other: string): 0 | 1 | 2 {
  if (one === other) return 0
  if (Math.abs(one.length - other.length) > 1) return 2
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  const [rest, otherRest] = [one.slice(start), other.slice(start)]
  const changed = rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)
  const exchanged = rest.length > 1 && rest[0] === otherRest[1] && rest[1] === otherRest[0] && rest.slice(2) === otherRest.slice(2)
  return changed || exchanged ? 1 : 2
}
