import 'server-only'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { currentActor, expiredSession, type SessionOwner } from '@/lib/account/current-actor'
import { recordAudit } from '@/lib/infra/audit'
import { appOrigin } from '@/lib/infra/env'
import type { FormState } from '@/lib/infra/form-state'
import { formValues, valuesToGiveBack } from '@/lib/infra/form-values'
import { forbiddenRefusal, Refusal } from '@/lib/infra/refusal'
import { requestTrace } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'
import { safeReturnPath } from '@/lib/infra/script-routes'

type Door<S extends z.ZodType> = {
  /** The act's row in the authorisation matrix. */
  act: string
  schema: S | ((actor: Actor) => S | Promise<S>)
  /** Who may ever do this, when the shape of the form itself depends on who asks. */
  may?: (actor: Actor) => boolean
  /** Turns the form into the schema's input; by default each name with its value or list of values. */
  read?: (form: FormData) => unknown
  /**
   * Allowed in mode passation, where every other act asks the password again. WITH_PASSWORD: an act of the professional, which a
   * session opened by a Test's QR never has.
   */
  whileLocked?: true | 'WITH_PASSWORD'
  keepTyped?: KeepTyped
}

/**
 * Keeps what was typed when the password is needed first (session ended, mode passation); returns where it is found again. `replace: false`:
 * whoever holds a locked device is perhaps not the professional, and writes over nothing of theirs.
 */
export type KeepTyped = (accountId: string, form: FormData, how: { replace: boolean }) => Promise<string>

type Answer = Partial<Pick<FormState, 'message' | 'values'>> | void
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/**
 * The door of every act of a signed-in person: origin, actor re-read from the database, mode passation, shape, then the use
 * case. Only a `Refusal` becomes an answer, with the typed values; failures and Next's redirections rise.
 */
export function action<S extends z.ZodType>(door: Door<S>, work: (actor: Actor, input: z.output<S>) => Promise<Answer>): FormAction {
  return async (state, form) => {
    if (await comesFromElsewhere()) return foreignOrigin(state, form)
    const actor = await currentActor()
    const { path } = await requestTrace()
    if (!actor) return redirect(routes.signIn((await kept(door, form, await expiredSession())) ?? safeReturnPath(path)))
    if (actor.lockedTestId && (!door.whileLocked || (actor.testOnly && door.whileLocked === 'WITH_PASSWORD'))) return redirect(routes.unlockScreen((await kept(door, form, actor)) ?? safeReturnPath(path)))
    if (door.may && !door.may(actor)) return refused(state, form, door.act, actor, forbiddenRefusal())
    const schema = typeof door.schema === 'function' ? await door.schema(actor) : door.schema
    return answer(state, form, door, schema, (input) => work(actor, input), actor)
  }
}

/** The door of an act open to anybody: sign-in, links received by mail. */
export function publicAction<S extends z.ZodType>(door: { act: string; schema: S }, work: (input: z.output<S>) => Promise<Answer>): FormAction {
  return async (state, form) => {
    if (await comesFromElsewhere()) return foreignOrigin(state, form)
    return answer(state, form, door, door.schema, work, null)
  }
}

async function answer<S extends z.ZodType>(
  state: FormState,
  form: FormData,
  door: { act: string; read?: (form: FormData) => unknown },
  schema: S,
  work: (input: z.output<S>) => Promise<Answer>,
  actor: Actor | null,
): Promise<FormState> {
  const attempt = nextAttempt(state)
  const typed = { values: valuesToGiveBack(form), attempt }
  const shape = schema.safeParse((door.read ?? formValues)(form))
  if (!shape.success) return { status: 'refused', code: 'INVALID', errors: errorsByField(shape.error), ...typed }
  try {
    const done = await work(shape.data)
    return { status: 'done', message: done?.message, errors: {}, values: done?.values ?? {}, attempt }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refused(state, form, door.act, actor, error)
  }
}

async function refused(state: FormState, form: FormData, act: string, actor: Actor | null, refusal: Refusal): Promise<FormState> {
  if (actor && ['FORBIDDEN', 'NOT_FOUND', 'STEP_UP_REQUIRED'].includes(refusal.code)) {
    await recordAudit({ actorId: actor.accountId, act, outcome: 'REFUSED', detail: { code: refusal.code } })
  }
  return { status: 'refused', code: refusal.code, message: refusal.message, errors: refusal.fields, values: { ...valuesToGiveBack(form), ...refusal.fresh }, attempt: nextAttempt(state) }
}

// Next runs an action that comes without any Origin, and trusts X-Forwarded-Host (security.md §2.2, 12): the origin is ours or nothing.
async function comesFromElsewhere() {
  const { origin } = await requestTrace()
  return origin !== appOrigin()
}

const foreignOrigin = (state: FormState, form: FormData): FormState => ({
  status: 'refused',
  code: 'FOREIGN_ORIGIN',
  message: `Ce formulaire n’a pas été envoyé depuis ${appOrigin()}. Ouvrez le site à cette adresse, puis recommencez.`,
  errors: {},
  values: valuesToGiveBack(form),
  attempt: nextAttempt(state),
})

const nextAttempt = (state: FormState) => (Number.isInteger(state?.attempt) ? state.attempt : 0) + 1

// The phone on which somebody passes a Test keeps nothing: no form of the professional was ever shown there.
async function kept(door: { keepTyped?: KeepTyped }, form: FormData, session: SessionOwner | null) {
  if (!door.keepTyped || !session || session.testOnly) return undefined
  return door.keepTyped(session.accountId, form, { replace: session.lockedTestId === null })
}

// No page of ours sends it: an older copy of the page, or a forged form.
const UNKNOWN_FIELD = 'Ce formulaire contient une réponse que le site n’attend pas. Rechargez la page, puis recommencez.'

function errorsByField(error: z.ZodError): Record<string, string[]> {
  const errors: Record<string, string[]> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? 'form')
    const said = (errors[field] ??= [])
    // One sentence a field: the first rule that fails is the one to mend first.
    if (said.length === 0) said.push(issue.code === 'unrecognized_keys' ? UNKNOWN_FIELD : issue.message)
  }
  return errors
}
