import { readFileSync } from 'node:fs'
import { db } from '@/lib/infra/db'
import { publishBank } from '@/lib/mobility-test/publish-bank'

/** What every database needs, production included: the Test Mobilité. Does nothing when it is there. */
export async function publishCatalogue(): Promise<void> {
  const bank: unknown = JSON.parse(readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8'))
  if (typeof bank !== 'object' || bank === null) throw new Error('The bank is not an object')
  await publishBank(db, bank)
}
