import 'server-only'
import type { Tx } from '@/lib/infra/db'
import { formatDateTime } from '@/lib/infra/format'
import { Refusal } from '@/lib/infra/refusal'
import { stepTexts } from '@/lib/prescription/step-texts'
import { EVENT_LABELS, type EventKind } from '@/lib/record/labels'

/**
 * What was done with a prescription meanwhile, by whom and in which words, for an actor who may read it. What they had typed stays in the
 * form, which may be sent again once read: the version that it carries is then this one.
 */
export async function movedMeanwhile(tx: Tx, prescriptionId: string): Promise<Refusal> {
  const [prescription, last] = await Promise.all([
    tx.prescription.findUnique({ where: { id: prescriptionId }, select: { version: true } }),
    tx.prescriptionStep.findFirst({
      where: { prescriptionId },
      orderBy: { id: 'desc' },
      select: { kind: true, reason: true, comment: true, remedy: true, alternative: true, data: true, happenedAt: true, actor: { select: { firstName: true, lastName: true } } },
    }),
  ])
  const label = last && last.kind in EVENT_LABELS && EVENT_LABELS[last.kind as EventKind]
  const done = last && label ? `\u00a0: «\u00a0${label}\u00a0», le ${formatDateTime(last.happenedAt)}${last.actor ? `, par ${last.actor.firstName} ${last.actor.lastName}` : ''}` : ''
  const words = last ? stepTexts(last).map(({ label: about, text }) => `${about}\u00a0: «\u00a0${text}\u00a0».`) : []
  const sentences = [`Cette prescription a changé pendant que vous la lisiez${done}.`, ...words, 'Rien n’a été modifié, et ce que vous avez écrit est toujours là. Comparez, puis envoyez à nouveau si c’est encore juste.']
  return new Refusal(sentences.join(' '), 'CONFLICT', {}, prescription ? { version: String(prescription.version) } : {})
}

/** Refuses an act on a version that is no longer the one that was read; an act that read none is not compared. */
export async function refuseUnlessRead(tx: Tx, prescription: { id: string; version: number }, version: number | undefined): Promise<void> {
  if (version !== undefined && prescription.version !== version) throw await movedMeanwhile(tx, prescription.id)
}
