import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { ownDataFile } from '@/lib/own-data/own-data-file'

export async function GET(request: NextRequest) {
  return route(request, { act: 'self.dataExport', roles: ['BENEFICIARY'] }, (actor) => ownDataFile(actor, request.nextUrl.searchParams.get('format') === 'json' ? 'json' : 'html'))
}
