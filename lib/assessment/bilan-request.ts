import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { bilanTold } from '@/lib/assessment/bilan-told'
import { recordAudit } from '@/lib/infra/audit'
import { gate } from '@/lib/infra/gate'
import { notFoundRefusal } from '@/lib/infra/refusal'
import { spendAttempt, THROTTLES } from '@/lib/infra/throttle'

// Drawing takes the whole processor for a while: one at a time.
const gated = gate({ atOnce: 1, maxWaiting: 10, busy: 'Beaucoup de bilans se préparent en ce moment. Réessayez dans une minute.' })

/**
 * The PDF of a bilan; the reading is audited. Its name says the reference and for whom this version is, never the person: two versions in one
 * folder are not taken for each other. Refused as THROTTLED beyond what anybody
 * needs, and as UNAVAILABLE while too many are being drawn.
 */
export async function sendBilan(actor: Actor, testId: string, asked: URLSearchParams): Promise<Response> {
  const said = asked.get('version')
  if (said !== null && !/^[1-9]\d{0,5}$/.test(said)) throw notFoundRefusal()
  const toGive = asked.get('aDonner') === 'oui'
  const { told, beneficiaryId, version } = await bilanTold(actor, { testId, version: said === null ? undefined : Number(said), toGive })
  await spendAttempt(THROTTLES.bilan, actor.accountId)
  const { renderBilan } = await import('@/lib/assessment/pdf/render-bilan')
  const bytes = await gated(() => renderBilan(told))
  await recordAudit({ actorId: actor.accountId, act: 'assessment.pdf', outcome: 'READ', subject: { type: 'beneficiary', id: beneficiaryId }, detail: { testId, version, toGive } })
  return new Response(bytes, {
    headers: {
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="bilan-mobilite-${told.reference}-${told.forOthers ? 'a-donner' : 'personnel'}.pdf"`,
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
    },
  })
}
