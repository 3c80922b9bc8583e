import 'server-only'
import { z } from 'zod'
import type { FormState } from '@/lib/infra/form-state'
import { formValues } from '@/lib/infra/form-values'
import { db, type Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { MAX_MESSAGE } from '@/lib/messaging/labels'

const KEPT = ['beneficiaryId', 'platformId', 'recipients', 'subject', 'body', 'withPerson', 'kind'] as const
const ValuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

/** Where the text of a form of the Messagerie waits: its thread, or the form that starts one. */
export const placeOf = (threadId: unknown) => (typeof threadId === 'string' && isUuid(threadId) ? threadId.toLowerCase() : 'new')

/**
 * Keeps what was typed when the session had ended, for the account whose session it was: found again in the same form after signing in. Returns
 * the place. A text longer than any message is cut. `replace: false` leaves what already waits there.
 */
export async function keepTypedMessage(accountId: string, form: FormData, { replace } = { replace: true }): Promise<string> {
  const typed = formValues(form)
  const place = placeOf(typed.threadId)
  const values = Object.fromEntries(KEPT.flatMap((name) => (typed[name] === undefined ? [] : [[name, cut(typed[name])]])))
  const create = { accountId, place, values }
  if (replace) await db.messageDraft.upsert({ where: { accountId_place: { accountId, place } }, create, update: { values }, select: { place: true } })
  else await db.messageDraft.createMany({ data: [create], skipDuplicates: true })
  return place
}

/** What waits in a place, as a form's first values. */
export async function typedIn(accountId: string, place: string): Promise<FormState['values']> {
  const draft = await db.messageDraft.findUnique({ where: { accountId_place: { accountId, place } }, select: { values: true } })
  return ValuesSchema.catch({}).parse(draft?.values ?? {})
}

/** Forgets what waited, once it is sent. */
export async function forgetTyped(tx: Tx, accountId: string, place: string): Promise<void> {
  await tx.messageDraft.deleteMany({ where: { accountId, place: placeOf(place) } })
}

// PostgreSQL keeps no NUL; the schema says it when the form is sent again.
const cut = (value: string | string[]) => (Array.isArray(value) ? value.slice(0, 20).map(clean) : clean(value))
const clean = (text: string) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '').slice(0, 2 * MAX_MESSAGE)
