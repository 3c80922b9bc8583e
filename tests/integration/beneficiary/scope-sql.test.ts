import { expect, test } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesOfColleagues, beneficiariesVisibleTo } from '@/lib/beneficiary/policy'
import { ofColleaguesSql, visibleToSql } from '@/lib/beneficiary/scope-sql'
import { db } from '@/lib/infra/db'
import type { Prisma } from '@/prisma/client/client'
import { ORGANISATIONS, PERSONAS, type PersonaName } from '@/prisma/seed/personas'
import { actorNamed } from '../../support/actors'
import { createPerson, createPrescription } from '../../support/people'

const idsOfSql = async (scope: Prisma.Sql) => (await db.$queryRaw<{ id: string }[]>`SELECT r.id::text FROM beneficiary r WHERE ${scope} ORDER BY 1`).map(({ id }) => id)
const idsOf = async (where: Prisma.BeneficiaryWhereInput) => (await db.beneficiary.findMany({ where, orderBy: { id: 'asc' }, select: { id: true } })).map(({ id }) => id)

/** One person of each kind that a scope may tell apart. */
async function everyKindOfPerson() {
  const removed = { removedAt: new Date() }
  const [mine, theirs] = [{}, { followedById: PERSONAS.colleague.id }]
  const elsewhere = { followedById: PERSONAS.otherPrescriber.id, followedInId: ORGANISATIONS.ccas.id }
  for (const follow of [mine, theirs, elsewhere, { ...theirs, followedInId: ORGANISATIONS.ccas.id }, { followedById: null, followedInId: null }, { followedById: null }, { followedInId: null }]) {
    for (const more of [{}, removed]) {
      for (const platform of ['nantes', 'rennes', null] as const) {
        const id = await createPerson(follow, more)
        if (platform) await createPrescription(id, { platform })
      }
    }
  }
}

const names: PersonaName[] = ['camille', 'colleague', 'otherPrescriber', 'advisor', 'otherAdvisor', 'hotline', 'admin', 'beneficiary']

test('the scope in SQL and the Prisma filter are the same, for each role, with and without memberships', async () => {
  await everyKindOfPerson()
  for (const name of names) {
    const actor = await actorNamed(name)
    const without: Actor = { ...actor, organisationIds: [], platformIds: [], beneficiaryId: null }
    const replacing: Actor = { ...actor, replaces: [{ absentId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id }] }
    const sharing: Actor = { ...replacing, sharedIds: await idsOf({ followedById: PERSONAS.otherPrescriber.id }) }
    for (const one of [actor, without, replacing, sharing]) {
      expect(await idsOfSql(visibleToSql(one)), name).toEqual(await idsOf(beneficiariesVisibleTo(one)))
      expect(await idsOfSql(ofColleaguesSql(one)), name).toEqual(await idsOf(beneficiariesOfColleagues(one)))
    }
  }
  const camille: Actor = { ...(await actorNamed('camille')), replaces: [{ absentId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id }] }
  const followers = await db.beneficiary.findMany({ where: beneficiariesVisibleTo(camille), distinct: ['followedById', 'followedInId'], select: { followedById: true, followedInId: true } })
  expect(followers).not.toContainEqual({ followedById: PERSONAS.colleague.id, followedInId: ORGANISATIONS.ccas.id })
  expect(followers).toContainEqual({ followedById: PERSONAS.colleague.id, followedInId: ORGANISATIONS.missionLocale.id })
  expect((await idsOfSql(visibleToSql(await actorNamed('camille')))).length).toBeGreaterThan(3)
  expect((await idsOfSql(ofColleaguesSql(await actorNamed('camille')))).length).toBeGreaterThan(1)
})
