import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'
import { seeOther } from '@/lib/infra/see-other'
import { dateDocument } from '@/lib/prescription/date-document'
import { documentsServedTo } from '@/lib/prescription/document-policy'
import { DescriptionSchema, DocumentDaySchema, type Upload, UploadSchema } from '@/lib/prescription/document-schema'
import { downloadDocument } from '@/lib/prescription/download-document'
import { uploadDocument } from '@/lib/prescription/upload-document'
import { readWholeBody } from '@/lib/record/read-whole-body'
import { MAX_FILE_BYTES } from '@/lib/record/document-limits'
import { DocumentRefusal } from '@/lib/record/document-refusal'
import type { DocumentRefusalReason } from '@/lib/record/document-refusals'

// The other fields of a form, and what separates them.
const FORM_MARGIN = 20_000

/** POST of a file by itself: the body is the file, the address says what it is. Answers with the document. */
export async function uploadByBody(actor: Actor, request: Request): Promise<Response> {
  const described = Object.fromEntries(new URL(request.url).searchParams)
  const bytes = await readWholeBody(request, MAX_FILE_BYTES)
  return Response.json(await uploadDocument(actor, uploadOf(described), bytes))
}

/** POST of a plain form with one file, before any script has run: sends the browser back, with how it went in the address. */
export async function uploadByForm(actor: Actor, request: Request): Promise<Response> {
  let upload: Upload | undefined
  try {
    const bytes = await readWholeBody(request, MAX_FILE_BYTES + FORM_MARGIN)
    const form = await new Response(bytes, { headers: { 'content-type': request.headers.get('content-type') ?? '' } }).formData().catch(() => new FormData())
    const { file, ...described } = Object.fromEntries(form)
    upload = uploadOf(described)
    if (!(file instanceof File) || (file.size === 0 && file.name === '')) throw new DocumentRefusal('NO_FILE')
    const document = await uploadDocument(actor, upload, new Uint8Array(await file.arrayBuffer()))
    return seeOther(await pageOf(actor, document.id, 'ADDED'))
  } catch (error) {
    const reason = error instanceof Refusal ? reasonOf(error) : undefined
    if (!reason) throw error
    return seeOther(await pageBehind(actor, upload, reason, request))
  }
}

/** PATCH: the day of a document. */
export async function dateByJson(actor: Actor, documentId: string, request: Request): Promise<Response> {
  if (!isUuid(documentId)) throw notFoundRefusal()
  const day = DocumentDaySchema.safeParse(await request.json().catch(() => null))
  if (!day.success) throw new DocumentRefusal('WRONG_DATE')
  return Response.json(await dateDocument(actor, documentId, day.data.issuedOn))
}

/** GET: the document, never shown inside the site: downloaded, and in a sandbox should a browser open it all the same. */
export async function sendDocument(actor: Actor, documentId: string): Promise<Response> {
  const { name, mediaType, bytes } = await downloadDocument(actor, documentId)
  return new Response(bytes, {
    headers: {
      'content-type': mediaType,
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="${name}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

function uploadOf(described: unknown): Upload {
  const upload = UploadSchema.safeParse(described)
  if (upload.success) return upload.data
  switch (DescriptionSchema.safeParse(described).error?.issues[0]?.path[0]) {
    case 'type':
      throw new DocumentRefusal('WRONG_TYPE')
    case 'issuedOn':
      throw new DocumentRefusal('WRONG_DATE')
    default:
      throw notFoundRefusal()
  }
}

function reasonOf(refusal: Refusal): DocumentRefusalReason | undefined {
  if (refusal instanceof DocumentRefusal) return refusal.reason
  return refusal.code === 'THROTTLED' || refusal.code === 'UNAVAILABLE' ? refusal.code : undefined
}

async function pageOf(actor: Actor, documentId: string, said: string) {
  if (actor.role === 'BENEFICIARY') return routes.myDocuments(said)
  const { beneficiaryId, draftId } = await db.document.findFirstOrThrow({ where: { AND: [documentsServedTo(actor), { id: documentId }] }, select: { beneficiaryId: true, draftId: true } })
  return beneficiaryId ? `${routes.record(beneficiaryId, { piece: said })}#pieces` : `${routes.draft(draftId ?? '')}#pieces`
}

// Back to the page of the form when its place is not known: only its path is read, on this very site.
async function pageBehind(actor: Actor, upload: Upload | undefined, reason: string, request: Request) {
  if (actor.role === 'BENEFICIARY') return routes.myDocuments(reason)
  const from = URL.parse(request.headers.get('referer') ?? '')?.pathname
  const seen = from?.match(/^\/utilisateurs\/([0-9a-f-]{36})$/i)?.[1]
  if (seen) return `${routes.record(seen, { piece: reason })}#pieces`
  return upload && 'draft' in upload ? `${routes.draft(upload.draft)}#pieces` : routes.beneficiaries
}
