import { readiness } from '@/lib/infra/readiness'

export const dynamic = 'force-dynamic'

/** Whether this process may receive traffic. No version and no host name: anybody may ask. */
export async function GET() {
  const { ready, ...state } = await readiness()
  return Response.json(state, { status: ready ? 200 : 503 })
}
