import { readFileSync } from 'node:fs'
import { parseBank } from '@/lib/mobility-test/bank'
import { score } from '@/lib/mobility-test/score'
import { median, percentile, table } from './figures'

const ROUNDS = 2_000
const AIM_MS = 2

/** How long one Test takes to be scored, its branching included, on the published bank with every question answered. */
export function scoringTable(): string {
  const bank = parseBank(JSON.parse(readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8')))
  const answersOf = (number: number) => Object.fromEntries(bank.questions.map(({ id, options }, rank) => [id, [options[(number + rank) % options.length]?.id ?? '']]))
  const times = Array.from({ length: ROUNDS }, (_, number) => {
    const answers = answersOf(number)
    const from = performance.now()
    score(bank, { mode: 'wimoov', adaptationConsent: true }, answers)
    return performance.now() - from
  }).sort((one, other) => one - other)
  const [half, p99] = [median(times), percentile(times, 0.99)]
  // The slowest ones say what else the machine was doing.
  return table(['scoring one Test', 'ms', 'aim', ''], [['median', half.toFixed(3), `< ${AIM_MS}`, half < AIM_MS ? 'reached' : 'not reached'], ['p99', p99.toFixed(3), '—', '—']])
}
