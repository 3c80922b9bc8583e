/** A part of what is kept about a person: a title and its entries, each a few lines « label: value ». */
export type DataLine = { label: string; value: string }
export type DataSection = { title: string; entries: DataLine[][] }

/** Lines of what is filled in; what is empty goes without saying. */
export function lines(values: Record<string, string | number | null | undefined | false>): DataLine[] {
  return Object.entries(values).flatMap(([label, value]) => (value === null || value === undefined || value === false || value === '' ? [] : [{ label, value: String(value) }]))
}

/** The label of a code, or the code itself: in a copy of one's data, nothing is left out because a vocabulary has changed. */
export const said = (labels: Readonly<Record<string, string>>, code: string | null | undefined): string | null => (code ? (labels[code] ?? code) : null)

/** The labels of several codes, in one line. */
export const saidAll = (labels: Readonly<Record<string, string>>, codes: readonly string[]): string | null => codes.map((code) => labels[code] ?? code).join(', ') || null
