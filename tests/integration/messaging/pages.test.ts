import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import ListPage from '@/app/(espace)/messagerie/page'
import NewPage from '@/app/(espace)/messagerie/nouveau/page'
import ThreadPageRoute from '@/app/(espace)/messagerie/[id]/page'
import AnswersPage from '@/app/(espace)/messagerie/reponses/page'
import ReportsPage from '@/app/(espace)/administration/signalements/page'
import BellRoute from '@/app/(espace)/notifications/page'
import OwnPage from '@/app/mon-espace/messages/page'
import OwnThreadPage from '@/app/mon-espace/messages/[id]/page'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { addPerson } from '@/lib/messaging/add-person'
import { reportMessage } from '@/lib/messaging/report-message'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { aMessage, aThread } from '../../support/a-thread'
import { actorNamed } from '../../support/actors'
import { createPrescription } from '../../support/people'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: (_: string, ...roles: string[]) => {
  const actor = entering.actor as Actor
  if (!roles.includes(actor.role)) throw new Error('forbidden')
  return Promise.resolve(actor)
} }))
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }), notFound: () => { throw new Error('not found') } }))

const enter = async (name: PersonaName) => Object.assign(entering, { actor: await actorNamed(name) })
const html = (page: React.ReactNode) => renderToStaticMarkup(page).replaceAll('\u00a0', ' ').replaceAll('&#x27;', '’')
const asked = (params: Record<string, string> = {}) => ({ params: Promise.resolve({}), searchParams: Promise.resolve(params) })
const at = (id: string, params: Record<string, string> = {}) => ({ params: Promise.resolve({ id }), searchParams: Promise.resolve(params) })

async function aPlace() {
  await createPrescription(BENEFICIARY_RECORD_ID)
  const threadId = await aThread(BENEFICIARY_RECORD_ID, { subject: 'Premier rendez-vous' })
  await aMessage(threadId, 'advisor', 'Entre nous', 'NOTE')
  return threadId
}

test('a thread for its readers: who reads it, a note apart; the person once added sees no note', async () => {
  const threadId = await aPlace()
  await enter('camille')
  const page = html(await ThreadPageRoute(at(threadId)))
  expect(page).toMatch(/Premier rendez-vous.*À propos de.*DÉMO-BÉNÉFICIAIRE Lou/s)
  expect(page).toMatch(/Note interne, entre professionnels.*Entre nous/s)
  expect(page).toMatch(/Qui lit cette conversation.*Camille.*\(vous\).*Noa/s)
  expect(page).toContain('La personne ne lit pas cette conversation.')
  expect(page).toContain('Ajouter la personne')
  expect(page).toContain('Quitter la conversation')
  expect(await db.threadParticipant.findFirstOrThrow({ where: { threadId, accountId: PERSONAS.camille.id }, select: { lastReadAt: true } })).not.toEqual({ lastReadAt: null })
  await addPerson(await actorNamed('camille'), { threadId })
  await enter('beneficiary')
  const own = html(await OwnThreadPage(at(threadId)))
  expect(own).toContain('Bonjour, où en est-on ?')
  expect(own).toContain('Vos professionnels lisent ce message.')
  expect(own).not.toMatch(/Entre nous|Note interne|Ajouter la personne|Bloquer|Quitter|Retirer/)
  await enter('camille')
  expect(html(await ThreadPageRoute(at(threadId)))).toContain('Retirer la personne')
  await enter('beneficiary')
  expect(html(await OwnPage())).toMatch(/Premier rendez-vous.*Poser une autre question/s)
  for (const name of ['colleague', 'otherAdvisor', 'hotline', 'admin'] as const) {
    await enter(name)
    await expect(ThreadPageRoute(at(threadId)), name).rejects.toThrow('not found')
  }
  await enter('camille')
  await expect(ThreadPageRoute(at('%00'))).rejects.toThrow('not found')
})

test('a removed record: read, with a plain banner, and no form to write', async () => {
  const threadId = await aPlace()
  await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { removedAt: new Date() } })
  await enter('camille')
  const page = html(await ThreadPageRoute(at(threadId)))
  expect(page).toMatch(/Lecture seule.*La fiche de cette personne est supprimée.*Bonjour, où en est-on \?/s)
  expect(page).not.toMatch(/name="body"|Ajouter la personne|Joindre un fichier/)
})

test('the list, its views, and nothing to find', async () => {
  const threadId = await aPlace()
  await enter('camille')
  expect(html(await ListPage(asked()))).toMatch(/Premier rendez-vous.*Non lu.*Note interne · .*Noa Démo-Conseil : Entre nous/s)
  expect(html(await ListPage(asked({ fait: 'quittee' })))).toContain('Vous avez quitté la conversation.')
  expect(html(await ListPage(asked({ vue: 'archives' })))).toContain('Aucune conversation archivée')
  expect(html(await ListPage(asked({ q: '"><script>' })))).not.toContain('<script>')
  expect(html(await ListPage(asked({ q: 'introuvable' })))).toContain('Aucun résultat')
  await enter('admin')
  const admin = html(await ListPage(asked()))
  expect(admin).toContain('Aucun message')
  expect(admin).not.toContain('Nouveau message')
  expect(threadId).toBeTruthy()
})

test('a new message: about whom, to whom; the plateforme that answers; a forged person does not exist', async () => {
  await createPrescription(BENEFICIARY_RECORD_ID)
  await enter('camille')
  expect(html(await NewPage(asked({ q: 'lou demo' })))).toMatch(/À propos d’une personne.*DÉMO-BÉNÉFICIAIRE Lou/s)
  expect(html(await NewPage(asked({ personne: BENEFICIARY_RECORD_ID })))).toMatch(/Ajouter Lou à la conversation/)
  await createPrescription(BENEFICIARY_RECORD_ID, { platform: 'rennes' })
  expect(html(await NewPage(asked({ personne: BENEFICIARY_RECORD_ID })))).toContain('Plateforme qui répond')
  expect(html(await NewPage(asked({ a: PERSONAS.advisor.id })))).toMatch(/Destinataire<.*Noa Démo-Conseil.*Plateforme de démonstration Loire-Atlantique.*Retirer/s)
  // Several, one after the other: who is chosen stays chosen while another is looked for, and may be taken away.
  const { advisor, hotline, otherAdvisor } = PERSONAS
  const searching = html(await NewPage({ params: Promise.resolve({}), searchParams: Promise.resolve({ a: [advisor.id, hotline.id, PERSONAS.admin.id], q: 'demo' }) }))
  expect(searching).toMatch(new RegExp(`href="/messagerie/nouveau\\?a=${advisor.id}&amp;a=${hotline.id}&amp;a=${otherAdvisor.id}"`))
  expect(searching).toContain(`href="/messagerie/nouveau?a=${hotline.id}"`)
  expect(searching.match(/name="recipients" value="[^"]+"/g)).toEqual([`name="recipients" value="${advisor.id}"`, `name="recipients" value="${hotline.id}"`])
  expect(searching).not.toMatch(/À propos d’une personne|DÉMO-BÉNÉFICIAIRE/)
  for (const params of [{ a: PERSONAS.admin.id }, { personne: '1' }, { personne: PERSONAS.camille.id }] as Record<string, string>[]) await expect(NewPage(asked(params))).rejects.toThrow('not found')
  await enter('hotline')
  await expect(NewPage(asked({ personne: BENEFICIARY_RECORD_ID }))).rejects.toThrow('not found')
})

test('ready answers, reports and the bell, for who has them', async () => {
  const threadId = await aPlace()
  const { id } = await db.message.findFirstOrThrow({ where: { threadId, kind: 'MESSAGE' }, select: { id: true } })
  await reportMessage(await actorNamed('advisor'), { messageId: String(id), reason: 'Une raison' })
  await enter('hotline')
  const reports = html(await ReportsPage(asked()))
  expect(reports).toMatch(/Signalé par DÉMO-CONSEIL Noa.*Bonjour, où en est-on.*Une raison/s)
  expect(reports).not.toMatch(/Entre nous|Premier rendez-vous/)
  expect(html(await AnswersPage(asked()))).toContain('Réponses communes à toutes les plateformes')
  await enter('advisor')
  await expect(ReportsPage(asked())).rejects.toThrow('forbidden')
  await enter('camille')
  await expect(AnswersPage(asked())).rejects.toThrow('forbidden')
  expect(html(await BellRoute())).toMatch(/Messages à lire.*Premier rendez-vous.*Recevoir des courriels/s)
})
