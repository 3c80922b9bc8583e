import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import ListPage from '@/app/(espace)/utilisateurs/page'
import RecordPage from '@/app/(espace)/utilisateurs/[id]/page'
import RemovePage from '@/app/(espace)/utilisateurs/[id]/suppression/page'
import DirectoryPage from '@/app/(espace)/utilisateurs/professionnels/page'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { THROTTLES } from '@/lib/infra/throttle'
import type { PersonaName } from '@/prisma/seed/personas'
import { actorNamed, aPerson } from '../../support/actors'
import { createPerson, createPrescription } from '../../support/people'
import { statementsOf } from '../../support/statements'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: (_: string, ...roles: string[]) => {
  const actor = entering.actor as Actor
  if (!roles.includes(actor.role)) throw new Error('forbidden')
  return Promise.resolve(actor)
} }))

// The form of documents refreshes the page it is on; there is no router outside Next.
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }) }))

const enter = async (name: PersonaName) => Object.assign(entering, { actor: await actorNamed(name) })
const html = (page: React.ReactNode) => renderToStaticMarkup(page).replaceAll('\u00a0', ' ').replaceAll('&#x27;', '’')
const list = async (params: Record<string, string> = {}) => html(await ListPage({ params: Promise.resolve({}), searchParams: Promise.resolve(params) }))
const record = async (id: string, params: Record<string, string> = {}) => html(await RecordPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve(params) }))
const remove = async (id: string) => html(await RemovePage({ params: Promise.resolve({ id }), searchParams: Promise.resolve({}) }))
const audits = (act: string) => db.auditEvent.findMany({ where: { act }, orderBy: { id: 'asc' }, select: { outcome: true, subjectId: true } })

let id: string
beforeEach(async () => {
  id = await createPerson({ firstName: 'Ana', lastName: 'Suivie' })
  await createPrescription(id, { comments: 'Un commentaire réservé' })
})

test('« Utilisateurs » for each role, and « Ma structure » for prescribers only', async () => {
  await enter('camille')
  expect(await list({ q: 'ANA' })).toMatch(/SUIVIE.*Ouvrir/)
  await enter('colleague')
  expect(await list()).toContain('Aucun bénéficiaire pour l’instant')
  expect(await list({ vue: 'structure' })).toMatch(/SUIVIE Ana.*Prescription envoyée.*Qui suit cette personne\s: Camille/)
  await enter('advisor')
  expect(await list({ vue: 'structure' })).toMatch(/SUIVIE/)
  expect(await list()).not.toContain('Ma structure')
  await enter('hotline')
  expect(await list()).toMatch(/Conseiller mobilité.*SUIVIE.*Supprimer/)
  expect(await list()).not.toContain('Créer un bénéficiaire')
})

test('sixty searches a minute, then a sentence and the page, with what was typed', async () => {
  await enter('camille')
  for (let search = 0; search < THROTTLES.search.limit; search += 1) await list({ q: 'ana' })
  const refused = await list({ q: 'ana' })
  expect(refused).toMatch(/beaucoup de recherches.*Attendez une minute/)
  expect(refused).toContain('value="ana"')
  expect(refused).not.toContain('SUIVIE')
  expect(await list()).toContain('SUIVIE')
})

test('reading a record leaves a trace, and so does asking for one that is not yours', async () => {
  await enter('camille')
  expect(await record(id, { liste: 'q=ana&page=2' })).toMatch(/href="\/utilisateurs\?q=ana&amp;page=2".*SUIVIE Ana.*Un commentaire réservé/)
  await enter('otherPrescriber')
  await expect(record(id)).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  await expect(record('0190d000-0000-7000-8000-00000000dead')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  await expect(record('..%2f')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  expect((await audits('beneficiary.read')).map(({ outcome }) => outcome)).toEqual(['READ', 'REFUSED', 'REFUSED', 'REFUSED'])
})

test('the way back is a list of this site, whatever the address says', async () => {
  await enter('camille')
  for (const liste of ['https://ailleurs.test', '//ailleurs.test', '/messagerie', '"><script>', '\0']) {
    expect(await record(id, { liste })).toMatch(/href="\/utilisateurs"[^>]*>(<svg.*?<\/svg>)?Retour à la liste/)
  }
})

test('the hotline’s record has no comment, and opens the removal', async () => {
  await enter('hotline')
  const page = await record(id)
  expect(page).toMatch(/SUIVIE Ana.*Supprimer la fiche.*Messages envoyés/)
  expect(page).not.toMatch(/Un commentaire réservé|Pas de permis|Résultats du Test/)
  expect(await remove(id)).toMatch(/Supprimer une fiche.*SUIVIE Ana.*Votre mot de passe/)
  await db.beneficiary.update({ where: { id }, data: { removedAt: new Date() } })
  expect(await remove(id)).toContain('Rétablir une fiche')
  await expect(remove('0190d000-0000-7000-8000-00000000dead')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  await enter('camille')
  expect(await record(id)).toMatch(/Cette fiche est supprimée/)
  await expect(remove(id)).rejects.toThrow('forbidden')
})

test('« Professionnels Wimoov » is for every professional, not for beneficiaries', async () => {
  const directory = () => DirectoryPage({ params: Promise.resolve({}), searchParams: Promise.resolve({ departement: '44' }) }).then(html)
  for (const name of ['camille', 'advisor', 'hotline', 'admin'] as const) {
    await enter(name)
    expect(await directory()).toMatch(/Loire-Atlantique.*Noa Démo-Conseil.*Conseiller mobilité/)
  }
  await enter('beneficiary')
  await expect(directory()).rejects.toThrow('forbidden')
  await expect(list()).rejects.toThrow('forbidden')
  await expect(record(id)).rejects.toThrow('forbidden')
})

test('each page sends as many statements with 50 people as with 5,000', async () => {
  await enter('camille')
  const count = async () => {
    const counted: number[] = []
    for (const page of [() => list(), () => list({ q: 'personne' }), () => list({ vue: 'structure' }), () => record(id)]) counted.push((await statementsOf(page)).length)
    return counted
  }
  const people = (many: number) => db.beneficiary.createMany({ data: Array.from({ length: many }, () => aPerson()) })
  await people(50)
  const few = await count()
  await people(4_950)
  expect(await count()).toEqual(few)
})
