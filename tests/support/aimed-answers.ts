import type { Bank } from '@/lib/mobility-test/bank'
import type { Answers } from '@/lib/mobility-test/condition'

/** A small seeded generator: the same answers at each run. */
function seeded(seed: number) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Answer sets that lean one way or the other (at ease, in difficulty, or mixed): plain draws almost never make somebody autonomous. */
export function aimedAnswers(bank: Bank, count: number): Answers[] {
  const draw = seeded(20_261_126)
  return Array.from({ length: count }, () => {
    const ease = draw()
    return Object.fromEntries(
      bank.questions.map(({ id, options, type }) => {
        const ranked = [...options].sort((one, other) => (other.points ?? 0) - (one.points ?? 0))
        const lean = draw() < 0.7 ? Math.floor(Math.abs(draw() * 0.5 - ease) * ranked.length) : Math.floor(draw() * ranked.length)
        const first = draw() < 0.5 ? options[Math.floor(draw() * options.length)] : ranked[Math.min(lean, ranked.length - 1)]
        const more = type === 'multi' && draw() < 0.3 ? options[Math.floor(draw() * options.length)] : undefined
        return [id, [...new Set([first, more].flatMap((option) => (option ? [option.id] : [])))]]
      }),
    )
  })
}
