import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { communeKey } from '@/lib/organisation/commune-key'
import { departementOfInsee } from '@/lib/organisation/territory'

// Server only, which `node:fs` enforces: 8.6 MB of JSON, read once at the first question and kept as parallel arrays (about 35,000
// rows). Source: @etalab/decoupage-administratif (MIT), from INSEE and La Poste. Its index.js reads relatively to the working
// directory and loads every file, hence the path.
const SOURCE = 'node_modules/@etalab/decoupage-administratif/data/communes.json'

export type Commune = { inseeCode: string; name: string; postalCodes: readonly string[]; departement: string }

type SourceCommune = { code: string; nom: string; type: string; commune?: string; codesPostaux?: string[]; population?: number }

// `keys` and `postalCodes` begin each of their words with a blank, the first one too: « begins a word » is then one `includes`.
type Index = {
  codes: string[]
  names: string[]
  keys: string[]
  postalCodes: string[]
  populations: Int32Array
  byCode: Map<string, number>
  byPostalCode: Map<string, number[]>
}

let index: Index | undefined

/** The communes that share a postal code, by name; arrondissements for Paris, Lyon and Marseille. Empty when nobody has it. */
export function communesForPostalCode(postalCode: string): Commune[] {
  const rows = communeIndex().byPostalCode.get(postalCode) ?? []
  return rows.map(communeAt).sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

/** The commune (or arrondissement) of an INSEE code such as `97411` or `2A004`; null when there is none today. */
export function communeByInsee(code: string): Commune | null {
  const row = communeIndex().byCode.get(code)
  return row === undefined ? null : communeAt(row)
}

/**
 * Communes whose words begin with those typed, whatever the accents, the case, the hyphens, « St » or « Saint »; a number is looked for
 * among postal codes. Exact names first, then those that begin so, then the most populated.
 */
export function searchCommunes(text: string, limit = 10): Commune[] {
  const { keys, postalCodes, populations } = communeIndex()
  const query = communeKey(text.slice(0, 100))
  if (!query) return []
  const words = query.split(' ').map((word) => ` ${word}`)
  const searched = /^\d+$/.test(query) ? postalCodes : keys
  const found: { row: number; rank: number }[] = []
  for (const [row, key] of keys.entries()) {
    // Paris, Lyon and Marseille are chosen by arrondissement: their own row has no key.
    if (!key || !words.every((word) => searched[row]?.includes(word))) continue
    found.push({ row, rank: key === ` ${query}` ? 0 : key.startsWith(` ${query}`) ? 1 : 2 })
  }
  found.sort((a, b) => a.rank - b.rank || (populations[b.row] ?? 0) - (populations[a.row] ?? 0) || a.row - b.row)
  return found.slice(0, limit).map(({ row }) => communeAt(row))
}

function communeAt(row: number): Commune {
  const { codes, names, postalCodes } = communeIndex()
  const inseeCode = codes[row] ?? ''
  return {
    inseeCode,
    name: names[row] ?? '',
    postalCodes: postalCodes[row]?.slice(1).split(' ') ?? [],
    departement: departementOfInsee(inseeCode) ?? '',
  }
}

function communeIndex(): Index {
  return (index ??= buildIndex(JSON.parse(readFileSync(join(process.cwd(), SOURCE), 'utf8')) as SourceCommune[]))
}

// Communes that were merged keep a row without a postal code: nobody lives there under that code any more.
function buildIndex(source: SourceCommune[]): Index {
  const rows = source.filter(({ codesPostaux }) => codesPostaux?.length)
  const divided = new Set(rows.map(({ commune }) => commune))
  const byPostalCode = new Map<string, number[]>()
  for (const [row, { code, codesPostaux = [] }] of rows.entries()) {
    if (divided.has(code)) continue
    for (const postalCode of codesPostaux) byPostalCode.set(postalCode, [...(byPostalCode.get(postalCode) ?? []), row])
  }
  return {
    codes: rows.map(({ code }) => code),
    names: rows.map(({ nom }) => nom),
    keys: rows.map(({ code, nom }) => (divided.has(code) ? '' : ` ${communeKey(nom)}`)),
    postalCodes: rows.map(({ codesPostaux = [] }) => ` ${codesPostaux.join(' ')}`),
    populations: Int32Array.from(rows, ({ population = 0 }) => population),
    byCode: new Map(rows.map(({ code }, row) => [code, row])),
    byPostalCode,
  }
}
