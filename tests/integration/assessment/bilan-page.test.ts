import { randomUUID } from 'node:crypto'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test, vi } from 'vitest'
import OwnPage from '@/app/mon-espace/resultats/page'
import BilanPage from '@/app/(espace)/utilisateurs/[id]/bilan/page'
import RecordPage from '@/app/(espace)/utilisateurs/[id]/page'
import type { Actor } from '@/lib/account/actor'
import { saveAdvisorNote } from '@/lib/assessment/save-advisor-note'
import { validateAssessment } from '@/lib/assessment/validate-assessment'
import { db } from '@/lib/infra/db'
import { bankOfVersion } from '@/lib/mobility-test/bank-of-test'
import { PERSONAS } from '@/prisma/seed/personas'
import { aBilan, asProposed } from '@/tests/support/a-bilan'
import { actorNamed, createTestPersonas } from '@/tests/support/actors'
import { personaAnswers } from '@/tests/support/bank'
import { statementsOf } from '@/tests/support/statements'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', () => ({ requireActor: () => Promise.resolve(entering.actor as Actor) }))

// Forms refresh the page that they are on; there is no router outside Next.
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }) }))

beforeAll(createTestPersonas)

test('the bilan, on its page, on the fiche and in the person’s space: as many statements with one version as with twelve, notes and everything opened by hand', async () => {
  const { testId, beneficiaryId, advisor } = await aBilan(personaAnswers('Senior'))
  const person = { ...(await actorNamed('beneficiary')), beneficiaryId }
  // The account of the demo’s person is this one’s now.
  await db.beneficiary.updateMany({ where: { accountId: person.accountId }, data: { accountId: null } })
  await db.beneficiary.update({ where: { id: beneficiaryId }, data: { accountId: person.accountId } })
  const asked = { params: Promise.resolve({ id: beneficiaryId }), searchParams: Promise.resolve({}) }
  const record = async () => renderToStaticMarkup(await RecordPage(asked))
  const pages = [
    { actor: advisor, read: async () => renderToStaticMarkup(await BilanPage(asked)) },
    { actor: advisor, read: record },
    { actor: await actorNamed('camille'), read: record },
    { actor: person, read: async () => renderToStaticMarkup(await OwnPage()) },
  ]
  const read = async () => {
    const seen: { statements: number; html: string }[] = []
    for (const page of pages) {
      Object.assign(entering, { actor: page.actor })
      let html = ''
      const statements = await statementsOf(async () => void (html = await page.read()))
      seen.push({ statements: statements.length, html })
    }
    return seen
  }
  const few = await read()
  for (let version = 1; version < 12; version += 1) {
    const modality = version % 2 ? 'mixte' : 'physique'
    const modalityReason = version % 2 ? 'Elle préfère le téléphone.' : null
    await validateAssessment(advisor, { ...(await asProposed(testId)), version, idempotencyKey: randomUUID(), modality, modalityReason, reason: `Relecture ${version}.` })
  }
  await saveAdvisorNote(advisor, { testId, body: 'Préfère le matin.', version: 0 })
  const { bankVersion } = await db.mobilityTest.findUniqueOrThrow({ where: { id: testId }, select: { bankVersion: true } })
  const bank = await bankOfVersion(bankVersion)
  const opened = { beneficiaryId, reason: 'Utile maintenant.', unlockedById: PERSONAS.advisor.id, unlockedAt: new Date() }
  await db.handUnlock.createMany({ data: [...bank.services.map(({ id }) => ({ ...opened, kind: 'SERVICE' as const, itemId: id })), ...bank.resources.map(({ id }) => ({ ...opened, kind: 'RESOURCE' as const, itemId: id }))] })
  await db.recordEvent.createMany({ data: Array.from({ length: 100 }, () => ({ beneficiaryId, kind: 'ASSESSMENT_VALIDATED' as const, actorId: PERSONAS.advisor.id })) })
  const many = await read()
  expect(many[0]?.html).toContain('Relecture 11.')
  expect(many[0]?.html).toContain('Préfère le matin.')
  for (const { html } of many.slice(1)) expect(html).toContain('Utile maintenant.')
  expect(many.map(({ statements }) => statements)).toEqual(few.map(({ statements }) => statements))
})
