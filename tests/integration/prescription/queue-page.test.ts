import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import DemandPage from '@/app/(espace)/demandes/[id]/page'
import QueuePage from '@/app/(espace)/demandes/page'
import type { Actor } from '@/lib/account/actor'
import { days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { plural } from '@/lib/infra/format'
import { refusePrescription } from '@/lib/prescription/refuse-prescription'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'
import { statementsOf } from '@/tests/support/statements'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: (_: string, ...roles: string[]) => {
  const actor = entering.actor as Actor
  if (!roles.includes(actor.role)) throw new Error('forbidden')
  return Promise.resolve(actor)
} }))
// The form of documents refreshes the page it is on; there is no router outside Next.
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }) }))

beforeAll(createTestPersonas)

const enter = async (name: PersonaName) => Object.assign(entering, { actor: await actorNamed(name) })
const html = (page: React.ReactNode) => renderToStaticMarkup(page).replaceAll('\u00a0', ' ').replaceAll('&#x27;', '’')
const list = async (params: Record<string, string> = {}) => html(await QueuePage({ params: Promise.resolve({}), searchParams: Promise.resolve(params) }))
const demand = async (id: string, params: Record<string, string> = {}) => html(await DemandPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve(params) }))

test('« Demandes » is for advisors, and shows their plateformes only', async () => {
  const { prescriptionId } = await aSentPerson({ person: aPerson({ lastName: 'Attendue' }) })
  await db.prescription.update({ where: { id: prescriptionId }, data: { waitingSince: new Date(Date.now() - days(12)), urgent: true, deadlineOn: new Date('2026-12-24T00:00:00Z'), laterDocuments: ['IDENTITY'] } })
  await enter('advisor')
  expect(await list()).toMatch(/ATTENDUE.*Urgente.*Attend depuis 12 jours.*Nantes.*Camille Démo-Prescription \(Mission locale de Démoville\).*Échéance le.*1 pièce manquante.*Prendre en charge/)
  expect(await list({ vue: 'miennes' })).toContain('Aucune demande ici')
  expect(await list({ vue: 'tests' })).toContain('Aucun Test délégué')
  expect(await list({ vue: '<script>', plateforme: "' OR 1=1", page: '-3' })).toContain('ATTENDUE')
  await enter('otherAdvisor')
  expect(await list({ vue: 'toutes', plateforme: PLATFORMS.nantes.id })).not.toContain('ATTENDUE')
  await expect(demand(prescriptionId)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  for (const name of ['camille', 'hotline', 'admin', 'beneficiary'] as const) {
    await enter(name)
    await expect(list()).rejects.toThrow('forbidden')
    await expect(demand(prescriptionId)).rejects.toThrow('forbidden')
  }
})

test('a demand, whole: who, what the rules said, documents, the acts; then what was done, in its words', async () => {
  const { prescriptionId } = await aSentPerson({ person: aPerson({ lastName: 'Attendue' }) })
  await enter('advisor')
  const page = await demand(prescriptionId)
  expect(page).toMatch(/ATTENDUE.*Un commentaire que la hotline ne lit pas.*Éligibilité.*Pièces justificatives.*Situation.*Prendre en charge.*Accepter la demande.*Demander des pièces.*Refuser.*Transmettre/)
  expect(page.match(/<h1/g)).toHaveLength(1)
  const noa = entering.actor as Actor
  await refusePrescription(noa, { prescriptionId, version: 1, reason: 'FULL', comment: null, remedy: 'Une place en mars.', alternative: null })
  const refused = await demand(prescriptionId, { fait: 'refusee' })
  expect(refused).toMatch(/La demande est refusée.*Rouvrir la demande.*Prescription refusée.*Plus de place pour le moment.*Une place en mars/)
  expect(refused).not.toContain('Accepter la demande')
  await expect(demand('..%2f')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  await expect(demand(randomUUID())).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})

test('what a colleague who has left had taken is to take again', async () => {
  const { prescriptionId } = await aSentPerson({ person: aPerson({ lastName: 'Laissée' }) })
  await db.platformMembership.create({ data: { accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS.nantes.id } })
  await takePrescription(await actorNamed('otherAdvisor'), { prescriptionId })
  await enter('advisor')
  const noa = entering.actor as Actor
  expect(await list()).not.toContain('LAISSÉE')
  await expect(takePrescription(noa, { prescriptionId })).rejects.toThrow('Charlie Démo-Rennes a déjà pris cette demande en charge.')
  await db.platformMembership.update({ where: { accountId_platformId: { accountId: PERSONAS.otherAdvisor.id, platformId: PLATFORMS.nantes.id } }, data: { endedAt: new Date() } })
  expect(await list()).toMatch(/LAISSÉE.*Personne ne la suit encore.*Prendre en charge/)
  expect(await demand(prescriptionId)).toContain('ne travaille plus dans la plateforme')
  await takePrescription(noa, { prescriptionId })
  expect(await list()).not.toContain('LAISSÉE')
  expect(await list({ vue: 'miennes' })).toContain('LAISSÉE')
})

test('« Demandes » sends as many statements with 50 demands as with 5,000, and shows 50 of them with the exact count', async () => {
  await enter('advisor')
  const sent = await aSentPerson()
  const model = await db.prescription.findUniqueOrThrow({ where: { id: sent.prescriptionId } })
  const demands = async (many: number) => {
    const people = Array.from({ length: many }, () => ({ id: randomUUID(), ...aPerson() }))
    await db.beneficiary.createMany({ data: people })
    const { reference: _, eligibility: __, ...row } = model
    await db.prescription.createMany({ data: people.map(({ id }) => ({ ...row, id: randomUUID(), beneficiaryId: id })) })
  }
  const views = ['a-prendre', 'miennes', 'toutes', 'pieces', 'tests', 'transmises']
  const count = async () => {
    const counted: number[] = []
    for (const vue of views) counted.push((await statementsOf(() => list({ vue }))).length)
    return [...counted, (await statementsOf(() => demand(sent.prescriptionId))).length]
  }
  await demands(50)
  const few = await count()
  await demands(4_950)
  expect(await count()).toEqual(few)
  const total = await db.prescription.count({ where: { platformId: PLATFORMS.nantes.id, status: { in: ['SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED'] } } })
  const page = await list({ vue: 'toutes', page: '2' })
  expect(page).toContain(`Page 2 sur ${Math.ceil(total / 50)}, ${plural(total, 'demande', 'demandes')}`.replaceAll('\u00a0', ' '))
  expect(page.match(/Reçue le|reçue le/g)).toHaveLength(50)
  // A page that no longer exists shows the last one.
  expect(await list({ vue: 'toutes', page: '999' })).toMatch(new RegExp(`Page ${Math.ceil(total / 50)} sur`))
})
