import 'server-only'
import sharp from 'sharp'
import { MAX_FILE_BYTES, type MediaType } from '@/lib/record/document-limits'
import { DocumentRefusal } from '@/lib/record/document-refusal'

const MAX_PIXELS = 50_000_000
const LONGEST_SIDE = 4000
// Below this no line of a document can be read: an icon, a thumbnail, a tracking pixel.
const SHORTEST_SIDE = 100

// Nothing but these two decoders ever sees a file, whatever it pretends to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

/** Draws a JPEG or a PNG again: upright, 4000 points a side at most, nothing of its metadata nor of what was hidden behind it. */
export async function redrawImage(sent: Uint8Array, mediaType: Exclude<MediaType, 'application/pdf'>) {
  await refuseBySize(sent)
  try {
    const upright = sharp(sent, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).timeout({ seconds: 30 }).autoOrient()
    const fitted = upright.resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
    const asPng = mediaType === 'image/png' ? await fitted.clone().png({ compressionLevel: 9 }).toBuffer() : null
    // A photograph kept as a PNG may come out larger than what is accepted.
    if (asPng && asPng.length <= MAX_FILE_BYTES) return { mediaType, bytes: new Uint8Array(asPng) }
    const asJpeg = await fitted.flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer()
    return { mediaType: 'image/jpeg' as const, bytes: new Uint8Array(asJpeg) }
  } catch {
    throw new DocumentRefusal('DAMAGED_IMAGE')
  }
}

// The announced size is read before anything is unpacked: that is where a decompression bomb stops.
async function refuseBySize(sent: Uint8Array) {
  const { width, height } = await sharp(sent, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new DocumentRefusal('DAMAGED_IMAGE')
    })
  if (width * height > MAX_PIXELS) throw new DocumentRefusal('TOO_MANY_PIXELS')
  if (Math.min(width, height) < SHORTEST_SIDE) throw new DocumentRefusal('TOO_SMALL')
}
