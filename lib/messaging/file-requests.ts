import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'
import { attachFile } from '@/lib/messaging/attach-file'
import { filesServedTo } from '@/lib/messaging/file-owner'
import { documentName } from '@/lib/record/document-name'
import { MAX_FILE_BYTES } from '@/lib/record/document-limits'
import { DocumentRefusal } from '@/lib/record/document-refusal'
import { readWholeBody } from '@/lib/record/read-whole-body'

// The other fields of a form, and what separates them.
const FORM_MARGIN = 20_000

/** POST of one file: the body itself, answered with the file, or a plain form, answered with the way back to the thread. */
export async function joinFile(actor: Actor, threadId: string, request: Request): Promise<Response> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) return Response.json(await attachFile(actor, threadId, await readWholeBody(request, MAX_FILE_BYTES)))
  try {
    await attachFile(actor, threadId, await fileOfForm(request))
    return back(actor, threadId, 'ADDED')
  } catch (error) {
    const reason = error instanceof Refusal ? reasonOf(error) : undefined
    if (!reason) throw error
    return back(actor, threadId, reason)
  }
}

async function fileOfForm(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readWholeBody(request, MAX_FILE_BYTES + FORM_MARGIN)
  const form = await new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => new FormData())
  const file = form.get('file')
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) throw new DocumentRefusal('NO_FILE')
  return new Uint8Array(await file.arrayBuffer())
}

function reasonOf(refusal: Refusal): string | undefined {
  if (refusal instanceof DocumentRefusal) return refusal.reason
  return refusal.code === 'THROTTLED' || refusal.code === 'UNAVAILABLE' ? refusal.code : undefined
}

function back(actor: Actor, threadId: string, piece: string) {
  if (!isUuid(threadId)) throw notFoundRefusal()
  const page = actor.role === 'BENEFICIARY' ? routes.myThread : routes.thread
  return new Response(null, { status: 303, headers: { location: `${page(threadId, { piece })}#ecrire` } })
}

/** GET of a file of a thread: downloaded, never shown inside the site; the reading is audited. NOT_FOUND for who does not read its message. */
export async function sendThreadFile(actor: Actor, documentId: string): Promise<Response> {
  const file = isUuid(documentId)
    ? await db.document.findFirst({ where: { AND: [filesServedTo(actor), { id: documentId }] }, select: { type: true, mediaType: true, uploadedAt: true, threadId: true, content: { select: { bytes: true } } } })
    : null
  if (!file?.content) throw notFoundRefusal()
  await recordAudit({ actorId: actor.accountId, act: 'document.download', outcome: 'READ', subject: { type: 'document', id: documentId }, detail: { threadId: file.threadId ?? '' } })
  const { bytes } = file.content
  return new Response(bytes, {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${documentName(file)}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}
