import 'server-only'
import { erasePerson } from '@/lib/administration/erase-person'
import { KEPT_MONTHS, monthsBefore } from '@/lib/administration/retention'
import { recordAudit } from '@/lib/infra/audit'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

const AT_ONCE = 20
// What was announced is kept: nobody becomes anonymous before the month that the warning promised.
const ANNOUNCED_FOR = days(28)

/**
 * Makes anonymous those of whom nothing was heard for two years, once whoever follows them was told. A transaction each: a killed run goes on
 * where it was. A contact that comes meanwhile puts it off.
 */
export async function anonymisePeople(): Promise<void> {
  for (;;) {
    const due = await db.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM beneficiary
      WHERE anonymised_at IS NULL AND last_contact_at < ${monthsBefore(KEPT_MONTHS, now())} AND retention_warned_for = last_contact_at AND retention_warned_at < ${after(-ANNOUNCED_FOR)}
      ORDER BY last_contact_at, id LIMIT ${AT_ONCE}`
    for (const { id } of due) await anonymise(id)
    if (due.length < AT_ONCE) return
  }
}

async function anonymise(id: string) {
  await db.$transaction(async (tx) => {
    const [still] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM beneficiary WHERE id = ${id}::uuid AND anonymised_at IS NULL AND retention_warned_for = last_contact_at FOR UPDATE`
    if (!still) return
    await erasePerson(tx, id, now())
    await recordAudit({ actorId: null, act: 'anonymise.run', outcome: 'DONE', subject: { type: 'beneficiary', id } }, tx)
  })
}
