import { z } from 'zod'
import { route } from '@/lib/account/route'
import { isUuid } from '@/lib/infra/identifier'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { autosaveDraft } from '@/lib/prescription/autosave-draft'
import { PrescriptionDraftSchema } from '@/lib/prescription/draft-schema'
import { mayPrescribe } from '@/lib/prescription/policy'

// A whole form with its longest texts; what is larger was not typed by anybody.
const MOST_BYTES = 200_000
const BodySchema = z.strictObject({ version: z.int().min(0).max(1_000_000_000), values: PrescriptionDraftSchema })

export async function PUT(request: Request, { params }: RouteContext<'/api/brouillons/[draftId]'>) {
  return route(request, { act: 'draft.own', roles: ['PRESCRIBER', 'ADVISOR'] }, async (actor) => {
    if (!mayPrescribe(actor)) throw forbiddenRefusal()
    const { draftId } = await params
    if (!isUuid(draftId)) throw notFoundRefusal()
    const body = BodySchema.safeParse(await readJson(request))
    if (!body.success) throw new Refusal('Le brouillon n’a pas été compris. Rechargez la page.', 'INVALID')
    const saved = await autosaveDraft(actor.accountId, draftId.toLowerCase(), body.data)
    if (saved.kind === 'NOT_FOUND') throw notFoundRefusal()
    return Response.json(saved, { status: saved.kind === 'SAVED' ? 200 : 409, headers: { 'cache-control': 'no-store' } })
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
