import 'server-only'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { routes } from '@/lib/infra/routes'
import { keepTypedMessage } from '@/lib/messaging/keep-typed'

/** Keeps what was typed for the account whose session has ended, and says where it is found again once signed in. */
export async function backToTyped(accountId: string, form: FormData, how = { replace: true }): Promise<string> {
  const place = await keepTypedMessage(accountId, form, how)
  const { role } = await db.account.findUniqueOrThrow({ where: { id: accountId }, select: { role: true } })
  if (isUuid(place)) return role === 'BENEFICIARY' ? routes.myThread(place) : routes.thread(place)
  if (role === 'BENEFICIARY') return routes.myMessages
  const person = form.get('beneficiaryId')
  const to = form.getAll('recipients').filter((id): id is string => typeof id === 'string' && isUuid(id))
  return routes.newThread({ personne: typeof person === 'string' && isUuid(person) ? person : undefined, a: to })
}
