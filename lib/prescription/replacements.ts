import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { recordAudit } from '@/lib/infra/audit'
import { now, parisDay, storedDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { daysBetween } from '@/lib/infra/french-date'
import { notFoundRefusal, Refusal } from '@/lib/infra/refusal'

type Declaring = { substituteId: string; organisationId: string; /** ISO dates, both included. */ startsOn: string; endsOn: string }

const A_YEAR = 366

/**
 * « … me remplace du … au … »: a colleague of one's structure sees and serves one's people between two days of Paris, then no more, by
 * itself. A year at most, one replacement at a time; the same declared twice is one.
 */
export async function declareReplacement(actor: Actor, { substituteId, organisationId, startsOn, endsOn }: Declaring): Promise<void> {
  if (endsOn < parisDay()) throw invalid('endsOn', 'Ce dernier jour est passé\u00a0: corrigez la date.')
  if (daysBetween(startsOn, endsOn) > A_YEAR) throw invalid('endsOn', 'Un remplacement dure un an au plus.')
  await db.$transaction(async (tx) => {
    // Two declarations of the same person follow one another here.
    await tx.$queryRaw`SELECT id::text FROM account WHERE id = ${actor.accountId}::uuid FOR UPDATE`
    const colleague = { accountId: substituteId, organisationId, endedAt: null, account: { role: 'PRESCRIBER' as const, disabledAt: null, removedAt: null } }
    const works = actor.organisationIds.includes(organisationId) && substituteId !== actor.accountId && (await tx.organisationMembership.count({ where: colleague })) > 0
    if (!works) throw invalid('substitute', 'Choisissez un collègue de votre structure.')
    const days = { startsOn: storedDay(startsOn), endsOn: storedDay(endsOn) }
    const others = { absentId: actor.accountId, cancelledAt: null, startsOn: { lte: days.endsOn }, endsOn: { gte: days.startsOn } }
    const overlapping = await tx.replacement.findFirst({ where: others, select: { substituteId: true, organisationId: true, startsOn: true, endsOn: true } })
    const same = overlapping && overlapping.substituteId === substituteId && overlapping.organisationId === organisationId && overlapping.startsOn.getTime() === days.startsOn.getTime() && overlapping.endsOn.getTime() === days.endsOn.getTime()
    if (same) return
    if (overlapping) throw invalid('startsOn', 'Un autre remplacement couvre déjà une partie de ces jours\u00a0: annulez-le d’abord.')
    const { id } = await tx.replacement.create({ data: { absentId: actor.accountId, substituteId, organisationId, ...days, createdById: actor.accountId }, select: { id: true } })
    await recordAudit({ actorId: actor.accountId, act: 'replacement.own', outcome: 'DONE', subject: { type: 'replacement', id }, detail: { substituteId, startsOn, endsOn } }, tx)
  })
}

/** Ends a replacement that one declared, or that one does for a colleague. */
export async function cancelReplacement(actor: Actor, { replacementId }: { replacementId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    const mine = { id: replacementId, OR: [{ absentId: actor.accountId }, { substituteId: actor.accountId }] }
    if ((await tx.replacement.count({ where: mine })) === 0) throw notFoundRefusal()
    const { count } = await tx.replacement.updateMany({ where: { ...mine, cancelledAt: null }, data: { cancelledAt: now() } })
    if (count > 0) await recordAudit({ actorId: actor.accountId, act: 'replacement.own', outcome: 'DONE', subject: { type: 'replacement', id: replacementId }, detail: { cancelled: true } }, tx)
  })
}

const named = { select: { firstName: true, lastName: true } } as const

/** The replacements that are not over: those one declared, and those one does; and the colleagues who could replace. */
export async function ownReplacements(actor: Actor) {
  const live = { cancelledAt: null, endsOn: { gte: storedDay(parisDay()) } }
  const select = { id: true, startsOn: true, endsOn: true, absent: named, substitute: named } as const
  const [mine, done, colleagues] = await Promise.all([
    db.replacement.findMany({ where: { ...live, absentId: actor.accountId }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select }),
    db.replacement.findMany({ where: { ...live, substituteId: actor.accountId }, orderBy: [{ startsOn: 'asc' }, { id: 'asc' }], select }),
    db.organisationMembership.findMany({
      where: { organisationId: { in: actor.organisationIds }, endedAt: null, accountId: { not: actor.accountId }, account: { role: 'PRESCRIBER', disabledAt: null, removedAt: null } },
      orderBy: [{ account: { lastName: 'asc' } }, { accountId: 'asc' }, { organisationId: 'asc' }],
      take: 500,
      select: { accountId: true, organisationId: true, account: named, organisation: { select: { name: true } } },
    }),
  ])
  return { mine, done, colleagues }
}

/** Whom the actor replaces today, and until when: said above their list. */
export function replacesToday(actor: Actor) {
  if (actor.replaces.length === 0) return Promise.resolve([])
  const today = storedDay(parisDay())
  return db.replacement.findMany({
    where: { substituteId: actor.accountId, cancelledAt: null, startsOn: { lte: today }, endsOn: { gte: today }, absentId: { in: actor.replaces.map(({ absentId }) => absentId) } },
    orderBy: { endsOn: 'asc' },
    select: { id: true, endsOn: true, absent: named },
  })
}

const invalid = (field: string, sentence: string) => new Refusal('Rien n’est enregistré.', 'INVALID', { [field]: [sentence] })
