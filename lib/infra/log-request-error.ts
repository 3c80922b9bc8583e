import 'server-only'
import { env } from '@/lib/infra/env'
import { log } from '@/lib/infra/log'

type Served = { method: string; routePath: string; routeType: string }

/** Logs a failure of a page or an act: its kind, its digest (the reference that the person sees) and the route's pattern, never its address. */
export function logRequestError(error: unknown, served: Served): void {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : undefined
  log.error({ err: error, digest, ...served }, 'a request failed')
}

/**
 * Next prints each unhandled error raw on standard error, message included, and the message of a database error may quote a row:
 * in production it goes through the log instead, which keeps the kind and the place.
 */
export function keepErrorsOutOfTheConsole(): void {
  if (env().NODE_ENV !== 'production') return
  const error = (...said: unknown[]) => {
    const failure = said.find((one) => one instanceof Error)
    log.error({ err: failure }, failure ? 'an error was printed' : 'something was printed as an error')
  }
  Object.assign(console, { error })
}
