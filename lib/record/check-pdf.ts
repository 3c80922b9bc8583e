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

// The pixels of a scan may spell anything: only dictionaries are searched, and the streams that hold dictionaries.
function separate(text: string) {
  const outside: string[] = []
  const packed: { start: number; length: number }[] = []
  const opening = />>\s*stream\r?\n/g
  let from = 0
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const start = open.index + open[0].length
    const close = text.indexOf('endstream', start)
    if (close === -1) break
    const dictionary = text.slice(from, start)
    outside.push(dictionary)
    if (/\/ObjStm/.test(decoded(dictionary.slice(Math.max(0, dictionary.lastIndexOf('obj')))))) packed.push({ start, length: close - start })
    from = opening.lastIndex = close
  }
  outside.push(text.slice(from))
  return { dictionaries: outside.join(' '), packed }
}

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
