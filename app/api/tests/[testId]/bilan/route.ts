import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { sendBilan } from '@/lib/assessment/bilan-request'

type Context = { params: Promise<{ testId: string }> }

/** The validated bilan, as a PDF. */
export async function GET(request: NextRequest, { params }: Context) {
  const { testId } = await params
  return route(request, { act: 'assessment.pdf', roles: ['PRESCRIBER', 'ADVISOR', 'BENEFICIARY'] }, (actor) => sendBilan(actor, testId, request.nextUrl.searchParams))
}
