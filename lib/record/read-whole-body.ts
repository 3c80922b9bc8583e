import 'server-only'
import { DocumentRefusal } from '@/lib/record/document-refusal'

/**
 * The body of a request, whole or not at all. What was announced is checked against what came: a phone that loses the network, a proxy or
 * the framework itself (security.md §0, 6) may cut a body and still answer 200. Never holds more than `limit` bytes.
 */
export async function readWholeBody(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const header = request.headers.get('content-length')
  if (header === null || !/^\d{1,12}$/.test(header)) throw new DocumentRefusal('UNKNOWN_LENGTH')
  const announced = Number(header)
  if (announced > limit) throw new DocumentRefusal('TOO_LARGE')
  const bytes = new Uint8Array(announced)
  let read = 0
  try {
    for await (const chunk of request.body ?? []) {
      if (read + chunk.length > announced) throw new DocumentRefusal('INCOMPLETE')
      bytes.set(chunk, read)
      read += chunk.length
    }
  } catch (error) {
    if (error instanceof DocumentRefusal) throw error
    throw new DocumentRefusal('INCOMPLETE')
  }
  if (read !== announced) throw new DocumentRefusal('INCOMPLETE')
  return bytes
}
