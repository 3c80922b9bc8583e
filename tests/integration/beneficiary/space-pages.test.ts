import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import CardPage from '@/app/(espace)/utilisateurs/[id]/carte/page'
import DataPage from '@/app/mon-espace/dossier/donnees/page'
import RecordPage from '@/app/mon-espace/dossier/page'
import TestPage from '@/app/mon-espace/mon-test/page'
import HomePage from '@/app/mon-espace/page'
import ResourcePage from '@/app/mon-espace/ressources/[id]/page'
import ResourcesPage from '@/app/mon-espace/ressources/page'
import ServicesPage from '@/app/mon-espace/services/page'
import type { Actor } from '@/lib/account/actor'
import { issueCard } from '@/lib/beneficiary/issue-card'
import { after, days } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { unlockTest } from '@/lib/mobility-test/unlock-test'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '../../support/a-test'
import { actorNamed } from '../../support/actors'
import { createPrescription } from '../../support/people'
import { statementsOf } from '../../support/statements'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: (_: string, ...roles: string[]) => {
  const actor = entering.actor as Actor
  if (!roles.includes(actor.role)) throw new Error('forbidden')
  return Promise.resolve(actor)
} }))
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }) }))

const enter = async (name: PersonaName) => Object.assign(entering, { actor: await actorNamed(name) })
const html = (page: React.ReactNode) => renderToStaticMarkup(page).replaceAll('\u00a0', ' ').replaceAll('&#x27;', '’')
const props = (params: Record<string, string> = {}, search: Record<string, string> = {}) => ({ params: Promise.resolve(params), searchParams: Promise.resolve(search) }) as never
const openByHand = (kind: string, itemId: string) => db.handUnlock.create({ data: { beneficiaryId: BENEFICIARY_RECORD_ID, kind, itemId, reason: 'Utile', unlockedById: PERSONAS.advisor.id }, select: { id: true } })

beforeEach(async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  await enter('beneficiary')
})

test('the home: what comes next, then a menu that leads only where there is something', async () => {
  const page = html(await HomePage(props()))
  expect(page).toMatch(/Ma prochaine étape.*Mon Test.*Services proposés.*Mes ressources.*Qui suit mon dossier.*Mes connexions/)
  expect(page).not.toContain('Mes résultats')
  expect(html(await TestPage())).toContain('Aucun Test n’est prévu')
})

test('the person’s Test is theirs to begin once it is unlocked', async () => {
  const { testId } = await aSentPerson()
  await db.mobilityTest.update({ where: { id: testId }, data: { beneficiaryId: BENEFICIARY_RECORD_ID, mode: 'BY_BENEFICIARY', status: 'TO_TAKE' } })
  for (const page of [html(await HomePage(props())), html(await TestPage())]) expect(page).toContain('Commencer le Test')
})

test('services and resources: nothing yet, then what is open', async () => {
  expect(html(await ServicesPage())).toContain('Rien encore')
  expect(html(await ResourcesPage())).toContain('Rien encore')
  await expect(ResourcePage(props({ id: 'res-preparer-trajet' }))).rejects.toThrow(/404|NOT_FOUND/)
  await openByHand('SERVICE', 'conseil-mobilite')
  await openByHand('RESOURCE', 'res-preparer-trajet')
  expect(html(await ServicesPage())).toMatch(/Conseil mobilité individuel.*Validé par un conseiller/)
  expect(html(await ResourcesPage())).toContain('href="/mon-espace/ressources/res-preparer-trajet"')
  expect(html(await ResourcePage(props({ id: 'res-preparer-trajet' })))).toMatch(/<h1[^>]*>Préparer un trajet en 5 étapes.*Notez l’adresse du rendez-vous/)
})

test('« Qui suit mon dossier » says what was just done, and nothing that an address makes up', async () => {
  expect(html(await RecordPage(props({}, { fait: 'correction' })))).toMatch(/Votre demande est envoyée.*Camille Démo-Prescription.*Personne ne l’a encore ouvert.*Demander une correction.*Je refuse l’accompagnement/)
  expect(html(await RecordPage(props({}, { fait: 'n’importe quoi' })))).not.toContain('n’importe quoi')
})

test('the copy of one’s data asks the password first; without any proof, it says what to do', async () => {
  expect(html(await DataPage())).toContain('Mon mot de passe')
  await db.account.update({ where: { id: PERSONAS.beneficiary.id }, data: { passwordHash: null } })
  expect(html(await DataPage())).toContain('Recevoir un code par e-mail')
  await issueCard(await actorNamed('camille'), { beneficiaryId: BENEFICIARY_RECORD_ID })
  expect(html(await DataPage())).toContain('Code de la carte')
  await db.accessCard.updateMany({ data: { revokedAt: new Date() } })
  await db.account.update({ where: { id: PERSONAS.beneficiary.id }, data: { email: null } })
  expect(html(await DataPage())).toContain('Demandez une carte')
})

test('the card: made, printed, not without one, not for a stranger; its reading is audited', async () => {
  const person = await aSentPerson()
  await enter('camille')
  const page = async (search: Record<string, string> = {}) => html(await CardPage(props({ id: person.beneficiaryId }, search)))
  expect(await page()).toContain('Cette personne n’a pas de carte.')
  expect(await db.auditEvent.count({ where: { act: 'accessCard.issue', outcome: 'READ' } })).toBe(0)
  await db.beneficiary.update({ where: { id: person.beneficiaryId }, data: { email: null } })
  await unlockTest(await actorNamed('camille'), person)
  const printed = await page({ fait: 'deblocage' })
  expect(printed).toMatch(/L’accès au Test est débloqué.*<svg.*Écrivez votre date de naissance/)
  expect(printed).not.toContain('style=')
  expect(await db.auditEvent.count({ where: { act: 'accessCard.issue', outcome: 'READ', subjectId: person.beneficiaryId } })).toBe(1)
  await enter('otherPrescriber')
  await expect(page()).rejects.toThrow(/404|NOT_FOUND/)
  expect(await db.auditEvent.count({ where: { act: 'accessCard.issue', outcome: 'REFUSED' } })).toBe(1)
})

test('as many statements with few rows and with many', async () => {
  const count = async () => [(await statementsOf(() => HomePage(props()))).length, (await statementsOf(() => RecordPage(props()))).length]
  const few = await count()
  await db.auditEvent.createMany({ data: Array.from({ length: 300 }, (_, index) => ({ actorId: PERSONAS.hotline.id, act: 'beneficiary.read', outcome: 'READ', subjectId: BENEFICIARY_RECORD_ID, at: after(-days(index)) })) })
  await db.correctionRequest.createMany({ data: Array.from({ length: 50 }, (_, index) => ({ beneficiaryId: BENEFICIARY_RECORD_ID, text: `Erreur ${index}`, answer: 'Vu.', handledAt: new Date(), handledById: PERSONAS.camille.id })) })
  await db.recordEvent.createMany({ data: Array.from({ length: 150 }, () => ({ beneficiaryId: BENEFICIARY_RECORD_ID, kind: 'TEST_STARTED', actorId: PERSONAS.camille.id })) })
  expect(await count()).toEqual(few)
})
