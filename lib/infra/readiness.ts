import 'server-only'
import { after, minutes } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'

type Readiness = { ready: boolean; database: 'up' | 'down'; worker: 'up' | 'late' | 'unknown'; draining: boolean }

const process_ = globalThis as typeof globalThis & { wimoovDraining?: boolean }

/** Once called, the process says it is not ready: the load balancer sends nothing new while requests under way end. */
export function startDraining() {
  process_.wimoovDraining = true
}

/** The database answers within a second and we are not stopping. A late worker is a degraded state, not an outage. */
export async function readiness(): Promise<Readiness> {
  const draining = process_.wimoovDraining === true
  const beat = await withinASecond(db.workerHeartbeat.findUnique({ where: { id: 1 }, select: { beatAt: true } }))
  if (beat === 'failed') return { ready: false, database: 'down', worker: 'unknown', draining }
  const worker = beat && beat.beatAt > after(-minutes(2)) ? 'up' : 'late'
  return { ready: !draining, database: 'up', worker, draining }
}

async function withinASecond<T>(query: Promise<T>): Promise<T | 'failed'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'failed'>((done) => {
    timer = setTimeout(() => done('failed'), 1000)
  })
  return Promise.race([query.catch(() => 'failed' as const), late]).finally(() => clearTimeout(timer))
}
