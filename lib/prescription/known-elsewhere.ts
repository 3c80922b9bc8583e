import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { db, type Tx } from '@/lib/infra/db'
import { Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { outOfSightSql } from '@/lib/prescription/duplicates'

/** Who is compared with the people of others: exactly, never by likeness. */
export type ExactPerson = { lastName: string; firstName: string; birthDate: string; phone: string | null; email: string | null }

/**
 * Somebody out of the actor's sight who is the very person: same birth date, and same name however it is spelled, same phone or same
 * address. Null when there is none.
 */
export async function personElsewhere(tx: Tx, actor: Actor, { lastName, firstName, birthDate, phone, email }: ExactPerson): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id::text AS id FROM beneficiary r
    WHERE r.birth_date = ${birthDate}::date AND r.removed_at IS NULL
      AND (r.sort_key = search_normal(${lastName}) || ' ' || search_normal(${firstName}) OR r.phone = ${phone} OR lower(r.email) = ${email})
      AND ${outOfSightSql(actor)}
    ORDER BY r.last_contact_at DESC, r.id LIMIT 1`
  return found?.id ?? null
}

/**
 * Says once, in one neutral sentence, that the person is accompanied elsewhere: no name, no structure. She may always prescribe anyway.
 * Twenty times an hour at most, each audited; beyond, the form goes through and reveals nothing. Outside any transaction: what was
 * learnt stays counted and written when the form is refused.
 */
export async function refuseKnownElsewhere(actor: Actor, person: ExactPerson): Promise<void> {
  const beneficiaryId = await personElsewhere(db, actor, person)
  if (!beneficiaryId || !(await mayStillLearn(actor))) return
  await recordAudit({ actorId: actor.accountId, act: 'duplicate.check', outcome: 'READ', subject: { type: 'beneficiary', id: beneficiaryId } })
  throw new Refusal('Rien n’est encore créé.', 'REFUSED', {
    knownElsewhere: [`Cette personne est déjà accompagnée. Vous pouvez prescrire quand même${actor.role === 'PRESCRIBER' ? ', ou demander l’accès à sa fiche' : ''}.`],
  })
}

async function mayStillLearn(actor: Actor) {
  try {
    await spendAttempt(THROTTLES.knownElsewhere, actor.accountId)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
