import 'server-only'
import type { Role } from '@/prisma/client/enums'
import type { Actor } from '@/lib/account/actor'
import { currentActor } from '@/lib/account/current-actor'
import { recordAudit } from '@/lib/infra/audit'
import { appOrigin } from '@/lib/infra/env'
import { log } from '@/lib/infra/log'
import { forbiddenRefusal, Refusal, type RefusalCode } from '@/lib/infra/refusal'

type Door = {
  act: string
  /** The roles that may ask; all of them when not said. */
  roles?: readonly Role[]
  /** Allowed in mode passation, where every other route asks the password again. */
  whileLocked?: true
}

const STATUS: Record<RefusalCode, number> = { INVALID: 400, REFUSED: 409, FORBIDDEN: 403, NOT_FOUND: 404, STEP_UP_REQUIRED: 403, CONFLICT: 409, THROTTLED: 429, UNAVAILABLE: 503 }

/** The door of a route handler, as `action()` is that of an act: origin, actor, mode passation; refusals become JSON in French. */
export async function route(request: Request, door: Door, work: (actor: Actor) => Promise<Response>): Promise<Response> {
  if (request.method !== 'GET' && request.headers.get('origin') !== appOrigin()) return refusal(403, 'FOREIGN_ORIGIN', 'Cette demande vient d’un autre site.')
  const actor = await currentActor()
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

const refusal = (status: number, code: string, message: string) => Response.json({ code, message }, { status })
