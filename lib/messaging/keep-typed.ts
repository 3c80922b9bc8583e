import 'server-only'
import { z } from 'zod'
import type { FormState } from '@/lib/infra/form-state'
import { formValues } from '@/lib/infra/form-values'
import { db, type Tx } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import type { TextPlace } from '@/lib/messaging/device/kept-text'
import { MAX_MESSAGE } from '@/lib/messaging/labels'

const KEPT = ['beneficiaryId', 'platformId', 'recipients', 'subject', 'body', 'withPerson', 'kind'] as const
const ValuesSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]))

type Whom = { beneficiaryId?: string | null; recipients?: readonly string[] }

/**
 * Where the text of the form that starts a thread waits: one place for each person, or each set of recipients, so that what was meant for one
 * is never offered to another. `new` alone: the form of the person's own space.
 */
export function newPlace({ beneficiaryId, recipients = [] }: Whom = {}): string {
  const ids = (beneficiaryId ? [beneficiaryId] : recipients).filter(isUuid).map((id) => id.toLowerCase())
  return ['new', [...new Set(ids)].sort().join(',')].filter(Boolean).join('/')
}

// Its thread, or the form that starts one.
function placeOf({ threadId, beneficiaryId, recipients }: Record<string, string | string[] | undefined>): string {
  if (typeof threadId === 'string' && isUuid(threadId)) return threadId.toLowerCase()
  return newPlace({ beneficiaryId: [beneficiaryId].flat()[0], recipients: [recipients ?? []].flat() })
}

/**
 * Keeps what was typed when the session had ended, for the account whose session it was: found again in the same form after signing in. Returns
 * the place. A text longer than any message is cut. `replace: false` leaves what already waits there.
 */
export async function keepTypedMessage(accountId: string, form: FormData, { replace } = { replace: true }): Promise<string> {
  const typed = formValues(form)
  const place = placeOf(typed)
  const values = Object.fromEntries(KEPT.flatMap((name) => (typed[name] === undefined ? [] : [[name, cut(typed[name])]])))
  const create = { accountId, place, values }
  if (replace) await db.messageDraft.upsert({ where: { accountId_place: { accountId, place } }, create, update: { values }, select: { place: true } })
  else await db.messageDraft.createMany({ data: [create], skipDuplicates: true })
  return place
}

/** What waits for a form: its first values, and where the browser's tab keeps what is typed in it (device/kept-text.ts). */
export type Typed = TextPlace & { values: FormState['values'] }

/** What waits in a place. */
export async function typedIn(accountId: string, place: string): Promise<Typed> {
  const draft = await db.messageDraft.findUnique({ where: { accountId_place: { accountId, place } }, select: { values: true } })
  return { accountId, place, values: ValuesSchema.catch({}).parse(draft?.values ?? {}) }
}

/** Forgets what waited, once it is sent. */
export async function forgetTyped(tx: Tx, accountId: string, place: string): Promise<void> {
  await tx.messageDraft.deleteMany({ where: { accountId, place: place.toLowerCase() } })
}

// PostgreSQL keeps no NUL; the schema says it when the form is sent again.
const cut = (value: string | string[]) => (Array.isArray(value) ? value.slice(0, 20).map(clean) : clean(value))
const clean = (text: string) => text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '').slice(0, 2 * MAX_MESSAGE)
