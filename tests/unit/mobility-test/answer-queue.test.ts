import { beforeEach, describe, expect, test, vi } from 'vitest'
import { forgetEverything, keepAnswer, KEPT_MS, takeDropped, unsentCount, waitingIn } from '@/lib/mobility-test/device/answer-queue'
import { sendAnswers } from '@/lib/mobility-test/device/send-answers'

// Without IndexedDB the queue lives in the page's memory, by the same functions.
const QUEUE = 'queue-of-one-test'
type Sent = { questionId: string; optionIds: string[]; sequence: number }
type Answer = { status: number; body?: object } | 'no network'

/** A server that gives these answers in turn, then accepts; and what it was sent. */
function aServer(...answers: Answer[]) {
  const received: Sent[][] = []
  const ask = vi.fn((_address: string | URL | Request, init?: RequestInit) => {
    received.push((JSON.parse(String(init?.body)) as { answers: Sent[] }).answers)
    const next = answers.shift() ?? { status: 200 }
    return next === 'no network' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(Response.json(next.body ?? {}, { status: next.status }))
  })
  return { ask, received }
}
const send = ({ ask }: ReturnType<typeof aServer>) => sendAnswers(QUEUE, '/api/tests/x/answers', ask)
const questions = (batch: Sent[] | undefined) => batch?.map(({ questionId }) => questionId)

beforeEach(async () => {
  vi.useRealTimers()
  await forgetEverything()
})

describe('what waits', () => {
  test('is four facts an answer, in order, once a question; the sequence grows past what the server knows', async () => {
    await keepAnswer(QUEUE, 'a', ['1'], 7)
    await keepAnswer(QUEUE, 'b', [], 7)
    await keepAnswer(QUEUE, 'a', ['2'], 7)
    expect(await waitingIn(QUEUE)).toEqual([{ attempt: QUEUE, question: 'b', options: [], sequence: 8 }, { attempt: QUEUE, question: 'a', options: ['2'], sequence: 9 }])
    expect(await waitingIn('of somebody else')).toEqual([])
    expect(await unsentCount()).toBe(2)
  })

  test('is forgotten after three days, and how many is told once', async () => {
    await keepAnswer(QUEUE, 'a', ['1'], 1)
    await keepAnswer(QUEUE, 'b', ['1'], 1)
    expect(await takeDropped(QUEUE)).toBe(0)
    vi.useFakeTimers({ now: Date.now() + KEPT_MS + 1 })
    expect(await unsentCount()).toBe(0)
    expect(await waitingIn(QUEUE)).toEqual([])
    expect(await takeDropped(QUEUE)).toBe(2)
    expect(await takeDropped(QUEUE)).toBe(0)
  })

  test('a page left open for three days drops the old answers alone: the one that is given then waits its own three days', async () => {
    await keepAnswer(QUEUE, 'a', ['1'], 1)
    vi.useFakeTimers({ now: Date.now() + KEPT_MS + 1 })
    await keepAnswer(QUEUE, 'b', ['2'], 1)
    expect(await waitingIn(QUEUE)).toMatchObject([{ question: 'b', sequence: 2 }])
    expect(await takeDropped(QUEUE)).toBe(1)
    expect(await waitingIn(QUEUE)).toHaveLength(1)
  })
})

describe('sending', () => {
  beforeEach(async () => {
    for (const question of ['a', 'b', 'c']) await keepAnswer(QUEUE, question, ['1'], 1)
  })

  test('all that waits, in order, then nothing more', async () => {
    const server = aServer()
    expect(await send(server)).toEqual({ outcome: 'SENT', shared: false })
    expect(server.received).toEqual([[{ questionId: 'a', optionIds: ['1'], sequence: 1 }, { questionId: 'b', optionIds: ['1'], sequence: 2 }, { questionId: 'c', optionIds: ['1'], sequence: 3 }]])
    await send(server)
    expect(server.ask).toHaveBeenCalledTimes(1)
    await keepAnswer(QUEUE, 'd', ['1'], 1)
    expect(await waitingIn(QUEUE)).toMatchObject([{ sequence: 4 }])
  })

  test.each([
    ['no network' as const, 'LATER'],
    [{ status: 503 }, 'LATER'],
    [{ status: 500 }, 'LATER'],
    [{ status: 401 }, 'SIGNED_OUT'],
    [{ status: 409, body: { finished: false } }, 'ELSEWHERE'],
    [{ status: 403 }, 'REFUSED'],
    [{ status: 404 }, 'REFUSED'],
  ])('%o keeps everything: %s', async (answer, outcome) => {
    expect(await send(aServer(answer))).toMatchObject({ outcome })
    expect(await waitingIn(QUEUE)).toHaveLength(3)
    expect(await send(aServer())).toMatchObject({ outcome: 'SENT' })
  })

  test('a Test that is finished elsewhere leaves nothing behind', async () => {
    expect(await send(aServer({ status: 409, body: { finished: true } }))).toMatchObject({ outcome: 'FINISHED' })
    expect(await unsentCount()).toBe(0)
  })

  test('an impossible answer does not hold the others back', async () => {
    const server = aServer({ status: 400 }, { status: 200 }, { status: 400 }, { status: 200 })
    expect(await send(server)).toMatchObject({ outcome: 'SENT' })
    expect(server.received.map(questions)).toEqual([['a', 'b', 'c'], ['a'], ['b'], ['c']])
  })

  test('what another device had answered with a higher sequence is sent again after it: the last to arrive is the last word', async () => {
    const server = aServer({ status: 200, body: { late: { questionIds: ['b'], lastSequence: 40 } } })
    expect(await send(server)).toEqual({ outcome: 'SENT', shared: true })
    expect(server.received[1]).toEqual([{ questionId: 'b', optionIds: ['1'], sequence: 41 }])
  })

  test('another device that has answered other questions meanwhile is told, and nothing is sent again', async () => {
    const server = aServer({ status: 200, body: { shared: true } })
    expect(await send(server)).toEqual({ outcome: 'SENT', shared: true })
    expect(server.ask).toHaveBeenCalledTimes(1)
  })

  test('an answer changed while the former one leaves is sent too', async () => {
    const server = aServer()
    server.ask.mockImplementationOnce(async () => {
      await keepAnswer(QUEUE, 'a', ['2'], 1)
      return Response.json({})
    })
    expect(await send(server)).toMatchObject({ outcome: 'SENT' })
    expect(server.received).toEqual([[{ questionId: 'a', optionIds: ['2'], sequence: 4 }]])
  })
})
