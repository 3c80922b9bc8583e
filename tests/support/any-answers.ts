import fc from 'fast-check'
import type { Answers } from '@/lib/mobility-test/condition'
import { bank } from '@/tests/support/bank'

/** Any set of possible answers, hidden questions included: unanswered, skipped, one or several options. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(
    ...bank.questions.map(({ options, type }) =>
      fc.option(fc.subarray(options.map(({ id }) => id), { maxLength: type === 'multi' ? 4 : 1 }), { freq: 6 }),
    ),
  )
  .map((chosen) => Object.fromEntries(bank.questions.flatMap(({ id }, index) => (chosen[index] ? [[id, chosen[index]]] : []))))
