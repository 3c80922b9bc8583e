import 'server-only'
import { join } from 'node:path'
import { Font } from '@react-pdf/renderer'

/** Letters of French first, then those of other Latin alphabets that names may have. */
export const FONT_FAMILY = ['Atkinson', 'Atkinson Latin']

const FILES = join(process.cwd(), 'node_modules', '@fontsource', 'atkinson-hyperlegible-next', 'files')
const file = (subset: string, weight: number) => join(FILES, `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff`)

let registered = false

/** Makes the static fonts of the PDF known, once per process. OFL, read from the disk: no address is fetched. */
export function registerFonts(): void {
  if (registered) return
  const weights = (subset: string) => [400, 700].map((fontWeight) => ({ src: file(subset, fontWeight), fontWeight }))
  Font.register({ family: 'Atkinson', fonts: weights('latin') })
  Font.register({ family: 'Atkinson Latin', fonts: weights('latin-ext') })
  // French words are not cut: an unusual cut is harder to read than a short line.
  Font.registerHyphenationCallback((word) => [word])
  registered = true
}
