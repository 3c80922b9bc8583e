import { db } from '@/lib/infra/db'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aPerson } from './actors'

type Person = Parameters<typeof aPerson>[0]

/** Creates a person and returns their id. */
export async function createPerson(person: Person = {}, more: { removedAt?: Date; accountId?: string; lastContactAt?: Date } = {}): Promise<string> {
  const { id } = await db.beneficiary.create({ data: { ...aPerson(person), ...more }, select: { id: true } })
  return id
}

type Sent = { platform?: keyof typeof PLATFORMS; prescriberId?: string; status?: 'SENT' | 'ACCEPTED' | 'REFUSED'; sentAt?: Date; comments?: string; adaptationNeed?: string; barriers?: string[] }

/** Sends a person to a plateforme, Nantes unless said otherwise; returns the prescription's id. */
export async function createPrescription(beneficiaryId: string, { platform = 'nantes', prescriberId = PERSONAS.camille.id, ...sent }: Sent = {}): Promise<string> {
  const { id } = await db.prescription.create({
    data: {
      beneficiaryId,
      prescriberId,
      platformId: PLATFORMS[platform].id,
      employmentStatus: 'OTHER',
      registeredAtFt: 'UNKNOWN',
      incomes: ['RSA'],
      referentName: 'Mission locale de Démoville',
      project: 'EMPLOYMENT',
      licence: 'NONE',
      vehicles: ['NONE'],
      barriers: ['sans-permis'],
      personInformedAt: new Date(),
      personInformedText: '2026-11',
      testChoice: 'LATER',
      ...sent,
    },
    select: { id: true },
  })
  return id
}
