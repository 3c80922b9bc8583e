import { parisDay } from '@/lib/infra/clock'
import { Refusal } from '@/lib/infra/refusal'
import { today } from '@/lib/prescription/prescription-context'

/** Whether what was entered at this moment may still be taken back: the same day, in metropolitan France. */
export const mayTakeBack = (enteredAt: Date) => parisDay(enteredAt) === today()

/** Refuses to take back what was not entered today: figures may already have counted it. */
export function refuseUnlessToday(enteredAt: Date): void {
  if (!mayTakeBack(enteredAt)) throw new Refusal('Une erreur de saisie s’annule le jour même. Cette ligne est plus ancienne\u00a0: elle reste dans le parcours.')
}
