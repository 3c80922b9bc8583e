import { beforeEach, expect, test, vi } from 'vitest'
import { hours, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { prescribeAction, saveDraftAction } from '@/lib/prescription/actions'
import { saveDraft } from '@/lib/prescription/save-draft'
import { ORGANISATIONS, PERSONAS } from '@/prisma/seed/personas'
import { aPrescription, givenBack, type Posted, posted } from '@/tests/support/a-prescription'
import { aSentPerson } from '@/tests/support/a-test'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)

beforeEach(() => browseAs(routes.newPrescription))

const send = (form: Posted | FormData) => outcome(prescribeAction(idleForm, form instanceof FormData ? form : posted(form)))
const theSent = () => db.prescription.findFirstOrThrow({ select: { id: true, beneficiaryId: true } })

type Sent = { id: string; beneficiaryId: string }

test.each([
  ['NOW', ({ beneficiaryId }: Sent) => routes.startTest(beneficiaryId)],
  ['LATER', ({ id }: Sent) => routes.prescribed(id)],
  ['DELEGATED', ({ id }: Sent) => routes.prescribed(id)],
] as const)('%s: the prescription is sent and the browser goes where the work goes on', async (testChoice, address) => {
  await signInAs('camille')
  const sent = await send(aPrescription({ testChoice }))
  expect(sent).toEqual({ redirectedTo: address(await theSent()) })
})

test('a second press after the first one has answered goes to the same place', async () => {
  await signInAs('camille')
  const form = aPrescription()
  expect(await send(form)).toEqual(await send(form))
  expect(await db.prescription.count()).toBe(1)
})

test.each(['hotline', 'admin'] as const)('%s is refused, and this is written in the audit trail', async (name) => {
  await signInAs(name)
  const form = aPrescription()
  const { organisationId: _, ...fitting } = form
  expect(await send(fitting)).toMatchObject({ answered: { status: 'refused', code: 'FORBIDDEN' } })
  expect(await outcome(saveDraftAction(idleForm, posted(form)))).toMatchObject({ answered: { status: 'refused', code: 'FORBIDDEN' } })
  const refusals = await db.auditEvent.findMany({ where: { outcome: 'REFUSED' }, orderBy: { id: 'asc' }, select: { act: true, actorId: true } })
  expect(refusals).toEqual([{ act: 'prescription.create', actorId: PERSONAS[name].id }, { act: 'draft.own', actorId: PERSONAS[name].id }])
  expect(await db.prescription.count() + (await db.prescriptionDraft.count())).toBe(0)
})

test('another’s structure is refused, audited, and what was typed comes back', async () => {
  await signInAs('camille')
  const form = aPrescription({ organisationId: ORGANISATIONS.ccas.id })
  expect(await send(form)).toMatchObject({ answered: { code: 'FORBIDDEN', errors: { organisationId: ['Choisissez une structure où vous travaillez.'] }, values: givenBack(form) } })
  expect(await db.auditEvent.findMany({ select: { act: true, outcome: true, detail: true } })).toEqual([{ act: 'prescription.create', outcome: 'REFUSED', detail: { code: 'FORBIDDEN' } }])
})

test('a form sent from another site does nothing', async () => {
  await signInAs('camille')
  const before = await writtenRows()
  browseAs(routes.newPrescription, 'https://ailleurs.example')
  expect(await send(aPrescription())).toMatchObject({ answered: { code: 'FOREIGN_ORIGIN' } })
  expect(await writtenRows()).toEqual(before)
})

test.each([prescribeAction, saveDraftAction])('a session that expired in the middle keeps what was typed as a draft, found after signing in', async (act) => {
  await signInAs('camille')
  const form = aPrescription({ lastName: 'Perdu ?', incomes: ['RSA', 'SALARY'] })
  const before = await writtenRows()
  const restore = useClock(() => new Date(Date.now() + hours(13)))
  const sent = await outcome(act(idleForm, posted(form)))
  restore()
  expect(sent).toEqual({ redirectedTo: routes.signIn(routes.draft(String(form.idempotencyKey))) })
  expect(await writtenRows()).toEqual({ ...before, prescription_draft: 1 })
  const { idempotencyKey, ...typed } = form
  expect(await db.prescriptionDraft.findFirstOrThrow()).toMatchObject({ id: idempotencyKey, authorId: PERSONAS.camille.id, values: typed })
})

test('in mode passation what is typed is kept beside the drafts of the professional, never over them; on the person’s phone not at all', async () => {
  await signInAs('camille')
  const form = aPrescription({ lastName: 'À garder', draftVersion: '1' })
  await saveDraft(PERSONAS.camille.id, form)
  const { testId } = await aSentPerson()
  const typed = { ...form, lastName: 'Écrit par un autre' }
  const held = { lockedTestId: testId }
  const names = async () => (await db.prescriptionDraft.findMany({ orderBy: { createdAt: 'asc' } })).map(({ values }) => (values as { lastName: string }).lastName)
  for (const later of [0, hours(13)]) {
    await db.session.updateMany({ data: { ...held, testOnly: true } })
    const restore = useClock(() => new Date(Date.now() + later))
    const back = later ? routes.signIn(routes.newPrescription) : routes.unlockScreen(routes.newPrescription)
    expect(await send(typed)).toEqual({ redirectedTo: back })
    expect(await names()).toEqual(['À garder'])
    await db.session.updateMany({ data: { ...held, testOnly: false } })
    await send(typed)
    restore()
    expect(await names()).toEqual(['À garder', 'Écrit par un autre'])
    await db.prescriptionDraft.deleteMany({ where: { id: { not: String(form.idempotencyKey) } } })
  }
})

test('nobody signed in, or a session that was ended: nothing is kept', async () => {
  const before = await writtenRows()
  expect(await send(aPrescription())).toEqual({ redirectedTo: routes.signIn(routes.newPrescription) })
  await signInAs('camille')
  await db.session.updateMany({ data: { revokedAt: new Date() } })
  expect(await send(aPrescription())).toEqual({ redirectedTo: routes.signIn(routes.newPrescription) })
  expect(await writtenRows()).toEqual({ ...before, session: 1 })
})

test('« Enregistrer le brouillon » reopens the draft', async () => {
  await signInAs('camille')
  const form = aPrescription({ birthDate: 'hier' })
  expect(await outcome(saveDraftAction(idleForm, posted(form)))).toEqual({ redirectedTo: routes.draft(String(form.idempotencyKey)) })
})
