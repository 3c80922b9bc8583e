import { Refusal } from '@/lib/infra/refusal'

type Bounds = { today: string; notBefore: string; because: string }

/** Refuses, beside the field, a day that has not come yet or that comes before what it follows. Days are ISO dates of metropolitan France. */
export function possibleDay(on: string, { today, notBefore, because }: Bounds): void {
  if (on > today) throw impossible('Cette date n’est pas encore passée\u00a0: choisissez aujourd’hui ou avant.')
  if (on < notBefore) throw impossible(because)
}

const impossible = (sentence: string) => new Refusal(sentence, 'INVALID', { on: [sentence] })
