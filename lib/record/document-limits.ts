/** The largest file, in bytes: what screens call « 10 Mo ». */
export const MAX_FILE_BYTES = 10_000_000

/** How many files a prescription, or a draft, holds. */
export const MAX_FILES = 8

/** How much a person's files weigh together, in bytes. */
export const MAX_TOTAL_BYTES = 40_000_000

/** The kinds of file that are kept, and how their names end. */
export const MEDIA_TYPES = { 'image/jpeg': 'jpg', 'image/png': 'png', 'application/pdf': 'pdf' } as const
export type MediaType = keyof typeof MEDIA_TYPES

/**
 * What a file field offers. HEIC is left out on purpose: Safari then converts the photo by itself, to the first image type listed (JPEG);
 * listed, it would be sent as it is.
 */
export const ACCEPTED_FILES = Object.keys(MEDIA_TYPES).join(',')

export const FILE_HELP = 'PDF, JPEG ou PNG, 10\u00a0Mo au plus par fichier.'

/** « 350 Ko », « 2,4 Mo ». */
export function weightOf(bytes: number): string {
  const shown = (count: number) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(count)
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0Ko` : `${shown(bytes / 1_000_000)}\u00a0Mo`
}
