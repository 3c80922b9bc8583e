import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Settings for a run on this machine (demo, development): a secret kept under `.data/`, the local origin, the given databases.
 * Production settings come from the environment alone (`npm start`).
 */
export function localEnvironment(databaseUrl: string, ownerUrl: string, port: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATABASE_OWNER_URL: ownerUrl,
    NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET ?? keptSecret('nextauth-secret'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? keptSecret('actions-key'),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? `http://localhost:${port}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/** A random value made once and kept, so that sessions and open forms survive a restart. Base64, 32 bytes. */
function keptSecret(name: string): string {
  const path = join(process.cwd(), '.data', name)
  if (!existsSync(path)) {
    mkdirSync(join(process.cwd(), '.data'), { recursive: true })
    writeFileSync(path, randomBytes(32).toString('base64'), { mode: 0o600 })
  }
  return readFileSync(path, 'utf8')
}
