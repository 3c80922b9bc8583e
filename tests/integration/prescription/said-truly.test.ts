import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import AccessPage from '@/app/(espace)/utilisateurs/acces/page'
import CorrectPage from '@/app/(espace)/utilisateurs/prescriptions/[id]/corriger/page'
import SentPage from '@/app/(espace)/utilisateurs/prescriptions/[id]/page'
import RecordPage from '@/app/(espace)/utilisateurs/[id]/page'
import ReplacementsPage from '@/app/(espace)/utilisateurs/remplacements/page'
import DemandPage from '@/app/(espace)/demandes/[id]/page'
import type { Actor } from '@/lib/account/actor'
import { MAIL_GALLERY } from '@/lib/administration/mail-gallery'
import { recordAppointments } from '@/lib/appointment/record-appointments'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { parisDay, storedDay, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { routes } from '@/lib/infra/routes'
import { cancelPrescription } from '@/lib/prescription/cancel-prescription'
import { exitParcours } from '@/lib/prescription/exit-parcours'
import { prescriptionStepMail } from '@/lib/prescription/mails/prescription-step'
import { refusePrescription } from '@/lib/prescription/refuse-prescription'
import { reopenPrescription } from '@/lib/prescription/reopen-prescription'
import { takePrescription } from '@/lib/prescription/take-prescription'
import { timeline } from '@/lib/prescription/timeline'
import { transferPrescription } from '@/lib/prescription/transfer-prescription'
import { ORGANISATIONS, PERSONAS, type PersonaName, PLATFORMS } from '@/prisma/seed/personas'
import { aForm, aPersonInParcours } from '@/tests/support/a-parcours'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: () => Promise.resolve(entering.actor as Actor) }))
// The form of documents refreshes the page it is on; there is no router outside Next.
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }) }))

beforeAll(createTestPersonas)

const enter = async (name: PersonaName) => Object.assign(entering, { actor: await actorNamed(name) })
const html = (page: React.ReactNode) => renderToStaticMarkup(page).replaceAll('\u00a0', ' ').replaceAll('&#x27;', '’')
type Page = (props: { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string>> }) => Promise<React.ReactNode>
const open = async (page: unknown, id: string, said: Record<string, string> = {}) => html(await (page as Page)({ params: Promise.resolve({ id }), searchParams: Promise.resolve(said) }))
const followed = { followedById: PERSONAS.camille.id, followedInId: ORGANISATIONS.missionLocale.id }
const refusal = { version: 1, reason: 'FULL', comment: null, remedy: null, alternative: null } as const

test('nobody without an e-mail is said to be told: who calls them is', async () => {
  const mailed = await aSentPerson({ person: aPerson(followed) })
  const silent = await aSentPerson({ person: aPerson({ ...followed, email: null }) })
  await enter('camille')
  const correct = await open(CorrectPage, silent.prescriptionId)
  expect(correct).toContain('La personne n’a pas d’e-mail : elle sera à appeler, c’est noté dans « À faire ».')
  expect(correct).not.toMatch(/\d\. Situation/)
  expect(await open(CorrectPage, mailed.prescriptionId)).toContain('La plateforme et la personne sont prévenues.')
  for (const fait of ['annulation', 'reouverture', 'bilan', 'transmission']) {
    const read = await open(RecordPage, silent.beneficiaryId, { fait })
    expect(read, fait).toContain('La personne est à appeler : c’est dans votre « À faire ».')
    expect(read, fait).not.toMatch(/et la personne sont prévenu/)
    expect(await open(RecordPage, mailed.beneficiaryId, { fait }), fait).toMatch(/et la personne sont prévenu/)
  }
  await enter('advisor')
  for (const fait of ['acceptee', 'refusee', 'rouverte']) {
    const read = await open(DemandPage, silent.prescriptionId, { fait })
    expect(read, fait).toContain('La personne est à appeler : c’est dans « À faire » du prescripteur.')
    expect(read, fait).not.toMatch(/et la personne sont prévenu/)
  }
  expect(await open(DemandPage, mailed.prescriptionId, { fait: 'refusee' })).toContain('Le prescripteur et la personne sont prévenus.')
  await db.beneficiary.update({ where: { id: silent.beneficiaryId }, data: { followedById: null } })
  expect(await open(DemandPage, silent.prescriptionId, { fait: 'refusee' })).toContain('c’est dans votre « À faire »')
})

async function turns(name: PersonaName, beneficiaryId: string) {
  const actor = await actorNamed(name)
  const record = await beneficiaryRecord(actor, beneficiaryId)
  const told = record && (await timeline(actor, record, await recordAppointments(actor, beneficiaryId)))
  return told?.steps.filter(({ yours }) => yours).map(({ code }) => code)
}

test('« À vous » is for who follows the person or replaces them, not for who shares the follow-up', async () => {
  const { beneficiaryId } = await aSentPerson()
  await db.sharedFollowUp.create({ data: { beneficiaryId, accountId: PERSONAS.otherPrescriber.id, createdAt: new Date() } })
  expect(await turns('camille', beneficiaryId)).toEqual(['CHOOSE_TEST'])
  expect(await turns('otherPrescriber', beneficiaryId)).toEqual([])
  const today = storedDay(parisDay())
  await db.replacement.create({ data: { absentId: PERSONAS.camille.id, substituteId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id, startsOn: today, endsOn: today, createdById: PERSONAS.camille.id } })
  expect(await turns('colleague', beneficiaryId)).toEqual(['CHOOSE_TEST'])
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: null } })
  expect(await turns('otherPrescriber', beneficiaryId), 'nobody leads: who shares it does').toEqual(['CHOOSE_TEST'])
})

test('the point of six months is nobody’s turn before its day', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
  await exitParcours(advisor, { ...(await aForm(prescriptionId)), outcome: 'TRAINING', gains: ['LICENCE'], reason: undefined, comment: null })
  expect(await turns('advisor', beneficiaryId)).toEqual([])
  const restore = useClock(() => new Date(Date.now() + 200 * 86_400_000))
  expect(await turns('advisor', beneficiaryId)).toEqual(['FOLLOW_UP'])
  restore()
})

test('corrected no more: the fiche says why, with a way to write; a stranger gets a 404', async () => {
  const taken = await aSentPerson()
  const advisor = await actorNamed('advisor')
  await takePrescription(advisor, { prescriptionId: taken.prescriptionId })
  await enter('camille')
  const address = routes.record(taken.beneficiaryId, { fait: 'prise' })
  await expect(open(CorrectPage, taken.prescriptionId)).rejects.toMatchObject({ digest: expect.stringContaining(address) as string })
  expect(await open(RecordPage, taken.beneficiaryId, { fait: 'prise' })).toMatch(/Un conseiller a pris la demande en charge : elle ne se corrige plus ici\..*Écrivez-lui/)
  const gone = await aSentPerson()
  await cancelPrescription(await actorNamed('camille'), { prescriptionId: gone.prescriptionId, reason: 'MISTAKE' })
  await expect(open(CorrectPage, gone.prescriptionId)).rejects.toMatchObject({ digest: expect.stringContaining('fait=annulation') as string })
  for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor'] as const) {
    await enter(name)
    await expect(open(CorrectPage, taken.prescriptionId), name).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  }
})

test('a correction, an answer to a request, a replacement: each says that it is done', async () => {
  const { prescriptionId } = await aSentPerson()
  await enter('camille')
  expect(await open(SentPage, prescriptionId, { fait: 'corrigee' })).toContain('La correction est enregistrée.')
  expect(await open(SentPage, prescriptionId)).not.toContain('La correction')
  expect(await open(AccessPage, '', { fait: 'accorde' })).toContain('L’accès est accordé')
  expect(await open(AccessPage, '', { fait: 'refuse' })).toContain('L’accès est refusé')
  expect(await open(ReplacementsPage, '', { fait: 'enregistre' })).toContain('Le remplacement est enregistré.')
  expect(await open(ReplacementsPage, '', { fait: 'annule' })).toContain('Le remplacement est annulé.')
  expect(await open(ReplacementsPage, '', { fait: 'toString' })).not.toMatch(/est annulé|native code/)
})

test('the card of a demand says whether it came from elsewhere or was reopened', async () => {
  const moved = await aSentPerson()
  await transferPrescription(await actorNamed('advisor'), { prescriptionId: moved.prescriptionId, version: 1, platformId: PLATFORMS.rennes.id, reason: 'MOVED', comment: null })
  await enter('otherAdvisor')
  expect(await open(DemandPage, moved.prescriptionId)).toContain('Arrivée d’une autre plateforme le')
  const reopened = await aSentPerson()
  await refusePrescription(await actorNamed('advisor'), { prescriptionId: reopened.prescriptionId, ...refusal })
  await reopenPrescription(await actorNamed('advisor'), { prescriptionId: reopened.prescriptionId, version: 2, comment: 'Une place.' })
  await enter('advisor')
  const read = await open(DemandPage, reopened.prescriptionId)
  expect(read).toContain('Rouverte le')
  expect(read).not.toContain('Arrivée')
})

test('the gallery shows what is sent: the same footer, a button only for who has a space', async () => {
  const { prescriptionId } = await aSentPerson({ person: aPerson({ ...followed, email: 'sans-espace@demo.test' }) })
  await refusePrescription(await actorNamed('advisor'), { prescriptionId, ...refusal })
  const { id } = await db.prescriptionStep.findFirstOrThrow({ where: { prescriptionId, kind: 'PRESCRIPTION_REFUSED' }, select: { id: true } })
  const examples = await Promise.all((MAIL_GALLERY['prescription-step'] ?? []).map(async ({ title, message }) => ({ title, ...(await message()) })))
  const footer = (text = '') => text.trimEnd().split('\n\n').at(-1)
  for (const [audience, reader] of [['PERSON', 'à la personne'], ['PRESCRIBER', 'au prescripteur']] as const) {
    const real = await prescriptionStepMail({ stepId: String(id), audience, platformId: PLATFORMS.nantes.id }, 'a')
    const example = examples.find(({ title, subject }) => title.endsWith(reader) && subject === real?.subject)
    expect(footer(example?.text), audience).toBe(footer(real?.text))
    expect(/https?:\/\//.test(example?.text ?? ''), audience).toBe(/https?:\/\//.test(real?.text ?? ''))
  }
  expect(examples.find(({ title }) => title.endsWith('à la personne qui a un espace'))?.text).toContain('Ouvrir mon espace')
  expect(JSON.stringify(examples)).not.toContain('parce que cette demande vous concerne')
})
