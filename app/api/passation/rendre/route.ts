import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { routes } from '@/lib/infra/routes'
import { seeOther } from '@/lib/infra/see-other'
import { handBack } from '@/lib/mobility-test/hand-back'

/** A plain form, so that the browser really leaves the result: no page kept by scripts can bring it back. */
export async function POST(request: NextRequest) {
  return route(request, { act: 'test.leave', whileLocked: true }, async (actor) => {
    await handBack(actor)
    if (actor.testOnly) return new Response(null, { status: 303, headers: { location: routes.handedOverEnd } })
    const where = actor.lockedTestId ? routes.passationEnd(actor.lockedTestId) : routes.home
    return seeOther(where)
  })
}
