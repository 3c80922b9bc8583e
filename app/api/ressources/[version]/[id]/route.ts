import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { RESOURCE_TEXT_HEADERS, resourceText } from '@/lib/mobility-test/resource-text'

type Context = { params: Promise<{ version: string; id: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const { version, id } = await params
  return route(request, { act: 'resource.read', roles: ['BENEFICIARY'] }, async (actor) => {
    const page = await resourceText(actor, { version, resourceId: id })
    return new Response(page, { headers: RESOURCE_TEXT_HEADERS })
  })
}
