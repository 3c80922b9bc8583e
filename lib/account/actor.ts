import type { Role } from '@/prisma/client/enums'

/** Who acts, re-read from the database at each request. Nothing here comes from the cookie. */
export type Actor = {
  accountId: string
  role: Role
  firstName: string
  lastName: string
  email: string | null
  /** Structures of a prescriber, plateformes of an advisor: memberships that have not ended. */
  organisationIds: string[]
  platformIds: string[]
  /** The colleagues whom a prescriber replaces today, each for the people followed in one structure. */
  replaces: Replaced[]
  /** People of other structures whose follow-up was shared with them: all of them, for what was granted never vanishes. */
  sharedIds: string[]
  /** The person behind a beneficiary's account. */
  beneficiaryId: string | null
  sessionIdHash: string
  /** At least how many milliseconds the session still lasts, from the moment it was read. */
  endsInMs: number
  /** Set in mode passation: nothing but this Test can be reached without the password. */
  lockedTestId: string | null
  /** Opened by a Test's QR on the person's own phone: for that Test alone, whatever password is typed. */
  testOnly: boolean
}

export type Replaced = { absentId: string; organisationId: string }

/** The roles of professionals, in the order in which screens name them. */
export const PROFESSIONAL_ROLES = ['PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN'] as const satisfies Role[]

export const ROLE_LABELS: Record<Role, string> = {
  PRESCRIBER: 'Prescripteur',
  ADVISOR: 'Conseiller mobilité',
  HOTLINE: 'Hotline',
  ADMIN: 'Administrateur',
  BENEFICIARY: 'Bénéficiaire',
}
