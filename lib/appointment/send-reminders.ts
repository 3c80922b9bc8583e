import 'server-only'
import { reminderTimes } from '@/lib/appointment/reminder-times'
import { tellOne } from '@/lib/appointment/tell'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

type Due = { appointmentId: string; beneficiaryId: string; startsAt: Date; timeZone: string; threeDaysLeft: boolean; dayBeforeLeft: boolean }

const AT_ONCE = 200

/**
 * Job: reminds people three days and one day before their rendez-vous, by mail or by a call to make. Each leaves once; one that the worker
 * could not send in time is overtaken by the next, and nothing is sent once the rendez-vous has begun.
 */
export async function sendReminders(): Promise<void> {
  for (let afterId = '00000000-0000-0000-0000-000000000000/00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await comingPlaces(afterId)
    for (const place of page) await remind(place)
    const last = page.at(-1)
    if (!last || page.length < AT_ONCE) return
    afterId = `${last.appointmentId}/${last.beneficiaryId}`
  }
}

// Both places of a person and rendez-vous of the next four days: the last reminder leaves at nine, three calendar days before.
function comingPlaces(afterId: string): Promise<Due[]> {
  const [appointmentId, beneficiaryId] = afterId.split('/')
  return db.$queryRaw<Due[]>`
    SELECT q.appointment_id::text AS "appointmentId", q.beneficiary_id::text AS "beneficiaryId", a.starts_at AS "startsAt", a.time_zone AS "timeZone",
      q.reminded_three_days_at IS NULL AS "threeDaysLeft", q.reminded_day_before_at IS NULL AS "dayBeforeLeft"
    FROM appointment a JOIN appointment_participant q ON q.appointment_id = a.id JOIN beneficiary b ON b.id = q.beneficiary_id
    WHERE a.cancelled_at IS NULL AND q.cancelled_at IS NULL AND b.removed_at IS NULL AND a.starts_at > ${now()} AND a.starts_at < ${after(days(4.5))}
      AND q.reminded_day_before_at IS NULL AND (q.appointment_id, q.beneficiary_id) > (${appointmentId}::uuid, ${beneficiaryId}::uuid)
    ORDER BY q.appointment_id, q.beneficiary_id LIMIT ${AT_ONCE}`
}

async function remind({ appointmentId, beneficiaryId, startsAt, timeZone, threeDaysLeft, dayBeforeLeft }: Due): Promise<void> {
  const { threeDays, dayBefore } = reminderTimes({ startsAt, timeZone })
  const at = now()
  const day = dayBeforeLeft && dayBefore <= at ? 1 : threeDaysLeft && threeDays <= at ? 3 : null
  if (!day) return
  await db.$transaction(async (tx) => {
    // Marking is the claim: a move, a cancellation or another process in between leaves nothing to mark.
    const unmoved = { appointmentId, beneficiaryId, cancelledAt: null, appointment: { startsAt, cancelledAt: null } }
    const { count } =
      day === 1
        ? await tx.appointmentParticipant.updateMany({ where: { ...unmoved, remindedDayBeforeAt: null }, data: { remindedDayBeforeAt: at, remindedThreeDaysAt: at } })
        : await tx.appointmentParticipant.updateMany({ where: { ...unmoved, remindedThreeDaysAt: null }, data: { remindedThreeDaysAt: at } })
    if (count === 0) return
    const person = await tx.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { id: true, email: true, phone: true } })
    const key = `appointment-reminder/${appointmentId}/${beneficiaryId}/${startsAt.getTime()}/${day}`
    await tellOne(tx, person, { kind: 'appointment-reminder', key, reason: 'REMINDER', appointmentId, payload: { startsAt: startsAt.toISOString() } })
  })
}
