import { readFileSync } from 'node:fs'
import { join } from 'node:path'

// Same source and same reason for the path as lib/organisation/communes.ts.
const SOURCE = 'node_modules/@etalab/decoupage-administratif/data/departements.json'

let names: Map<string, string> | undefined

/** « 44 Loire-Atlantique » for the code of a département; the code alone when there is none by that code. */
export function departementLabel(code: string): string {
  const name = (names ??= readNames()).get(code)
  return name ? `${code} ${name}` : code
}

function readNames() {
  const rows = JSON.parse(readFileSync(join(process.cwd(), SOURCE), 'utf8')) as { code: string; nom: string }[]
  return new Map(rows.map(({ code, nom }) => [code, nom.replaceAll("'", '’')]))
}

/** Every département and territory where somebody lives, by code, as choices. */
export function departementChoices(): { code: string; label: string }[] {
  // The southern lands and Clipperton have no inhabitant.
  return [...(names ??= readNames()).keys()].filter((code) => code !== '984' && code !== '989').map((code) => ({ code, label: departementLabel(code) }))
}
