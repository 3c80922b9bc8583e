import 'server-only'
import { createHmac } from 'node:crypto'
import { secretHash } from '@/lib/account/secret-token'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'

/** The signed link of a mail: about one rendez-vous, or about the slots that wait for the person's choice. */
type Purpose = 'APPOINTMENT' | 'SLOTS'
type Linked = { beneficiaryId: string; appointmentId?: string; expiresAt: Date; purpose: Purpose }

/** The secret of a mail's link: derived from the mail's id, so that the mail rendered again is the same to the letter. */
export async function linkSecret(outboxId: string, { beneficiaryId, appointmentId, expiresAt, purpose }: Linked): Promise<string> {
  const secret = createHmac('sha256', env().NEXTAUTH_SECRET).update(`appointment/${purpose}/${outboxId}`).digest('base64url')
  await db.personLink.createMany({ data: [{ idHash: secretHash(secret), beneficiaryId, appointmentId: appointmentId ?? null, purpose, createdAt: now(), expiresAt }], skipDuplicates: true })
  return secret
}

/** How long after a rendez-vous its link still says what became of it. */
export const lastsUntil = (endsAt: Date) => after(days(7), endsAt)

export type AppointmentLink = { purpose: 'APPOINTMENT'; beneficiaryId: string; appointmentId: string } | { purpose: 'SLOTS'; beneficiaryId: string }

/** Whose link this is; null when it is unknown or expired, or when the person is no longer there. Changes nothing. */
export async function openLink(secret: string): Promise<AppointmentLink | null> {
  if (!/^[\w-]{20,100}$/.test(secret)) return null
  const link = await db.personLink.findFirst({
    where: { idHash: secretHash(secret), purpose: { in: ['APPOINTMENT', 'SLOTS'] }, expiresAt: { gt: now() }, beneficiary: { removedAt: null } },
    select: { beneficiaryId: true, appointmentId: true, purpose: true },
  })
  if (!link) return null
  const { beneficiaryId, appointmentId } = link
  if (link.purpose === 'SLOTS') return { purpose: 'SLOTS', beneficiaryId }
  return appointmentId ? { purpose: 'APPOINTMENT', beneficiaryId, appointmentId } : null
}
