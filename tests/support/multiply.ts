import pg from 'pg'

// What a place has many of. Who works there stays: the copies are theirs too.
const MANY = ['organisation', 'account', 'organisation_membership', 'beneficiary', 'prescription', 'prescription_step', 'record_event', 'mobility_test', 'appointment', 'appointment_participant', 'appointment_attendee', 'thread', 'thread_participant', 'message', 'person_call', 'notification', 'outbox_email', 'prescription_draft', 'correction_request', 'service_progress', 'obtained_solution']
const KEPT = ['account', 'organisation', 'mobility_platform']

type Column = { name: string; type: string; written: boolean; target: string | null; unique: boolean }

/** Copies every row of the tables above `times` times, each copy of a person with its own prescriptions, Test, history and so on. */
export async function multiply(times: number): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    // Rows that are whole together need not be checked one by one, nor ring anything.
    await client.query("SET session_replication_role = 'replica'")
    for (const table of MANY) await copy(client, table, times)
    await client.query('ANALYZE')
  } finally {
    await client.end()
  }
}

async function copy(client: pg.Client, table: string, times: number) {
  const columns = await columnsOf(client, table)
  const taken = columns.filter(({ written }) => written)
  const values = taken.map((column) => valueOf(table, column))
  const names = taken.map(({ name }) => client.escapeIdentifier(name)).join(', ')
  await client.query(`INSERT INTO ${table} (${names}) SELECT ${values.join(', ')} FROM ${table} t CROSS JOIN generate_series(1, $1::int) n`, [times])
}

function valueOf(table: string, { name, type, target, unique }: Column) {
  const own = `t.${name}`
  const another = `CASE WHEN ${own} IS NULL THEN NULL ELSE md5(${own}::text || n)::uuid END`
  if (table === 'beneficiary' && name === 'account_id') return 'NULL'
  if (name === 'id' && type === 'uuid') return another
  if (target && (!KEPT.includes(target) || (table === 'organisation_membership' && target === 'account'))) return another
  // Nobody is in two places at once: the copies go back in time.
  if (table === 'appointment' && /^(starts|ends)_at$/.test(name)) return `${own} - n * interval '400 days'`
  if (name === 'email') return `n || '-' || ${own}`
  if (!unique) return own
  return type === 'uuid' ? another : type === 'bytea' ? `decode(md5(encode(${own}, 'hex') || n), 'hex')` : `${own} || '-' || n`
}

async function columnsOf(client: pg.Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `SELECT a.attname AS name, format_type(a.atttypid, NULL) AS type, a.attgenerated = '' AND NOT (a.attname = 'reference' AND a.atthasdef) AND NOT (a.attname = 'id' AND a.atttypid <> 'uuid'::regtype) AS written,
       (SELECT c.confrelid::regclass::text FROM pg_constraint c WHERE c.contype = 'f' AND c.conrelid = a.attrelid AND c.conkey = ARRAY[a.attnum] LIMIT 1) AS target,
       EXISTS (SELECT 1 FROM pg_index i WHERE i.indrelid = a.attrelid AND i.indisunique AND NOT i.indisprimary AND a.attnum = ANY (i.indkey) AND format_type(a.atttypid, NULL) IN ('text', 'uuid', 'bytea')) AS unique
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum`,
    [table],
  )
  return rows
}
