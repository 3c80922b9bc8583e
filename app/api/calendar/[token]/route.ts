import { readFeed } from '@/lib/appointment/calendar-feed'
import { Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { refuseWhileBlocked, spendAttempt, THROTTLES } from '@/lib/infra/throttle'

/**
 * A private calendar address, read by calendars that have no session: the 256 bits of its secret are the key (authz-matrix.json, public).
 * Addresses that open nothing are counted, so that nobody tries many.
 */
export async function GET(_request: Request, { params }: RouteContext<'/api/calendar/[token]'>) {
  const { token } = await params
  const { ipTruncated } = await requestTrace()
  try {
    if (ipTruncated) await refuseWhileBlocked(THROTTLES.calendarFeed, ipTruncated)
    const calendar = await readFeed(token.replace(/\.ics$/, ''))
    if (calendar !== null) return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="wimoov.ics"' } })
    if (ipTruncated) await spendAttempt(THROTTLES.calendarFeed, ipTruncated)
  } catch (error) {
    if (error instanceof Refusal) return new Response(error.message, { status: 429, headers: TEXT })
    throw error
  }
  return new Response('Cette adresse de calendrier n’existe pas ou n’est plus valable.', { status: 404, headers: TEXT })
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' }
