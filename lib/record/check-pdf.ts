import { inflateSync, constants } from 'node:zlib'
import { DocumentRefusal } from '@/lib/record/document-refusal'

// What runs, opens something else or carries a file: none has a place in a proof. `/OpenAction` alone only says which page comes first.
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|GoToE|ImportData)(?![A-Za-z0-9])/
const END_WITHIN = 2048
const MAX_UNPACKED = 20_000_000

/**
 * Refuses what is not a whole PDF (it starts with `%PDF-` and ends with `startxref` … `%%EOF`), and one with a program, a launcher or a file inside, also
 * when its dictionaries are packed in object streams. Not an antivirus: the file is only ever served as a download, in a sandbox.
 */
export function checkPdf(file: Buffer): void {
  if (!file.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new DocumentRefusal('NOT_ACCEPTED')
  const end = file.subarray(-END_WITHIN).toString('latin1')
  if (!/startxref\s+\d+\s+%%EOF/.test(end)) throw new DocumentRefusal('DAMAGED_PDF')
  const { dictionaries, packed } = separate(file.toString('latin1'))
  let room = MAX_UNPACKED
  for (const { start, length } of packed) {
    const text = unpack(file.subarray(start, start + length), room)
    room -= text.length
    refuseActive(text)
  }
  refuseActive(dictionaries)
}

// The pixels of a scan may spell anything: only dictionaries are searched, and the streams that hold dictionaries. What looks like a stream and
// holds whole objects is searched too: the word may stand in a comment, that a reader skips.
function separate(text: string) {
  const outside: string[] = []
  const unread: string[] = []
  const packed: { start: number; length: number }[] = []
  const opening = />>\s*stream\r?\n/g
  let from = 0
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const start = open.index + open[0].length
    const close = text.indexOf('endstream', start)
    if (close === -1) break
    const dictionary = text.slice(from, start)
    outside.push(dictionary)
    const own = dictionary.slice(Math.max(0, dictionary.lastIndexOf('obj')))
    const packs = packings(own)
    if (packs > 0) packed.push({ start, length: close - start })
    unread.push(dictionary.slice(0, -own.length), packs > 1 ? own : '')
    const inside = text.slice(start, close)
    if (packs === 0 && /\d\s+\d+\s+obj(?![A-Za-z])/.test(inside)) {
      outside.push(inside)
      unread.push(inside)
    }
    from = opening.lastIndex = close
  }
  outside.push(text.slice(from))
  unread.push(text.slice(from))
  // Packed dictionaries whose stream was not found (a comment before the word is legal): what they hold cannot be known.
  if (unread.some((part) => packings(part) > 0)) throw new DocumentRefusal('UNREADABLE_PDF')
  return { dictionaries: outside.join(' '), packed }
}

const packings = (text: string) => decoded(text).match(/\/ObjStm(?![A-Za-z0-9])/g)?.length ?? 0

function unpack(stream: Buffer, room: number) {
  try {
    return inflateSync(stream, { maxOutputLength: Math.max(1, room), finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1')
  } catch {
    // Another filter, an encrypted file or a bomb: what it holds cannot be known.
    throw new DocumentRefusal('UNREADABLE_PDF')
  }
}

function refuseActive(text: string) {
  if (ACTIVE.test(decoded(text))) throw new DocumentRefusal('ACTIVE_PDF')
}

// A name may be written with its letters in hexadecimal: `/J#61vaScript`.
const decoded = (text: string) => text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
