type Ways = { passwordHash: string | null; email: string | null; lastSignInAt: Date | null; hasCard?: boolean }

/** The rule of access-sql.ts for an account that was read; a professional has no card. */
export const entersAlready = ({ passwordHash, email, lastSignInAt, hasCard = false }: Ways): boolean => passwordHash !== null || (email !== null && lastSignInAt !== null) || hasCard

/** « Activé » of an account that is not removed. */
export const accessOf = (account: Ways & { disabledAt: Date | null }) => (account.disabledAt ? ('DISABLED' as const) : entersAlready(account) ? ('ACTIVE' as const) : ('INVITED' as const))
