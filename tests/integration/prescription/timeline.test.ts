import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import MySpace from '@/app/mon-espace/page'
import RecordPage from '@/app/(espace)/utilisateurs/[id]/page'
import type { Actor } from '@/lib/account/actor'
import { recordAppointments } from '@/lib/appointment/record-appointments'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { acceptPrescription } from '@/lib/prescription/accept-prescription'
import { askDocuments } from '@/lib/prescription/ask-documents'
import { exitParcours } from '@/lib/prescription/exit-parcours'
import { ownTimeline } from '@/lib/prescription/own-timeline'
import { recordFirstContact } from '@/lib/prescription/record-first-contact'
import { recordSolution } from '@/lib/prescription/record-solution'
import { refusePrescription } from '@/lib/prescription/refuse-prescription'
import { startService } from '@/lib/prescription/start-service'
import { suspendParcours } from '@/lib/prescription/suspend-parcours'
import { timeline } from '@/lib/prescription/timeline'
import { BENEFICIARY_RECORD_ID, PERSONAS, PLATFORMS, type PersonaName } from '@/prisma/seed/personas'
import { aForm, aPersonInParcours, versionOf } from '@/tests/support/a-parcours'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed } from '@/tests/support/actors'
import { anAppointment } from '@/tests/support/an-appointment'
import { createPrescription } from '@/tests/support/people'
import { statementsOf } from '@/tests/support/statements'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: () => Promise.resolve(entering.actor as Actor) }))
// The form of documents refreshes the page it is on; there is no router outside Next.
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }) }))
const html = (page: React.ReactNode) => renderToStaticMarkup(page).replaceAll('\u00a0', ' ').replaceAll('&#x27;', '’')
const enter = async (name: PersonaName) => Object.assign(entering, { actor: await actorNamed(name) })
const fiche = async (id: string, params: Record<string, string> = {}) => html(await RecordPage({ params: Promise.resolve({ id }), searchParams: Promise.resolve(params) }))

async function seenBy(name: PersonaName, id: string) {
  const actor = await actorNamed(name)
  const record = await beneficiaryRecord(actor, id)
  return record && timeline(actor, record, await recordAppointments(actor, id))
}

async function aRefusedPerson() {
  const person = await aSentPerson()
  const words = { reason: 'OUT_OF_AREA', comment: 'Un mot entre professionnels', remedy: 'Habiter la métropole', alternative: 'La plateforme voisine' } as const
  await refusePrescription(await actorNamed('advisor'), { prescriptionId: person.prescriptionId, version: 1, ...words })
  return person
}

test('the words of a refusal: who follows the person and the advisors of that plateforme; never the others', async () => {
  const { beneficiaryId } = await aRefusedPerson()
  // The person was once sent to Rennes too: its advisors open the record, not the words of Nantes.
  await createPrescription(beneficiaryId, { platform: 'rennes', status: 'REFUSED', sentAt: new Date('2026-01-05') })
  for (const name of ['camille', 'advisor'] as const) {
    const refusal = (await seenBy(name, beneficiaryId))?.lines.find(({ kind }) => kind === 'PRESCRIPTION_REFUSED')
    expect(refusal?.texts, name).toEqual([
      { label: 'Raison', text: 'Hors territoire' },
      { label: 'Message', text: 'Un mot entre professionnels' },
      { label: 'Ce qui rendrait la personne éligible', text: 'Habiter la métropole' },
      { label: 'Autre piste', text: 'La plateforme voisine' },
    ])
    expect(refusal?.author).toMatchObject({ lastName: PERSONAS.advisor.lastName })
  }
  for (const name of ['otherAdvisor', 'hotline', 'admin'] as const) {
    const seen = await seenBy(name, beneficiaryId)
    expect(seen?.lines.some(({ kind }) => kind === 'PRESCRIPTION_REFUSED'), name).toBe(true)
    expect(JSON.stringify(seen), name).not.toMatch(/Un mot entre|métropole|voisine|Hors territoire/)
  }
  for (const name of ['hotline', 'admin'] as const) {
    const seen = await seenBy(name, beneficiaryId)
    expect(seen?.lines.every(({ author }) => author === null)).toBe(true)
    expect(seen?.steps.every(({ name: owner, yours }) => owner === null && !yours)).toBe(true)
  }
  for (const name of ['colleague', 'otherPrescriber', 'beneficiary'] as const) expect(await seenBy(name, beneficiaryId), name).toBeNull()
})

test('next step: whose turn it is by name, and whether it is the reader’s', async () => {
  const { prescriptionId, beneficiaryId } = await aSentPerson()
  const steps = async (name: PersonaName) => (await seenBy(name, beneficiaryId))?.steps.map(({ code, name: owner, yours }) => [code, owner, yours])
  const camille = `${PERSONAS.camille.firstName} ${PERSONAS.camille.lastName}`
  expect(await steps('camille')).toEqual([['CHOOSE_TEST', camille, true], ['ANSWER', PLATFORMS.nantes.name, false]])
  expect(await steps('advisor')).toEqual([['CHOOSE_TEST', camille, false], ['ANSWER', PLATFORMS.nantes.name, true]])
  expect(await steps('hotline')).toEqual([['CHOOSE_TEST', null, false], ['ANSWER', null, false]])
  const advisor = await actorNamed('advisor')
  await askDocuments(advisor, { prescriptionId, version: 1, types: ['IDENTITY'], askedOf: 'PRESCRIBER', comment: null })
  expect((await steps('camille'))?.[0]).toEqual(['PROVIDE_DOCUMENTS', camille, true])
  await acceptPrescription(advisor, { prescriptionId, version: await versionOf(prescriptionId), comment: null })
  expect((await seenBy('camille', beneficiaryId))?.stage).toBe('ACCEPTED_BEFORE_TEST')
  await recordFirstContact(advisor, await aForm(prescriptionId))
  await anAppointment(beneficiaryId)
  expect((await seenBy('camille', beneficiaryId))?.steps.find(({ code }) => code === 'ATTEND_APPOINTMENT')).toMatchObject({ owner: 'PERSON', day: { kind: 'APPOINTMENT' } })
  // Administrators read no rendez-vous: their date is not told by another way.
  expect(JSON.stringify(await seenBy('admin', beneficiaryId))).not.toMatch(/APPOINTMENT/)
})

test('the usual delay is a median of real decisions, and nothing under five', async () => {
  const { beneficiaryId } = await aSentPerson()
  const expected = async () => (await seenBy('camille', beneficiaryId))?.steps.find(({ code }) => code === 'ANSWER')?.day ?? null
  const decided = async (days: number) => {
    const id = await createPrescription(await (await aSentPerson()).beneficiaryId, { status: 'ACCEPTED' })
    const decidedAt = new Date(Date.now() - 86_400_000)
    await db.prescription.update({ where: { id }, data: { decidedAt, sentAt: new Date(decidedAt.getTime() - days * 86_400_000) } })
  }
  for (const days of [2, 2, 3, 40]) await decided(days)
  expect(await expected()).toBeNull()
  await decided(40)
  expect(await expected()).toMatchObject({ kind: 'EXPECTED' })
  const { waitingSince } = await db.prescription.findFirstOrThrow({ where: { beneficiaryId }, select: { waitingSince: true } })
  expect((await expected())?.on).toEqual(new Date(waitingSince.getTime() + 3 * 86_400_000))
})

test('the fiche: services and solutions with their words for who reads them, the stage alone for the hotline, nothing of an adaptation', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
  await db.prescription.update({ where: { id: prescriptionId }, data: { adaptationNeed: 'YES', barriers: ['adaptation', 'budget'] } })
  await startService(advisor, { ...(await aForm(prescriptionId)), service: 'REPAIR_SHOP' })
  await recordSolution(advisor, { ...(await aForm(prescriptionId)), solution: 'VEHICLE_REPAIRED' })
  await suspendParcours(advisor, { ...(await aForm(prescriptionId)), reason: 'WAITING_FOR_FUNDING', comment: 'Dossier déposé' })
  await enter('camille')
  const read = await fiche(beneficiaryId)
  expect(read).toMatch(/Parcours suspendu.*Prochaine.*étape.*Garage solidaire.*Véhicule réparé/)
  expect(read).toMatch(/En attente d’un financement.*Dossier déposé/)
  expect(read).not.toMatch(/adaptation[^ ]*:|Besoin d’une adaptation|Reprendre le parcours<|Annuler cette saisie/)
  await enter('advisor')
  expect(await fiche(beneficiaryId, { parcours: 'suspendu' })).toMatch(/id="parcours".*Le parcours est suspendu\. Le prescripteur est prévenu\..*Reprendre le parcours.*Annuler cette saisie/)
  await enter('hotline')
  const limited = await fiche(beneficiaryId)
  expect(limited).toMatch(/Parcours suspendu/)
  expect(limited).not.toMatch(/Garage solidaire|Véhicule réparé|financement|Dossier déposé|id="parcours"/)
})

test('the person reads what happened and what comes next in plain words; of a refusal, what was written for them', async () => {
  const { prescriptionId } = await aRefusedPerson()
  await db.mobilityTest.deleteMany({ where: { prescriptionId } })
  await db.prescription.update({ where: { id: prescriptionId }, data: { beneficiaryId: BENEFICIARY_RECORD_ID } })
  await db.recordEvent.updateMany({ data: { beneficiaryId: BENEFICIARY_RECORD_ID } })
  await enter('beneficiary')
  const page = html(await MySpace({ params: Promise.resolve({}), searchParams: Promise.resolve({}) } as Parameters<typeof MySpace>[0]))
  expect(page).toMatch(/Ma prochaine étape.*Wimoov ne peut pas vous accompagner pour le moment\..*Mes rendez-vous.*Ce qui s’est passé.*Ce qui peut changer la réponse : Habiter la métropole.*Une autre piste : La plateforme voisine/)
  expect(page).not.toMatch(/Un mot entre professionnels|Hors territoire|bénéficiaire|éligible/)
  // Who did it, by name: « qui suit mon dossier ».
  expect(page).toMatch(new RegExp(`, par (<!-- -->)?${PERSONAS.advisor.firstName} ${PERSONAS.advisor.lastName}`))
})

test('the person’s own history: services by their name, nothing among professionals, nobody else’s; null for the others', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
  await startService(advisor, { ...(await aForm(prescriptionId)), service: 'WORKSHOP' })
  await db.recordEvent.create({ data: { beneficiaryId, kind: 'ESCALATED' } })
  await db.beneficiary.update({ where: { id: BENEFICIARY_RECORD_ID }, data: { accountId: null } })
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId: PERSONAS.beneficiary.id } })
  const own = await ownTimeline(await actorNamed('beneficiary'), [])
  expect(own?.lines.map(({ sentence, texts }) => [sentence, ...texts].join(' '))).toEqual(['Vous avez commencé\u00a0: Ateliers collectifs', 'Premier contact avec un conseiller Wimoov.', 'Votre demande est acceptée.'])
  expect(own?.steps.map(({ code }) => code)).toEqual(['CHOOSE_TEST', 'CONTINUE'])
  for (const name of ['camille', 'advisor', 'hotline', 'admin'] as const) expect(await ownTimeline(await actorNamed(name), [])).toBeNull()
})

test('what is noted afterwards of an earlier day takes its place by that day, for the person and for professionals', async () => {
  const { beneficiaryId } = await aPersonInParcours()
  await db.recordEvent.create({ data: { beneficiaryId, kind: 'FIRST_CONTACT', happenedAt: new Date('2020-05-04T10:00:00Z') } })
  await db.recordEvent.create({ data: { beneficiaryId, kind: 'FIRST_CONTACT', happenedAt: new Date('2020-04-02T10:00:00Z') } })
  await db.recordEvent.create({ data: { beneficiaryId, kind: 'FIRST_CONTACT', happenedAt: new Date('2020-04-20T10:00:00Z') } })
  const moments = (lines: { happenedAt: Date }[] = []) => lines.map(({ happenedAt }) => happenedAt.getTime())
  const person = { ...(await actorNamed('beneficiary')), beneficiaryId }
  for (const lines of [(await ownTimeline(person, []))?.lines, (await seenBy('advisor', beneficiaryId))?.lines]) {
    expect(lines?.length).toBeGreaterThan(3)
    expect(moments(lines)).toEqual(moments(lines).toSorted((one, other) => other - one))
  }
})

test('a day that was to come is no longer said once it has passed', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
  await exitParcours(advisor, { ...(await aForm(prescriptionId)), outcome: 'TRAINING', gains: ['LICENCE'], reason: undefined, comment: null })
  const person = { ...(await actorNamed('beneficiary')), beneficiaryId }
  const step = async () => (await ownTimeline(person, []))?.steps.find(({ code }) => code === 'FOLLOW_UP')
  expect(await step()).toMatchObject({ day: { kind: 'DUE' } })
  const restore = useClock(() => new Date(Date.now() + days(400)))
  expect(await step()).toMatchObject({ day: null })
  restore()
})

test('as many statements with ten lines as with two hundred', async () => {
  const { advisor, prescriptionId, beneficiaryId } = await aPersonInParcours()
  const read = async () => (await statementsOf(async () => void (await seenBy('advisor', beneficiaryId)))).length
  const few = await read()
  for (let times = 0; times < 30; times += 1) await recordSolution(advisor, { ...(await aForm(prescriptionId)), solution: 'OTHER' })
  await db.recordEvent.createMany({ data: Array.from({ length: 300 }, () => ({ beneficiaryId, kind: 'KEPT_OPEN' })) })
  expect(await read()).toBe(few)
  expect(await seenBy('advisor', beneficiaryId)).toMatchObject({ full: true, lines: { length: 200 } })
})
