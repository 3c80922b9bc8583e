import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { days, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { autosaveDraft } from '@/lib/prescription/autosave-draft'
import { deleteDraft } from '@/lib/prescription/delete-draft'
import { ownDraft, ownDrafts } from '@/lib/prescription/drafts'
import { openDraft } from '@/lib/prescription/open-draft'
import { prescribe } from '@/lib/prescription/prescribe'
import { purgeDrafts } from '@/lib/prescription/purge-drafts'
import { saveDraft } from '@/lib/prescription/save-draft'
import { PERSONAS } from '@/prisma/seed/personas'
import { aPrescription, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

const { id: me } = PERSONAS.camille
const save = (draftId: string, lastName: string, version: number) => autosaveDraft(me, draftId, { values: { lastName }, version })
const lastNameOf = async (draftId: string) => (await ownDraft(await actorNamed('camille'), draftId))?.values.lastName

test('each save is the next version, found on another device; neither a fiche, nor an account, nor a mail', async () => {
  const draftId = randomUUID()
  expect(await save(draftId, 'Un', 0)).toMatchObject({ kind: 'SAVED', version: 1 })
  expect(await save(draftId, 'Deux', 1)).toMatchObject({ kind: 'SAVED', version: 2 })
  expect(await lastNameOf(draftId)).toBe('Deux')
  expect(await db.outboxEmail.count()).toBe(0)
  expect(await db.prescription.count()).toBe(0)
})

test('two tabs: the second is given both versions, and nothing is written over', async () => {
  const draftId = randomUUID()
  await save(draftId, 'Base', 0)
  const both = await Promise.all([save(draftId, 'Onglet un', 1), save(draftId, 'Onglet deux', 1)])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['CONFLICT', 'SAVED'])
  const conflict = both.find((one) => one.kind === 'CONFLICT')
  expect(conflict).toMatchObject({ version: 2, values: { lastName: await lastNameOf(draftId) } })
  // « Garder ma version » is a save over the version that was shown.
  expect(await save(draftId, 'Le mien', 2)).toMatchObject({ kind: 'SAVED', version: 3 })
})

test('the same content saved again is no conflict, nor is a draft that only holds files', async () => {
  const draftId = randomUUID()
  await save(draftId, 'Pareil', 0)
  expect(await save(draftId, 'Pareil', 0)).toMatchObject({ kind: 'SAVED', version: 2 })
  const withFiles = randomUUID()
  await db.$transaction((tx) => openDraft(tx, me, withFiles))
  expect(await save(withFiles, 'Premier mot', 0)).toMatchObject({ kind: 'SAVED' })
})

test('another’s draft does not exist; a form that was sent has no draft any more', async () => {
  const draftId = randomUUID()
  await save(draftId, 'Secret', 0)
  const other = PERSONAS.colleague.id
  expect(await autosaveDraft(other, draftId, { values: { lastName: 'Volé' }, version: 1 })).toEqual({ kind: 'NOT_FOUND' })
  await expect(deleteDraft(await actorNamed('colleague'), { draftId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await lastNameOf(draftId)).toBe('Secret')
  const camille = await actorNamed('camille')
  const form = aPrescription()
  await prescribe(camille, prescriptionOf(camille, form))
  expect(await save(String(form.idempotencyKey), 'Trop tard', 0)).toEqual({ kind: 'SENT' })
})

test('« Enregistrer le brouillon » over a version of elsewhere makes another draft: both are in the list', async () => {
  const draftId = randomUUID()
  await save(draftId, 'Ailleurs', 0)
  await save(draftId, 'Ailleurs encore', 1)
  const kept = await saveDraft(me, { idempotencyKey: draftId, draftVersion: '1', lastName: 'Ici' })
  expect(kept).not.toBe(draftId)
  expect([await lastNameOf(draftId), await lastNameOf(kept)]).toEqual(['Ailleurs encore', 'Ici'])
  expect(await saveDraft(me, { idempotencyKey: kept, draftVersion: '1', lastName: 'Ici encore' })).toBe(kept)
})

test('deleted by hand, or thirty days after the last save', async () => {
  const camille = await actorNamed('camille')
  const [one, other] = [randomUUID(), randomUUID()]
  await save(one, 'Un', 0)
  await save(other, 'Autre', 0)
  await deleteDraft(camille, { draftId: one })
  expect((await ownDrafts(camille)).map(({ id }) => id)).not.toContain(one)
  const restore = useClock(() => new Date(Date.now() + days(31)))
  await purgeDrafts().finally(restore)
  expect(await ownDrafts(camille)).toEqual([])
})
