import { db } from '@/lib/infra/db'

/** How many rows each table holds, so that a test can say that a refusal wrote nothing. */
export async function writtenRows(): Promise<Record<string, number>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY tablename`
  const counted = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int AS count FROM "${name}"`)
      return [name, row?.count ?? 0] as const
    }),
  )
  return Object.fromEntries(counted)
}
