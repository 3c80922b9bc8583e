import type { NextRequest } from 'next/server'
import { questionnaireFile } from '@/lib/mobility-test/questionnaire-file'

type Context = { params: Promise<{ version: string; passage: string }> }

/**
 * Public: the questions of a version, without points nor right answers, are the same for everybody and never change. A phone keeps
 * them, so that the Test goes on without the network.
 */
export async function GET(_request: NextRequest, { params }: Context) {
  const { version, passage } = await params
  const file = await questionnaireFile(version, passage)
  if (!file) return Response.json({ code: 'NOT_FOUND', message: 'Ce questionnaire n’existe pas.' }, { status: 404, headers: { 'cache-control': 'no-store' } })
  return new Response(file, { headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' } })
}
