import 'server-only'
import { after, days, now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { log } from '@/lib/infra/log'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { mailTransport } from '@/lib/infra/mail/transports'

/** A job that runs once per period, whatever the number of processes. It must be idempotent: a killed run waits for the next period. */
export type PeriodicJob = { name: string; everyMs: number; run: () => Promise<void> }

type Worker = { stop: () => Promise<void> }

const BEAT_MS = 1000

/** Starts the loop that sends mails and runs jobs. `stop` waits for the turn under way. */
export function startWorker(renderers: Record<string, MailRenderer>, jobs: PeriodicJob[]): Worker {
  let stopping = false
  let wake: () => void = () => undefined
  const turns = (async () => {
    while (!stopping) {
      await turn(renderers, jobs).catch((error: unknown) => log.error({ err: error }, 'the worker missed a turn'))
      await new Promise<void>((done) => {
        const timer = setTimeout(done, BEAT_MS)
        wake = () => (clearTimeout(timer), done())
      })
    }
  })()
  return {
    stop: async () => {
      stopping = true
      wake()
      await turns
    },
  }
}

async function turn(renderers: Record<string, MailRenderer>, jobs: PeriodicJob[]) {
  const beat = { beatAt: now() }
  await db.workerHeartbeat.upsert({ where: { id: 1 }, create: { id: 1, ...beat }, update: beat, select: { id: true } })
  await sendDueMails(renderers, mailTransport())
  for (const job of jobs) await runIfDue(job)
}

/** Runs the job when its time has come and no other process has taken it; returns whether it ran. */
export async function runIfDue(job: PeriodicJob): Promise<boolean> {
  await db.periodicJob.createMany({ data: [{ name: job.name, nextAt: now() }], skipDuplicates: true })
  const due = { name: job.name, nextAt: { lte: now() } }
  // Moving the date is the claim: only one process sees the row change.
  const claimed = await db.periodicJob.updateMany({ where: due, data: { nextAt: after(job.everyMs), lastRunAt: now(), lastError: null } })
  if (claimed.count === 0) return false
  try {
    await job.run()
  } catch (error) {
    log.error({ err: error, job: job.name }, 'a job failed')
    const nextAt = after(Math.min(job.everyMs, days(1) / 24))
    await db.periodicJob.update({ where: { name: job.name }, data: { lastError: error instanceof Error ? error.name : 'unknown', nextAt }, select: { name: true } })
  }
  return true
}
