import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { recordHistory } from '@/lib/beneficiary/record-history'
import { isCodeOf } from '@/lib/infra/codes'
import { now, parisDay, readDay } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { type NextStep, nextSteps } from '@/lib/prescription/next-step'
import { PLAIN_EVENT_LABELS } from '@/lib/prescription/plain-labels'
import { type NextAppointment, nextAppointment, stepFacts } from '@/lib/prescription/step-facts'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { SOLUTION_LABELS } from '@/lib/prescription/vocabulary/parcours'

export type PlainLine = { id: string; happenedAt: Date; sentence: string; /** Who did it, in the person's words; null for what happens by itself. */ author: string | null; texts: string[] }
export type OwnTimeline = { steps: NextStep[]; lines: PlainLine[] }

/**
 * The person's own timeline in plain words: what happened that concerns them, and what comes next. Of what professionals typed they read
 * what was written for them: what would change a refusal, and another way. Null for whoever is not a person with a record.
 */
export async function ownTimeline(actor: Actor, appointments: readonly NextAppointment[]): Promise<OwnTimeline | null> {
  if (actor.role !== 'BENEFICIARY' || !actor.beneficiaryId) return null
  const [{ facts }, history] = await Promise.all([stepFacts(actor, actor.beneficiaryId, nextAppointment(appointments, now())), recordHistory(actor, actor.beneficiaryId)])
  const told = history.filter(({ kind }) => kind in PLAIN_EVENT_LABELS)
  const words = await ownWords(actor, told.flatMap(({ stepId }) => (stepId ? [BigInt(stepId)] : [])))
  const lines = told.flatMap(({ id, kind, happenedAt, stepId, author }) => {
    const sentence = PLAIN_EVENT_LABELS[kind as keyof typeof PLAIN_EVENT_LABELS]
    return sentence ? [{ id, happenedAt, sentence, author: author && plainAuthor(author), texts: (stepId && words.get(stepId)) || [] }] : []
  })
  return { steps: nextSteps(facts).map(withoutPastDay), lines }
}

/** A day that was to come and has passed is no longer said: it would be read as still to come. */
function withoutPastDay(step: NextStep): NextStep {
  if (!step.day) return step
  const { kind, on } = step.day
  switch (kind) {
    case 'DEADLINE':
    case 'DUE':
      return readDay(on) < parisDay() ? { ...step, day: null } : step
    case 'EXPECTED':
    case 'EXPIRES':
      return parisDay(on) < parisDay() ? { ...step, day: null } : step
    case 'SINCE':
    case 'APPOINTMENT':
      return step
  }
}

function plainAuthor({ firstName, lastName, role }: NonNullable<Awaited<ReturnType<typeof recordHistory>>[number]['author']>): string {
  switch (role) {
    case 'BENEFICIARY':
      return 'vous'
    case 'PRESCRIBER':
    case 'ADVISOR':
      return `${firstName} ${lastName}`
    case 'HOTLINE':
    case 'ADMIN':
      return 'l’équipe Wimoov'
  }
}

const DataSchema = z.object({ service: z.string().optional(), solution: z.string().optional() }).catch({})

async function ownWords(actor: Actor, ids: bigint[]) {
  const steps = await db.prescriptionStep.findMany({
    where: { id: { in: ids }, prescription: { beneficiary: beneficiariesVisibleTo(actor) } },
    select: { id: true, kind: true, remedy: true, alternative: true, data: true },
  })
  return new Map(steps.map(({ id, kind, remedy, alternative, data }) => [String(id), [...subjects(data), ...(kind === 'PRESCRIPTION_REFUSED' ? refusalWords({ remedy, alternative }) : [])]]))
}

function subjects(data: unknown): string[] {
  const { service, solution } = DataSchema.parse(data)
  return [isCodeOf(WISHED_SERVICE_LABELS, service) && WISHED_SERVICE_LABELS[service], isCodeOf(SOLUTION_LABELS, solution) && SOLUTION_LABELS[solution]].filter((said) => said !== false)
}

const refusalWords = ({ remedy, alternative }: { remedy: string | null; alternative: string | null }) => [
  ...(remedy ? [`Ce qui peut changer la réponse\u00a0: ${remedy}`] : []),
  ...(alternative ? [`Une autre piste\u00a0: ${alternative}`] : []),
]
