import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { keepRead, threadState } from '@/lib/messaging/thread-state'

type Context = { params: Promise<{ id: string }> }

/** What came after the message `apres`, and who has read up to where: asked by the open page, which never extends the session. */
export async function GET(request: NextRequest, { params }: Context) {
  const { id } = await params
  return route(request, { act: 'message.readThread', quietly: true }, (actor) => threadState(actor, id, request.nextUrl.searchParams.get('apres')))
}

/** The messages up to `lu` were on the screen. */
export async function POST(request: NextRequest, { params }: Context) {
  const { id } = await params
  return route(request, { act: 'message.readThread', quietly: true }, (actor) => keepRead(actor, id, request))
}
