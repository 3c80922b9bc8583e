import 'server-only'
import { dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as french } from '@zxcvbn-ts/language-fr'
import type { Role } from '@/prisma/client/enums'

const MAX_PASSWORD_LENGTH = 256

/** CNIL 2022-100 (50 bits with throttling), NIST SP 800-63B-4 (15 characters): see docs/decisions/004. */
export const minimumPasswordLength = (role: Role) => (role === 'BENEFICIARY' ? 12 : 15)

type Owner = { role: Role; firstName: string; lastName: string; email: string | null }

/** Null when the password is good enough for its owner, else a sentence that says what to change. */
export function passwordRefusal(password: string, owner: Owner): string | null {
  const text = password.normalize('NFC')
  const length = [...text].length
  const minimum = minimumPasswordLength(owner.role)
  if (length < minimum) return `Choisissez au moins ${minimum} caractères. Quatre mots au hasard font un bon mot de passe.`
  if (length > MAX_PASSWORD_LENGTH) return `Choisissez au plus ${MAX_PASSWORD_LENGTH} caractères.`
  if (length * Math.log2(alphabetSize(text)) < 50) return 'Ce mot de passe est trop simple. Ajoutez des mots ou des caractères différents.'
  if (distinctCharacters(text) < 5) return 'Ce mot de passe répète trop les mêmes caractères.'
  const plain = simplified(text)
  if (knownPasswords().has(plain)) return 'Ce mot de passe est connu des pirates. Choisissez-en un autre.'
  const own = contextWords(owner).reduce((rest, word) => rest.replaceAll(word, ''), plain)
  if (own !== plain && own.length < 10) return 'Ce mot de passe ressemble trop à votre nom, à votre adresse ou au nom du service.'
  return null
}

// The alphabet really used, as in the CNIL's formula: length × log2(alphabet).
function alphabetSize(text: string) {
  const classes: [RegExp, number][] = [[/[a-z]/, 26], [/[A-Z]/, 26], [/[0-9]/, 10], [/[\x20-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/, 33], [/[^\x20-\x7e]/, 60]]
  return classes.reduce((size, [sign, count]) => size + (sign.test(text) ? count : 0), 0)
}

const distinctCharacters = (text: string) => new Set(text).size
const simplified = (text: string) => text.toLowerCase().normalize('NFD').replace(/[^a-z0-9]/g, '')

let known: Set<string> | undefined
// Shorter entries cannot pass the length check; the lists are loaded at the first use only.
function knownPasswords() {
  return (known ??= new Set([...Object.values(common), ...Object.values(french)].flat().map(simplified).filter((word) => word.length >= 12)))
}

function contextWords({ firstName, lastName, email }: Owner) {
  const own = [firstName, lastName, ...(email?.split(/[@.\-_+]/) ?? [])].map(simplified).filter((word) => word.length >= 4)
  return [...own, 'wimoov', 'mobilite', 'missionlocale', 'francetravail', 'motdepasse', 'password']
}
