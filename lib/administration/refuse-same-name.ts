import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

type Named = { id?: string; name: string; communeName: string | null; sameName: boolean }

/** Warns once when another structure has this name in this commune, whatever the accents and the case; a tick goes past. */
export async function refuseSameName(tx: Tx, { id, name, communeName, sameName }: Named): Promise<void> {
  if (sameName) return
  const [twin] = await tx.$queryRaw<{ closed: boolean }[]>`
    SELECT closed_at IS NOT NULL AS closed FROM organisation
    WHERE search_normal(name) = search_normal(${name}) AND search_normal(coalesce(commune_name, '')) = search_normal(${communeName ?? ''})
      AND (${id ?? null}::uuid IS NULL OR id <> ${id ?? null}::uuid) ORDER BY closed_at NULLS FIRST LIMIT 1`
  if (!twin) return
  const what = twin.closed ? 'Une structure fermée porte déjà ce nom dans cette commune\u00a0: vous pouvez la rouvrir.' : 'Une structure porte déjà ce nom dans cette commune.'
  throw new Refusal('Rien n’est enregistré pour l’instant.', 'INVALID', { sameName: [`${what} Si ce sont bien deux structures différentes, cochez la case.`] })
}
