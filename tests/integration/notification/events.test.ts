import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/infra/db'
import { hearSignals } from '@/lib/infra/signals'
import { endEventStreams, eventStream, type News } from '@/lib/notification/event-stream'
import { PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson } from '../../support/a-test'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'

// The process hears before the first stream opens: what is said while it begins to is told as « any thread may have moved ».
let deafen = () => undefined as void
beforeAll(() => new Promise<void>((hears) => (deafen = hearSignals((heard) => heard ?? hears()))))
afterAll(() => deafen())
afterEach(() => endEventStreams())

/** Reads a stream as a browser does: what was told so far, and a wait for what comes. */
function reading(response: Response) {
  const told: { event: string; data: News }[] = []
  let ended = false
  const reader = response.body?.getReader()
  void (async () => {
    const decoder = new TextDecoder()
    let text = ''
    for (;;) {
      const chunk = await reader?.read().catch(() => undefined)
      if (!chunk || chunk.done) break
      text += decoder.decode(chunk.value, { stream: true })
      for (const part of text.split('\n\n').slice(0, -1)) {
        const event = /^event: (\w+)$/m.exec(part)?.[1]
        if (event) told.push({ event, data: JSON.parse(/^data: (.*)$/m.exec(part)?.[1] ?? 'null') as News })
      }
      text = text.slice(text.lastIndexOf('\n\n') + 2)
    }
    ended = true
  })()
  const until = async (holds: () => boolean) => expect.poll(holds, { timeout: 10_000, interval: 20 }).toBe(true)
  return { told, until, ended: () => ended, cancel: () => reader?.cancel() }
}

const opened = async (name: keyof typeof PERSONAS, aborted = new AbortController()) => ({ actor: await actorNamed(name), aborted })

test('a message is told to the streams of those who read the thread, with counts, and to no other', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const [noa, sacha] = [await opened('advisor'), await opened('colleague')]
  const [own, others] = [reading(eventStream(noa.actor, noa.aborted.signal)), reading(eventStream(sacha.actor, sacha.aborted.signal))]
  await own.until(() => own.told.some(({ data }) => data.counts.messages === 1))
  await others.until(() => others.told.length > 0)
  const silence = others.told.length
  await aMessage(threadId, 'camille', 'Un secret')
  await own.until(() => own.told.some(({ data }) => data.threads?.includes(threadId)))
  expect(JSON.stringify(own.told)).not.toContain('secret')
  expect(others.told.slice(silence).filter(({ data }) => data.threads?.length)).toEqual([])
  expect(others.told.every(({ data }) => data.counts.messages === 0)).toBe(true)
})

test('rights are asked again before each telling: whoever has left the plateforme hears of nothing', async () => {
  const { beneficiaryId } = await aSentPerson()
  const threadId = await aThread(beneficiaryId)
  const noa = await opened('advisor')
  const stream = reading(eventStream(noa.actor, noa.aborted.signal))
  await stream.until(() => stream.told.length > 0)
  await db.platformMembership.updateMany({ where: { accountId: noa.actor.accountId }, data: { endedAt: new Date() } })
  await aMessage(threadId, 'camille')
  const { signal } = await import('@/lib/infra/signals')
  await db.$transaction((tx) => signal(tx, { threadId, accountIds: [noa.actor.accountId] }))
  await stream.until(() => stream.told.some(({ data }) => data.threads !== null))
  expect(stream.told.flatMap(({ data }) => data.threads ?? [])).toEqual([])
})

test('a stream does not extend the session, and ends with it', async () => {
  const noa = await opened('advisor')
  const where = { idHash: noa.actor.sessionIdHash }
  const old = { lastSeenAt: new Date(Date.now() - 10 * 60_000), idleUntil: new Date(Date.now() + 60_000) }
  await db.session.update({ where, data: old })
  const stream = reading(eventStream(noa.actor, noa.aborted.signal))
  await stream.until(() => stream.told.length > 0)
  expect(await db.session.findUniqueOrThrow({ where, select: { lastSeenAt: true, idleUntil: true } })).toEqual(old)
  await db.session.update({ where, data: { revokedAt: new Date() } })
  const { signal } = await import('@/lib/infra/signals')
  await db.$transaction((tx) => signal(tx, { accountIds: [noa.actor.accountId] }))
  await stream.until(() => stream.ended())
  expect(stream.told.at(-1)?.event).toBe('end')
})

test('six streams an account, then a refusal; a browser that leaves gives its place back', async () => {
  const noa = await opened('advisor')
  const streams = Array.from({ length: 6 }, () => reading(eventStream(noa.actor, noa.aborted.signal)))
  expect(() => eventStream(noa.actor, noa.aborted.signal)).toThrow('Trop d’écrans')
  await streams[0]?.cancel()
  streams.push(reading(eventStream(noa.actor, noa.aborted.signal)))
  noa.aborted.abort()
  await streams[6]?.until(() => streams.slice(1).every(({ ended }) => ended()))
  expect(() => eventStream(noa.actor, new AbortController().signal)).not.toThrow()
})

test('another process on the same database hears of a message when it commits, by ids alone', async () => {
  const { beneficiaryId } = await aSentPerson()
  const other = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'tests/support/hear-signals.ts'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'test' } })
  try {
    const heard: string[] = []
    createInterface({ input: other.stdout }).on('line', (line) => heard.push(line))
    // The first line says that it listens.
    await expect.poll(() => heard.length, { timeout: 40_000 }).toBe(1)
    const threadId = await aThread(beneficiaryId, { body: 'Un secret' })
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBeGreaterThan(1)
    const signal = JSON.parse(heard[1] ?? '{}') as { threadId: string; accountIds: string[] }
    expect(signal).toEqual({ threadId, accountIds: [PERSONAS.camille.id, PERSONAS.advisor.id] })
    await expect(db.$transaction(async (tx) => (await (await import('@/lib/infra/signals')).signal(tx, { accountIds: [threadId] }), Promise.reject(new Error('undone'))))).rejects.toThrow('undone')
    const last = await aMessage(threadId, 'advisor')
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(3)
    expect(last).toBeGreaterThan(0n)
  } finally {
    other.kill()
    await once(other, 'exit')
  }
})

test('a process that stops ends its streams, so that their screens come back to another', async () => {
  const noa = await opened('advisor')
  const stream = reading(eventStream(noa.actor, noa.aborted.signal))
  endEventStreams()
  await stream.until(() => stream.ended())
})
