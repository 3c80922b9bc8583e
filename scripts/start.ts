import { readEnv } from '../lib/infra/env'
import { startNext, stopNext } from './setup/next-server'

// Production: settings come from the environment alone, and an unsafe one is told before anything starts.
const port = Number(process.env.PORT ?? 3000)
try {
  readEnv({ ...process.env, NODE_ENV: 'production' })
  const server = await startNext(process.env, port)
  process.stdout.write(`${JSON.stringify({ level: 30, msg: 'listening', port })}\n`)
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => done())
    server.once('exit', () => done())
  })
  await stopNext(server)
  process.exit(0)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
