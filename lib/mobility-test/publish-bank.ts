import 'server-only'
import { createHash } from 'node:crypto'
import type { PrismaClient } from '@/prisma/client/client'
import { parseBank } from '@/lib/mobility-test/bank'

/**
 * Publishes a version of the bank; a version published once never changes, because Tests keep theirs.
 * Throws when the same version comes with another content.
 */
export async function publishBank(db: PrismaClient, content: object): Promise<string> {
  const { version } = parseBank(content).meta
  const contentHash = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  await db.questionBank.createMany({ data: [{ version, content, contentHash }], skipDuplicates: true })
  const published = await db.questionBank.findUniqueOrThrow({ where: { version }, select: { contentHash: true } })
  if (published.contentHash !== contentHash) throw new Error(`The bank ${version} is already published with another content: give the new one a new version.`)
  return version
}
