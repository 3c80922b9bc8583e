import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { markRead } from '@/lib/messaging/mark-read'
import { isMessageId, messageLines } from '@/lib/messaging/message-lines'
import { visibleThread } from '@/lib/messaging/open-thread'
import { readersOf } from '@/lib/messaging/readers'

/** GET: what came in a thread after a message, and up to where each reader is. */
export async function threadState(actor: Actor, threadId: string, after: string | null): Promise<Response> {
  const thread = await visibleThread(actor, threadId)
  if (!thread) throw notFoundRefusal()
  const [{ lines }, readers] = await Promise.all([messageLines(actor, thread.id, { after: isMessageId(after) ? after : '0' }), readersOf(thread.id)])
  return Response.json({ lines, readers }, { headers: { 'cache-control': 'no-store' } })
}

const ReadSchema = z.object({ lu: z.string().refine(isMessageId) })

/** POST: the messages up to this one were on the screen. */
export async function keepRead(actor: Actor, threadId: string, request: Request): Promise<Response> {
  const said = ReadSchema.safeParse(await request.json().catch(() => null))
  if (!(await visibleThread(actor, threadId))) throw notFoundRefusal()
  if (!said.success) throw new Refusal('Le message lu n’est pas nommé.', 'INVALID')
  return Response.json({ moved: await markRead(actor, threadId, BigInt(said.data.lu)) })
}
