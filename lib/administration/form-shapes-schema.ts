import { z } from 'zod'
import { formValue } from '@/lib/infra/text'

/** The password of whoever acts, when the form asked for it again. Compared as typed: neither trimmed nor cut. */
export const typedPassword = z.string().max(1000, 'Ce mot de passe est trop long.').optional()

/** What an edit form was opened with (`readAs`). */
export const openedWith = z.string().regex(/^[0-9a-f]{16}$/, 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.')

/** Several rows by their ids, once each: what boxes of one name post. */
export function identifiers(most: number, error: string) {
  return formValue.transform((value) => (value === undefined || value === '' ? [] : [value].flat())).pipe(z.array(z.guid(error), { error }).max(most, error)).transform((ids) => [...new Set(ids)])
}
