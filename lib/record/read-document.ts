import 'server-only'
import { fileTypeFromBuffer } from 'file-type'
import { gate } from '@/lib/infra/gate'
import { checkPdf } from '@/lib/record/check-pdf'
import { MAX_FILE_BYTES, type MediaType } from '@/lib/record/document-limits'
import { DocumentRefusal } from '@/lib/record/document-refusal'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'
import { redrawImage } from '@/lib/record/redraw-image'

export type ReadDocument = { mediaType: MediaType; bytes: Uint8Array<ArrayBuffer> }

// A photo of 50 megapixels takes up to 200 MB while it is drawn: two at once, and a short line.
const gated = gate({ atOnce: 2, maxWaiting: 20, busy: DOCUMENT_REFUSALS.UNAVAILABLE })

/**
 * What is kept of a file that somebody sends: a PDF as it is once its structure is checked, a JPEG or a PNG drawn again, upright and without
 * its metadata (place, device). The content decides what a file is; its name and declared type say nothing. A `DocumentRefusal`
 * for everything else; UNAVAILABLE when too many are being read.
 */
export async function readDocument(sent: Uint8Array<ArrayBuffer>): Promise<ReadDocument> {
  if (sent.length === 0) throw new DocumentRefusal('EMPTY')
  if (sent.length > MAX_FILE_BYTES) throw new DocumentRefusal('TOO_LARGE')
  const found = await fileTypeFromBuffer(sent)
  switch (found?.mime) {
    case 'application/pdf':
      await gated(async () => checkPdf(Buffer.from(sent.buffer, sent.byteOffset, sent.length)))
      return { mediaType: 'application/pdf', bytes: sent }
    case 'image/jpeg':
    case 'image/png':
    case 'image/apng':
      return gated(() => redrawImage(sent, found.mime === 'image/jpeg' ? 'image/jpeg' : 'image/png'))
    case 'image/heic':
    case 'image/heic-sequence':
    case 'image/heif':
    case 'image/heif-sequence':
      throw new DocumentRefusal('HEIC')
    default:
      throw new DocumentRefusal('NOT_ACCEPTED')
  }
}
