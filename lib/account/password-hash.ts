import 'server-only'
import { hash, verify } from '@node-rs/argon2'
import { gate } from '@/lib/infra/gate'

// OWASP's minimum for argon2id; 64 MiB would let 11 sign-ins a second saturate a small server (security.md §1.2).
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

// Hashing costs a whole core: a storm of sign-ins waits in line instead of starving every other request.
const gated = gate({ atOnce: 2, maxWaiting: 50, busy: 'Trop de personnes se connectent en ce moment. Réessayez dans une minute.' })

/** Hashes a password (NFC, neither trimmed nor cut). Throws UNAVAILABLE when too many are waiting. */
export const hashPassword = (password: string) => gated(() => hash(password.normalize('NFC'), PARAMETERS))

/** Checks a password. Without a hash (unknown, disabled, invited) it takes as long and answers false: nothing to time. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const against = passwordHash ?? (await decoy())
  const matches = await gated(() => verify(against, password.normalize('NFC')))
  return matches && passwordHash !== null
}

let decoyHash: Promise<string> | undefined
const decoy = () => (decoyHash ??= hash('no account has this password', PARAMETERS))
