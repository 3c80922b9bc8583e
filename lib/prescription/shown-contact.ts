import type { FormState } from '@/lib/infra/form-state'
import { formatDay, formatPhone } from '@/lib/infra/format'
import { toE164 } from '@/lib/infra/phone'

/** The columns of a person's record that say how to reach them and where they live. */
export const contactSelect = {
  email: true,
  phone: true,
  contactPreferences: true,
  language: true,
  needsInterpreter: true,
  noStableAddress: true,
  addressLine: true,
  postalCode: true,
  inseeCode: true,
  communeName: true,
  priorityArea: true,
  priorityAreaOn: true,
} as const

export type ContactRow = {
  email: string | null
  phone: string | null
  contactPreferences: string[]
  language: string
  needsInterpreter: boolean
  noStableAddress: boolean
  addressLine: string | null
  postalCode: string
  communeName: string
  priorityArea: string
  priorityAreaOn: Date | null
}

/** Contact details as the form holds them. */
export function shownContact(person: ContactRow): FormState['values'] {
  return {
    email: person.email ?? '',
    phone: person.phone ? shownPhone(person.phone) : '',
    contactPreferences: person.contactPreferences,
    language: person.language,
    needsInterpreter: person.needsInterpreter ? 'on' : '',
    noStableAddress: person.noStableAddress ? 'on' : '',
    addressLine: person.addressLine ?? '',
    postalCode: person.postalCode,
    inseeCode: person.communeName,
    priorityArea: person.priorityArea,
    priorityAreaOn: person.priorityAreaOn ? formatDay(person.priorityAreaOn) : '',
  }
}

// By pairs, unless that form would be read back as another number (Saint-Pierre-et-Miquelon has six digits).
export function shownPhone(e164: string): string {
  const shown = formatPhone(e164)
  return toE164(shown) === e164 ? shown : e164
}
