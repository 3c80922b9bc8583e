import type { PrescriptionStatus, TestMode, TestStatus, WaitingOn } from '@/prisma/client/enums'
import { after, days } from '@/lib/infra/clock'
import { EXPIRY_AFTER_MS } from '@/lib/prescription/waiting-limits'

/** What somebody has to do next. Its sentences, for professionals and for the person, are in next-step-labels.ts. */
export type NextStepCode =
  | 'PRESCRIBE'
  | 'ANSWER'
  | 'REPLY'
  | 'PROVIDE_DOCUMENTS'
  | 'STUDY_DOCUMENTS'
  | 'FIRST_CONTACT'
  | 'ATTEND_APPOINTMENT'
  | 'CONTINUE'
  | 'RESUME_PARCOURS'
  | 'FOLLOW_UP'
  | 'REOPEN_REFUSED'
  | 'REOPEN_EXPIRED'
  | 'CANCELLED'
  | 'NOTHING_LEFT'
  | 'CHOOSE_TEST'
  | 'TAKE_TEST'
  | 'CONTINUE_TEST'
  | 'VALIDATE_ASSESSMENT'

/** Who has to do it. */
export type StepOwner = 'WIMOOV' | 'PRESCRIBER' | 'PERSON' | 'NOBODY'

/** Which day is said: when an answer is usually there, the person's own deadline, when the demand expires, a rendez-vous, when it is due; else since when it waits. */
export type StepDay = { kind: 'SINCE' | 'EXPECTED' | 'DEADLINE' | 'EXPIRES' | 'APPOINTMENT' | 'DUE'; on: Date; /** The zone in which a rendez-vous is said. */ timeZone?: string }

export type NextStep = { code: NextStepCode; owner: StepOwner; since: Date | null; day: StepDay | null }

export type StepFacts = {
  prescription: { status: PrescriptionStatus; waitingOn: WaitingOn; waitingSince: Date; deadlineOn: Date | null } | null
  test: { status: TestStatus; mode: TestMode | null; updatedAt: Date } | null
  /** The next rendez-vous with Wimoov. */
  appointmentAt: Date | null
  appointmentZone?: string
  exit: { followUpDueOn: Date; followUpOn: Date | null } | null
  /** Median days that the plateforme takes to answer; null when there is no data. */
  medianDays: number | null
}

/**
 * The next steps of a person, one for each of the two machines: what those outside Wimoov have to do comes first, since all else may wait
 * for it. Always one at least. Pure: tests/unit/prescription/next-step.test.ts goes through every pair of states.
 */
export function nextSteps(facts: StepFacts): [NextStep, ...NextStep[]] {
  const prescription = prescriptionStep(facts)
  const test = testStep(facts)
  if (!test) return [prescription]
  const outside = (step: NextStep) => step.owner === 'PRESCRIBER' || step.owner === 'PERSON'
  return outside(test) && !outside(prescription) ? [test, prescription] : [prescription, test]
}

function prescriptionStep({ prescription, appointmentAt, appointmentZone, exit, medianDays }: StepFacts): NextStep {
  if (!prescription) return { code: 'PRESCRIBE', owner: 'PRESCRIBER', since: null, day: null }
  const { status, waitingSince: since, deadlineOn } = prescription
  const deadline: StepDay | null = deadlineOn ? { kind: 'DEADLINE', on: deadlineOn } : null
  const appointment: StepDay | null = appointmentAt ? { kind: 'APPOINTMENT', on: appointmentAt, ...(appointmentZone ? { timeZone: appointmentZone } : {}) } : null
  switch (status) {
    case 'SENT':
    case 'IN_REVIEW':
    case 'DOCUMENTS_REQUESTED':
      return undecidedStep(status, prescription, medianDays === null ? deadline : { kind: 'EXPECTED', on: after(days(medianDays), since) })
    case 'ACCEPTED':
      return { code: 'FIRST_CONTACT', owner: 'WIMOOV', since, day: appointment ?? deadline }
    case 'IN_PROGRESS':
      return appointment ? { code: 'ATTEND_APPOINTMENT', owner: 'PERSON', since, day: appointment } : { code: 'CONTINUE', owner: 'WIMOOV', since, day: deadline ?? waitingFrom(since) }
    case 'SUSPENDED':
      return { code: 'RESUME_PARCOURS', owner: 'WIMOOV', since, day: appointment ?? waitingFrom(since) }
    case 'EXITED':
    case 'ABANDONED':
      return exit && !exit.followUpOn
        ? { code: 'FOLLOW_UP', owner: 'WIMOOV', since, day: { kind: 'DUE', on: exit.followUpDueOn } }
        : { code: 'NOTHING_LEFT', owner: 'NOBODY', since, day: null }
    case 'REFUSED':
      return { code: 'REOPEN_REFUSED', owner: 'NOBODY', since, day: null }
    case 'EXPIRED':
      return { code: 'REOPEN_EXPIRED', owner: 'NOBODY', since, day: null }
    case 'CANCELLED':
      return { code: 'CANCELLED', owner: 'NOBODY', since, day: null }
  }
}

type Waiting = NonNullable<StepFacts['prescription']>

function undecidedStep(status: 'SENT' | 'IN_REVIEW' | 'DOCUMENTS_REQUESTED', { waitingOn, waitingSince: since }: Waiting, answer: StepDay | null): NextStep {
  const documents = status === 'DOCUMENTS_REQUESTED'
  switch (waitingOn) {
    case 'PRESCRIBER':
    case 'PERSON':
      return { code: documents ? 'PROVIDE_DOCUMENTS' : 'REPLY', owner: waitingOn, since, day: { kind: 'EXPIRES', on: after(EXPIRY_AFTER_MS, since) } }
    case 'WIMOOV':
    case 'NOBODY':
      return { code: documents ? 'STUDY_DOCUMENTS' : 'ANSWER', owner: 'WIMOOV', since, day: answer }
  }
}

// Once a demand is over, nobody has to pass its Test any more.
function testStep({ prescription, test }: StepFacts): NextStep | null {
  if (!prescription || !test || !isAlive(prescription.status)) return null
  const { status, mode, updatedAt: since } = test
  const day = waitingFrom(since)
  switch (status) {
    case 'TO_CHOOSE':
      return { code: 'CHOOSE_TEST', owner: 'PRESCRIBER', since, day }
    case 'TO_TAKE':
      return { code: 'TAKE_TEST', owner: passer(mode), since, day }
    case 'IN_PROGRESS':
    case 'PAUSED':
      return { code: 'CONTINUE_TEST', owner: passer(mode), since, day }
    case 'TAKEN':
      return { code: 'VALIDATE_ASSESSMENT', owner: 'WIMOOV', since, day }
    case 'VALIDATED':
      return null
  }
}

const waitingFrom = (on: Date): StepDay => ({ kind: 'SINCE', on })

function isAlive(status: PrescriptionStatus): boolean {
  switch (status) {
    case 'SENT':
    case 'IN_REVIEW':
    case 'DOCUMENTS_REQUESTED':
    case 'ACCEPTED':
    case 'IN_PROGRESS':
    case 'SUSPENDED':
      return true
    case 'REFUSED':
    case 'EXITED':
    case 'ABANDONED':
    case 'CANCELLED':
    case 'EXPIRED':
      return false
  }
}

function passer(mode: TestMode | null): StepOwner {
  switch (mode) {
    case 'BY_ADVISOR':
      return 'WIMOOV'
    case 'BY_BENEFICIARY':
      return 'PERSON'
    case 'BY_PRESCRIBER':
    case null:
      return 'PRESCRIBER'
  }
}
