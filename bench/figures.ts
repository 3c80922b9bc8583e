/** What a case did: requests a second (median of the rounds), and milliseconds over all its requests. */
export type Row = { name: string; rate: number; slowest: number; fastest: number; p50: number; p95: number; count: number; bad: number }

export function median(values: number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return (percentile(sorted, 0.5) + percentile(sorted.toReversed(), 0.5)) / 2
}

/** `sorted` ascending. */
export const percentile = (sorted: number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** A Markdown table. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Rows with the ratio of each to the others it is measured against, by name. */
export function rateTable(rows: Row[]): string {
  const cells = rows.map(({ name, rate, slowest, fastest, p50, p95, count, bad }) => [name, `${number(rate)} (${number(slowest)}–${number(fastest)})`, number(p50), number(p95), String(count), String(bad)])
  return table(['case', 'req/s (min–max of rounds)', 'p50 ms', 'p95 ms', 'requests', 'bad answers'], cells)
}

export type Aim = { name: string; against: string; atLeast: number | null }

/** « A against B: ratio » with the aim beside it. */
export function ratioTable(rows: Row[], aims: Aim[]): string {
  const rateOf = (name: string) => rows.find((row) => row.name === name)?.rate ?? Number.NaN
  const cells = aims.map(({ name, against, atLeast }) => {
    const ratio = rateOf(name) / rateOf(against)
    return [name, against, `**${ratio.toFixed(2)} ×**`, atLeast === null ? '—' : `≥ ${atLeast} ×`, atLeast === null ? '—' : ratio >= atLeast ? 'reached' : 'not reached']
  })
  return table(['measured', 'against', 'ratio of req/s', 'aim', ''], cells)
}

export const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1))
