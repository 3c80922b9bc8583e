import type { Role } from '@/prisma/client/enums'
import type { CalledBy } from '@/lib/prescription/call-labels'

type Reached = { email: string | null; /** Whether a prescriber follows the person. */ followed: boolean }

/**
 * Who calls a person whom no mail can reach: whoever follows them, else the advisor of their demand (as lib/indicator/waiting.ts lists it).
 * Null when they have an address: then they are told by mail, and only then may a page say so.
 */
export function whoCalls({ role }: { role: Role }, { email, followed }: Reached): CalledBy | null {
  if (email !== null) return null
  if (role === 'PRESCRIBER') return 'READER'
  if (followed) return 'PRESCRIBER'
  return role === 'ADVISOR' ? 'READER' : 'ADVISOR'
}
