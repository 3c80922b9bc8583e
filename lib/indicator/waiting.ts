import { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { followedSql, ledSql } from '@/lib/beneficiary/scope-sql'
import type { ToDoReason } from '@/lib/indicator/labels'
import { now } from '@/lib/infra/clock'
import { aliveSql } from '@/lib/beneficiary/alive'
import { answeredSql } from '@/lib/prescription/advisors-of'
import { delegatedSql } from '@/lib/prescription/delegated-sql'

const NO_TARGET = Prisma.sql`NULL::uuid AS target`
/** A reason as SQL: a literal of ours, never what somebody typed; and the demand to answer, or the rendez-vous to take on, when that is what waits. */
const because = (reason: ToDoReason, target = NO_TARGET) => Prisma.sql`${reason}::text AS reason, ${target}`
const THIS_DEMAND = Prisma.sql`p.id AS target`

/** What waits for a prescriber, as statements of (beneficiary_id, reason, target, since): each on an index of the people they follow. */
export function waitingForPrescriber(actor: Actor): Prisma.Sql[] {
  const followed = followedSql(actor, Prisma.sql`f`)
  // The Test of somebody whose demands are all over waits for nobody.
  const alive = Prisma.sql`EXISTS (SELECT 1 FROM prescription l WHERE l.beneficiary_id = t.beneficiary_id AND ${aliveSql(Prisma.sql`l`)})`
  return [
    Prisma.sql`
      SELECT t.beneficiary_id, CASE t.status WHEN 'TO_CHOOSE' THEN 'CHOOSE_TEST' ELSE 'RESUME_TEST' END AS reason, ${NO_TARGET}, t.updated_at AS since
      FROM mobility_test t JOIN beneficiary f ON f.id = t.beneficiary_id
      WHERE ${followed} AND ${alive} AND t.purpose = 'ENTRY' AND (t.status = 'TO_CHOOSE' OR (t.status IN ('PAUSED', 'IN_PROGRESS') AND t.mode = 'BY_PRESCRIBER'))`,
    Prisma.sql`
      SELECT p.beneficiary_id, ${because('GIVE_DOCUMENTS')}, p.waiting_since AS since
      FROM prescription p JOIN beneficiary f ON f.id = p.beneficiary_id
      WHERE ${followed} AND p.waiting_on IN ('PRESCRIBER', 'PERSON')`,
    Prisma.sql`
      SELECT k.beneficiary_id, ${because('ANSWER_CORRECTION')}, min(k.created_at) AS since
      FROM correction_request k JOIN beneficiary f ON f.id = k.beneficiary_id
      WHERE ${followed} AND k.handled_at IS NULL GROUP BY k.beneficiary_id`,
    Prisma.sql`
      SELECT c.beneficiary_id, ${because('CALL_PERSON')}, min(c.created_at) AS since
      FROM person_call c JOIN beneficiary f ON f.id = c.beneficiary_id
      WHERE ${followed} AND c.done_at IS NULL GROUP BY c.beneficiary_id`,
    Prisma.sql`
      SELECT q.beneficiary_id, ${because('ANSWER_ACCESS')}, q.created_at AS since
      FROM access_request q JOIN beneficiary f ON f.id = q.beneficiary_id WHERE ${ledSql(actor, Prisma.sql`f`)} AND q.state = 'PENDING'`,
    Prisma.sql`
      SELECT j.beneficiary_id, ${because('ANSWER_OBJECTION')}, min(j.created_at) AS since
      FROM objection j JOIN beneficiary f ON f.id = j.beneficiary_id
      WHERE ${followed} AND j.withdrawn_at IS NULL AND j.handled_at IS NULL GROUP BY j.beneficiary_id`,
    Prisma.sql`
      SELECT s.beneficiary_id, ${because('CHOOSE_SLOT')}, min(s.created_at) AS since
      FROM slot_proposal s JOIN beneficiary f ON f.id = s.beneficiary_id
      WHERE ${followed} AND s.chosen_at IS NULL AND s.withdrawn_at IS NULL AND s.expires_at > ${now()} GROUP BY s.beneficiary_id`,
  ]
}

/** What waits for an advisor: the Tests and the demands of their plateformes, then what they answer for. */
export function waitingForAdvisor(actor: Actor): Prisma.Sql[] {
  const here = Prisma.sql`p.platform_id = ANY(${actor.platformIds}::uuid[])`
  return [
    Prisma.sql`
      SELECT t.beneficiary_id, CASE t.status WHEN 'TO_TAKE' THEN 'DELEGATED_TEST' ELSE 'RESUME_TEST' END AS reason, ${NO_TARGET}, t.updated_at AS since
      FROM mobility_test t WHERE ${delegatedSql(actor.platformIds)}`,
    Prisma.sql`
      SELECT q.beneficiary_id, ${because('ANSWER_ACCESS')}, q.escalated_at AS since
      FROM access_request q WHERE q.platform_id = ANY(${actor.platformIds}::uuid[]) AND q.state = 'PENDING' AND q.escalated_at IS NOT NULL`,
    Prisma.sql`
      SELECT k.beneficiary_id, ${because('ANSWER_CORRECTION')}, min(k.created_at) AS since
      FROM correction_request k
      WHERE k.handled_at IS NULL AND EXISTS (
        SELECT 1 FROM prescription p WHERE p.beneficiary_id = k.beneficiary_id AND ${here} AND (p.advisor_id IS NULL OR p.advisor_id = ${actor.accountId}::uuid))
      GROUP BY k.beneficiary_id`,
    demandsToTake(actor),
    Prisma.sql`
      SELECT p.beneficiary_id, ${because('DECIDE_PRESCRIPTION', THIS_DEMAND)}, p.waiting_since AS since
      FROM prescription p WHERE p.advisor_id = ${actor.accountId}::uuid AND p.status = 'IN_REVIEW' AND ${here}`,
    toValidate(here, actor),
    ...waitingInParcours(here, actor),
    ...waitingAtAppointments(actor),
    ...waitingAtOrphanAppointments(actor),
    ...waitingForAWord(here, actor),
  ]
}

// Who has to be called, when no prescriber follows them, and who objects: for the advisor of their demand, for the team when it has none.
function waitingForAWord(here: Prisma.Sql, { accountId }: Actor): Prisma.Sql[] {
  const theirs = Prisma.sql`${here} AND (p.advisor_id = ${accountId}::uuid OR NOT ${answeredSql})`
  return [
    Prisma.sql`
      SELECT c.beneficiary_id, ${because('CALL_PERSON')}, min(c.created_at) AS since
      FROM person_call c JOIN beneficiary f ON f.id = c.beneficiary_id
      WHERE c.done_at IS NULL AND f.followed_by_id IS NULL AND EXISTS (SELECT 1 FROM prescription p WHERE p.beneficiary_id = c.beneficiary_id AND ${theirs})
      GROUP BY c.beneficiary_id`,
    Prisma.sql`
      SELECT j.beneficiary_id, ${because('ANSWER_OBJECTION')}, min(j.created_at) AS since
      FROM objection j JOIN prescription p ON p.id = j.prescription_id
      WHERE j.withdrawn_at IS NULL AND j.handled_at IS NULL AND ${theirs} GROUP BY j.beneficiary_id`,
  ]
}

/** The demands of the advisor's plateformes that nobody answers: « À prendre » of « Demandes ». On the index `prescription_queue`. */
export function demandsToTake({ platformIds }: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT p.beneficiary_id, ${because('TAKE_PRESCRIPTION', THIS_DEMAND)}, p.waiting_since AS since
    FROM prescription p WHERE p.platform_id = ANY(${platformIds}::uuid[]) AND p.status IN ('SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED') AND NOT ${answeredSql}`
}

// Passed and not looked at yet: for who answers for the demand, for everybody there when nobody does. On the index `mobility_test_to_validate`.
function toValidate(here: Prisma.Sql, { accountId }: Actor): Prisma.Sql {
  return Prisma.sql`
    SELECT t.beneficiary_id, ${because('VALIDATE_ASSESSMENT')}, t.finished_at AS since
    FROM mobility_test t JOIN prescription p ON p.id = t.prescription_id
    WHERE t.purpose = 'ENTRY' AND t.status = 'TAKEN' AND ${here} AND ${aliveSql(Prisma.sql`p`)}
      AND (p.advisor_id = ${accountId}::uuid OR NOT ${answeredSql})`
}

// Accepted and not yet contacted, left six months ago: for who leads the parcours, for everybody there when nobody does.
function waitingInParcours(here: Prisma.Sql, { accountId }: Actor): Prisma.Sql[] {
  const theirs = Prisma.sql`${here} AND (p.advisor_id = ${accountId}::uuid OR p.advisor_id IS NULL)`
  // Who left the plateforme since the exit leaves the follow-up to those who stay.
  const gone = Prisma.sql`NOT EXISTS (SELECT 1 FROM platform_membership m WHERE m.account_id = p.advisor_id AND m.platform_id = p.platform_id AND m.ended_at IS NULL)`
  return [
    Prisma.sql`
      SELECT t.beneficiary_id, ${because('EXIT_MEASURE')}, t.updated_at AS since
      FROM mobility_test t JOIN prescription p ON p.id = t.prescription_id
      WHERE t.purpose = 'EXIT' AND t.status IN ('TO_TAKE', 'PAUSED', 'IN_PROGRESS') AND t.mode = 'BY_ADVISOR' AND ${theirs}`,
    Prisma.sql`
      SELECT p.beneficiary_id, ${because('FIRST_CONTACT')}, p.waiting_since AS since
      FROM prescription p WHERE p.status = 'ACCEPTED' AND p.first_contact_on IS NULL AND ${theirs}`,
    Prisma.sql`
      SELECT p.beneficiary_id, ${because('FOLLOW_UP_DUE')}, e.follow_up_due_on::timestamptz AS since
      FROM parcours_exit e JOIN prescription p ON p.id = e.prescription_id
      WHERE e.follow_up_on IS NULL AND e.follow_up_due_on <= (${now()}::timestamptz AT TIME ZONE 'Europe/Paris')::date AND ${here}
        AND (p.advisor_id = ${accountId}::uuid OR ${gone})`,
  ]
}

// Whose demand was transmitted to others is theirs: what is left of a rendez-vous with them is nobody's to do here, as `recordAttendance` says.
const served = (beneficiaryId: Prisma.Sql, platformIds: readonly string[]) => Prisma.sql`EXISTS (SELECT 1 FROM prescription p WHERE p.beneficiary_id = ${beneficiaryId} AND p.platform_id = ANY(${platformIds}::uuid[]))`

// An advisor's own rendez-vous: who to call about one, what is asked of one, and since the day after, who came.
function waitingAtAppointments({ accountId, platformIds }: Actor): Prisma.Sql[] {
  const own = Prisma.sql`a.advisor_id = ${accountId}::uuid AND a.platform_id = ANY(${platformIds}::uuid[]) AND a.cancelled_at IS NULL`
  return [
    Prisma.sql`
      SELECT c.beneficiary_id, ${because('CALL_PERSON')}, min(c.created_at) AS since
      FROM appointment a JOIN person_call c ON c.appointment_id = a.id WHERE a.advisor_id = ${accountId}::uuid AND a.platform_id = ANY(${platformIds}::uuid[]) AND c.done_at IS NULL AND ${served(Prisma.sql`c.beneficiary_id`, platformIds)} GROUP BY c.beneficiary_id`,
    Prisma.sql`
      SELECT q.beneficiary_id, ${because('ANSWER_CHANGE')}, min(q.move_asked_at) AS since
      FROM appointment a JOIN appointment_participant q ON q.appointment_id = a.id
      WHERE ${own} AND a.starts_at > ${now()} AND q.cancelled_at IS NULL AND q.move_asked_at IS NOT NULL AND ${served(Prisma.sql`q.beneficiary_id`, platformIds)} GROUP BY q.beneficiary_id`,
    Prisma.sql`
      SELECT q.beneficiary_id, ${because('FILL_ATTENDANCE')}, min(a.ends_at) AS since
      FROM appointment a JOIN appointment_participant q ON q.appointment_id = a.id
      WHERE ${own} AND ${toFill(platformIds)} GROUP BY q.beneficiary_id`,
  ]
}

const toFill = (platformIds: readonly string[]) => Prisma.sql`a.ends_at < ${now()} AND (a.ends_at AT TIME ZONE a.time_zone)::date < (${now()}::timestamptz AT TIME ZONE a.time_zone)::date AND q.cancelled_at IS NULL AND q.attendance = 'TO_FILL' AND ${served(Prisma.sql`q.beneficiary_id`, platformIds)}`

// The rendez-vous of advisors who have left, for everybody there: one line for each that is to come and somebody waits for, by its first person, and who came
// to those that are over. Leavers are few: their rendez-vous are found by advisor, on the index.
function waitingAtOrphanAppointments({ platformIds }: Actor): Prisma.Sql[] {
  const orphan = Prisma.sql`
    platform_membership w JOIN account k ON k.id = w.account_id JOIN appointment a ON a.advisor_id = w.account_id AND a.platform_id = w.platform_id AND a.cancelled_at IS NULL
    JOIN appointment_participant q ON q.appointment_id = a.id AND q.cancelled_at IS NULL JOIN beneficiary f ON f.id = q.beneficiary_id AND f.removed_at IS NULL`
  const left = Prisma.sql`w.platform_id = ANY(${platformIds}::uuid[]) AND (w.ended_at IS NOT NULL OR k.disabled_at IS NOT NULL OR k.removed_at IS NOT NULL)`
  return [
    Prisma.sql`
      SELECT (array_agg(f.id ORDER BY f.sort_key, f.id))[1] AS beneficiary_id, ${because('TAKE_APPOINTMENT', Prisma.sql`a.id AS target`)}, greatest(a.created_at, least(k.disabled_at, k.removed_at, w.ended_at)) AS since
      FROM ${orphan} WHERE ${left} AND a.starts_at > ${now()} GROUP BY a.id, k.id, w.account_id, w.platform_id`,
    Prisma.sql`SELECT q.beneficiary_id, ${because('FILL_ATTENDANCE')}, min(a.ends_at) AS since FROM ${orphan} WHERE ${left} AND ${toFill(platformIds)} GROUP BY q.beneficiary_id`,
  ]
}
