import type { PrescriptionStatus } from '@/prisma/client/enums'
import { isOver } from '@/lib/beneficiary/alive'
import { after, days } from '@/lib/infra/clock'

/** How long one still writes once everything is over: an answer is asked about, a demand is reopened. */
const GRACE_MS = days(30)

/** What is read of a demand to know whether one still writes about its person. */
export const demandEnd = { platformId: true, status: true, waitingSince: true, exit: { select: { followUpOn: true } } } as const
export type DemandEnd = { platformId: string; status: PrescriptionStatus; waitingSince: Date; exit: { followUpOn: Date | null } | null }

/**
 * Until when one writes about a person with a plateforme: thirty days after the last of their demands there has ended. Null while one is alive, or while
 * the news of six months after an exit are awaited: that talk goes on. A demand has waited for nobody since the moment it closed.
 */
export function writtenUntil(demands: readonly DemandEnd[], platformId: string): Date | null {
  const ends = demands.filter((demand) => demand.platformId === platformId).map(endOf)
  const last = ends.reduce<Date | null | undefined>((latest, end) => (latest === null || end === null ? null : !latest || end > latest ? end : latest), undefined)
  return last ? after(GRACE_MS, last) : null
}

function endOf({ status, waitingSince, exit }: DemandEnd): Date | null {
  if (!isOver(status)) return null
  if (!exit) return waitingSince
  return exit.followUpOn && (exit.followUpOn > waitingSince ? exit.followUpOn : waitingSince)
}
