import 'server-only'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { currentActor, currentActorQuietly } from '@/lib/account/current-actor'
import { recordAudit } from '@/lib/infra/audit'
import { appOrigin } from '@/lib/infra/env'
import { log } from '@/lib/infra/log'
import { forbiddenRefusal, Refusal, type RefusalCode } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'
import { safeReturnPath } from '@/lib/infra/script-routes'
import { seeOther } from '@/lib/infra/see-other'

type Door = {
  act: string
  /** The roles that may ask; all of them when not said. */
  roles?: readonly Role[]
  /** Allowed in mode passation, where every other route asks the password again. */
  whileLocked?: true
  /** What a page asks by itself, without its reader: it does not extend the session. */
  quietly?: true
}

const STATUS: Record<RefusalCode, number> = { INVALID: 400, REFUSED: 409, FORBIDDEN: 403, NOT_FOUND: 404, STEP_UP_REQUIRED: 403, CONFLICT: 409, THROTTLED: 429, UNAVAILABLE: 503 }

/**
 * The door of a route handler, as `action()` is that of an act: origin, actor, mode passation; refusals become JSON in French. A plain
 * form, whose answer the person would see, is led to the sign-in page or back to its own instead, which says where things are.
 */
export async function route(request: Request, door: Door, work: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (request.method !== 'GET' && request.headers.get('origin') !== appOrigin()) return refusal(403, 'FOREIGN_ORIGIN', 'Cette demande vient d’un autre site.')
  const page = pageOfPlainForm(request)
  const answer = await answered(request, door, work)
  if (page === null || answer.status < 400) return answer
  if (answer.status === 401) return seeOther(routes.signIn(page))
  return answer.status < 500 && page ? seeOther(page) : answer
}

async function answered(request: Request, door: Door, work: (actor: Actor) => Promise<Response>): Promise<Response> {
  const actor = await (door.quietly ? currentActorQuietly : currentActor)()
  if (!actor) return refusal(401, 'UNAUTHENTICATED', 'Votre session est terminée. Reconnectez-vous pour continuer.')
  if (actor.lockedTestId && !door.whileLocked) return refusal(403, 'STEP_UP_REQUIRED', 'Saisissez à nouveau votre mot de passe pour continuer.')
  try {
    if (door.roles && !door.roles.includes(actor.role)) throw forbiddenRefusal()
    return await work(actor)
  } catch (error) {
    if (error instanceof Refusal) {
      if (error.code === 'FORBIDDEN' || error.code === 'NOT_FOUND') await recordAudit({ actorId: actor.accountId, act: door.act, outcome: 'REFUSED', detail: { code: error.code } })
      return refusal(STATUS[error.code], error.code, error.message)
    }
    log.error({ err: error, act: door.act }, 'a route failed')
    return refusal(500, 'FAILURE', 'Un problème est survenu. Ce que vous aviez enregistré est gardé. Réessayez.')
  }
}

// Forms that scripts send carry JSON or bytes. Null for anything but a plain form; '' when the browser does not say where it was.
function pageOfPlainForm(request: Request): string | null {
  const type = request.headers.get('content-type') ?? ''
  if (request.method !== 'POST' || !/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return null
  const referer = request.headers.get('referer') ?? ''
  return referer.startsWith(`${appOrigin()}/`) ? (safeReturnPath(referer.slice(appOrigin().length)) ?? '') : ''
}

const refusal = (status: number, code: string, message: string) => Response.json({ code, message }, { status })
