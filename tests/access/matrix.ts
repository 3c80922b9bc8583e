import { readFileSync } from 'node:fs'

export type Verdict = 'ALLOW' | 'LIMITED' | 'STEP_UP' | 'BREAK_GLASS' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED'
export const COLUMNS = ['ANON', 'BEN_self', 'BEN_foreign', 'PRE_own', 'PRE_sameStructure', 'PRE_foreign', 'ADV_ownPlatform', 'ADV_foreign', 'HOTLINE', 'ADMIN'] as const
export type Column = (typeof COLUMNS)[number]

type Matrix = { public: string[]; rows: { action: string; cells: Record<Column, Verdict> }[] }
const matrix = JSON.parse(readFileSync('tests/access/authz-matrix.json', 'utf8')) as Matrix

export const PUBLIC_ACTS = matrix.public

/** What the specification says of an act for each column. Throws for an act that has no row: it is refused by default. */
export function specified(act: string): Record<Column, Verdict> {
  const row = matrix.rows.find(({ action }) => action === act)
  if (!row) throw new Error(`${act} has no row in tests/access/authz-matrix.json`)
  return row.cells
}
