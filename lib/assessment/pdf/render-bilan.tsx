import 'server-only'
import { renderToBuffer } from '@react-pdf/renderer'
import { BilanDocument, type BilanTold } from '@/lib/assessment/pdf/bilan-document'
import { registerFonts } from '@/lib/assessment/pdf/fonts'

/** The bytes of a bilan. Loaded by the one route that needs it, when it is asked: no page waits for the PDF library. */
export async function renderBilan(bilan: BilanTold): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts()
  return new Uint8Array(await renderToBuffer(<BilanDocument bilan={bilan} />))
}
