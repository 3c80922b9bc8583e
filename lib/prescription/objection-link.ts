import 'server-only'
import { createHmac } from 'node:crypto'
import { secretHash } from '@/lib/account/secret-token'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { UNDOABLE_MS } from '@/lib/prescription/record-objection'
import { OPEN_OBJECTION } from '@/lib/prescription/open-objection'

const LIFETIME_MS = days(180)

/** The secret of the link in a person's notice: derived from the mail's id, so that the mail rendered again is the same to the letter. */
export async function objectionSecret(outboxId: string, { beneficiaryId, prescriptionId }: { beneficiaryId: string; prescriptionId: string }): Promise<string> {
  const secret = createHmac('sha256', env().NEXTAUTH_SECRET).update(`objection/${outboxId}`).digest('base64url')
  const link = { idHash: secretHash(secret), beneficiaryId, prescriptionId, purpose: 'OBJECT', createdAt: now(), expiresAt: after(LIFETIME_MS) }
  await db.personLink.createMany({ data: [link], skipDuplicates: true })
  return secret
}

export type ObjectionLink = { beneficiaryId: string; prescriptionId: string; platform: { name: string; phone: string | null; email: string }; objectedAt: Date | null; undoableUntil: Date | null }

/** What a notice's link opens; null when it is unknown or expired, or when the person is no longer there. Changes nothing. */
export async function objectionLink(secret: string): Promise<ObjectionLink | null> {
  if (!/^[\w-]{20,100}$/.test(secret)) return null
  const link = await db.personLink.findFirst({
    where: { idHash: secretHash(secret), purpose: 'OBJECT', expiresAt: { gt: now() }, beneficiary: { removedAt: null } },
    select: { beneficiaryId: true, prescriptionId: true },
  })
  if (!link?.prescriptionId) return null
  const { beneficiaryId, prescriptionId } = link
  const [prescription, objection] = await Promise.all([
    db.prescription.findUnique({ where: { id: prescriptionId }, select: { platform: { select: { name: true, phone: true, email: true } } } }),
    // Of this demand, and not answered yet: an older one, or one that was settled with the person, says nothing of this one.
    db.objection.findFirst({ where: { beneficiaryId, prescriptionId, ...OPEN_OBJECTION }, orderBy: { createdAt: 'desc' }, select: { createdAt: true } }),
  ])
  if (!prescription) return null
  const objectedAt = objection?.createdAt ?? null
  const undoableUntil = objectedAt && after(UNDOABLE_MS, objectedAt)
  return { beneficiaryId, prescriptionId, platform: prescription.platform, objectedAt, undoableUntil: undoableUntil && undoableUntil > now() ? undoableUntil : null }
}
