import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { eventStream, pollNews } from '@/lib/notification/event-stream'

/** What happens, as it happens: a stream, or one answer for a screen whose stream does not hold. Never extends the session. */
export async function GET(request: NextRequest) {
  const asks = request.headers.get('accept')?.includes('application/json')
  return route(request, { act: 'events.stream', quietly: true }, async (actor) => (asks ? pollNews(actor) : eventStream(actor, request.signal)))
}
