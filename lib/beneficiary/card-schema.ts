import { z } from 'zod'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { fieldError, formValue } from '@/lib/infra/text'

const RELOAD = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'

/** A birth date typed as jj/mm/aaaa, out as `1999-04-03`. */
export const birthDate = formValue.transform((value, context): string => {
  if (value === undefined || value === '') return fieldError(context, 'Écrivez votre date de naissance.')
  return (typeof value === 'string' ? parseFrenchDate(value) : null) ?? fieldError(context, 'Écrivez une date qui existe, par exemple 03/04/1999.')
})

/** The code of a card, scanned or typed. Whether it exists is never said. */
export const cardCodeText = formValue.transform((value, context): string => {
  if (typeof value !== 'string' || value.trim() === '') return fieldError(context, 'Écrivez le code de votre carte.')
  return value.length > 100 || value.includes('\0') ? fieldError(context, 'Vérifiez le code\u00a0: il a 26 lettres et chiffres.') : value
})

export const CardSignInSchema = z.strictObject({ code: cardCodeText, birthDate, remember: z.literal('on').optional() })
export const CardSchema = z.strictObject({ beneficiaryId: z.guid(RELOAD) })
