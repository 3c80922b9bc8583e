import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { dateByJson, sendDocument } from '@/lib/prescription/document-requests'

type Context = { params: Promise<{ id: string }> }

export async function GET(request: NextRequest, { params }: Context) {
  const { id } = await params
  return route(request, { act: 'document.download', roles: ['PRESCRIBER', 'ADVISOR', 'BENEFICIARY'] }, (actor) => sendDocument(actor, id))
}

/** The day on which the document was made out, said after it was sent. */
export async function PATCH(request: NextRequest, { params }: Context) {
  const { id } = await params
  return route(request, { act: 'document.upload', roles: ['PRESCRIBER', 'ADVISOR', 'BENEFICIARY'] }, (actor) => dateByJson(actor, id, request))
}
