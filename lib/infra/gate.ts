import { Refusal } from '@/lib/infra/refusal'

type Gate = { atOnce: number; maxWaiting: number; /** What is said to the one too many. */ busy: string }

/** Lets `atOnce` heavy works run together; the next ones wait in line, and beyond `maxWaiting` are refused (UNAVAILABLE). */
export function gate({ atOnce, maxWaiting, busy }: Gate) {
  let running = 0
  const waiting: (() => void)[] = []
  return async function gated<T>(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (waiting.length >= maxWaiting) throw new Refusal(busy, 'UNAVAILABLE')
      await new Promise<void>((turn) => waiting.push(turn))
    } else {
      running += 1
    }
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
