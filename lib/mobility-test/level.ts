import type { Bank, LevelId } from '@/lib/mobility-test/bank'

export type NamedLevel = { level: string | null; levelId: LevelId | null }

/** The level of a score from 0 to 100. Throws when the bank has none for it. */
export function levelOf(bank: Bank, value: number): Bank['scoring']['levels'][number] {
  const found = bank.scoring.levels.find(({ min, max }) => value >= min && value <= max)
  if (!found) throw new Error(`No level for ${value}`)
  return found
}

/** The level as it is shown; null when the dimension was not evaluated. */
export function namedLevel(bank: Bank, value: number | null | undefined): NamedLevel {
  if (value === null || value === undefined) return { level: null, levelId: null }
  const { id, label } = levelOf(bank, value)
  return { level: label, levelId: id }
}
