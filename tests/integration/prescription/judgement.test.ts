import { beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/lib/infra/db'
import { idleForm } from '@/lib/infra/form-state'
import { routes } from '@/lib/infra/routes'
import { departementOfInsee } from '@/lib/organisation/territory'
import type { PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'
import { publishRules } from '@/lib/organisation/publish-rules'
import { prescribeAction } from '@/lib/prescription/actions'
import { judge } from '@/lib/prescription/eligibility'
import { judgementOf } from '@/lib/prescription/judgement'
import { prescribe } from '@/lib/prescription/prescribe'
import { prescriptionFormData } from '@/lib/prescription/queries'
import { readEligibility } from '@/lib/prescription/read-eligibility'
import { recordPrescriptions } from '@/lib/prescription/record-prescriptions'
import { PERSONAS, PLATFORM_RULES_IDS, PLATFORMS } from '@/prisma/seed/personas'
import { PLATFORM_RULES } from '@/prisma/seed/platform-rules'
import { aPrescription, aPrescriptionAgain, posted, type Posted, prescriptionOf } from '@/tests/support/a-prescription'
import { actorNamed } from '@/tests/support/actors'
import { browseAs, outcome, signInAs } from '@/tests/support/browser-request'
import { writtenRows } from '@/tests/support/written-rows'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)

const { nantes, rennes } = PLATFORM_RULES
const platformId = PLATFORMS.nantes.id
beforeEach(() => browseAs(routes.newPrescription))

async function sent(form: Posted = aPrescription(), by: 'camille' | 'advisor' = 'camille') {
  const actor = await actorNamed(by)
  return (await prescribe(actor, prescriptionOf(actor, form))).prescriptionId
}
const kept = (id: string) => db.prescription.findUniqueOrThrow({ where: { id }, select: { rulesId: true, eligibility: true, wishedServices: true } })
const publish = (content: PlatformRulesContent, more: { expectedVersion?: number } = {}) => db.$transaction((tx) => publishRules(tx, { platformId, content, publishedById: PERSONAS.admin.id, ...more }))
const STRICTER: PlatformRulesContent = { ...nantes, territory: { departements: ['85'], communes: [] }, services: ['WORKSHOP'] }

test('a prescription is judged on the server, with the version that judged it', async () => {
  const { rulesId, eligibility } = await kept(await sent())
  expect(rulesId).toBe(PLATFORM_RULES_IDS.nantes)
  expect(readEligibility(eligibility)).toEqual({
    outcome: 'ELIGIBLE',
    reasons: [
      { rule: 'territory', sentence: 'Habiter le territoire de la plateforme', verdict: 'MET', document: 'ADDRESS_PROOF' },
      { rule: 'public', sentence: nantes.criteria[0]?.sentence, verdict: 'MET', document: 'INCOME_PROOF' },
      { rule: 'projet', sentence: nantes.criteria[1]?.sentence, verdict: 'MET', document: 'REFERRAL_FORM' },
    ],
  })
})

test('« Je ne sais pas » leaves it to check; another’s territory is told and accepted', async () => {
  expect((await kept(await sent(aPrescription({ project: 'UNKNOWN' })))).eligibility).toMatchObject({ outcome: 'TO_CHECK' })
  const elsewhere = await sent(aPrescription({ platformId: PLATFORMS.rennes.id, laterDocuments: ['COMMITMENT_CONTRACT', 'ADDRESS_PROOF'] }))
  expect(await kept(elsewhere)).toMatchObject({ rulesId: PLATFORM_RULES_IDS.rennes, eligibility: { outcome: 'OUT_OF_AREA' } })
})

const UNDER_26 = `03/04/${new Date().getFullYear() - 22}`

test('a known person is judged by the birth date of their record; an advisor’s prescription like a prescriber’s', async () => {
  const first = await sent(aPrescription({ birthDate: UNDER_26 }))
  const { beneficiaryId } = await db.prescription.findUniqueOrThrow({ where: { id: first }, select: { beneficiaryId: true } })
  const [again, other] = [await sent(aPrescriptionAgain(beneficiaryId, 1, { incomes: ['NONE'], employmentStatus: 'OTHER' })), await sent(aPrescriptionWithoutStructure({ birthDate: UNDER_26, incomes: ['NONE'], employmentStatus: 'OTHER' }), 'advisor')]
  for (const id of [again, other]) expect((await kept(id)).eligibility).toMatchObject({ outcome: 'ELIGIBLE' })
  expect((await kept(again)).eligibility).toEqual((await kept(other)).eligibility)
})

function aPrescriptionWithoutStructure(changes: Posted) {
  const { organisationId: _, ...form } = aPrescription({ ...changes, referentKind: 'UNKNOWN' })
  return form
}

test('a new version judges the next prescriptions, and leaves the earlier ones as they were', async () => {
  const before = await sent()
  const first = await kept(before)
  expect(await publish(STRICTER)).toBe(2)
  expect(await kept(before)).toEqual(first)
  const after = await kept(await sent())
  expect(after.eligibility).toMatchObject({ outcome: 'OUT_OF_AREA' })
  expect(await db.platformRules.findUniqueOrThrow({ where: { id: after.rulesId ?? '' }, select: { version: true } })).toEqual({ version: 2 })
  await expect(db.platformRules.updateMany({ where: { platformId }, data: { content: STRICTER } })).rejects.toThrow('never changed')
})

test('the fiche shows the answer and its version to who reads the situation, and to nobody else', async () => {
  await publish(nantes)
  const { beneficiaryId } = await db.prescription.findUniqueOrThrow({ where: { id: await sent() }, select: { beneficiaryId: true } })
  for (const name of ['camille', 'advisor'] as const) expect(await recordPrescriptions(await actorNamed(name), beneficiaryId)).toMatchObject([{ eligibility: { outcome: 'ELIGIBLE' }, rulesVersion: 2 }])
  for (const name of ['hotline', 'admin'] as const) for (const line of await recordPrescriptions(await actorNamed(name), beneficiaryId)) expect(line).toMatchObject({ eligibility: null, rulesVersion: null })
  expect(await recordPrescriptions(await actorNamed('otherPrescriber'), beneficiaryId)).toEqual([])
})

test('judged again after a correction: by the version it has at its plateforme, by today’s at another', async () => {
  const id = await sent()
  await publish(STRICTER)
  await db.prescription.update({ where: { id }, data: { project: 'UNKNOWN' } })
  expect(await judgementOf(db, id, platformId)).toMatchObject({ rulesId: PLATFORM_RULES_IDS.nantes, eligibility: { outcome: 'TO_CHECK' } })
  expect(await judgementOf(db, id, PLATFORMS.rennes.id)).toMatchObject({ rulesId: PLATFORM_RULES_IDS.rennes, eligibility: { outcome: 'OUT_OF_AREA' } })
})

test('a plateforme without rules judges nobody, and what another one said is not kept', async () => {
  const id = await sent()
  await db.prescription.updateMany({ data: { rulesId: null } })
  await db.platformRules.deleteMany({ where: { platformId: { in: [platformId, PLATFORMS.rennes.id] } } })
  expect(await kept(await sent())).toMatchObject({ rulesId: null, eligibility: null })
  await db.prescription.update({ where: { id }, data: await judgementOf(db, id, PLATFORMS.rennes.id) })
  expect(await kept(id)).toMatchObject({ rulesId: null, eligibility: null })
  const data = await prescriptionFormData(await actorNamed('camille'), {})
  expect(data?.platforms.map(({ id: offered, hasRules }) => [offered, hasRules])).toEqual(expect.arrayContaining([[platformId, false], [PLATFORMS.reunion.id, true]]))
})

test('of the services wished, those that the plateforme offers are asked; a code outside the list is refused', async () => {
  const wished = aPrescription({ wishedServices: ['CYCLING_SCHOOL', 'WORKSHOP', 'VEHICLE_RENTAL'] })
  expect((await kept(await sent(wished))).wishedServices).toEqual(['WORKSHOP', 'VEHICLE_RENTAL'])
  await publish({ ...nantes, services: [] })
  expect((await kept(await sent({ ...aPrescription(), wishedServices: ['CYCLING_SCHOOL'] }))).wishedServices).toEqual(['CYCLING_SCHOOL'])
  await expect(sent(aPrescription({ wishedServices: ['FREE_CAR'] }))).rejects.toThrow('wishedServices')
})

test.each<Posted>([{ eligibility: '{"outcome":"ELIGIBLE","reasons":[]}' }, { rulesId: PLATFORM_RULES_IDS.reunion }, { outcome: 'ELIGIBLE' }])('a judgement that comes with the form is refused: %j', async (forged) => {
  await signInAs('camille')
  const before = await writtenRows()
  expect(await outcome(prescribeAction(idleForm, posted(aPrescription({ project: 'UNKNOWN', ...forged }))))).toMatchObject({ answered: { status: 'refused', code: 'INVALID' } })
  expect(await writtenRows()).toEqual(before)
})

test('prescribing while rules are published: what is kept is what one version says', async () => {
  const forms = Array.from({ length: 6 }, () => aPrescription())
  const [ids] = await Promise.all([Promise.all(forms.map((form) => sent(form))), publish(STRICTER), publish({ ...STRICTER, services: [] })])
  for (const id of ids) {
    const { rulesId, eligibility } = await kept(id)
    const { content } = await db.platformRules.findUniqueOrThrow({ where: { id: rulesId ?? '' }, select: { content: true } })
    const answers = { birthDate: '1999-04-03', inseeCode: '44109', incomes: ['RSA'], employmentStatus: 'JOBSEEKER_12_TO_24_MONTHS', project: 'EMPLOYMENT' }
    expect(eligibility).toEqual(judge(content as PlatformRulesContent, answers, '2026-11-23'))
  }
})

test('the same form sent twice at once is one prescription, judged once', async () => {
  const form = aPrescription()
  const [one, two] = await Promise.all([sent(form), sent(form)])
  expect(one).toBe(two)
  expect(await db.prescription.count()).toBe(1)
})

test('two administrators publish at once: one is told; versions follow one another; lists show what is published', async () => {
  const results = await Promise.allSettled([publish(STRICTER, { expectedVersion: 1 }), publish({ ...nantes, mailbox: 'autre@demo.test' }, { expectedVersion: 1 })])
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'CONFLICT' } })
  await Promise.all([publish(rennes), publish(rennes), publish(STRICTER, {})])
  expect((await db.platformRules.findMany({ where: { platformId }, orderBy: { version: 'asc' }, select: { version: true } })).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
  await publish({ ...nantes, mailbox: 'boite@demo.test', brand: { name: 'Wimoov Démo Ouest', introduction: null } })
  const departements = [...new Set([...nantes.territory.departements, ...nantes.territory.communes.map((commune) => String(departementOfInsee(commune)))])].sort()
  expect(await db.mobilityPlatform.findUniqueOrThrow({ where: { id: platformId } })).toMatchObject({ name: 'Wimoov Démo Ouest', email: 'boite@demo.test', departements })
})

test('rules that are not of the shape are not published', async () => {
  const before = await writtenRows()
  for (const wrong of [{ ...nantes, mailbox: 'x' }, { ...nantes, criteria: [{ ...nantes.criteria[0], id: 'territory' }] }, { ...nantes, brand: { name: '', introduction: null } }]) await expect(publish(wrong as PlatformRulesContent)).rejects.toThrow()
  expect(await writtenRows()).toEqual(before)
})
