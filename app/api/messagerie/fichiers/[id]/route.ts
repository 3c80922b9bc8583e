import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { sendThreadFile } from '@/lib/messaging/file-requests'

type Context = { params: Promise<{ id: string }> }

/** A file of a thread, for whoever reads its message. */
export async function GET(request: NextRequest, { params }: Context) {
  const { id } = await params
  return route(request, { act: 'message.readThread' }, (actor) => sendThreadFile(actor, id))
}
