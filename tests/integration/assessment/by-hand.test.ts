import { beforeAll, describe, expect, test } from 'vitest'
import { advisorNote } from '@/lib/assessment/advisor-note'
import { handUnlocks } from '@/lib/assessment/hand-unlocks'
import { saveAdvisorNote } from '@/lib/assessment/save-advisor-note'
import { unlockByHand, withdrawUnlock } from '@/lib/assessment/unlock-by-hand'
import { db } from '@/lib/infra/db'
import type { PersonaName } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

const REFUSED: [PersonaName, string][] = [['camille', 'FORBIDDEN'], ['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['beneficiary', 'NOT_FOUND'], ['hotline', 'FORBIDDEN'], ['admin', 'FORBIDDEN']]

describe('opening by hand', () => {
  test('who and why are shown; twice at once opens once; withdrawn, it is gone and may be opened again', async () => {
    const { beneficiaryId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    const input = { beneficiaryId, item: 'SERVICE:velo-ecole', reason: 'Elle veut apprendre.' }
    await Promise.all([unlockByHand(advisor, input), unlockByHand(advisor, input), unlockByHand(advisor, { ...input, item: 'RESOURCE:res-aides' })])
    const seen = await handUnlocks(await actorNamed('camille'), beneficiaryId)
    expect(seen).toMatchObject({ services: [{ label: 'Vélo-école et remise en selle', reason: 'Elle veut apprendre.', by: expect.stringContaining('Noa') as string }], resources: [{ reason: 'Elle veut apprendre.' }], choices: null })
    const [unlock] = seen?.services ?? []
    await Promise.all([withdrawUnlock(advisor, { unlockId: unlock?.id ?? '' }), withdrawUnlock(advisor, { unlockId: unlock?.id ?? '' })])
    expect((await handUnlocks(advisor, beneficiaryId))?.services).toEqual([])
    await unlockByHand(advisor, input)
    expect((await handUnlocks(advisor, beneficiaryId))?.services).toHaveLength(1)
    expect(await db.recordEvent.groupBy({ by: ['kind'], where: { beneficiaryId, kind: { startsWith: 'ITEM' } }, _count: true, orderBy: { kind: 'asc' } })).toMatchObject([{ kind: 'ITEM_UNLOCKED', _count: 3 }, { kind: 'ITEM_WITHDRAWN', _count: 1 }])
  })

  test('an adaptation opened by hand is the advisor’s and the person’s: not in what the prescriber reads, history included', async () => {
    const { beneficiaryId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    await unlockByHand(advisor, { beneficiaryId, item: 'SERVICE:adaptation-partenaire', reason: 'Demandé de vive voix.' })
    expect((await handUnlocks(advisor, beneficiaryId))?.services).toHaveLength(1)
    expect(await handUnlocks(await actorNamed('camille'), beneficiaryId)).toMatchObject({ services: [], opened: { services: [] } })
    expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'ITEM_UNLOCKED' } })).toBe(0)
    expect(await db.auditEvent.count({ where: { act: 'service.assign', subjectId: beneficiaryId } })).toBe(1)
  })

  test('nothing that the bank does not have', async () => {
    const { beneficiaryId } = await aSentPerson()
    for (const item of ['SERVICE:res-aides', 'RESOURCE:velo-ecole', 'SERVICE:', 'x']) await expect(unlockByHand(await actorNamed('advisor'), { beneficiaryId, item, reason: 'Pourquoi pas.' })).rejects.toMatchObject({ fields: { item: expect.anything() } })
    expect(await db.handUnlock.count({ where: { beneficiaryId } })).toBe(0)
  })

  test.each(REFUSED)('%s: %s, for both', async (name, code) => {
    const { beneficiaryId } = await aSentPerson()
    await unlockByHand(await actorNamed('advisor'), { beneficiaryId, item: 'SERVICE:velo-ecole', reason: 'Elle veut apprendre.' })
    const { id: unlockId } = await db.handUnlock.findFirstOrThrow({ where: { beneficiaryId } })
    const actor = await actorNamed(name)
    await expect(unlockByHand(actor, { beneficiaryId, item: 'RESOURCE:res-aides', reason: 'Elle en a besoin.' })).rejects.toMatchObject({ code })
    await expect(withdrawUnlock(actor, { unlockId })).rejects.toMatchObject({ code })
    expect(await db.handUnlock.count({ where: { beneficiaryId, withdrawnAt: null } })).toBe(1)
  })
})

describe('notes', () => {
  test('only their author reads them; a stale window keeps both texts; empty deletes', async () => {
    const { beneficiaryId, testId } = await aSentPerson()
    const advisor = await actorNamed('advisor')
    expect(await advisorNote(advisor, beneficiaryId)).toMatchObject({ body: '', version: 0 })
    expect(await saveAdvisorNote(advisor, { testId, version: 0, body: 'Parle doucement.' })).toBe(1)
    expect(await saveAdvisorNote(advisor, { testId, version: 0, body: 'Parle doucement.' })).toBe(1)
    await expect(saveAdvisorNote(advisor, { testId, version: 0, body: 'Autre texte.' })).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('Parle doucement.') as string })
    expect(await saveAdvisorNote(advisor, { testId, version: 1, body: 'Parle vite.' })).toBe(2)
    expect(await advisorNote(advisor, beneficiaryId)).toMatchObject({ body: 'Parle vite.', version: 2 })
    for (const name of ['camille', 'otherAdvisor', 'hotline', 'admin', 'beneficiary'] as const) expect(await advisorNote(await actorNamed(name), beneficiaryId)).toBeNull()
    // Another advisor of the same plateforme has notes of their own.
    expect(await advisorNote({ ...(await actorNamed('otherAdvisor')), platformIds: advisor.platformIds }, beneficiaryId)).toMatchObject({ body: '', version: 0 })
    expect(await saveAdvisorNote(advisor, { testId, version: 2, body: null })).toBe(0)
    expect(await db.advisorNote.count({ where: { testId } })).toBe(0)
  })

  test.each(REFUSED)('%s: %s', async (name, code) => {
    const { testId } = await aSentPerson()
    await expect(saveAdvisorNote(await actorNamed(name), { testId, version: 0, body: 'x' })).rejects.toMatchObject({ code })
  })
})
