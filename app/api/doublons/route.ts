import { route } from '@/lib/account/route'
import { Refusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'
import { duplicatesOf, TypedPersonSchema } from '@/lib/prescription/duplicates'

// POST, so that no name is in an address. At most a form: what is larger is read no further.
const MOST_BYTES = 5000

export async function POST(request: Request) {
  return route(request, { act: 'duplicate.check', roles: ['PRESCRIBER', 'ADVISOR'] }, async (actor) => {
    await spendAttempt(THROTTLES.duplicates, actor.accountId)
    const typed = TypedPersonSchema.safeParse(await readJson(request))
    if (!typed.success) throw new Refusal('Le formulaire n’a pas été compris.', 'INVALID')
    return Response.json(await duplicatesOf(actor, typed.data), { headers: { 'cache-control': 'no-store' } })
  })
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text.length > MOST_BYTES) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
