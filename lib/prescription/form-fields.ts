import { z } from 'zod'
import { isCodeOf } from '@/lib/infra/codes'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { toE164 } from '@/lib/infra/phone'
import { fieldError, formValue, looksLikeNir, quoted } from '@/lib/infra/text'
import { PRESCRIPTION_FIELDS, type PrescriptionField } from '@/lib/prescription/labels'

// Each kind of field reads what a form posts as well as its own output, and turns an empty field into null.

type Labels<Code extends string> = Readonly<Record<Code, string>>

const NIR_FOUND = 'Ce texte ressemble à un numéro de sécurité sociale, que la loi interdit de garder ici\u00a0: retirez-le.'
const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'

/** Makes an optional field required. */
export function required<T>(field: z.ZodType<T | null>, error: string) {
  return field.transform((value, context): T => (value === null ? fieldError(context, error) : value))
}

/** A calendar day, out as `1999-04-03`. */
export function date() {
  return read(parseFrenchDate, 'Indiquez une date qui existe, par exemple 03/04/1999.')
}

/** An e-mail address, out in lower case. */
export function email() {
  const address = (text: string) => (text.length <= 254 && z.regexes.email.test(text) ? text.toLowerCase() : null)
  return read(address, 'Vérifiez l’adresse e-mail\u00a0: elle doit ressembler à prenom.nom@exemple.fr.')
}

/** A phone number, out in E.164. */
export function phone() {
  return read(toE164, 'Vérifiez le numéro\u00a0: dix chiffres, ou un numéro qui commence par +.')
}

/** A short text of a given form, e.g. a postal code. Blanks do not count, letters are raised. `pattern` must be anchored. */
export function reference(pattern: RegExp, error: string) {
  const code = (text: string) => (text.length <= 60 ? text.replace(/\s/g, '').toUpperCase() : '')
  return read((text) => (pattern.test(code(text)) ? code(text) : null), error)
}

/** A whole number within limits. */
export function wholeNumber(min: number, max: number) {
  return formValue.transform((value, context): number | null => {
    const typed = typeof value === 'string' ? value.slice(0, 20).trim() : (value ?? '')
    if (typed === '') return null
    const number = typeof typed === 'string' && /^\d{1,9}$/.test(typed) ? Number(typed) : typed
    const fits = typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max
    return fits ? number : fieldError(context, `Indiquez un nombre entier entre ${min} et ${max}.`)
  })
}

/** One code of a vocabulary. */
export function choice<Code extends string>(field: PrescriptionField, labels: Labels<Code>) {
  return formValue.transform((value, context): Code | null => {
    if (value === undefined || value === null || value === '') return null
    return isCodeOf(labels, value) ? value : fieldError(context, `Choisissez ${labelOf(field)} dans la liste.`)
  })
}

/** One code of a vocabulary, required. */
export function requiredChoice<Code extends string>(field: PrescriptionField, labels: Labels<Code>) {
  return required(choice(field, labels), `Choisissez une réponse pour ${labelOf(field)}.`)
}

/** Codes of a vocabulary, once each and in its order. A code of `alone` excludes the others. */
export function choices<Code extends string>(field: PrescriptionField, labels: Labels<Code>, alone: readonly NoInfer<Code>[] = []) {
  return formValue.transform((value, context): Code[] => {
    const ticked: unknown[] = Array.isArray(value) ? value : value === undefined || value === null || value === '' ? [] : [value]
    const listed = ticked.length <= 100 && ticked.every((code) => isCodeOf(labels, code))
    if (!listed) return fieldError(context, `Choisissez ${labelOf(field)} dans la liste.`)
    const codes = new Set(ticked)
    const single = alone.find((code) => codes.has(code))
    if (single && codes.size > 1) return fieldError(context, `Gardez ${quoted(labels[single])} seul, ou décochez-le.`)
    return (Object.keys(labels) as Code[]).filter((code) => codes.has(code))
  })
}

/** Codes of a vocabulary, one at least. */
export function requiredChoices<Code extends string>(field: PrescriptionField, labels: Labels<Code>, alone: readonly NoInfer<Code>[] = []) {
  return choices(field, labels, alone).refine((codes) => codes.length > 0, { error: `Cochez au moins une réponse pour ${labelOf(field)}.` })
}

/** A box: browsers post « on » when it is ticked, and nothing otherwise. */
export function tick() {
  return formValue.transform((value, context): boolean => {
    if (value === undefined || value === null || value === '' || value === false) return false
    return value === 'on' || value === true || fieldError(context, RELOAD)
  })
}

/** The identifier of a row. Whether it exists, and for whom, is for the use case to say. */
export function identifier(error: string = RELOAD) {
  return required(optionalIdentifier(error), error)
}

/** The identifier of a row, or null. */
export function optionalIdentifier(error: string = RELOAD) {
  return read((text) => (z.guid().safeParse(text).success ? text.toLowerCase() : null), error)
}

/** A commune as it was chosen or typed: what it is depends on the postal code, so only its length is judged here. */
export function commune(error: string) {
  return read((text) => (text.length <= 100 ? text : null), error)
}

/** Refuses a free text in which somebody pasted a social security number. */
export function withoutNir(text: z.ZodType<string | null>) {
  return text.refine((value) => value === null || !looksLikeNir(value), { error: NIR_FOUND })
}

const labelOf = (field: PrescriptionField) => quoted(PRESCRIPTION_FIELDS[field].label)

function read(understand: (text: string) => string | null, error: string) {
  return formValue.transform((value, context): string | null => {
    if (value === undefined || value === null) return null
    if (typeof value !== 'string' || value.length > 1000) return fieldError(context, error)
    const text = value.trim()
    return text === '' ? null : (understand(text) ?? fieldError(context, error))
  })
}
