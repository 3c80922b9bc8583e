import 'server-only'
import type { TestPurpose } from '@/prisma/client/enums'
import { db } from '@/lib/infra/db'
import { type Bank, parseBank } from '@/lib/mobility-test/bank'
import { exitBank } from '@/lib/mobility-test/exit-bank'

// A published version never changes: reading it once per process is enough.
const kept = new Map<string, Promise<Bank>>()

/** The bank of a version. Throws when the version was never published. */
export function bankOfVersion(version: string): Promise<Bank> {
  const known = kept.get(version)
  if (known) return known
  const reading = db.questionBank.findUniqueOrThrow({ where: { version }, select: { content: true } }).then(({ content }) => parseBank(content))
  kept.set(version, reading)
  reading.catch(() => kept.delete(version))
  return reading
}

/** The bank that a Test was opened with: whole at the entry, the few questions that are asked again at the exit. */
export async function bankOfTest({ bankVersion, purpose }: { bankVersion: string; purpose: TestPurpose }): Promise<Bank> {
  const bank = await bankOfVersion(bankVersion)
  return purpose === 'EXIT' ? exitBank(bank) : bank
}

/** The newest bank: what a person without any Test is offered from. */
export async function newestBank(): Promise<Bank> {
  const { version } = await db.questionBank.findFirstOrThrow({ orderBy: { publishedAt: 'desc' }, select: { version: true } })
  return bankOfVersion(version)
}
