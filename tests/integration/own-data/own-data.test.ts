import { expect, test } from 'vitest'
import { requestCode } from '@/lib/account/request-code'
import { hasLiveGrant } from '@/lib/account/step-up'
import { printedCard } from '@/lib/beneficiary/access-card'
import { issueCard } from '@/lib/beneficiary/issue-card'
import { minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { unlockTest } from '@/lib/mobility-test/unlock-test'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { confirmOwnData, proofAsked } from '@/lib/own-data/confirm-own-data'
import { ownDataFile } from '@/lib/own-data/own-data-file'
import { ProofSchema } from '@/lib/own-data/own-data-schema'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { anAppointment, aProposal } from '@/tests/support/an-appointment'
import { actorNamed, aPerson } from '@/tests/support/actors'
import { createPrescription } from '@/tests/support/people'
import { statementsOf } from '@/tests/support/statements'

const password = { kind: 'password', password: DEMO_PASSWORD } as const

async function thread(withPerson: boolean, body: string, kind: 'MESSAGE' | 'NOTE' = 'MESSAGE', authorId: string = PERSONAS.camille.id) {
  const { id } = await db.thread.create({ data: { beneficiaryId: BENEFICIARY_RECORD_ID, subject: 'Un sujet', createdById: PERSONAS.camille.id, withPerson }, select: { id: true } })
  await db.message.create({ data: { threadId: id, authorId, kind, body, clientKey: crypto.randomUUID() }, select: { id: true } })
}

/** Lou with a demand, a rendez-vous, slots, messages (one of theirs in a thread that they no longer read), a note that is not theirs. */
async function fullRecord() {
  await createPrescription(BENEFICIARY_RECORD_ID, { comments: 'Un commentaire <script>alert(1)</script> sur moi', adaptationNeed: 'YES' })
  await anAppointment(BENEFICIARY_RECORD_ID)
  await thread(true, 'Un message pour moi')
  await thread(true, 'Une note interne', 'NOTE')
  await thread(false, 'Un fil entre professionnels')
  await thread(false, 'Mes propres mots', 'MESSAGE', PERSONAS.beneficiary.id)
  await proposeSlots(await actorNamed('advisor'), aProposal(BENEFICIARY_RECORD_ID, { title: 'Bilan à choisir', directions: 'Sonnez deux fois.' }))
  return actorNamed('beneficiary')
}

test('after the password: a file with everything that is theirs, and nothing that is not', async () => {
  const actor = await fullRecord()
  await confirmOwnData(actor, password)
  const file = await ownDataFile(actor, 'html')
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="mes-donnees-wimoov.html"$/)
  expect(file.headers.get('cache-control')).toBe('no-store')
  const page = await file.text()
  for (const told of [PERSONAS.beneficiary.lastName, '17/05/2000', 'Un commentaire &lt;script&gt;', 'Un message pour moi', 'Mes propres mots', 'Mes rendez-vous', 'Sur place', 'Bilan à choisir', 'Sonnez deux fois.', 'mercredi 3 mars 2027 à 9\u00a0h\u00a000', 'Qui a regardé mon dossier']) expect(page).toContain(told)
  for (const kept of ['<script>', 'Une note interne', 'Un fil entre professionnels', 'undefined', 'null', '[object']) expect(page).not.toContain(kept)
  expect(await db.auditEvent.count({ where: { act: 'self.dataExport', outcome: 'DONE' } })).toBe(1)
  expect(await db.recordEvent.count({ where: { kind: 'DATA_EXPORTED' } })).toBe(1)
})

test('the same for another program', async () => {
  const actor = await fullRecord()
  await confirmOwnData(actor, password)
  const sections = JSON.parse(await (await ownDataFile(actor, 'json')).text()) as { rubriques: { titre: string; lignes: { libelle: string; valeur: string }[][] }[] }
  expect(sections.rubriques.map(({ titre }) => titre)).toContain('Les demandes envoyées pour moi')
  expect(JSON.stringify(sections)).toContain('Un commentaire <script>alert(1)</script> sur moi')
})

test('without the proof, with a wrong one, or once ten minutes are over: nothing', async () => {
  const actor = await fullRecord()
  await expect(ownDataFile(actor, 'html')).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  await expect(confirmOwnData(actor, { kind: 'password', password: 'pas le bon' })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(ownDataFile(actor, 'html')).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  await confirmOwnData(actor, password)
  await expect(ownDataFile(await actorNamed('beneficiary'), 'html')).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  const restore = useClock(() => new Date(Date.now() + minutes(11)))
  await expect(ownDataFile(actor, 'html')).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' })
  restore()
  for (const name of ['camille', 'advisor', 'hotline', 'admin'] as const) await expect(confirmOwnData(await actorNamed(name), password)).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a broken download is started again; five an hour, then a wait', async () => {
  const actor = await fullRecord()
  await confirmOwnData(actor, password)
  for (let turn = 0; turn < 5; turn += 1) expect((await ownDataFile(actor, 'html')).status).toBe(200)
  await expect(ownDataFile(actor, 'html')).rejects.toMatchObject({ code: 'THROTTLED' })
})

test('who has only a card proves it with the card and the birth date; with another’s, nothing', async () => {
  const camille = await actorNamed('camille')
  const person = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
  await issueCard(camille, person)
  await issueCard(camille, { beneficiaryId: BENEFICIARY_RECORD_ID })
  const card = async (beneficiaryId: string) => (await printedCard(camille, beneficiaryId))?.code ?? ''
  const { accountId } = await db.beneficiary.findUniqueOrThrow({ where: { id: person.beneficiaryId }, select: { accountId: true } })
  const actor = { ...(await actorNamed('beneficiary')), accountId: accountId ?? '', beneficiaryId: person.beneficiaryId, email: null }
  expect(await proofAsked(actor)).toBe('card')
  await expect(confirmOwnData(actor, { kind: 'card', cardCode: await card(BENEFICIARY_RECORD_ID), birthDate: '2000-05-17' })).rejects.toMatchObject({ code: 'INVALID' })
  await expect(confirmOwnData(actor, { kind: 'card', cardCode: await card(person.beneficiaryId), birthDate: '2000-05-18' })).rejects.toMatchObject({ code: 'INVALID' })
  expect(await hasLiveGrant(actor, 'EXPORT')).toBe(false)
  await confirmOwnData(actor, { kind: 'card', cardCode: await card(person.beneficiaryId), birthDate: '2000-05-17' })
  expect(await hasLiveGrant(actor, 'EXPORT')).toBe(true)
  expect(await (await ownDataFile(actor, 'html')).text()).toContain('Carte d’accès faite le')
})

test('who has neither password nor card proves it with a code by mail', async () => {
  const camille = await actorNamed('camille')
  const person = await aSentPerson()
  await unlockTest(camille, person)
  const { account } = await db.beneficiary.findUniqueOrThrow({ where: { id: person.beneficiaryId }, select: { account: { select: { id: true, email: true } } } })
  const actor = { ...(await actorNamed('beneficiary')), accountId: account?.id ?? '', beneficiaryId: person.beneficiaryId, email: account?.email ?? '' }
  expect(await proofAsked(actor)).toBe('code')
  await expect(confirmOwnData(actor, { kind: 'code', mailedCode: '00000000' })).rejects.toMatchObject({ code: 'INVALID' })
  await requestCode({ email: actor.email })
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  const mail = await db.localMail.findFirstOrThrow({ where: { to: actor.email, text: { contains: 'Voici votre code' } }, select: { text: true } })
  await confirmOwnData(actor, { kind: 'code', mailedCode: mail.text.match(/\d{4}\s\d{4}/)?.[0].replace(/\s/, '') ?? '' })
  expect(await hasLiveGrant(actor, 'EXPORT')).toBe(true)
})

test('as many statements with few rows and with many', async () => {
  const actor = await fullRecord()
  await confirmOwnData(actor, password)
  const few = await statementsOf(() => ownDataFile(actor, 'html'))
  for (let turn = 0; turn < 10; turn += 1) await thread(true, `Message ${turn}`)
  await db.recordEvent.createMany({ data: Array.from({ length: 100 }, () => ({ beneficiaryId: BENEFICIARY_RECORD_ID, kind: 'PRESCRIBED', actorId: PERSONAS.camille.id })) })
  const many = await statementsOf(() => ownDataFile(actor, 'html'))
  expect(many.length).toBe(few.length)
})

test.each([[{ kind: 'password' }], [{ kind: 'autre', password: 'x' }], [{ kind: 'card', cardCode: '', birthDate: '' }], [{ kind: 'code', mailedCode: '12' }], [{ kind: 'password', password: 'x', cardCode: 'y' }], [{}]])('%o is refused', (form) => {
  expect(ProofSchema.safeParse(form).success).toBe(false)
})
