import pg from 'pg'
import { expect, test } from 'vitest'
import { anonymisePeople } from '@/lib/administration/anonymise-people'
import { ERASED, erasePerson } from '@/lib/administration/erase-person'
import { purgeAudit } from '@/lib/administration/purge-audit'
import { monthsBefore } from '@/lib/administration/retention'
import { warnBeforeAnonymising } from '@/lib/administration/warn-before-anonymising'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { anAppointment } from '@/tests/support/an-appointment'
import { aSentPerson } from '@/tests/support/a-test'
import { createPerson } from '@/tests/support/people'

const WORD = 'zzmarque'

// Whose rows are a person's, by table: the condition on a row `r`. A table that points to a person and is not here fails the test.
const THEIRS: Record<string, string> = {
  beneficiary: 'r.id = $1',
  account: 'r.id = (SELECT account_id FROM beneficiary WHERE id = $1)',
  ...Object.fromEntries(
    ['prescription', 'mobility_test', 'record_event', 'document', 'access_request', 'shared_follow_up', 'objection', 'correction_request', 'person_link', 'person_call', 'access_card', 'hand_unlock', 'appointment_participant', 'slot_proposal', 'thread', 'notification'].map((name) => [name, 'r.beneficiary_id = $1']),
  ),
  prescription_step: 'r.prescription_id IN (SELECT id FROM prescription WHERE beneficiary_id = $1)',
  test_answer: 'r.test_id IN (SELECT id FROM mobility_test WHERE beneficiary_id = $1)',
  advisor_note: 'r.test_id IN (SELECT id FROM mobility_test WHERE beneficiary_id = $1)',
  assessment: 'r.test_id IN (SELECT id FROM mobility_test WHERE beneficiary_id = $1)',
  message: 'r.thread_id IN (SELECT id FROM thread WHERE beneficiary_id = $1)',
  appointment: 'r.id IN (SELECT appointment_id FROM appointment_participant WHERE beneficiary_id = $1)',
}
// Codes, and what is written by the application alone: what statistics count.
const KEPT = new Set([
  'beneficiary.contact_preferences', 'beneficiary.language', 'beneficiary.priority_area', 'record_event.kind', 'mobility_test.bank_version',
  ...['reference', 'employment_status', 'registered_at_ft', 'incomes', 'contracts', 'education_level', 'single_parent', 'audiences', 'adaptation_need', 'project', 'deadline_type', 'atypical_hours', 'licence', 'vehicles', 'vehicle_usable', 'barriers', 'wished_services', 'later_documents', 'person_informed_text', 'test_choice', 'referent_kind'].map((column) => `prescription.${column}`),
  ...['type', 'time_zone', 'postal_code', 'commune_name'].map((column) => `appointment.${column}`),
  'appointment_participant.cancelled_by',
])

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  return work(client).finally(() => client.end())
}

type Column = { table: string; column: string; array: boolean }
const textColumns = async (client: pg.Client) =>
  (
    await client.query<Column>(`
      SELECT table_name AS table, column_name AS column, data_type = 'ARRAY' AS array FROM information_schema.columns
      WHERE table_schema = 'public' AND is_generated = 'NEVER' AND (data_type = 'text' OR (data_type = 'ARRAY' AND udt_name = '_text')) ORDER BY 1, 2`)
  ).rows

async function aFullPerson() {
  const { beneficiaryId, testId, prescriptionId } = await aSentPerson()
  const { id: accountId } = await db.account.create({ data: { role: 'BENEFICIARY', email: 'quelquun@demo.test', firstName: 'A', lastName: 'B' }, select: { id: true } })
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId }, select: { id: true } })
  await anAppointment(beneficiaryId)
  await db.prescriptionStep.create({ data: { prescriptionId, kind: 'PRESCRIPTION_TAKEN', comment: 'x' } })
  await db.advisorNote.create({ data: { testId, authorId: PERSONAS.advisor.id, body: 'x' } })
  await db.assessment.create({ data: { testId, version: 1, reference: 'B-1', secretHash: '0'.repeat(64), advisorId: PERSONAS.advisor.id, profile: 'x', modality: 'x', services: [], resources: [] } })
  const { id: threadId } = await db.thread.create({ data: { beneficiaryId, subject: 'x', createdById: PERSONAS.camille.id, messages: { create: { authorId: PERSONAS.camille.id, body: 'x', clientKey: beneficiaryId } } }, select: { id: true } })
  await db.document.create({ data: { threadId, beneficiaryId, type: 'OTHER', mediaType: 'application/pdf', size: 1, sha256: '0'.repeat(64), uploadedById: PERSONAS.camille.id, content: { create: { bytes: Buffer.from('x') } } } })
  await db.accessRequest.create({ data: { beneficiaryId, requesterId: PERSONAS.otherPrescriber.id, organisationId: beneficiaryId, platformId: PLATFORMS.nantes.id, reason: 'x', dueAt: new Date() } })
  await db.correctionRequest.create({ data: { beneficiaryId, text: 'x' } })
  await db.personCall.create({ data: { beneficiaryId, reason: 'x', dedupeKey: 'x' } })
  await db.handUnlock.create({ data: { beneficiaryId, kind: 'SERVICE', itemId: 'x', reason: 'x', unlockedById: PERSONAS.advisor.id } })
  await db.notification.create({ data: { accountId: PERSONAS.camille.id, event: 'x', beneficiaryId, dedupeKey: 'x' } })
  return { beneficiaryId, accountId }
}

test('every text column of a person’s rows is erased, or declared here as kept; new tables and columns too', async () => {
  const { beneficiaryId } = await aFullPerson()
  const left = await asOwner(async (client) => {
    const pointing = await client.query<{ table: string }>(`
      SELECT DISTINCT table_name AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'beneficiary_id'`)
    for (const { table } of pointing.rows) expect(THEIRS, `${table} points to a person: say how its rows are found`).toHaveProperty(table)
    const columns = (await textColumns(client)).filter(({ table, column }) => table in THEIRS && !KEPT.has(`${table}.${column}`))
    expect(columns.length).toBeGreaterThan(40)
    await client.query("SET session_replication_role = 'replica'")
    for (const { table, column, array } of columns) {
      const written = client.query(`UPDATE "${table}" r SET "${column}" = ${array ? `ARRAY['${WORD}']` : `'${WORD}'`} WHERE ${THEIRS[table]}`, [beneficiaryId])
      // Where a constraint lists the codes, no word can be written.
      await written.catch((error: { code?: string }) => expect(error.code, `${table}.${column}`).toBe('23514'))
    }
    await client.query("SET session_replication_role = 'origin'")
    await db.$transaction((tx) => erasePerson(tx, beneficiaryId, new Date()))
    const found: string[] = []
    for (const { table, column } of await textColumns(client)) {
      const { rowCount } = await client.query(`SELECT 1 FROM "${table}" WHERE "${column}"::text LIKE '%${WORD}%'`)
      if (rowCount) found.push(`${table}.${column}`)
    }
    return found
  })
  expect(left).toEqual([])
  expect(await db.document.count({ where: { beneficiaryId } })).toBe(0)
  expect(await db.testAnswer.count({ where: { test: { beneficiaryId } } })).toBe(0)
})

test('twenty-three months: told once, by a count; two years: anonymous, and only after the month that was announced', async () => {
  const start = new Date('2027-03-31T10:00:00Z')
  const restore = useClock(() => start)
  const old = await createPerson({ firstName: 'Zoé', lastName: 'Ancienne', birthDate: new Date('1994-05-17'), postalCode: '97410' }, { lastContactAt: monthsBefore(25, start) })
  const recent = await createPerson({}, { lastContactAt: monthsBefore(22, start) })
  await warnBeforeAnonymising()
  await warnBeforeAnonymising()
  const mails = await db.outboxEmail.findMany({ where: { kind: 'retention-warning' }, select: { payload: true } })
  expect(mails.map(({ payload }) => payload)).toEqual([{ accountId: PERSONAS.camille.id, platformId: null, count: 1 }])
  await anonymisePeople()
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: old } })).toMatchObject({ lastName: 'Ancienne', anonymisedAt: null })
  restore()
  const later = new Date(start.getTime() + days(30))
  const again = useClock(() => later)
  await anonymisePeople()
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: old } })).toMatchObject({ lastName: ERASED, firstName: ERASED, postalCode: '97400', birthDate: new Date('1994-01-01'), anonymisedAt: later, email: null, phone: null })
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: recent } })).toMatchObject({ anonymisedAt: null })
  expect(await db.auditEvent.count({ where: { act: 'anonymise.run', subjectId: old } })).toBe(1)
  again()
})

test('a contact after the warning puts it off', async () => {
  const start = new Date('2027-03-31T10:00:00Z')
  const restore = useClock(() => start)
  const id = await createPerson({ lastName: 'Revenue' }, { lastContactAt: monthsBefore(25, start) })
  await warnBeforeAnonymising()
  await db.beneficiary.update({ where: { id }, data: { lastContactAt: start } })
  restore()
  const again = useClock(() => new Date(start.getTime() + days(40)))
  await anonymisePeople()
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id } })).toMatchObject({ lastName: 'Revenue', anonymisedAt: null })
  again()
})

test('the audit trail lets go of what is older than twelve months, and of nothing else', async () => {
  await db.auditEvent.create({ data: { act: 'old', outcome: 'DONE', at: new Date(Date.now() - days(370)) } })
  await db.auditEvent.create({ data: { act: 'recent', outcome: 'DONE', at: new Date(Date.now() - days(300)) } })
  await purgeAudit()
  expect((await db.auditEvent.findMany({ select: { act: true } })).map(({ act }) => act)).toEqual(['recent'])
  await expect(db.$executeRaw`DELETE FROM audit_event`).rejects.toThrow()
})

test('a month before the 31st is the last day of a shorter month', () => {
  expect(monthsBefore(1, new Date('2027-03-31T10:00:00Z'))).toEqual(new Date('2027-02-28T10:00:00Z'))
  expect(monthsBefore(24, new Date('2028-02-29T10:00:00Z'))).toEqual(new Date('2026-02-28T10:00:00Z'))
})
