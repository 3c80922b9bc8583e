import type { Prisma } from '@/prisma/client/client'
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
