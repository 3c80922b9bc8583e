import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { visibleToSql } from '@/lib/beneficiary/scope-sql'
import type { Tx } from '@/lib/infra/db'
import { formatName } from '@/lib/infra/format'
import { Refusal } from '@/lib/infra/refusal'
import type { NewPerson } from '@/lib/prescription/beneficiary-row'

type Name = { firstName: string; lastName: string }

/**
 * Refuses to create a second record of somebody whom the actor, or the plateforme of an advisor, already follows: same name however it is
 * spelled, same birth date. Looks nowhere else: whether another prescriber follows the person is not for this form to reveal.
 */
export async function refuseNamesake(tx: Tx, actor: Actor, { lastName, firstName, birthDate }: NewPerson): Promise<void> {
  const [namesake] = await tx.$queryRaw<Name[]>`
    SELECT r.first_name AS "firstName", r.last_name AS "lastName" FROM beneficiary r
    WHERE ${visibleToSql(actor)} AND r.sort_key = search_normal(${lastName}) || ' ' || search_normal(${firstName})
      AND r.birth_date = ${birthDate}::date AND r.removed_at IS NULL
    ORDER BY r.id LIMIT 1`
  if (!namesake) return
  const follows = actor.role === 'ADVISOR' ? 'Votre plateforme accompagne déjà' : 'Vous suivez déjà'
  const sentence = `${follows} ${formatName(namesake)}, avec la même date de naissance. Ouvrez sa fiche et choisissez «\u00a0Prescrire à nouveau\u00a0», ou cochez «\u00a0C’est une autre personne\u00a0».`
  throw new Refusal('Rien n’est encore créé.', 'REFUSED', { anotherPerson: [sentence] })
}
