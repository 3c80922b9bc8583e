import type { NextRequest } from 'next/server'
import { currentActor } from '@/lib/account/current-actor'
import { recordAudit } from '@/lib/infra/audit'
import { communesForPostalCode } from '@/lib/organisation/communes'

/** The communes of a postal code, for any professional: `[{ inseeCode, name }]`, empty when nobody has that code. */
export async function GET(request: NextRequest) {
  const actor = await currentActor()
  if (!actor) return refusal('UNAUTHENTICATED', 401)
  if (actor.lockedTestId) return refusal('STEP_UP_REQUIRED', 403)
  if (actor.role === 'BENEFICIARY') {
    await recordAudit({ actorId: actor.accountId, act: 'commune.list', outcome: 'REFUSED' })
    return refusal('FORBIDDEN', 403)
  }
  const communes = communesForPostalCode(request.nextUrl.searchParams.get('code') ?? '')
  return Response.json(communes.map(({ inseeCode, name }) => ({ inseeCode, name })))
}

const refusal = (code: string, status: number) => Response.json({ code }, { status })
