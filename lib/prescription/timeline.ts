import 'server-only'
import type { Actor } from '@/lib/account/actor'
import type { BeneficiaryRecord } from '@/lib/beneficiary/queries'
import { beneficiariesLedBy } from '@/lib/beneficiary/policy'
import { HISTORY_LENGTH } from '@/lib/beneficiary/record-history'
import type { Stage } from '@/lib/beneficiary/stage-labels'
import { now, parisDay, readDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { type NextStep, nextSteps } from '@/lib/prescription/next-step'
import { prescriptionsServedBy } from '@/lib/prescription/policy'
import { type LatestPrescription, type NextAppointment, nextAppointment, stepFacts } from '@/lib/prescription/step-facts'
import { stepTexts } from '@/lib/prescription/step-texts'

/** A next step with its owner's name, when it may be known and is; `yours` when the reader is the one who has to act. */
export type ShownStep = NextStep & { name: string | null; yours: boolean }
export type TimelineLine = Omit<BeneficiaryRecord['history'][number], 'stepId'> & { texts: { label: string; text: string }[] }
/** `full`: there may be more than what a history shows. */
export type Timeline = { stage: Stage; steps: ShownStep[]; lines: TimelineLine[]; full: boolean }

type Appointments = readonly (NextAppointment & { cancelledAt: Date | null })[] | null

/**
 * The one timeline of a person: stage, next steps and what happened, the latest first. The words of an act are read by who reads that
 * prescription (`prescriptionsServedBy`); names by who reads the record in FULL. Three statements, a fourth for who is not named as following the person.
 */
export async function timeline(actor: Actor, record: BeneficiaryRecord, appointments: Appointments): Promise<Timeline> {
  const full = record.detail === 'FULL'
  const [{ facts, latest }, words] = await Promise.all([
    stepFacts(actor, record.id, nextAppointment(appointments ?? [], now())),
    full ? wordsOf(actor, record.history) : new Map<string, TimelineLine['texts']>(),
  ])
  const leads = full && actor.role === 'PRESCRIBER' && (await isFollowedBy(actor, record.id, latest))
  const steps = nextSteps(facts).map((step) => ({ ...step, name: full && latest ? ownerName(step, latest) : null, yours: full && isTurnOf(actor, step, latest, leads) }))
  const lines = record.history.map(({ stepId, ...line }) => ({ ...line, texts: (stepId && words.get(stepId)) || [] }))
  return { stage: record.stage, steps, lines, full: lines.length >= HISTORY_LENGTH }
}

async function wordsOf(actor: Actor, history: BeneficiaryRecord['history']) {
  const ids = history.flatMap(({ stepId }) => (stepId ? [BigInt(stepId)] : []))
  const steps = await db.prescriptionStep.findMany({
    where: { id: { in: ids }, prescription: prescriptionsServedBy(actor) },
    select: { id: true, kind: true, reason: true, comment: true, remedy: true, alternative: true, data: true },
  })
  return new Map(steps.map(({ id, ...step }) => [String(id), stepTexts(step)]))
}

function ownerName({ owner }: NextStep, { platform, advisor, prescriber, beneficiary: { followedBy } }: LatestPrescription): string | null {
  switch (owner) {
    case 'WIMOOV':
      return advisor ? `${advisor.firstName} ${advisor.lastName} (${platform.name})` : platform.name
    case 'PRESCRIBER': {
      const follower = followedBy ?? (prescriber.role === 'PRESCRIBER' ? prescriber : null)
      return follower && `${follower.firstName} ${follower.lastName}`
    }
    case 'PERSON':
    case 'NOBODY':
      return null
  }
}

// Whoever shares a follow-up sees the step, but it waits for who leads it, or replaces them; for all who share it once nobody leads.
async function isFollowedBy(actor: Actor, beneficiaryId: string, latest: LatestPrescription | null): Promise<boolean> {
  if (latest?.beneficiary.followedById === actor.accountId) return true
  return (await db.beneficiary.count({ where: { id: beneficiaryId, OR: [beneficiariesLedBy(actor), { followedById: null }] } })) > 0
}

function isTurnOf(actor: Actor, { owner, day }: NextStep, latest: LatestPrescription | null, leads: boolean): boolean {
  // What is due later, e.g. six months after an exit, waits for nobody until that day: it is then in « À faire ».
  if (day?.kind === 'DUE' && readDay(day.on) > parisDay()) return false
  switch (owner) {
    case 'WIMOOV':
      return actor.role === 'ADVISOR' && latest !== null && actor.platformIds.includes(latest.platform.id) && (!latest.advisor || latest.advisor.id === actor.accountId)
    case 'PRESCRIBER':
      return leads
    case 'PERSON':
    case 'NOBODY':
      return false
  }
}
