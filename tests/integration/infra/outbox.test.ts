import { Resend } from 'resend'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { hours, minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import type { MailRenderer, MailTransport } from '@/lib/infra/mail/message'
import { queueMail } from '@/lib/infra/mail/outbox'
import { pauseMails } from '@/lib/infra/mail/mail-pause'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally, paced, sendWithResend } from '@/lib/infra/mail/transports'
import { FakeResend } from '@/tests/support/fake-resend'

const renderers: Record<string, MailRenderer> = {
  hello: async ({ to }) => ({ to: String(to), subject: 'Bonjour', html: '<p>Bonjour</p>', text: 'Bonjour' }),
  gone: async () => null,
}
const provider = new FakeResend()
let transport: MailTransport
let restoreClock: () => void = () => undefined

beforeEach(async () => {
  const client = new Resend('re_test_key', { baseUrl: await new Promise<string>((done) => void (started ??= provider.start()).then(done)) })
  transport = (message, key) => sendWithResend(client, 'Wimoov <test@demo.test>', message, key, 2000)
  provider.received.length = 0
})
let started: Promise<string> | undefined
afterEach(() => restoreClock())

const queue = (dedupeKey: string, kind = 'hello') => db.$transaction((tx) => queueMail(tx, { kind, dedupeKey, payload: { to: 'personne@demo.test' } }))
const tooMany = (seconds: string) => ({ status: 429, body: { statusCode: 429, name: 'rate_limit_exceeded', message: '' }, headers: { 'retry-after': seconds } })
const row = () => db.outboxEmail.findFirstOrThrow()
const at = (ms: number) => {
  restoreClock()
  restoreClock = useClock(() => new Date(Date.now() + ms))
}

test('a mail leaves once, with its idempotency key, and the row says so', async () => {
  await queue('one')
  await queue('one')
  expect(await sendDueMails(renderers, transport)).toBe(1)
  expect(await sendDueMails(renderers, transport)).toBe(0)
  const sent = await row()
  expect(sent).toMatchObject({ state: 'SENT', providerId: 'mail-1', attempts: 1 })
  expect(provider.received).toEqual([{ key: `outbox/${sent.id}`, authorization: 'Bearer re_test_key', body: expect.objectContaining({ to: 'personne@demo.test', subject: 'Bonjour', text: 'Bonjour' }) }])
})

test('429, 500 and a time-out are tried again later, with the same key; a 429 uses up no try', async () => {
  provider.will(
    { status: 429, body: { statusCode: 429, name: 'rate_limit_exceeded', message: '' }, headers: { 'retry-after': '7' } },
    { status: 500, body: { statusCode: 500, name: 'internal_server_error', message: '' } },
    { status: 200, body: { id: 'too late' }, delayMs: 4000 },
  )
  await queue('two')
  for (const later of [0, hours(1), hours(2), hours(3)]) {
    at(later)
    await sendDueMails(renderers, transport)
  }
  expect(await row()).toMatchObject({ state: 'SENT', attempts: 3 })
  expect(new Set(provider.received.map(({ key }) => key)).size).toBe(1)
})

test('a refused mail is dead at once; a bad key or a quota pauses the queue without losing anything', async () => {
  provider.will({ status: 422, body: { statusCode: 422, name: 'validation_error', message: '' } })
  await queue('three')
  await sendDueMails(renderers, transport)
  expect(await row()).toMatchObject({ state: 'DEAD', lastErrorCode: 'validation_error' })
  provider.will({ status: 401, body: { statusCode: 401, name: 'missing_api_key', message: '' } })
  await queue('four')
  await sendDueMails(renderers, transport)
  expect(await db.outboxEmail.findFirst({ where: { dedupeKey: 'four' } })).toMatchObject({ state: 'PENDING', attempts: 0, leaseUntil: null, lastErrorCode: 'missing_api_key' })
})

test('a 429 pauses the whole queue as long as the provider says, and takes nothing from anybody', async () => {
  provider.will(tooMany('120'))
  for (const name of ['a', 'b', 'c', 'd', 'e']) await queue(name)
  expect(await sendDueMails(renderers, transport)).toBe(0)
  expect(provider.received).toHaveLength(1)
  expect(await db.outboxEmail.findMany({ where: { OR: [{ attempts: { gt: 0 } }, { leaseUntil: { not: null } }, { state: { not: 'PENDING' } }] } })).toEqual([])
  at(minutes(1))
  // Another worker sees the pause too.
  expect(await Promise.all([sendDueMails(renderers, transport), sendDueMails(renderers, transport)])).toEqual([0, 0])
  expect(provider.received).toHaveLength(1)
  at(minutes(3))
  expect(await sendDueMails(renderers, transport)).toBe(5)
  expect(await db.outboxEmail.count({ where: { state: 'SENT', attempts: 1 } })).toBe(5)
})

test('a day of quota kills no mail: the first fault after it is only its first', async () => {
  const quota = { status: 429, body: { statusCode: 429, name: 'daily_quota_exceeded', message: '' } }
  provider.will(...Array.from({ length: 20 }, () => quota), { status: 503, body: { statusCode: 503, name: 'application_error', message: '' } })
  await queue('quota')
  for (let turn = 0; turn < 21; turn += 1) {
    at(turn * minutes(11))
    await sendDueMails(renderers, transport)
  }
  expect(provider.received).toHaveLength(21)
  expect(await row()).toMatchObject({ state: 'PENDING', attempts: 1, lastErrorCode: 'application_error' })
})

test('a shorter pause never ends a longer one', async () => {
  provider.will(tooMany('1800'))
  await queue('long')
  await sendDueMails(renderers, transport)
  await db.$transaction((tx) => pauseMails(tx, minutes(1), 'rate_limit_exceeded'))
  at(minutes(20))
  expect(await sendDueMails(renderers, transport)).toBe(0)
  at(minutes(31))
  expect(await sendDueMails(renderers, transport)).toBe(1)
})

test('mails leave at the pace that the provider bears', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
  try {
    let left = 0
    const slow = paced(() => Promise.resolve({ kind: 'sent', providerId: String((left += 1)) }), 40)
    const all = Promise.all([1, 2, 3].map((one) => slow({ to: 'x', subject: 'x', html: 'x', text: 'x' }, `outbox/${one}`)))
    for (const [ms, gone] of [[0, 1], [39, 1], [1, 2], [40, 3]] as const) {
      await vi.advanceTimersByTimeAsync(ms)
      expect(left, `after ${ms} ms more`).toBe(gone)
    }
    await all
  } finally {
    vi.useRealTimers()
  }
})

test('after seven tries a mail is dead rather than forgotten', async () => {
  provider.will(...Array.from({ length: 7 }, () => ({ status: 503, body: { statusCode: 503, name: 'application_error', message: '' } })))
  await queue('five')
  for (let turn = 0; turn < 9; turn += 1) {
    at(turn * hours(8))
    await sendDueMails(renderers, transport)
  }
  expect(await row()).toMatchObject({ state: 'DEAD', attempts: 7 })
})

test('a worker killed while sending: its mail is taken again after the lease, with the same key', async () => {
  await queue('six')
  await db.outboxEmail.updateMany({ data: { leaseUntil: new Date(Date.now() + minutes(1)), attempts: 1 } })
  expect(await sendDueMails(renderers, transport)).toBe(0)
  at(minutes(2))
  expect(await sendDueMails(renderers, transport)).toBe(1)
})

test('two workers at once send each mail once', async () => {
  for (let index = 0; index < 25; index += 1) await queue(`many-${index}`)
  const sent = await Promise.all([sendDueMails(renderers, transport), sendDueMails(renderers, transport)])
  expect(sent[0] + sent[1]).toBe(25)
  expect(new Set(provider.received.map(({ key }) => key)).size).toBe(25)
})

test('a mail that no longer has to leave is cancelled; an unknown kind is dead', async () => {
  await queue('seven', 'gone')
  await queue('eight', 'nobody-knows')
  await sendDueMails(renderers, transport)
  const states = await db.outboxEmail.findMany({ orderBy: { dedupeKey: 'asc' }, select: { state: true } })
  expect(states).toEqual([{ state: 'DEAD' }, { state: 'CANCELLED' }])
})

test('without a provider the mail stays on this machine, once', async () => {
  await queue('nine')
  await sendDueMails(renderers, keepLocally)
  const { id } = await row()
  await keepLocally({ to: 'x', subject: 'x', html: 'x', text: 'x' }, `outbox/${id}`)
  expect(await db.localMail.findMany({ select: { to: true, subject: true } })).toEqual([{ to: 'personne@demo.test', subject: 'Bonjour' }])
})
