import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { joinFile } from '@/lib/messaging/file-requests'

type Context = { params: Promise<{ id: string }> }

/** One file a request, for the next message: as the body itself, or by a plain form. */
export async function POST(request: NextRequest, { params }: Context) {
  const { id } = await params
  return route(request, { act: 'message.send', roles: ['PRESCRIBER', 'ADVISOR', 'HOTLINE', 'BENEFICIARY'] }, (actor) => joinFile(actor, id, request))
}
