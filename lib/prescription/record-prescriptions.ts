import 'server-only'
import type { Prisma } from '@/prisma/client/client'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { platformsForChoice } from '@/lib/organisation/queries'
import { mayAnswer } from '@/lib/prescription/policy'
import { readEligibility } from '@/lib/prescription/read-eligibility'
import { isUndecided } from '@/lib/prescription/transitions'
import type { EventKind } from '@/lib/record/labels'

export type RecordPrescription = Awaited<ReturnType<typeof recordPrescriptions>>[number]
export type PrescriptionSituation = NonNullable<RecordPrescription['situation']>

/**
 * The prescriptions of a person that the actor may see, the latest first. Everybody reads status, plateforme, date and sender;
 * `situation`, comments included, and `answer`, the plateforme's last one, are null for who may not read them (authz-matrix.json,
 * prescription.readComments); `otherPlatforms`, for the hotline: where an undecided one may be sent instead.
 */
export async function recordPrescriptions(actor: Actor, beneficiaryId: string) {
  const [sent, situations, choice] = await Promise.all([
    db.prescription.findMany({
      where: { beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) },
      orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        reference: true,
        version: true,
        status: true,
        sentAt: true,
        urgent: true,
        eligibility: true,
        rules: { select: { version: true } },
        waitingSince: true,
        advisor: { select: { firstName: true, lastName: true } },
        advisorId: true,
        platform: { select: { id: true, name: true } },
        prescriber: { select: { firstName: true, lastName: true } },
        organisation: { select: { name: true } },
      },
    }),
    readSituations(actor, beneficiaryId),
    actor.role === 'HOTLINE' ? platformsForChoice() : { platforms: [] },
  ])
  const otherThan = ({ status, platform }: Pick<(typeof sent)[number], 'status' | 'platform'>) => (isUndecided(status) ? choice.platforms.filter(({ id }) => id !== platform.id) : [])
  // What the rules said tells of the situation: it goes to those who may read it.
  return sent.map(({ eligibility, rules, advisorId, ...prescription }) => {
    const { situation = null, answer = null } = situations.get(prescription.id) ?? {}
    const judged = situation && { eligibility: readEligibility(eligibility), rulesVersion: rules?.version ?? null }
    const mayBeCorrected = situation !== null && prescription.status === 'SENT' && advisorId === null
    const mayBeAnswered = situation !== null && mayAnswer(actor) && isUndecided(prescription.status)
    return { ...prescription, mayBeCorrected, mayBeAnswered, situation, answer, eligibility: judged?.eligibility ?? null, rulesVersion: judged?.rulesVersion ?? null, otherPlatforms: otherThan(prescription) }
  })
}

async function readSituations(actor: Actor, beneficiaryId: string) {
  const read = readInFull(actor)
  if (!read) return new Map<string, never>()
  const rows = await db.prescription.findMany({
    where: { AND: [{ beneficiaryId }, { beneficiary: beneficiariesServedBy(actor) }, read] },
    select: situationRead,
  })
  const seesAdaptation = actor.role === 'ADVISOR'
  return new Map(
    rows.map(({ id, adaptationNeed, barriers, steps: [answer = null], ...situation }) => [
      id,
      { situation: { ...situation, ...adaptationFor(seesAdaptation, { adaptationNeed, barriers }) }, answer },
    ]),
  )
}

// An advisor reads what was written to their plateforme, a prescriber what was written about the people they follow.
function readInFull(actor: Actor): Prisma.PrescriptionWhereInput | null {
  switch (actor.role) {
    case 'PRESCRIBER':
      return {}
    case 'ADVISOR':
      return { platformId: { in: actor.platformIds } }
    case 'HOTLINE':
    case 'ADMIN':
    case 'BENEFICIARY':
      return null
  }
}

// Only the advisor reads what tells an adaptation need, even when the prescriber ticked it (docs/glossary.md; RGPD art. 9).
function adaptationFor(seen: boolean, { adaptationNeed, barriers }: { adaptationNeed: string | null; barriers: string[] }) {
  return seen
    ? { adaptationNeed, barriers }
    : { adaptationNeed: null, barriers: barriers.filter((barrier) => barrier !== 'adaptation') }
}

/** What a plateforme answers, or asks, with its words. */
const ANSWERS = ['PRESCRIPTION_ACCEPTED', 'PRESCRIPTION_REFUSED', 'DOCUMENTS_REQUESTED', 'PRESCRIPTION_TRANSFERRED', 'PRESCRIPTION_REOPENED', 'PRESCRIPTION_EXPIRED'] satisfies EventKind[]

const situationRead = {
  id: true,
  steps: {
    where: { kind: { in: ANSWERS } },
    orderBy: { id: 'desc' },
    take: 1,
    select: { kind: true, reason: true, comment: true, remedy: true, alternative: true, data: true, happenedAt: true },
  },
  employmentStatus: true,
  registeredAtFt: true,
  ftNumber: true,
  incomes: true,
  referentName: true,
  referentContact: true,
  referentPhone: true,
  referentEmail: true,
  contracts: true,
  educationLevel: true,
  singleParent: true,
  dependentChildren: true,
  audiences: true,
  adaptationNeed: true,
  project: true,
  projectDescription: true,
  deadlineOn: true,
  deadlineType: true,
  targetPlace: true,
  atypicalHours: true,
  licence: true,
  vehicles: true,
  vehicleUsable: true,
  barriers: true,
  comments: true,
  wishedServices: true,
} as const satisfies Prisma.PrescriptionSelect
