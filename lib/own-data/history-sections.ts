import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { accessLog } from '@/lib/beneficiary/access-log'
import { LOOKER_LABELS, lookLabel } from '@/lib/beneficiary/access-log-labels'
import { db } from '@/lib/infra/db'
import { formatDateTime, formatDay } from '@/lib/infra/format'
import { type DataSection, lines, said } from '@/lib/own-data/section'
import { EVENT_LABELS } from '@/lib/record/labels'

const LONGEST = 5000

/** What happened to the person, and who did it. */
export async function eventSection(beneficiaryId: string): Promise<DataSection> {
  const events = await db.recordEvent.findMany({
    where: { beneficiaryId },
    orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
    take: LONGEST,
    select: { kind: true, happenedAt: true, actor: { select: { firstName: true, lastName: true } } },
  })
  return {
    title: 'Ce qui s’est passé',
    entries: events.map(({ kind, happenedAt, actor }) => lines({ Le: formatDateTime(happenedAt), Quoi: said(EVENT_LABELS, kind), Par: actor && `${actor.firstName} ${actor.lastName}` })),
  }
}

/** The words that professionals wrote for the person: an answer, what would change a refusal, what was agreed. */
export async function wordSection(beneficiaryId: string): Promise<DataSection> {
  const [steps, corrections, objections] = await Promise.all([
    db.prescriptionStep.findMany({
      where: { prescription: { beneficiaryId }, kind: { in: ['PRESCRIPTION_REFUSED', 'OBJECTION_HANDLED'] } },
      orderBy: { id: 'desc' },
      select: { kind: true, happenedAt: true, comment: true, remedy: true, alternative: true },
    }),
    db.correctionRequest.findMany({ where: { beneficiaryId }, orderBy: { createdAt: 'desc' }, select: { text: true, createdAt: true, answer: true, handledAt: true } }),
    db.objection.findMany({ where: { beneficiaryId }, orderBy: { createdAt: 'desc' }, select: { createdAt: true, withdrawnAt: true, handledAt: true } }),
  ])
  return {
    title: 'Mes demandes et les réponses',
    entries: [
      ...corrections.map((one) => lines({ 'Correction demandée le': formatDateTime(one.createdAt), Demande: one.text, 'Répondue le': one.handledAt && formatDateTime(one.handledAt), Réponse: one.answer })),
      ...objections.map((one) => lines({ 'Refus enregistré le': formatDateTime(one.createdAt), 'Retiré le': one.withdrawnAt && formatDateTime(one.withdrawnAt), 'Répondu le': one.handledAt && formatDateTime(one.handledAt) })),
      // A comment on a refusal is a professional's to another; what was agreed on an objection is written for the person.
      ...steps.map((one) =>
        lines({ [said(EVENT_LABELS, one.kind) ?? '']: formatDateTime(one.happenedAt), 'Ce qui est convenu': one.kind === 'OBJECTION_HANDLED' && one.comment, 'Ce qui peut changer la réponse': one.remedy, 'Une autre piste': one.alternative }),
      ),
    ],
  }
}

/** Who looked in the last twelve months: roles and structures, never names. */
export async function lookSection(actor: Actor): Promise<DataSection> {
  const days = await accessLog(actor)
  const entries = days.map(({ day, looks }) => lines({ Le: formatDay(new Date(`${day}T00:00:00Z`)), Qui: looks.map(({ role, place, act }) => `${LOOKER_LABELS[role]}${place ? ` (${place})` : ''} ${lookLabel(act)}`).join('\u00a0; ') }))
  return { title: 'Qui a regardé mon dossier', entries }
}
