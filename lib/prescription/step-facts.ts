import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { answerDelayDays } from '@/lib/prescription/answer-delay'
import type { StepFacts } from '@/lib/prescription/next-step'
import { isUndecided } from '@/lib/prescription/transitions'

export type LatestPrescription = NonNullable<Awaited<ReturnType<typeof latestPrescription>>>

/** What decides the next steps of a person that the actor may see, and their latest prescription with who answers for it. Two statements. */
export async function stepFacts(actor: Actor, beneficiaryId: string, next: NextAppointment | null): Promise<{ facts: StepFacts; latest: LatestPrescription | null }> {
  const latest = await latestPrescription(actor, beneficiaryId)
  const [appointmentAt, appointmentZone] = [next?.startsAt ?? null, next?.timeZone]
  if (!latest) return { facts: { prescription: null, test: null, appointmentAt, appointmentZone, exit: null, medianDays: null }, latest: null }
  const medianDays = isUndecided(latest.status) ? await answerDelayDays(latest.platform.id) : null
  return { facts: { prescription: latest, test: latest.tests[0] ?? latest.beneficiary.tests[0] ?? null, appointmentAt, appointmentZone, exit: latest.exit, medianDays }, latest }
}

function latestPrescription(actor: Actor, beneficiaryId: string) {
  return db.prescription.findFirst({
    where: { beneficiaryId, beneficiary: beneficiariesVisibleTo(actor) },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    select: {
      status: true,
      waitingOn: true,
      waitingSince: true,
      deadlineOn: true,
      tests: { where: { purpose: 'ENTRY' }, select: { status: true, mode: true, updatedAt: true } },
      exit: { select: { followUpDueOn: true, followUpOn: true } },
      platform: { select: { id: true, name: true } },
      advisor: { select: { id: true, firstName: true, lastName: true } },
      prescriber: { select: { id: true, firstName: true, lastName: true, role: true } },
      // Sent to two plateformes, a person has one open Test, of either.
      beneficiary: { select: { tests: { where: { purpose: 'ENTRY', status: { notIn: ['TAKEN', 'VALIDATED'] } }, select: { status: true, mode: true, updatedAt: true } }, followedById: true, followedBy: { select: { firstName: true, lastName: true } } } },
    },
  })
}

/** When a rendez-vous is, and the zone in which it is said. */
export type NextAppointment = { startsAt: Date; timeZone: string }

/** The first rendez-vous still to come, of a list in any order. */
export function nextAppointment(appointments: readonly (NextAppointment & { cancelledAt?: Date | null })[], at: Date): NextAppointment | null {
  const coming = appointments.filter(({ startsAt, cancelledAt }) => !cancelledAt && startsAt > at)
  return coming.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())[0] ?? null
}
