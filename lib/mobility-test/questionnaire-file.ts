import 'server-only'
import { db } from '@/lib/infra/db'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { passageNamed } from '@/lib/mobility-test/passage-name'
import { publicQuestionnaire } from '@/lib/mobility-test/public-question'

// Three modes, with or without consent: a few dozen kilobytes a version.
const written = new Map<string, string>()

/** The questionnaire of a published version for a passage, as JSON; null when there is no such version or passage. */
export async function questionnaireFile(version: string, passage: string): Promise<string | null> {
  const known = passageNamed(passage)
  if (!known || version.length > 60 || version.includes('\0')) return null
  const key = `${version}/${passage}`
  const kept = written.get(key)
  if (kept) return kept
  if (!(await db.questionBank.findUnique({ where: { version }, select: { version: true } }))) return null
  const file = JSON.stringify(publicQuestionnaire(await bankOfVersion(version), known))
  written.set(key, file)
  return file
}
