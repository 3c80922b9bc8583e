import type { PassationMode } from '@/lib/mobility-test/bank'
import type { Passage } from '@/lib/mobility-test/branching'

const MODES: readonly PassationMode[] = ['prescripteur', 'wimoov', 'beneficiaire']
const CONSENTED = '-adaptation'

/** A passage as the address of its questionnaire names it, e.g. `wimoov-adaptation`. */
export const passageName = ({ mode, adaptationConsent }: Passage) => `${mode}${adaptationConsent ? CONSENTED : ''}`

/** The passage that an address names; null for anything else. */
export function passageNamed(name: string): Passage | null {
  const adaptationConsent = name.endsWith(CONSENTED)
  const mode = MODES.find((one) => passageName({ mode: one, adaptationConsent }) === name)
  return mode ? { mode, adaptationConsent } : null
}
