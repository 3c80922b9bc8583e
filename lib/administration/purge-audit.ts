import 'server-only'
import { db } from '@/lib/infra/db'

/** Lets the lines of the audit trail go after twelve months, by the one function that may (migration `retention`). Idempotent. */
export async function purgeAudit(): Promise<void> {
  await db.$queryRaw`SELECT purge_audit_events()::text`
}
