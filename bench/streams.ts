import { get, type ClientRequest, type IncomingMessage } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { table } from './figures'
import { watchMemory } from './memory'
import type { Signed } from './sessions'

const OPEN = 500

/** Holds 500 event streams open on one process, tells them all something, and says what they cost and how late the last one heard. */
export async function streamTable(origin: string, signed: Signed[], groupId: number, tell: (accountIds: string[]) => Promise<void>): Promise<string> {
  const before = watchMemory(groupId)
  const resting = before.now()
  const streams = await Promise.all(Array.from({ length: OPEN }, (_, index) => open(origin, signed[index % signed.length]!.cookie)))
  await wait(3000)
  const held = before.now()
  const asked = performance.now()
  const heard = streams.map(({ next }) => next().then(() => performance.now() - asked))
  await tell(signed.slice(0, OPEN).map(({ actor }) => actor.accountId))
  const late = (await Promise.all(heard)).sort((one, other) => one - other)
  before.stop()
  for (const { request } of streams) request.destroy()
  const refused = streams.filter(({ status }) => status !== 200).length
  return table(
    ['event streams on one process', ''],
    [
      ['open at once', String(OPEN - refused)],
      ['refused', String(refused)],
      ['memory of the server before, MB', resting.toFixed(0)],
      ['with the streams, MB', held.toFixed(0)],
      ['a news heard by half of them, ms', (late[Math.floor(late.length / 2)] ?? Number.NaN).toFixed(0)],
      ['by the last one, ms', (late.at(-1) ?? Number.NaN).toFixed(0)],
    ],
  )
}

type Stream = { request: ClientRequest; status: number; next: () => Promise<void> }

function open(origin: string, cookie: string): Promise<Stream> {
  return new Promise((done, failed) => {
    const request = get(`${origin}/api/events`, { headers: { cookie, accept: 'text/event-stream' }, agent: false }, (answer: IncomingMessage) => {
      let hear: (() => void) | undefined
      answer.on('data', (chunk: Buffer) => (/^data:/m.test(chunk.toString()) ? hear?.() : undefined))
      answer.on('error', () => undefined)
      done({ request, status: answer.statusCode ?? 0, next: () => new Promise((told) => (hear = told)) })
    })
    request.on('error', failed)
  })
}
