import { routes } from '@/lib/infra/routes'
import { MAX_FILE_BYTES } from '@/lib/record/document-limits'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'

/** A document as the server answers it; dates as ISO texts. */
export type SentDocument = { id: string; type: string; size: number; issuedOn: string | null; expiresOn: string | null }

type Destination = { draft: string } | { prescription: string }
type Sending = Destination & { type: string; issuedOn?: string; file: File; onProgress: (percent: number) => void }

/** Why a file did not arrive; `again`: the same file may arrive if it is sent again. */
export class SendingError extends Error {
  constructor(
    message: string,
    readonly again: boolean,
  ) {
    super(message)
  }
}

const LOST = 'La connexion a été perdue. Le fichier n’est pas arrivé\u00a0: réessayez.'

/** Sends one file; only a request of its own says how far it is. Rejects with a `SendingError` that holds the sentence to show. */
export function sendFile({ file, onProgress, ...described }: Sending): Promise<SentDocument> {
  if (file.size === 0) return Promise.reject(new SendingError(DOCUMENT_REFUSALS.EMPTY, false))
  if (file.size > MAX_FILE_BYTES) return Promise.reject(new SendingError(DOCUMENT_REFUSALS.TOO_LARGE, false))
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${routes.documents}?${new URLSearchParams(described)}`)
    request.responseType = 'json'
    request.timeout = 300_000
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(total, 1)))
    request.onload = () => (request.status === 200 ? resolve(request.response as SentDocument) : reject(refusalOf(request)))
    request.onerror = request.ontimeout = () => reject(new SendingError(LOST, true))
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

// What was refused for what it is will be refused again; what the network, the server or a session that ended stopped may pass.
function refusalOf({ status, response }: XMLHttpRequest) {
  const message = messageOf(response)
  return new SendingError(message, status >= 500 || status === 401 || status === 429 || message === LOST || message === DOCUMENT_REFUSALS.INCOMPLETE)
}

function messageOf(body: unknown) {
  return typeof body === 'object' && body !== null && 'message' in body ? String(body.message) : LOST
}
