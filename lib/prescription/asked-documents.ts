import 'server-only'
import { db, type Tx } from '@/lib/infra/db'
import { type AskedDocument, PlatformRulesSchema } from '@/lib/organisation/platform-rules-schema'

const read = (documents: unknown): AskedDocument[] => PlatformRulesSchema.shape.documents.catch([]).parse(documents)

/** What was asked for each of these prescriptions, by its id: the version of the rules that judged it, else that of today. */
export async function documentsAskedFor(prescriptionIds: readonly string[], tx: Tx = db): Promise<Map<string, AskedDocument[]>> {
  const rows = await tx.$queryRaw<{ id: string; documents: unknown }[]>`
    SELECT p.id::text AS id, coalesce(kept.content, latest.content) -> 'documents' AS documents
    FROM prescription p LEFT JOIN platform_rules kept ON kept.id = p.rules_id
    LEFT JOIN LATERAL (SELECT r.content FROM platform_rules r WHERE r.platform_id = p.platform_id ORDER BY r.version DESC LIMIT 1) latest ON kept.id IS NULL
    WHERE p.id = ANY(${[...prescriptionIds]}::uuid[])`
  return new Map(rows.map(({ id, documents }) => [id, read(documents)]))
}
