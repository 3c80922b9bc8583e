import 'server-only'
import { createHmac } from 'node:crypto'
import { endMailedSecrets } from '@/lib/account/end-mailed-secrets'
import { revokeSessions } from '@/lib/account/revoke-sessions'
import { secretHash } from '@/lib/account/secret-token'
import { recordAudit } from '@/lib/infra/audit'
import { after, days, now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'
import { env } from '@/lib/infra/env'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { printOf } from '@/lib/prescription/tell-of-new-address'
import { recordEvent } from '@/lib/record/record-event'

const PURPOSE = 'CONFIRM_ADDRESS'
const LIFETIME_MS = days(7)

/**
 * The secret of the link to a new address, and that address; null when the record holds another one by now. Derived from the mail's id: rendered
 * again, the mail is the same to the letter.
 */
export async function addressSecret(outboxId: string, { beneficiaryId, print }: { beneficiaryId: string; print: string }): Promise<{ secret: string; email: string } | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id::text FROM beneficiary WHERE id = ${beneficiaryId}::uuid FOR UPDATE`
    const person = await tx.beneficiary.findFirst({ where: { id: beneficiaryId, removedAt: null }, select: { email: true, account: { select: { email: true } } } })
    if (!person?.email || printOf(person.email) !== print || person.account?.email === person.email) return null
    const secret = createHmac('sha256', env().NEXTAUTH_SECRET).update(`address/${outboxId}`).digest('base64url')
    await tx.personLink.createMany({ data: [{ idHash: secretHash(secret), beneficiaryId, purpose: PURPOSE, createdAt: now(), expiresAt: after(LIFETIME_MS) }], skipDuplicates: true })
    return { secret, email: person.email }
  })
}

/** Whether a link confirms something. Changes nothing. */
export async function addressLink(secret: string): Promise<boolean> {
  return (await linked(db, secret)) !== null
}

async function linked(tx: Tx, secret: string) {
  if (!/^[\w-]{20,100}$/.test(secret)) return null
  const link = await tx.personLink.findFirst({ where: { idHash: secretHash(secret), purpose: PURPOSE, expiresAt: { gt: now() }, beneficiary: { removedAt: null, accountId: { not: null } } }, select: { beneficiaryId: true } })
  return link?.beneficiaryId ?? null
}

const gone = () => new Refusal('Ce lien n’est plus valable. Demandez à la personne qui vous suit, ou à la hotline.', 'NOT_FOUND')

/** « C'est bien mon adresse »: the account is opened by the new address from now on, and its sessions end, with what was mailed to the old one. Once. */
export async function confirmAddress({ token }: { token: string }): Promise<void> {
  const { ipTruncated } = await requestTrace()
  if (ipTruncated) await spendAttempt(THROTTLES.objection, ipTruncated)
  const known = await linked(db, token)
  if (!known) throw gone()
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id::text FROM beneficiary WHERE id = ${known}::uuid FOR UPDATE`
    // Read again once held: another change may have ended this link.
    const beneficiaryId = await linked(tx, token)
    const person = beneficiaryId && (await tx.beneficiary.findUnique({ where: { id: beneficiaryId }, select: { email: true, account: { select: { id: true } } } }))
    if (!beneficiaryId || !person || !person.email || !person.account) throw gone()
    const { email, account } = person
    if ((await tx.account.count({ where: { email: email.toLowerCase(), removedAt: null, id: { not: account.id } } })) > 0) throw new Refusal('Un autre compte se sert déjà de cette adresse. Écrivez à la hotline.', 'CONFLICT')
    await tx.account.update({ where: { id: account.id }, data: { email: email.toLowerCase() }, select: { id: true } })
    await tx.personLink.deleteMany({ where: { beneficiaryId, purpose: PURPOSE } })
    await endMailedSecrets(tx, account.id)
    await revokeSessions(tx, account.id, 'address-changed')
    await recordEvent(tx, { beneficiaryId, kind: 'ADDRESS_CONFIRMED', actorId: account.id })
    await recordAudit({ actorId: account.id, act: 'person.confirmAddress', outcome: 'DONE', subject: { type: 'beneficiary', id: beneficiaryId } }, tx)
  })
}
