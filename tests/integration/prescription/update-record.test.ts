import { beforeAll, describe, expect, test } from 'vitest'
import { liveLink } from '@/lib/account/account-link'
import { consumeCode } from '@/lib/account/one-time-code'
import { requestCode } from '@/lib/account/request-code'
import { requestLink } from '@/lib/account/request-link'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { reassignFollowed } from '@/lib/beneficiary/reassign-followed'
import { ownAccessRequests } from '@/lib/prescription/access-requests'
import { answerAccess } from '@/lib/prescription/answer-access'
import { addressLink, confirmAddress } from '@/lib/prescription/confirm-address'
import { escalateAccess } from '@/lib/prescription/escalate-access'
import { takeOverFollowUp } from '@/lib/prescription/take-over-follow-up'
import { updateContact } from '@/lib/prescription/update-contact'
import { updateIdentity } from '@/lib/prescription/update-identity'
import { contactUpdateSchema, identityUpdateSchema } from '@/lib/prescription/update-schema'
import { prescriptionContext } from '@/lib/prescription/prescription-context'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { BENEFICIARY_RECORD_ID, ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'
import { createPerson } from '@/tests/support/people'

beforeAll(createTestPersonas)

type Name = Parameters<typeof actorNamed>[0]
const person = (id: string) => db.beneficiary.findUniqueOrThrow({ where: { id } })
const whole = { phone: '06 11 22 33 44', contactPreferences: 'PHONE', language: 'fr', postalCode: '35000', inseeCode: 'Rennes' }

async function identity(name: Name, form: Record<string, unknown>) {
  const actor = await actorNamed(name)
  return updateIdentity(actor, identityUpdateSchema(prescriptionContext(actor)).parse({ lastName: 'Démo-Grèbe', firstName: 'Lina', birthDate: '17/05/2000', ...form }))
}

async function contact(name: Name, form: Record<string, unknown>) {
  const actor = await actorNamed(name)
  return updateContact(actor, contactUpdateSchema(actor, prescriptionContext(actor)).parse(form))
}

describe('« Modifier l’identité »', () => {
  test('by whoever serves the person, versioned, audited, judged anew; twice is once; nobody else', async () => {
    const { beneficiaryId, prescriptionId } = await aSentPerson()
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor'] as const) await expect(identity(name, { beneficiaryId, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const name of ['hotline', 'admin'] as const) await expect(identity(name, { beneficiaryId, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await identity('camille', { beneficiaryId, version: 1 })
    await identity('camille', { beneficiaryId, version: 1 })
    expect(await person(beneficiaryId)).toMatchObject({ lastName: 'Démo-Grèbe', firstName: 'Lina', version: 2 })
    expect(await db.recordEvent.findMany({ where: { beneficiaryId, kind: 'IDENTITY_UPDATED' } })).toMatchObject([{ data: { fields: ['lastName', 'firstName'] } }])
    expect(await db.auditEvent.count({ where: { act: 'beneficiary.updateIdentity', outcome: 'DONE' } })).toBe(1)
    expect((await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })).rulesId).not.toBeNull()
  })

  test('a fiche that changed meanwhile: both texts beside the field, nothing written over', async () => {
    const beneficiaryId = await createPerson({ lastName: 'Démo-Avant' })
    await identity('camille', { beneficiaryId, version: 1, lastName: 'Démo-Ailleurs' })
    await expect(identity('camille', { beneficiaryId, version: 1, lastName: 'Démo-Ici' })).rejects.toMatchObject({ code: 'CONFLICT', fields: { lastName: [expect.stringContaining('Démo-Ailleurs')] }, fresh: { version: '2' } })
    await identity('camille', { beneficiaryId, version: 2, lastName: 'Démo-Ici' })
    expect((await person(beneficiaryId)).lastName).toBe('Démo-Ici')
  })

  test.each([
    ['a birth to come', { birthDate: '17/05/2200' }],
    ['a day that does not exist', { birthDate: '31/02/2000' }],
    ['a child', { birthDate: '17/05/2015' }],
    ['no name', { lastName: '' }],
    ['a NUL byte', { lastName: 'a\0b' }],
    ['five million characters', { lastName: 'x'.repeat(5_000_000) }],
  ])('refuses %s', async (_, form) => {
    await expect(identity('camille', { beneficiaryId: BENEFICIARY_RECORD_ID, version: 1, ...form })).rejects.toMatchObject({ name: 'ZodError' })
  })
})

describe('« Modifier les coordonnées »', () => {
  test('the whole of them by whoever reads the fiche; an address and a number by the hotline and the person', async () => {
    const beneficiaryId = await createPerson()
    await expect(contact('otherAdvisor', { beneficiaryId, version: 1, ...whole })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await contact('camille', { beneficiaryId, version: 1, ...whole })
    expect(await person(beneficiaryId)).toMatchObject({ phone: '+33611223344', communeName: 'Rennes', email: null, version: 2 })
    await contact('hotline', { beneficiaryId, version: 2, email: 'nouvelle@demo.test', phone: '' })
    expect(await person(beneficiaryId)).toMatchObject({ email: 'nouvelle@demo.test', phone: null, communeName: 'Rennes', contactPreferences: ['UNKNOWN'] })
    await expect(contact('admin', { beneficiaryId, version: 3, email: 'non@demo.test', phone: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(contact('beneficiary', { beneficiaryId, version: 3, email: 'non@demo.test', phone: '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(contact('hotline', { beneficiaryId, version: 3, email: '', phone: '' })).rejects.toMatchObject({ name: 'ZodError' })
  })

  test('a new address of somebody who signs in: confirmed by whoever reads it, the old one is told, and a later change ends the link', async () => {
    const beneficiaryId = BENEFICIARY_RECORD_ID
    const { toConfirm } = await contact('camille', { beneficiaryId, version: 1, ...whole, email: 'neuve@demo.test' })
    expect(toConfirm).toBe(true)
    const accountEmail = async () => (await db.account.findUniqueOrThrow({ where: { id: PERSONAS.beneficiary.id } })).email
    expect(await accountEmail()).toBe(PERSONAS.beneficiary.email)
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    expect(await db.localMail.findMany({ where: { to: PERSONAS.beneficiary.email } })).toMatchObject([{ subject: 'Votre adresse va changer' }])
    const tokenOf = async (to: string) => (await db.localMail.findFirstOrThrow({ where: { to, subject: 'Confirmez votre nouvelle adresse' } })).text.match(/\/adresse\/([\w-]+)/)?.[1] ?? ''
    const first = await tokenOf('neuve@demo.test')
    expect(await addressLink(first)).toBe(true)
    await contact('camille', { beneficiaryId, version: 2, ...whole, email: 'autre@demo.test' })
    await expect(confirmAddress({ token: first })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    const second = await tokenOf('autre@demo.test')
    const beneficiary = await actorNamed('beneficiary')
    for (const asked of [requestLink, requestCode]) await asked({ email: PERSONAS.beneficiary.email })
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    const mailed = (await db.localMail.findMany({ where: { to: PERSONAS.beneficiary.email } })).map(({ text }) => text).join(' ')
    const link = mailed.match(/\/mot-de-passe\/([\w-]+)/)?.[1] ?? ''
    const code = mailed.match(/\b\d{4}[ \u00a0]?\d{4}\b/)?.[0].replace(/\D/g, '') ?? ''
    expect(await liveLink(link)).not.toBeNull()
    expect(code).toHaveLength(8)
    await confirmAddress({ token: second })
    expect(await accountEmail()).toBe('autre@demo.test')
    expect(await db.session.count({ where: { accountId: beneficiary.accountId, revokedAt: null } })).toBe(0)
    await expect(confirmAddress({ token: second })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await liveLink(link), 'what was mailed to the old address opens nothing').toBeNull()
    expect(await db.$transaction((tx) => consumeCode(tx, PERSONAS.beneficiary.id, code))).toBe(false)
  })
})

describe('who answers an access request', () => {
  async function asked() {
    const { beneficiaryId } = await aSentPerson()
    const { id: requestId } = await db.accessRequest.create({
      data: { beneficiaryId, requesterId: PERSONAS.otherPrescriber.id, organisationId: ORGANISATIONS.ccas.id, responderId: PERSONAS.camille.id, platformId: PLATFORMS.nantes.id, reason: 'Suivi commun.', dueAt: new Date(Date.now() + 86_400_000) },
    })
    return { beneficiaryId, requestId }
  }

  test('after « Reprendre le suivi » the new follower is asked and answers; the former one neither sees nor grants', async () => {
    const { beneficiaryId, requestId } = await asked()
    await takeOverFollowUp(await actorNamed('colleague'), { beneficiaryId, reason: 'La personne change de conseiller.' })
    const camille = await actorNamed('camille')
    expect((await ownAccessRequests(camille)).toAnswer).toEqual([])
    await expect(answerAccess(camille, { requestId, granted: true, answer: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await db.outboxEmail.count({ where: { dedupeKey: `access-asked/${requestId}/${PERSONAS.colleague.id}` } })).toBe(1)
    await answerAccess(await actorNamed('colleague'), { requestId, granted: true, answer: null })
    expect(await db.sharedFollowUp.count({ where: { beneficiaryId } })).toBe(1)
  })

  test('when the follower leaves: the colleague who follows is told once for all, the request goes along; nobody left, the plateforme answers', async () => {
    const [one, two] = [await asked(), await asked()]
    const handover = { accountId: PERSONAS.camille.id, actorId: PERSONAS.admin.id, chosen: new Map([[two.beneficiaryId, null]]), otherwise: PERSONAS.colleague.id }
    await db.$transaction((tx) => reassignFollowed(tx, handover))
    expect(await db.outboxEmail.findMany({ where: { kind: 'follow-up-moved' } })).toMatchObject([{ payload: { accountId: PERSONAS.colleague.id, taken: true } }])
    expect((await ownAccessRequests(await actorNamed('colleague'))).toAnswer).toMatchObject([{ id: one.requestId }])
    expect(await db.accessRequest.findUnique({ where: { id: two.requestId } })).toMatchObject({ responderId: null, escalatedAt: expect.any(Date) as Date })
  })

  test('a follower whose place in the structure has ended answers no more: the job passes it on', async () => {
    const { requestId } = await asked()
    await db.organisationMembership.updateMany({ where: { accountId: PERSONAS.camille.id }, data: { endedAt: new Date() } })
    expect((await ownAccessRequests(await actorNamed('camille'))).toAnswer).toEqual([])
    await escalateAccess()
    await escalateAccess()
    expect((await ownAccessRequests(await actorNamed('advisor'))).toAnswer).toMatchObject([{ id: requestId }])
  })
})
