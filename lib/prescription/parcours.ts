import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { frenchDay } from '@/lib/infra/french-date'
import { mayAnswer, prescriptionsServedBy } from '@/lib/prescription/policy'
import { today } from '@/lib/prescription/prescription-context'
import { earliestFollowUp } from '@/lib/prescription/record-follow-up'
import { mayTakeBack } from '@/lib/prescription/take-back'

export type Parcours = Awaited<ReturnType<typeof parcoursOf>>[number]

const SHOWN = 3

/**
 * The card « Parcours » of a person: accepted prescriptions that the actor reads in full, the latest three. `leads`: the actor records what
 * happens in it. Nothing for the hotline and administrators, who see the stage alone. One statement, whatever was recorded.
 */
export async function parcoursOf(actor: Actor, beneficiaryId: string) {
  const rows = await db.prescription.findMany({
    where: { AND: [{ beneficiaryId, status: { in: ['ACCEPTED', 'IN_PROGRESS', 'SUSPENDED', 'EXITED', 'ABANDONED'] } }, prescriptionsServedBy(actor)] },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      id: true,
      reference: true,
      status: true,
      version: true,
      sentAt: true,
      firstContactOn: true,
      platform: { select: { name: true } },
      advisor: { select: { firstName: true, lastName: true } },
      services: { orderBy: [{ startedOn: 'asc' }, { id: 'asc' }], take: 50, select: { id: true, service: true, startedOn: true, finishedOn: true, completed: true, createdAt: true } },
      solutions: { orderBy: [{ obtainedOn: 'asc' }, { id: 'asc' }], take: 50, select: { id: true, solution: true, obtainedOn: true, createdAt: true } },
      exit: { select: { exitedOn: true, professionalOutcome: true, mobilityGain: true, followUpDueOn: true, followUpOn: true, followUpOutcome: true } },
    },
  })
  return rows.map(({ services, solutions, exit, ...row }) => ({
    ...row,
    services: services.map(({ createdAt, ...service }) => ({ ...service, mayTakeBack: mayTakeBack(createdAt) })),
    solutions: solutions.map(({ createdAt, ...solution }) => ({ ...solution, mayTakeBack: mayTakeBack(createdAt) })),
    exit: exit && { ...exit, followUpOpen: !exit.followUpOn && earliestFollowUp(exit.followUpDueOn) <= today() },
    leads: mayAnswer(actor),
    /** What tells a double click from a second act: new with each page. */
    formKey: randomUUID(),
    /** Today as a French form says it. */
    today: frenchDay(today()),
  }))
}

