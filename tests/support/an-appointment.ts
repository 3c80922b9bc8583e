import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/prisma/client/client'
import type { Plan, Proposing } from '@/lib/appointment/schema'
import { after, hours } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'

/** A rendez-vous of the demo advisor with a person, an hour long, tomorrow unless said otherwise. */
export async function anAppointment(beneficiaryId: string, more: Partial<Prisma.AppointmentUncheckedCreateInput> = {}): Promise<string> {
  const startsAt = new Date(more.startsAt ?? after(hours(24)))
  const common = { platformId: PLATFORMS.nantes.id, advisorId: PERSONAS.advisor.id, createdById: PERSONAS.advisor.id, type: 'BILAN', title: 'Bilan', mode: 'ON_SITE', timeZone: 'Europe/Paris', communeName: 'Nantes' } as const
  const { id } = await db.appointment.create({ data: { ...common, startsAt, endsAt: after(hours(1), startsAt), participants: { create: [{ beneficiaryId }] }, ...more }, select: { id: true } })
  return id
}

const place = { mode: 'ON_SITE', addressLine: '1 rue de la Démonstration', postalCode: '44000', communeName: 'Nantes', directions: null, videoUrl: null } as const
const what = { platformId: PLATFORMS.nantes.id, advisorId: PERSONAS.advisor.id, type: 'BILAN', title: null, minutes: 60, ...place } as const

/** What « Planifier » posts, once read: 14 h 30 in Nantes on a day of March 2027 unless said otherwise. */
export const aPlan = (more: Partial<Plan> = {}): Plan => ({ idempotencyKey: randomUUID(), ...what, on: '2027-03-03', time: '14:30', ...more })

/** What « Proposer trois créneaux » posts, once read. */
export const aProposal = (beneficiaryId: string, more: Partial<Proposing> = {}): Proposing => ({
  idempotencyKey: randomUUID(), beneficiaryId, ...what, on1: '2027-03-03', time1: '09:00', on2: '2027-03-04', time2: '14:30', on3: '2027-03-05', time3: '10:00', ...more,
})
