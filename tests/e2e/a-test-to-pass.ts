import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { type PersonaName, PERSONAS } from '../../prisma/seed/personas'
import { aName } from './fixtures'

/** A connection of the tests' own to the database of the server. */
export async function inDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  return work(client).finally(() => client.end())
}

/** A row like the one that `where` finds, with other values; what the database computes by itself is left to it. */
async function another(client: pg.Client, table: string, where: string, values: Record<string, unknown>, but: string[] = []) {
  const { rows } = await client.query<{ name: string }>("SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND column_name <> ALL($2)", [table, but])
  const columns = rows.map(({ name }) => client.escapeIdentifier(name)).join(', ')
  await client.query(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_record(null::${table}, (SELECT to_jsonb(t) FROM ${table} t WHERE ${where} LIMIT 1) || $1::jsonb)`, [JSON.stringify(values)])
}

/** A person of Camille's with a Test to pass, made in the database: what these tests are about begins at the Test. `own`: unlocked for their own account, with the demo password. */
export function aTestToPass({ own = false } = {}) {
  return inDatabase(async (client) => {
    const { lastName, firstName, email } = aName()
    const [beneficiaryId, prescriptionId, testId, accountId] = [randomUUID(), randomUUID(), randomUUID(), own ? randomUUID() : null]
    const person = { first_name: firstName, last_name: lastName, email }
    if (own) await another(client, 'account', `id = '${PERSONAS.beneficiary.id}'`, { ...person, id: accountId })
    await another(client, 'beneficiary', `followed_by_id = '${PERSONAS.camille.id}' AND removed_at IS NULL AND followed_in_id IS NOT NULL`, { ...person, id: beneficiaryId, account_id: accountId })
    await another(client, 'prescription', `prescriber_id = '${PERSONAS.camille.id}' AND status = 'SENT'`, { id: prescriptionId, beneficiary_id: beneficiaryId }, ['reference'])
    await client.query(
      `INSERT INTO mobility_test (id, beneficiary_id, prescription_id, bank_version, status, mode, unlocked_at, updated_at)
       SELECT $1, $2, $3, version, $4::test_status, $5::test_mode, CASE WHEN $5 IS NOT NULL THEN now() END, now() FROM question_bank ORDER BY published_at DESC LIMIT 1`,
      [testId, beneficiaryId, prescriptionId, own ? 'TO_TAKE' : 'TO_CHOOSE', own ? 'BY_BENEFICIARY' : null],
    )
    return { lastName, email, beneficiaryId, testId }
  })
}

/** Somebody who works where this persona does, with the demo password: for what would be in the way of the other tests. */
export function aColleagueOf(name: PersonaName) {
  return inDatabase(async (client) => {
    const { lastName, firstName, email } = aName()
    const id = randomUUID()
    await another(client, 'account', `id = '${PERSONAS[name].id}'`, { id, first_name: firstName, last_name: lastName, email })
    await another(client, 'organisation_membership', `account_id = '${PERSONAS[name].id}'`, { account_id: id })
    return { id, firstName, lastName, email }
  })
}
