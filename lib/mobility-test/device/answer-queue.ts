import { clear, createStore, del, entries, get, update, type UseStore } from 'idb-keyval'

/** An answer that is not in the database yet: which queue, which question, which options, in which order. Nothing else is kept. */
export type Waiting = { attempt: string; question: string; options: string[]; sequence: number }

/** A queue: since when it waits, the last sequence given on this device, what waits, and how many were dropped and not told yet. */
type Queue = { since: number; last: number; answers: Waiting[]; dropped?: number }

/** What was not sent after three days is forgotten (security.md §1.1). */
export const KEPT_MS = 72 * 3_600_000

// A browser that keeps nothing (private mode, full disk) still has the page's memory.
const memory = new Map<string, Queue>()
let store: UseStore | null = null
const listeners = new Set<() => void>()

/** Calls `listener` at each change made by this page; returns how to stop. */
export function onQueueChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Keeps an answer and gives it its order: after everything that this device or the server (`floor`) knows. An earlier unsent answer to the same question goes. */
export async function keepAnswer(attempt: string, question: string, options: string[], floor: number): Promise<void> {
  await change(attempt, (known) => {
    const queue = withoutOld(known)
    const sequence = Math.max(queue.last + 1, floor)
    const others = queue.answers.filter((one) => one.question !== question)
    return { ...queue, since: others.length > 0 ? queue.since : Date.now(), last: sequence, answers: [...others, { attempt, question, options, sequence }] }
  })
}

/** What waits, in order. What is older than three days is deleted on the way. */
export async function waitingIn(attempt: string): Promise<Waiting[]> {
  const queue = await attempted(() => get<Queue>(attempt, database()), () => memory.get(attempt))
  if (!queue || queue.answers.length === 0) return []
  if (!isOld(queue)) return queue.answers
  await change(attempt, withoutOld)
  return []
}

/** How many answers were dropped because they had waited too long, told once. */
export async function takeDropped(attempt: string): Promise<number> {
  await waitingIn(attempt)
  const queue = await attempted(() => get<Queue>(attempt, database()), () => memory.get(attempt))
  const dropped = queue?.dropped ?? 0
  if (dropped > 0) await change(attempt, (known) => ({ ...known, dropped: 0 }))
  return dropped
}

const isOld = ({ since }: Queue) => since <= Date.now() - KEPT_MS

const withoutOld = (queue: Queue): Queue =>
  queue.answers.length > 0 && isOld(queue) ? { since: Date.now(), last: queue.last, answers: [], dropped: (queue.dropped ?? 0) + queue.answers.length } : queue

/** Takes away what the server has acknowledged; an answer changed meanwhile stays. */
export const forgetSent = (attempt: string, sent: Waiting[]) =>
  change(attempt, (queue) => ({ ...queue, answers: queue.answers.filter((one) => !sent.some(({ question, sequence }) => question === one.question && sequence === one.sequence)) }))

/** Puts answers after what another device has sent, so that these, which come later, are the last word. */
export const putLast = (attempt: string, questions: string[], lastSequence: number) =>
  change(attempt, (queue) => {
    let last = Math.max(queue.last, lastSequence)
    const answers = queue.answers.map((one) => (questions.includes(one.question) ? { ...one, sequence: (last += 1) } : one))
    return { ...queue, last, answers: answers.sort((one, other) => one.sequence - other.sequence) }
  })

/** Forgets a queue: its Test is finished, or its answers are too old. */
export async function forgetQueue(attempt: string): Promise<void> {
  memory.delete(attempt)
  await attempted(() => del(attempt, database()), () => undefined)
  tell()
}

/** Forgets every queue of this browser: signing out, once confirmed. */
export async function forgetEverything(): Promise<void> {
  memory.clear()
  await attempted(() => clear(database()), () => undefined)
  tell()
}

/** How many answers wait in this browser, whoever gave them. */
export async function unsentCount(): Promise<number> {
  const queues = await attempted(() => entries<string, Queue>(database()), () => [...memory])
  return queues.reduce((count, [, queue]) => count + (isOld(queue) ? 0 : queue.answers.length), 0)
}

async function change(attempt: string, next: (queue: Queue) => Queue): Promise<void> {
  const changed = (queue: Queue | undefined) => next(queue ?? { since: Date.now(), last: 0, answers: [] })
  await attempted(
    () => update<Queue>(attempt, changed, database()),
    () => void memory.set(attempt, changed(memory.get(attempt))),
  )
  tell()
}

async function attempted<T>(work: () => Promise<T>, otherwise: () => T): Promise<T> {
  if (typeof indexedDB === 'undefined') return otherwise()
  return work().catch(otherwise)
}

const database = () => (store ??= createStore('wimoov-test', 'reponses'))

const tell = () => {
  for (const listener of listeners) listener()
}
