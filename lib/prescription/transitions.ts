import type { PrescriptionStatus } from '@/prisma/client/enums'

/**
 * The machine of a prescription (docs/glossary.md): from each state, where it may go. The database refuses every other step with a
 * trigger; tests/integration/prescription/transitions.test.ts keeps the two equal.
 */
export const TRANSITIONS: Record<PrescriptionStatus, readonly PrescriptionStatus[]> = {
  SENT: ['IN_REVIEW', 'DOCUMENTS_REQUESTED', 'ACCEPTED', 'REFUSED', 'CANCELLED', 'EXPIRED', 'ABANDONED'],
  IN_REVIEW: ['SENT', 'DOCUMENTS_REQUESTED', 'ACCEPTED', 'REFUSED', 'CANCELLED', 'EXPIRED', 'ABANDONED'],
  DOCUMENTS_REQUESTED: ['SENT', 'IN_REVIEW', 'ACCEPTED', 'REFUSED', 'CANCELLED', 'EXPIRED', 'ABANDONED'],
  ACCEPTED: ['IN_PROGRESS', 'SUSPENDED', 'EXITED', 'ABANDONED'],
  REFUSED: ['IN_REVIEW'],
  IN_PROGRESS: ['SUSPENDED', 'EXITED', 'ABANDONED'],
  SUSPENDED: ['IN_PROGRESS', 'EXITED', 'ABANDONED'],
  EXITED: [],
  ABANDONED: [],
  CANCELLED: [],
  EXPIRED: ['SENT', 'IN_REVIEW'],
}

/** The states that wait for the plateforme's decision: what the queue shows. */
export const UNDECIDED = ['SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED'] as const satisfies readonly PrescriptionStatus[]

/** Whether a demand in this state waits for that decision. */
export const isUndecided = (status: PrescriptionStatus): boolean => UNDECIDED.some((one) => one === status)

/** The states of an accompaniment under way. */
export const IN_PARCOURS = ['ACCEPTED', 'IN_PROGRESS', 'SUSPENDED'] as const satisfies readonly PrescriptionStatus[]

/** The states from which one may go to `to`. */
export const mayBecome = (to: PrescriptionStatus): PrescriptionStatus[] => (Object.keys(TRANSITIONS) as PrescriptionStatus[]).filter((from) => TRANSITIONS[from].includes(to))
