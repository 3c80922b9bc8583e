import { expect, test, vi } from 'vitest'
import { minutes } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { readiness, startDraining } from '@/lib/infra/readiness'
import { runIfDue } from '@/lib/infra/worker'

test('ready once the database answers; a late worker is told without failing', async () => {
  expect(await readiness()).toEqual({ ready: true, database: 'up', worker: 'late', draining: false })
  await db.workerHeartbeat.create({ data: { id: 1, beatAt: new Date() } })
  expect(await readiness()).toMatchObject({ ready: true, worker: 'up' })
})

test('not ready when the database hangs for a second, nor while stopping', async () => {
  const hanging = vi.spyOn(db.workerHeartbeat, 'findUnique').mockReturnValue(new Promise(() => undefined) as never)
  expect(await readiness()).toMatchObject({ ready: false, database: 'down' })
  hanging.mockRestore()
  startDraining()
  expect(await readiness()).toMatchObject({ ready: false, draining: true })
})

test('a periodic job runs once for two processes, and again after a failure sooner than its period', async () => {
  const run = vi.fn(async () => undefined)
  const job = { name: 'test', everyMs: minutes(600), run }
  expect(await Promise.all([runIfDue(job), runIfDue(job)])).toEqual(expect.arrayContaining([true, false]))
  expect(run).toHaveBeenCalledTimes(1)
  await db.periodicJob.update({ where: { name: 'test' }, data: { nextAt: new Date() } })
  run.mockRejectedValueOnce(new Error('no'))
  expect(await runIfDue(job)).toBe(true)
  expect(await db.periodicJob.findUniqueOrThrow({ where: { name: 'test' } })).toMatchObject({ lastError: 'Error' })
})
