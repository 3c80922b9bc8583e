import 'server-only'
import { db } from '@/lib/infra/db'
import { type Bank, parseBank } from '@/lib/mobility-test/bank'

// A published version never changes: reading it once per process is enough.
const kept = new Map<string, Promise<Bank>>()

/** The bank that a Test was opened with. Throws when the version was never published. */
export function bankOfVersion(version: string): Promise<Bank> {
  const known = kept.get(version)
  if (known) return known
  const reading = db.questionBank.findUniqueOrThrow({ where: { version }, select: { content: true } }).then(({ content }) => parseBank(content))
  kept.set(version, reading)
  reading.catch(() => kept.delete(version))
  return reading
}
