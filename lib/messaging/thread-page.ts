import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { typedIn } from '@/lib/messaging/keep-typed'
import { isMessageId, messageLines } from '@/lib/messaging/message-lines'
import { closureOf, visibleThread, writableUntil } from '@/lib/messaging/open-thread'
import { mayLeave, mayRemovePerson, mayWrite, mayWriteNotes } from '@/lib/messaging/policy'
import { leaversOf, readersOf } from '@/lib/messaging/readers'

export type ThreadPage = NonNullable<Awaited<ReturnType<typeof threadPage>>>

/** A thread as its page shows it: messages, who reads and up to where, what was joined and not sent, what was typed before the session ended. Null for who does not read it. */
export async function threadPage(actor: Actor, threadId: string, { avant }: { avant?: unknown } = {}) {
  const thread = await visibleThread(actor, threadId)
  if (!thread) return null
  const { id, subject, withPerson, platform, beneficiary } = thread
  const before = isMessageId(avant) ? avant : undefined
  const [{ lines, earlier }, readers, leavers, pending, typed, own, blocks] = await Promise.all([
    messageLines(actor, id, { before }),
    readersOf(id),
    mayLeave(actor) ? leaversOf(id) : [],
    db.document.findMany({ where: { threadId: id, uploadedById: actor.accountId, messageId: null, removedAt: null }, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }], take: 20, select: { id: true, mediaType: true, size: true } }),
    typedIn(actor.accountId, id),
    db.threadParticipant.findUnique({ where: { threadId_accountId: { threadId: id, accountId: actor.accountId } }, select: { archivedAt: true, lastReadMessageId: true } }),
    db.accountBlock.findMany({ where: { blockerId: actor.accountId }, take: 100, select: { blockedId: true } }),
  ])
  const last = actor.role === 'BENEFICIARY' ? thread.lastSharedMessageId : thread.lastMessageId
  const closure = closureOf(thread)
  return {
    id,
    subject,
    withPerson,
    platformName: platform?.name ?? null,
    person: beneficiary && { id: beneficiary.id, firstName: beneficiary.firstName, lastName: beneficiary.lastName },
    lines,
    earlier,
    /** Older messages are shown, and not the last ones. */
    past: before !== undefined,
    lastMessageId: String(last ?? 0),
    readUpTo: String(own?.lastReadMessageId ?? 0),
    readers,
    /** Professionals who have left; their leaving is no news for the person. */
    leavers,
    pending,
    typed,
    archived: Boolean(own?.archivedAt && own.archivedAt.toISOString() >= (lines.at(-1)?.sentAt ?? '')),
    closure,
    /** Everything is over: one writes until then. */
    until: closure === null ? writableUntil(thread) : null,
    mayWrite: closure === null && mayWrite(actor),
    mayArchive: mayWrite(actor),
    mayNote: mayWriteNotes(actor) && beneficiary !== null,
    mayAddPerson: closure === null && mayWriteNotes(actor) && beneficiary !== null && !withPerson,
    mayRemovePerson: closure === null && withPerson && mayRemovePerson(actor, thread),
    mayLeave: mayLeave(actor),
    personHasAccount: Boolean(beneficiary?.accountId),
    mayBlock: beneficiary === null && mayWrite(actor),
    blocked: blocks.map(({ blockedId }) => blockedId),
  }
}
