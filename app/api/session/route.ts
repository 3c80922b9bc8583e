import type { NextRequest } from 'next/server'
import { continueSession } from '@/lib/account/continue-session'
import { route } from '@/lib/account/route'

/** « Continuer »: the person is still there. Answers in how many milliseconds the session would end now. */
export function POST(request: NextRequest) {
  return route(request, { act: 'self.continue', whileLocked: true }, async (actor) => Response.json({ endsInMs: await continueSession(actor) }))
}
