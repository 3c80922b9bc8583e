import 'server-only'
import { Prisma } from '@/prisma/client/client'
import type { Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'

/** Keeps structures and plateformes open until the transaction ends: somebody is being given a place there. Refused when one is closed. */
export async function lockOpenPlaces(tx: Tx, organisationIds: string[], platformIds: string[]): Promise<void> {
  if (organisationIds.length > 0) {
    const open = await tx.$queryRaw<unknown[]>`SELECT 1 FROM organisation WHERE id IN (${ids(organisationIds)}) AND closed_at IS NULL ORDER BY id FOR SHARE`
    if (open.length < organisationIds.length) throw new Refusal('Rien n’est enregistré.', 'INVALID', { organisationIds: ['Une de ces structures est fermée ou n’existe pas. Choisissez-en une autre.'] })
  }
  if (platformIds.length > 0) {
    const open = await tx.$queryRaw<unknown[]>`SELECT 1 FROM mobility_platform WHERE id IN (${ids(platformIds)}) AND closed_at IS NULL ORDER BY id FOR SHARE`
    if (open.length < platformIds.length) throw new Refusal('Rien n’est enregistré.', 'INVALID', { platformIds: ['Une de ces plateformes est fermée ou n’existe pas. Choisissez-en une autre.'] })
  }
}

const ids = (list: string[]) => Prisma.join(list.map((id) => Prisma.sql`${id}::uuid`))
