import { describe, expect, it, test } from 'vitest'
import { type NextStepCode, nextSteps, type StepFacts, type StepOwner } from '@/lib/prescription/next-step'
import { NEXT_STEP_LABELS, PLAIN_NEXT_STEP_LABELS } from '@/lib/prescription/next-step-labels'
import { PrescriptionStatus, TestMode, TestStatus, type WaitingOn } from '@/prisma/client/enums'

const since = new Date('2026-03-02T10:00:00Z')
const touched = new Date('2026-03-05T10:00:00Z')
const sent = (status: PrescriptionStatus, waitingOn: WaitingOn = 'WIMOOV', deadlineOn: Date | null = null) => ({ status, waitingOn, waitingSince: since, deadlineOn })
const aTest = (status: TestStatus, mode: TestMode | null = null) => ({ status, mode, updatedAt: touched })
const facts = (some: Partial<StepFacts> = {}): StepFacts => ({ prescription: null, test: null, appointmentAt: null, exit: null, medianDays: null, ...some })
const said = (some: Partial<StepFacts>) => nextSteps(facts(some)).map(({ code, owner }) => `${code} ${owner}`)

// What each state of the prescription asks by itself while Wimoov has the hand.
const OF_PRESCRIPTION: Record<PrescriptionStatus, `${NextStepCode} ${StepOwner}`> = {
  SENT: 'ANSWER WIMOOV',
  IN_REVIEW: 'ANSWER WIMOOV',
  DOCUMENTS_REQUESTED: 'STUDY_DOCUMENTS WIMOOV',
  ACCEPTED: 'FIRST_CONTACT WIMOOV',
  IN_PROGRESS: 'CONTINUE WIMOOV',
  SUSPENDED: 'RESUME_PARCOURS WIMOOV',
  EXITED: 'NOTHING_LEFT NOBODY',
  ABANDONED: 'NOTHING_LEFT NOBODY',
  REFUSED: 'REOPEN_REFUSED NOBODY',
  EXPIRED: 'REOPEN_EXPIRED NOBODY',
  CANCELLED: 'CANCELLED NOBODY',
}
const OF_TEST: Record<TestStatus, NextStepCode | null> = { TO_CHOOSE: 'CHOOSE_TEST', TO_TAKE: 'TAKE_TEST', IN_PROGRESS: 'CONTINUE_TEST', PAUSED: 'CONTINUE_TEST', TAKEN: 'VALIDATE_ASSESSMENT', VALIDATED: null }
const BY: Record<TestMode, StepOwner> = { BY_PRESCRIBER: 'PRESCRIBER', BY_ADVISOR: 'WIMOOV', BY_BENEFICIARY: 'PERSON' }
const OVER: PrescriptionStatus[] = ['REFUSED', 'EXITED', 'ABANDONED', 'CANCELLED', 'EXPIRED']

describe('every pair of states', () => {
  for (const status of Object.values(PrescriptionStatus)) {
    it(`${status} without a Test`, () => expect(said({ prescription: sent(status) })).toEqual([OF_PRESCRIPTION[status]]))
    for (const test of Object.values(TestStatus)) {
      for (const mode of Object.values(TestMode)) {
        it(`${status} and ${test} ${mode}`, () => {
          const code = OVER.includes(status) ? null : OF_TEST[test]
          const owner = test === 'TO_CHOOSE' ? 'PRESCRIBER' : test === 'TAKEN' ? 'WIMOOV' : BY[mode]
          const steps = said({ prescription: sent(status), test: aTest(test, mode) })
          const expected = code ? [OF_PRESCRIPTION[status], `${code} ${owner}`] : [OF_PRESCRIPTION[status]]
          // Who is outside Wimoov acts first.
          expect(steps).toEqual(code && owner !== 'WIMOOV' ? expected.toReversed() : expected)
        })
      }
    }
  }
})

test('whose turn it is while the demand is not decided, and when it expires', () => {
  const expires = { kind: 'EXPIRES', on: new Date('2026-04-01T10:00:00Z') }
  for (const owner of ['PRESCRIBER', 'PERSON'] as const) {
    expect(nextSteps(facts({ prescription: sent('DOCUMENTS_REQUESTED', owner) }))).toEqual([{ code: 'PROVIDE_DOCUMENTS', owner, since, day: expires }])
    for (const status of ['SENT', 'IN_REVIEW'] as const) expect(nextSteps(facts({ prescription: sent(status, owner) }))).toEqual([{ code: 'REPLY', owner, since, day: expires }])
  }
  // Both wait on somebody outside Wimoov: the demand, which may expire, comes first.
  expect(said({ prescription: sent('DOCUMENTS_REQUESTED', 'PRESCRIBER'), test: aTest('TO_CHOOSE') })).toEqual(['PROVIDE_DOCUMENTS PRESCRIBER', 'CHOOSE_TEST PRESCRIBER'])
})

test('the day that matters: usual delay, else the person’s deadline, rendez-vous, follow-up', () => {
  const deadline = new Date('2026-04-10')
  const appointmentAt = new Date('2026-03-20T13:30:00Z')
  const first = (some: Partial<StepFacts>) => nextSteps(facts(some))[0]
  expect(first({ prescription: sent('SENT', 'WIMOOV', deadline), medianDays: 4 }).day).toEqual({ kind: 'EXPECTED', on: new Date('2026-03-06T10:00:00Z') })
  expect(first({ prescription: sent('SENT', 'WIMOOV', deadline) }).day).toEqual({ kind: 'DEADLINE', on: deadline })
  expect(first({ prescription: sent('SENT') }).day).toBeNull()
  expect(first({ prescription: sent('ACCEPTED'), appointmentAt })).toMatchObject({ code: 'FIRST_CONTACT', day: { kind: 'APPOINTMENT', on: appointmentAt } })
  expect(first({ prescription: sent('IN_PROGRESS'), appointmentAt })).toMatchObject({ code: 'ATTEND_APPOINTMENT', owner: 'PERSON', day: { kind: 'APPOINTMENT' } })
  const due = new Date('2026-09-05')
  for (const status of ['EXITED', 'ABANDONED'] as const) {
    expect(first({ prescription: sent(status), exit: { followUpDueOn: due, followUpOn: null } })).toMatchObject({ code: 'FOLLOW_UP', owner: 'WIMOOV', day: { kind: 'DUE', on: due } })
    expect(first({ prescription: sent(status), exit: { followUpDueOn: due, followUpOn: due } })).toMatchObject({ code: 'NOTHING_LEFT' })
  }
})

test('where no day is known, since when it waits is said: a parcours that goes on or is suspended, a Test', () => {
  for (const status of ['IN_PROGRESS', 'SUSPENDED'] as const) expect(nextSteps(facts({ prescription: sent(status) }))[0].day).toEqual({ kind: 'SINCE', on: since })
  expect(nextSteps(facts({ prescription: sent('SENT'), test: aTest('TO_CHOOSE') }))[0].day).toEqual({ kind: 'SINCE', on: touched })
})

test('nobody prescribed yet; a Test whose mode is unknown is the prescriber’s', () => {
  expect(said({})).toEqual(['PRESCRIBE PRESCRIBER'])
  expect(said({ prescription: sent('SENT'), test: aTest('TO_TAKE', null) })[0]).toBe('TAKE_TEST PRESCRIBER')
})

test('each step has its sentence, for professionals and for the person, in French typography', () => {
  for (const sentence of [...Object.values(NEXT_STEP_LABELS), ...Object.values(PLAIN_NEXT_STEP_LABELS)]) expect(sentence).not.toMatch(/'| [:;?!»]|« |[^\u00a0][:;?!»]/)
})
