import { Prisma } from '@/prisma/client/client'
import type { PrescriptionStatus } from '@/prisma/client/enums'

/** The states in which nothing more is done for a demand: its Test waits for nobody. A refused or an expired one may be reopened. */
export const OVER = ['REFUSED', 'CANCELLED', 'EXPIRED', 'ABANDONED', 'EXITED'] as const satisfies readonly PrescriptionStatus[]

/** Whether a demand in this state is over. */
export const isOver = (status: PrescriptionStatus): boolean => OVER.some((over) => over === status)

// Codes of ours, as literals: the planner sees them.
const OVER_CODES = Prisma.raw(OVER.map((status) => `'${status}'`).join(', '))

/** Whether something is still to be done for the row `row` of prescription. On the index `prescription_alive`, which lists the same states. */
export const aliveSql = (row: Prisma.Sql) => Prisma.sql`${row}.status NOT IN (${OVER_CODES})`
