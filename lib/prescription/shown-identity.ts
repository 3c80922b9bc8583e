import type { FormState } from '@/lib/infra/form-state'
import { formatDay } from '@/lib/infra/format'
import { shownPhone } from '@/lib/prescription/shown-contact'

/** The columns of a person's record that say who they are. */
export const identitySelect = { civility: true, lastName: true, firstName: true, birthDate: true, legalRepName: true, legalRepLink: true, legalRepPhone: true, legalRepEmail: true } as const

type IdentityRow = { civility: string | null; lastName: string; firstName: string; birthDate: Date; legalRepName: string | null; legalRepLink: string | null; legalRepPhone: string | null; legalRepEmail: string | null }

/** Who somebody is, as the form holds it. */
export const shownIdentity = (row: IdentityRow): FormState['values'] => ({
  civility: row.civility ?? '',
  lastName: row.lastName,
  firstName: row.firstName,
  birthDate: formatDay(row.birthDate),
  legalRepName: row.legalRepName ?? '',
  legalRepLink: row.legalRepLink ?? '',
  legalRepPhone: row.legalRepPhone ? shownPhone(row.legalRepPhone) : '',
  legalRepEmail: row.legalRepEmail ?? '',
})
