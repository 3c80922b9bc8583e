import { readEnv } from '../lib/infra/env'
import { interruption } from './setup/interruption'
import { refuseTakenPort, startNext, stopServers } from './setup/next-server'

// Production: settings come from the environment alone, and an unsafe one is told before anything starts.
const port = Number(process.env.PORT ?? 3000)
try {
  readEnv({ ...process.env, NODE_ENV: 'production' })
  await refuseTakenPort(port)
  const interrupted = interruption()
  const server = startNext(process.env, port)
  const served = server.then((running) => {
    process.stdout.write(`${JSON.stringify({ level: 30, msg: 'listening', port })}\n`)
    return new Promise((done) => running.once('exit', done))
  })
  await Promise.race([interrupted, served])
  await stopServers()
  process.exit(0)
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
