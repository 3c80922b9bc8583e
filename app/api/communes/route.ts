import type { NextRequest } from 'next/server'
import { PROFESSIONAL_ROLES } from '@/lib/account/actor'
import { route } from '@/lib/account/route'
import { communesForPostalCode } from '@/lib/organisation/communes'

/** The communes of a postal code, for any professional: `[{ inseeCode, name }]`, empty when nobody has that code. */
export function GET(request: NextRequest) {
  return route(request, { act: 'commune.list', roles: PROFESSIONAL_ROLES }, async () => {
    const communes = communesForPostalCode(request.nextUrl.searchParams.get('code') ?? '')
    return Response.json(communes.map(({ inseeCode, name }) => ({ inseeCode, name })))
  })
}
