import { routes } from '@/lib/infra/routes'
import { MAX_FILE_BYTES } from '@/lib/record/document-limits'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'

/** A document as the server answers it; dates as ISO texts. */
export type SentDocument = { id: string; type: string; size: number; issuedOn: string | null; expiresOn: string | null }

type Destination = { draft: string } | { prescription: string }
type Sending = Destination & { type: string; issuedOn?: string; file: File; onProgress: (percent: number) => void }

const LOST = 'La connexion a été perdue. Le fichier n’est pas arrivé\u00a0: réessayez.'

/** Sends one file; only a request of its own says how far it is. Rejects with the sentence to show. */
export function sendFile({ file, onProgress, ...described }: Sending): Promise<SentDocument> {
  if (file.size === 0) return Promise.reject(new Error(DOCUMENT_REFUSALS.EMPTY))
  if (file.size > MAX_FILE_BYTES) return Promise.reject(new Error(DOCUMENT_REFUSALS.TOO_LARGE))
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${routes.documents}?${new URLSearchParams(described)}`)
    request.responseType = 'json'
    request.timeout = 300_000
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(total, 1)))
    request.onload = () => (request.status === 200 ? resolve(request.response as SentDocument) : reject(new Error(messageOf(request.response))))
    request.onerror = request.ontimeout = () => reject(new Error(LOST))
    request.send(file)
  })
}

/** Says on which day a document was made out. Rejects with the sentence to show. */
export async function dateFile(documentId: string, issuedOn: string): Promise<Pick<SentDocument, 'issuedOn' | 'expiresOn'>> {
  const answer = await fetch(routes.document(documentId), { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ issuedOn }) }).catch(() => null)
  const body: unknown = await answer?.json().catch(() => null)
  if (!answer?.ok) throw new Error(messageOf(body))
  return body as Pick<SentDocument, 'issuedOn' | 'expiresOn'>
}

function messageOf(body: unknown) {
  return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : LOST
}
