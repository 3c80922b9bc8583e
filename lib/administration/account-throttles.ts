import { type Throttle, THROTTLES } from '@/lib/infra/throttle'

/** Every count that can make an account wait: by its address, and by each of its sessions for the password asked again. */
export function throttlesOf({ email, sessions }: { email: string | null; sessions: { idHash: string }[] }): { throttle: Throttle; owner: string }[] {
  const byAddress = email ? [THROTTLES.signInAccount, THROTTLES.signInRow, THROTTLES.resetAccount, THROTTLES.staffReset, THROTTLES.codeRequest, THROTTLES.signInCode].map((throttle) => ({ throttle, owner: email })) : []
  return [...byAddress, ...sessions.map(({ idHash }) => ({ throttle: THROTTLES.stepUp, owner: idHash }))]
}
