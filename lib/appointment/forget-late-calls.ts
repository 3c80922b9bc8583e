import 'server-only'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

/** Job: takes out of À faire the calls that have nothing left to say: their rendez-vous has begun, or nothing is left to choose among the slots that they were about. */
export async function forgetLateCalls(): Promise<void> {
  const at = now()
  await db.$executeRaw`DELETE FROM person_call c USING appointment a WHERE a.id = c.appointment_id AND c.done_at IS NULL AND a.starts_at <= ${at}`
  await db.$executeRaw`
    DELETE FROM person_call c WHERE c.reason = 'SLOTS' AND c.done_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM slot_proposal s WHERE s.beneficiary_id = c.beneficiary_id AND c.dedupe_key = 'slots-proposed/' || s.id AND s.chosen_at IS NULL AND s.withdrawn_at IS NULL AND s.expires_at > ${at})`
}
