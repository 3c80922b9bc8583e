/** Runs once when the server starts: refuses unsafe settings, then starts the worker unless it runs elsewhere. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('@/lib/start-server')
  await startServer()
}
