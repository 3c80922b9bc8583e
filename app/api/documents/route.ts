import type { NextRequest } from 'next/server'
import { route } from '@/lib/account/route'
import { uploadByBody, uploadByForm } from '@/lib/prescription/document-requests'

/** One file a request: as the body itself, or by a plain form. */
export async function POST(request: NextRequest) {
  const byForm = request.headers.get('content-type')?.startsWith('multipart/form-data')
  return route(request, { act: 'document.upload', roles: ['PRESCRIBER', 'ADVISOR', 'BENEFICIARY'] }, (actor) => (byForm ? uploadByForm : uploadByBody)(actor, request))
}
