import { beforeAll, describe, expect, test } from 'vitest'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { endCall, openCalls } from '@/lib/prescription/calls'
import { confirmation } from '@/lib/prescription/confirmation'
import { handleObjection, openObjection } from '@/lib/prescription/handle-objection'
import { initialValues } from '@/lib/prescription/initial-values'
import { object, withdrawObjection } from '@/lib/prescription/object'
import { objectionLink } from '@/lib/prescription/objection-link'
import { prescribe } from '@/lib/prescription/prescribe'
import { prescriptionFormData } from '@/lib/prescription/queries'
import { toDoList } from '@/lib/indicator/to-do'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aPrescription, type Posted, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

async function sent(overrides: Posted = {}) {
  const camille = await actorNamed('camille')
  const form = prescriptionOf(camille, aPrescription(overrides))
  const done = await prescribe(camille, form)
  await prescribe(camille, form)
  return { camille, ...done }
}

async function mailsOf(prescriptionId: string) {
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  const rows = await db.outboxEmail.findMany({ where: { payload: { path: ['prescriptionId'], equals: prescriptionId } }, orderBy: { dedupeKey: 'asc' }, select: { id: true, kind: true, state: true } })
  return Promise.all(rows.map(async ({ id, ...mail }) => ({ ...mail, mail: await db.localMail.findUnique({ where: { id }, select: { to: true, subject: true, text: true } }) })))
}

describe('the mails to the parties', () => {
  test('each once, nobody named in a subject nor to the plateforme, the référent only when it is another', async () => {
    const { prescriptionId } = await sent({ lastName: 'Zyxwvut', referentKind: 'OTHER_ORGANISATION', referentName: 'Département', referentEmail: 'referent@demo.test' })
    const mails = await mailsOf(prescriptionId)
    expect(mails.map(({ kind, state }) => [kind, state])).toEqual([['person-oriented', 'SENT'], ['prescription-received', 'SENT'], ['prescription-referent', 'SENT'], ['prescription-sent', 'SENT']])
    for (const { kind, mail } of mails) {
      expect(mail?.subject).not.toMatch(/Zyxwvut/i)
      expect(mail?.text.toLowerCase(), kind).not.toContain('zyxwvut')
    }
    const { reference } = await db.prescription.findUniqueOrThrow({ where: { id: prescriptionId } })
    expect(mails.find(({ kind }) => kind === 'prescription-sent')?.mail).toMatchObject({ to: PERSONAS.camille.email, text: expect.stringContaining(reference) as string })
    expect(mails.find(({ kind }) => kind === 'prescription-received')?.mail?.to).toBe(PLATFORMS.nantes.email)
  })

  test('the usual delay is said from five decisions on, and is their median', async () => {
    const { camille, prescriptionId } = await sent()
    expect(await confirmation(camille, prescriptionId)).toMatchObject({ delay: null, platform: { email: PLATFORMS.nantes.email, people: [{ firstName: 'Noa' }] } })
    for (const waited of [1, 2, 6, 30, 3]) {
      const { prescriptionId: decided } = await sent()
      const decidedAt = new Date()
      await db.prescription.update({ where: { id: decided }, data: { sentAt: new Date(decidedAt.getTime() - days(waited)), decidedAt } })
    }
    expect((await confirmation(camille, prescriptionId))?.delay).toBe(3)
    for (const name of ['colleague', 'otherPrescriber', 'otherAdvisor', 'hotline', 'beneficiary'] as const) expect(await confirmation(await actorNamed(name), prescriptionId), name).toBeNull()
  })
})

describe('somebody without e-mail', () => {
  test('is called: in À faire with the number, once, until it is done', async () => {
    const { camille, beneficiaryId, prescriptionId } = await sent({ email: '' })
    expect((await mailsOf(prescriptionId)).map(({ kind }) => kind)).toEqual(['prescription-received', 'prescription-sent'])
    expect((await toDoList(camille)).items.filter((one) => one.beneficiaryId === beneficiaryId).map(({ reason }) => reason)).toContain('CALL_PERSON')
    const [call] = await openCalls(camille, beneficiaryId)
    expect(await openCalls(await actorNamed('colleague'), beneficiaryId)).toEqual([])
    await expect(endCall(await actorNamed('otherAdvisor'), { callId: call?.id ?? '' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await Promise.all([1, 2].map(() => endCall(camille, { callId: call?.id ?? '' })))
    expect(await openCalls(camille, beneficiaryId)).toEqual([])
    expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'PERSON_CALLED' } })).toBe(1)
  })
})

describe('objecting', () => {
  async function aNotice() {
    const done = await sent()
    const notice = (await mailsOf(done.prescriptionId)).find(({ kind }) => kind === 'person-oriented')
    return { ...done, token: notice?.mail?.text.match(/opposition\/([\w-]+)/)?.[1] ?? '' }
  }

  test('one tap records it and tells those who follow; a human answers', async () => {
    const { camille, token, beneficiaryId } = await aNotice()
    expect(await objectionLink(token)).toMatchObject({ objectedAt: null, platform: { name: PLATFORMS.nantes.name } })
    await Promise.all([1, 2, 3].map(() => object({ token })))
    expect(await db.objection.count({ where: { beneficiaryId } })).toBe(1)
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    const told = await db.outboxEmail.findMany({ where: { kind: 'person-objected', state: 'SENT' }, select: { id: true } })
    expect(told).toHaveLength(2)
    expect(await openObjection(await actorNamed('colleague'), beneficiaryId)).toBeNull()
    expect(await openObjection(camille, beneficiaryId)).not.toBeNull()
    await expect(handleObjection(await actorNamed('otherPrescriber'), { beneficiaryId, agreed: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await handleObjection(await actorNamed('advisor'), { beneficiaryId, agreed: 'Elle préfère attendre janvier.' })
    expect(await openObjection(camille, beneficiaryId)).toBeNull()
    expect(await db.prescriptionStep.findFirst({ where: { kind: 'OBJECTION_HANDLED' } })).toMatchObject({ comment: 'Elle préfère attendre janvier.' })
  })

  test('undone for seven days, not after; a forged or expired link opens nothing', async () => {
    const { token, beneficiaryId } = await aNotice()
    await object({ token })
    await withdrawObjection({ token })
    expect(await db.objection.count({ where: { beneficiaryId, withdrawnAt: null } })).toBe(0)
    await object({ token })
    const restore = useClock(() => new Date(Date.now() + days(8)))
    try {
      await expect(withdrawObjection({ token })).rejects.toThrow(/sept jours/)
    } finally {
      restore()
    }
    for (const forged of ['', 'x'.repeat(43), `${token}x`, '../etc', 'é'.repeat(30)]) await expect(object({ token: forged })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const late = useClock(() => new Date(Date.now() + days(181)))
    try {
      expect(await objectionLink(token)).toBeNull()
    } finally {
      late()
    }
  })
})

test('the same context keeps structure, plateforme, référent and dispositif, and nothing of the person', async () => {
  const { camille, prescriptionId } = await sent({
    lastName: 'Zyxwvut',
    contracts: ['CER'],
    referentKind: 'OTHER_ORGANISATION',
    referentName: 'Département de démonstration',
    referentContact: 'Référent Démo',
    referentPhone: '02 40 00 00 99',
    referentEmail: 'referent@demo.test',
    projectDescription: 'Description à ne pas garder',
  })
  const data = await prescriptionFormData(camille, { contextId: prescriptionId })
  const values = data && initialValues(data, 'new-form')
  expect(values).toEqual({
    idempotencyKey: 'new-form',
    draftVersion: '0',
    personKind: 'NEW',
    language: 'fr',
    platformId: PLATFORMS.nantes.id,
    organisationId: expect.any(String) as string,
    contracts: ['CER'],
    referentKind: 'OTHER_ORGANISATION',
    referentName: 'Département de démonstration',
    referentContact: 'Référent Démo',
    referentPhone: '02\u00a040\u00a000\u00a000\u00a099',
    referentEmail: 'referent@demo.test',
  })
  for (const name of ['colleague', 'otherPrescriber'] as const) expect(await prescriptionFormData(await actorNamed(name), { contextId: prescriptionId }), name).toBeNull()
})
