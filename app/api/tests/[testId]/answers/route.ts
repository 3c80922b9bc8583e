import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { answerByForm, answerByJson } from '@/lib/mobility-test/answer-requests'

type Context = { params: Promise<{ testId: string }> }

/** The address of answers never changes from one deployment to the next: a queue on a phone outlives a new version of the site. */
export async function PUT(request: NextRequest, { params }: Context) {
  const { testId } = await params
  return route(request, { act: 'test.saveAnswer', whileLocked: true }, (actor) => answerByJson(actor, testId, request))
}

/** The same by a plain form, before any script has run. */
export async function POST(request: NextRequest, { params }: Context) {
  const { testId } = await params
  return route(request, { act: 'test.saveAnswer', whileLocked: true }, (actor) => answerByForm(actor, testId, request))
}
