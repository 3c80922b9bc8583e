import type { TestPurpose } from '@/prisma/client/enums'
import type { PassationMode } from '@/lib/mobility-test/bank'
import type { Passage } from '@/lib/mobility-test/branching'

const MODES: readonly PassationMode[] = ['prescripteur', 'wimoov', 'beneficiaire']
const CONSENTED = '-adaptation'
const AT_EXIT = 'sortie-'

/** A passage as the address of its questionnaire names it, e.g. `wimoov-adaptation`, `sortie-beneficiaire`. */
export const passageName = ({ mode, adaptationConsent }: Passage, purpose: TestPurpose) => `${purpose === 'EXIT' ? AT_EXIT : ''}${mode}${adaptationConsent ? CONSENTED : ''}`

/** The passage that an address names, and of which measure; null for anything else. */
export function passageNamed(name: string): { passage: Passage; purpose: TestPurpose } | null {
  const purpose = name.startsWith(AT_EXIT) ? 'EXIT' : 'ENTRY'
  const adaptationConsent = name.endsWith(CONSENTED)
  const mode = MODES.find((one) => passageName({ mode: one, adaptationConsent }, purpose) === name)
  return mode ? { passage: { mode, adaptationConsent }, purpose } : null
}
