import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { messagesVisibleTo } from '@/lib/messaging/policy'
import type { MessageKind, Role } from '@/prisma/client/enums'

export type MessageFile = { id: string; mediaType: string; size: number }
/** A message as screens show it, and as a browser gets it from the route: ids and dates as texts. */
export type MessageLine = { id: string; body: string; kind: MessageKind; sentAt: string; own: boolean; author: { id: string; name: string; role: Role }; files: MessageFile[]; reported: boolean }

const PAGE_SIZE = 50
const MOST_NEW = 200

type Asked = { before?: string; after?: string }

/**
 * The messages of a thread that the actor reads (the caller has checked), oldest first: the last fifty, the fifty before an id, or what came after
 * one. `earlier`: whether there are older ones.
 */
export async function messageLines(actor: Actor, threadId: string, { before, after }: Asked = {}): Promise<{ lines: MessageLine[]; earlier: boolean }> {
  const rows = await db.message.findMany({
    where: { AND: [messagesVisibleTo(actor), { threadId, ...(after ? { id: { gt: BigInt(after) } } : before ? { id: { lt: BigInt(before) } } : {}) }] },
    orderBy: { id: after ? 'asc' : 'desc' },
    take: after ? MOST_NEW : PAGE_SIZE + 1,
    select: {
      id: true,
      body: true,
      kind: true,
      sentAt: true,
      author: { select: { id: true, firstName: true, lastName: true, role: true } },
      documents: { where: { removedAt: null }, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }], select: { id: true, mediaType: true, size: true } },
      reports: { where: { reporterId: actor.accountId }, select: { id: true } },
    },
  })
  const shown = after ? rows : rows.slice(0, PAGE_SIZE).reverse()
  const lines = shown.map(({ id, sentAt, author, documents, reports, ...row }) => ({
    ...row,
    id: String(id),
    sentAt: sentAt.toISOString(),
    own: author.id === actor.accountId,
    author: { id: author.id, name: `${author.firstName} ${author.lastName}`, role: author.role },
    files: documents,
    reported: reports.length > 0,
  }))
  return { lines, earlier: !after && rows.length > PAGE_SIZE }
}

/** Whether an id of an address could be a message's. */
export const isMessageId = (value: unknown): value is string => typeof value === 'string' && /^(0|[1-9]\d{0,17})$/.test(value)
