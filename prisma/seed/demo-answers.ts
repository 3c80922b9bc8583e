import type { Tx } from '@/lib/infra/db'
import { isUrgent } from '@/lib/prescription/urgency'
import { expiryDay } from '@/lib/record/document-dates'
import { PERSONAS, PLATFORMS } from './personas'
import { type Story, STORIES, type StoryStep } from './demo-stories'

type Told = { prescriptionId: string; beneficiaryId: string; prescriberId: string; advisorId: string; sentAt: Date }

const DAY_MS = 24 * 3600 * 1000
const isoDay = (date: Date) => date.toISOString().slice(0, 10)
const stored = (day: string) => new Date(`${day}T00:00:00Z`)

/** A demand that came from the plateforme of Nantes: its trace is in « Transmises » there. */
const FROM_NANTES: Story = {
  status: 'SENT', waitingOn: 'WIMOOV', age: 6,
  steps: [{ kind: 'PRESCRIPTION_TRANSFERRED', day: 2, by: 'ADVISOR', to: 'SENT', words: { reason: 'OUT_OF_AREA', comment: 'La personne habite près de Rennes.' }, data: { fromPlatformId: PLATFORMS.nantes.id, toPlatformId: PLATFORMS.rennes.id } }],
}

/** What happened to the demand of this number, for the plateforme that it was sent to. */
export const storyOf = (number: number, platformId: string): Story => (platformId === PLATFORMS.rennes.id && number % 6 === 0 ? FROM_NANTES : (STORIES[number % STORIES.length] ?? FROM_NANTES))

/** When it was sent: so many days before `at`, never all at the same hour. */
export const sentOf = ({ age }: Story, number: number, at: Date) => new Date(at.getTime() - age * DAY_MS - (number % 7) * 3600 * 1000)

/** Who answers for a plateforme in the demo. */
export const advisorOf = (platformId: string) => (platformId === PLATFORMS.rennes.id ? PERSONAS.otherAdvisor.id : PERSONAS.advisor.id)

/** The columns of the prescription at the end of its story. */
export function endOf(story: Story, sentAt: Date, advisorId: string) {
  const moved = story.steps.filter(({ to }) => to).at(-1)
  const on = (kinds: readonly string[]) => story.steps.find(({ kind }) => kinds.includes(kind))
  const decided = on(['PRESCRIPTION_ACCEPTED', 'PRESCRIPTION_REFUSED'])
  const contact = on(['FIRST_CONTACT'])
  return {
    status: story.status,
    waitingOn: story.waitingOn,
    waitingSince: moved ? at(sentAt, moved) : sentAt,
    advisorId: story.taken ? advisorId : null,
    takenAt: story.taken ? at(sentAt, { day: 1 }) : null,
    decidedAt: decided ? at(sentAt, decided) : null,
    ...deadlineOf(story),
    firstContactOn: contact ? stored(isoDay(at(sentAt, contact))) : null,
  }
}

function deadlineOf({ deadlineIn }: Story) {
  if (!deadlineIn) return {}
  const deadline = isoDay(new Date(Date.now() + deadlineIn * DAY_MS))
  return { deadlineOn: stored(deadline), deadlineType: 'JOB_START', urgent: isUrgent(deadline, isoDay(new Date())) }
}

/** Writes the acts of a story, with their words, and what they left: documents asked, services, solutions, exit. Nobody is mailed. */
export async function tellStory(tx: Tx, story: Story, told: Told): Promise<void> {
  const { prescriptionId, beneficiaryId, sentAt } = told
  for (const step of story.steps) {
    const happenedAt = at(sentAt, step)
    const actorId = step.by === 'PRESCRIBER' ? told.prescriberId : step.by === 'ADVISOR' ? actorOf(step, told) : null
    const data = { ...step.data, ...(step.data && !step.data.types && !step.data.fromPlatformId ? { on: isoDay(happenedAt) } : {}) }
    const { id } = await tx.prescriptionStep.create({ data: { prescriptionId, kind: step.kind, actorId, happenedAt, toStatus: step.to, ...step.words, data }, select: { id: true } })
    await tx.recordEvent.create({ data: { beneficiaryId, kind: step.kind, actorId, happenedAt, data: { ...data, prescriptionId, stepId: String(id) } }, select: { id: true } })
    await leave(tx, step, told, happenedAt)
  }
}

async function leave(tx: Tx, { kind, data = {} }: StoryStep, { prescriptionId, advisorId }: Told, happenedAt: Date) {
  const day = stored(isoDay(happenedAt))
  const by = { prescriptionId, recordedById: advisorId }
  for (const type of data.types ?? []) await tx.requestedDocument.create({ data: { prescriptionId, type, requestedAt: happenedAt, requestedById: advisorId }, select: { type: true } })
  if (kind === 'SERVICE_STARTED' && data.service) await tx.serviceProgress.create({ data: { ...by, service: data.service, startedOn: day, createdAt: happenedAt }, select: { id: true } })
  if (kind === 'SERVICE_FINISHED') await tx.serviceProgress.updateMany({ where: { prescriptionId, service: data.service, finishedOn: null }, data: { finishedOn: day, completed: data.completed } })
  if (data.solution) await tx.obtainedSolution.create({ data: { ...by, solution: data.solution, obtainedOn: day, createdAt: happenedAt }, select: { id: true } })
  if (!data.outcome) return
  const followUpDueOn = stored(expiryDay(isoDay(happenedAt), 6) ?? isoDay(happenedAt))
  await tx.parcoursExit.create({ data: { ...by, exitedOn: day, professionalOutcome: data.outcome, mobilityGain: data.gains, recordedAt: happenedAt, followUpDueOn }, select: { prescriptionId: true } })
}

const at = (sentAt: Date, { day }: { day: number }) => new Date(sentAt.getTime() + day * DAY_MS)

// Whoever sends a demand away is of the plateforme that it leaves.
const actorOf = ({ data }: StoryStep, { advisorId }: Told) => (data?.fromPlatformId ? advisorOf(data.fromPlatformId) : advisorId)
