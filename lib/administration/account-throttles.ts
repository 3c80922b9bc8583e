import { cardCode } from '@/lib/beneficiary/card-code'
import { type Throttle, THROTTLES } from '@/lib/infra/throttle'

type Owners = { email: string | null; sessions: { idHash: string }[]; /** The cards that open it. */ beneficiary: { accessCards: { id: string }[] } | null }

/** Every count that can make an account wait: by its address, by its access card, and by each of its sessions for the password asked again. */
export function throttlesOf({ email, sessions, beneficiary }: Owners): { throttle: Throttle; owner: string }[] {
  const byAddress = email ? [THROTTLES.signInAccount, THROTTLES.signInRow, THROTTLES.resetAccount, THROTTLES.staffReset, THROTTLES.codeRequest, THROTTLES.signInCode].map((throttle) => ({ throttle, owner: email })) : []
  const byCard = (beneficiary?.accessCards ?? []).map(({ id }) => ({ throttle: THROTTLES.signInCard, owner: cardCode(id) }))
  return [...byAddress, ...byCard, ...sessions.map(({ idHash }) => ({ throttle: THROTTLES.stepUp, owner: idHash }))]
}
