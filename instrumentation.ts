import type { Instrumentation } from 'next'

/** Runs once when the server starts: refuses unsafe settings, then starts the worker unless it runs elsewhere. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('@/lib/start-server')
  await startServer()
}

/** A page or an act that failed, as one structured line without what it was about. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { logRequestError } = await import('@/lib/infra/log-request-error')
  logRequestError(error, { method: request.method, routePath: context.routePath, routeType: context.routeType })
}
