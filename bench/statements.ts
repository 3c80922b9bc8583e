import pg from 'pg'

/** A statement as the application sent it. */
export type Statement = { text: string; values: unknown[] }

/** The statements that `work` sends to the database, in order. Nothing else may use the database meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = []
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const statement = statementOf(args)
    if (statement) sent.push(statement)
    return Reflect.apply(query, this, args)
  } as typeof query
  await work().finally(() => (pg.Client.prototype.query = query))
  return sent
}

function statementOf([asked, values]: unknown[]): Statement | null {
  if (typeof asked === 'string') return { text: asked, values: Array.isArray(values) ? values : [] }
  if (typeof asked !== 'object' || asked === null || !('text' in asked)) return null
  const { text, values: own } = asked as { text: string; values?: unknown[] }
  return { text, values: own ?? (Array.isArray(values) ? values : []) }
}
