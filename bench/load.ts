import { type Row, median, percentile } from './figures'
import autocannon, { type Request } from 'autocannon'

/** One thing to ask over HTTP: `requests` are asked in turn. Any status but 200 is a bad answer; the first answer must also hold `expected`. */
export type HttpCase = { name: string; origin: string; requests: Request[]; expected?: string }
/** One thing to do in this process; `index` tells the calls apart. */
export type WorkCase = { name: string; work: (index: number) => Promise<unknown> }
export type Case = HttpCase | WorkCase

type Pace = { rounds: number; seconds: number; at: number }
type Measure = { rate: number; latencies: number[]; bad: number }

/**
 * Measures cases side by side: rounds are interleaved (A B C, A B C), so that whatever else the machine does meets all of them.
 * A round warms each case first. `at`: how many requests are under way at once.
 */
export async function sideBySide(cases: Case[], { rounds, seconds, at }: Pace): Promise<Row[]> {
  const measures = cases.map((): Measure[] => [])
  for (const one of cases) {
    if ('origin' in one) await refuseOtherAnswer(one)
    await measure(one, Math.min(2, seconds), at)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, one] of cases.entries()) measures[index]!.push(await measure(one, seconds, at))
  }
  return cases.map(({ name }, index) => rowOf(name, measures[index]!))
}

function rowOf(name: string, measures: Measure[]): Row {
  const rates = measures.map(({ rate }) => rate)
  const latencies = measures.flatMap((measure) => measure.latencies).sort((one, other) => one - other)
  const bad = measures.reduce((sum, measure) => sum + measure.bad, 0)
  return { name, rate: median(rates), slowest: Math.min(...rates), fastest: Math.max(...rates), p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95), count: latencies.length, bad }
}

const measure = (one: Case, seconds: number, at: number) => ('work' in one ? inProcess(one, seconds, at) : overHttp(one, seconds, at))

// A page that refuses, or asks to sign in, would be measured as a fast one.
async function refuseOtherAnswer({ name, origin, requests: [first], expected }: HttpCase) {
  if (!first || expected === undefined) return
  const answer = await fetch(`${origin}${first.path ?? '/'}`, { headers: first.headers ?? {}, redirect: 'manual' })
  const text = await answer.text()
  if (!text.includes(expected)) throw new Error(`${name} answers ${answer.status} without « ${expected} »`)
}

function overHttp({ origin, requests }: HttpCase, duration: number, connections: number): Promise<Measure> {
  return new Promise((done, failed) => {
    const latencies: number[] = []
    let bad = 0
    const load = autocannon({ url: origin, connections, duration, timeout: 30, requests }, (error, result) => {
      if (error) failed(error)
      else done({ rate: result.requests.average, latencies, bad: bad + result.errors + result.timeouts })
    })
    load.on('response', (_client, answered, _bytes, ms) => {
      latencies.push(ms)
      if (answered !== 200) bad += 1
    })
  })
}

const calls = new Map<WorkCase, number>()

async function inProcess(one: WorkCase, seconds: number, at: number): Promise<Measure> {
  const latencies: number[] = []
  let bad = 0
  const started = performance.now()
  const until = started + seconds * 1000
  const worker = async () => {
    while (performance.now() < until) {
      const index = calls.get(one) ?? 0
      calls.set(one, index + 1)
      const asked = performance.now()
      await one.work(index).catch(() => (bad += 1))
      latencies.push(performance.now() - asked)
    }
  }
  await Promise.all(Array.from({ length: at }, worker))
  return { rate: latencies.length / ((performance.now() - started) / 1000), latencies, bad }
}
