import { communeKey } from '@/lib/organisation/commune-key'

export type ListedCommune = { inseeCode: string; name: string }

// 51300 has 46 communes: all of them would bury the sentence.
const LISTED = 12

/**
 * The INSEE code of the commune that was chosen or typed, among those of a postal code: its code, its name however it is spelled, or a
 * part of its name that no other has; the only commune when nothing was typed. What was typed, when none or several may be meant.
 */
export function communeMeant(typed: unknown, communes: readonly ListedCommune[]): unknown {
  const nothing = typed === undefined || typed === null || typed === ''
  if (nothing) return communes.length === 1 ? communes[0]?.inseeCode : typed
  if (typeof typed !== 'string' || typed.length > 100) return typed
  const [only, another] = communesMeant(typed, communes)
  return only && !another ? only.inseeCode : typed
}

/** Says which communes to choose from, those that may be meant first of all. */
export function communeToChoose(typed: string, communes: readonly ListedCommune[]): string {
  const meant = communesMeant(typed, communes)
  const listed = meant.length > 0 ? meant : communes
  const names = listed.slice(0, LISTED).map(({ name }) => name)
  const more = listed.length > LISTED ? `… (${listed.length - LISTED} autres)` : ''
  return `Indiquez une commune de ce code postal\u00a0: ${names.join(', ')}${more}.`
}

function communesMeant(typed: string, communes: readonly ListedCommune[]): readonly ListedCommune[] {
  const code = typed.trim().toUpperCase()
  const key = communeKey(typed.slice(0, 100))
  const sameCode = communes.filter(({ inseeCode }) => inseeCode === code)
  if (sameCode.length > 0 || !key) return sameCode
  const sameName = communes.filter(({ name }) => communeKey(name) === key)
  return sameName.length > 0 ? sameName : communes.filter(({ name }) => ` ${communeKey(name)}`.includes(` ${key}`))
}
