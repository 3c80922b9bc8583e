import 'server-only'
import { Prisma } from '@/prisma/client/client'
import { givePlaceBack } from '@/lib/appointment/give-place-back'
import { lockedPlace } from '@/lib/appointment/held-appointment'
import { forgetSlotCalls } from '@/lib/appointment/tell-proposal'
import { now } from '@/lib/infra/clock'
import { db, type Tx } from '@/lib/infra/db'

type Lost = { appointmentId: string; beneficiaryId: string; removed: boolean }
type Pair = Pick<Lost, 'appointmentId' | 'beneficiaryId'>

const AT_ONCE = 200
const REASONS = {
  removed: 'La fiche de la personne est supprimée.',
  transmitted: 'La demande est passée à une autre équipe Wimoov, qui proposera un autre rendez-vous.',
}

/**
 * Job: frees the hours to which nobody will come. A place to come is lost when the record of its person is removed, or when their demand was
 * transmitted since and its plateforme has none left of theirs: an individual rendez-vous is cancelled, the place of an atelier given back, by the
 * service and told as such. Slots offered to them are withdrawn. Derived from what is, whatever act led there (docs/decisions/009).
 */
export async function freeLostPlaces(): Promise<void> {
  await withdrawLostProposals()
  for (const pair of await lostPlaces(db)) await free(pair)
}

function lostPlaces(tx: Tx, pair?: Pair): Promise<Lost[]> {
  return tx.$queryRaw<Lost[]>`
    SELECT q.appointment_id::text AS "appointmentId", q.beneficiary_id::text AS "beneficiaryId", b.removed_at IS NOT NULL AS removed
    FROM appointment a JOIN appointment_participant q ON q.appointment_id = a.id JOIN beneficiary b ON b.id = q.beneficiary_id
    WHERE a.cancelled_at IS NULL AND a.starts_at > ${now()} AND q.cancelled_at IS NULL
      AND ${pair ? Prisma.sql`a.id = ${pair.appointmentId}::uuid AND b.id = ${pair.beneficiaryId}::uuid` : Prisma.sql`true`}
      AND (b.removed_at IS NOT NULL OR (NOT ${sentHere(Prisma.sql`q.beneficiary_id`)} AND EXISTS (
        SELECT 1 FROM prescription p JOIN prescription_step s ON s.prescription_id = p.id WHERE p.beneficiary_id = q.beneficiary_id AND s.kind = 'PRESCRIPTION_TRANSFERRED' AND s.happened_at >= q.added_at)))
    ORDER BY 1, 2 LIMIT ${AT_ONCE}`
}

const sentHere = (beneficiaryId: Prisma.Sql) => Prisma.sql`EXISTS (SELECT 1 FROM prescription h WHERE h.beneficiary_id = ${beneficiaryId} AND h.platform_id = a.platform_id)`

async function free(pair: Pair) {
  await db.$transaction(async (tx) => {
    const place = await lockedPlace(tx, pair)
    // Asked again once it is held: it may have been given back, restored or begun meanwhile.
    const [lost] = await lostPlaces(tx, pair)
    if (place && lost) await givePlaceBack(tx, place, { actorId: null, as: 'SERVICE' }, lost.removed ? REASONS.removed : REASONS.transmitted)
  })
}

async function withdrawLostProposals() {
  const at = now()
  await db.$transaction(async (tx) => {
    const withdrawn = await tx.$queryRaw<{ id: string }[]>`
      UPDATE slot_proposal a SET withdrawn_at = ${at} FROM beneficiary b
      WHERE b.id = a.beneficiary_id AND a.chosen_at IS NULL AND a.withdrawn_at IS NULL AND a.expires_at > ${at} AND (b.removed_at IS NOT NULL OR NOT ${sentHere(Prisma.sql`a.beneficiary_id`)})
      RETURNING a.id::text`
    await forgetSlotCalls(tx, withdrawn.map(({ id }) => id))
  })
}
