import 'server-only'
import pino from 'pino'

// Whatever is logged by mistake, these never leave the process. Personal data has no place in a log: ids only.
const SECRET_KEYS = ['password', 'motDePasse', 'token', 'secret', 'cookie', 'authorization', 'email', 'phone', 'firstName', 'lastName', 'birthDate', 'comments']
const paths = SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`])

/** The shape of a logger, so that tests can read what would be written. */
export function createLog(destination?: pino.DestinationStream) {
  const options: pino.LoggerOptions = {
    level: process.env.LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
    base: undefined,
    redact: { paths, censor: '[retiré]' },
    serializers: { err: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** Structured logs, one JSON line each. */
export const log = createLog()

// The message of a database error may quote the row: its name and code tell enough, the stack says where.
function describeError(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { name, stack } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const safe = name.startsWith('Prisma') ? undefined : error.message
  return { name, code, message: safe, stack: stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 6).join('\n') }
}
