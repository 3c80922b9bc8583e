import type { EmailState } from '@/prisma/client/enums'

/** Where an invitation is: its mail first, then its link. `until` for a live link. */
export type InvitationState = { code: 'ACCEPTED' | 'LEAVING' | 'NOT_DELIVERED' | 'SENT' | 'EXPIRED' | 'NEVER_SENT'; until?: Date }

type Facts = { accepted: boolean; link: { expiresAt: Date; consumedAt: Date | null } | null; mail: { state: EmailState } | null; at: Date }

/** Says where an invitation is from its latest link and its latest mail. */
export function invitationState({ accepted, link, mail, at }: Facts): InvitationState {
  if (accepted) return { code: 'ACCEPTED' }
  if (mail?.state === 'PENDING') return { code: 'LEAVING' }
  if (mail?.state === 'DEAD') return { code: 'NOT_DELIVERED' }
  if (!link) return { code: 'NEVER_SENT' }
  return link.consumedAt === null && link.expiresAt > at ? { code: 'SENT', until: link.expiresAt } : { code: 'EXPIRED' }
}
