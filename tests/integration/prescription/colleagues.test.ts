import { beforeAll, describe, expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { substitutesOfFollowerSql } from '@/lib/account/replacement-sql'
import { colleagueList } from '@/lib/beneficiary/colleague-list'
import { parseFilters } from '@/lib/beneficiary/list-filters'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { cancelReplacement, declareReplacement, ownReplacements, replacesToday } from '@/lib/prescription/replacements'
import { personToTakeOver, takeOverFollowUp } from '@/lib/prescription/take-over-follow-up'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { ORGANISATIONS, PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson, createTestPersonas } from '@/tests/support/actors'

beforeAll(createTestPersonas)

const reason = 'La personne change de conseiller.'

describe('« Reprendre le suivi »', () => {
  test('a colleague takes it over; the former prescriber is told and keeps the short card only', async () => {
    const { beneficiaryId } = await aSentPerson()
    const sacha = await actorNamed('colleague')
    expect(await personToTakeOver(sacha, beneficiaryId)).toMatchObject({ followers: null, followedBy: { firstName: 'Camille' } })
    const both = await Promise.allSettled([1, 2].map(() => takeOverFollowUp(sacha, { beneficiaryId, reason })))
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await beneficiaryRecord(sacha, beneficiaryId)).toMatchObject({ detail: 'FULL' })
    expect(await beneficiaryRecord(await actorNamed('camille'), beneficiaryId)).toBeNull()
    await sendDueMails(MAIL_RENDERERS, keepLocally)
    expect(await db.localMail.findMany({ where: { to: PERSONAS.camille.email, subject: 'Un suivi a été repris' } })).toHaveLength(1)
    const event = await db.recordEvent.findFirstOrThrow({ where: { beneficiaryId, kind: 'FOLLOW_UP_TAKEN_OVER' } })
    expect(JSON.stringify(event.data)).not.toContain('change de conseiller')
    expect(await db.prescriptionStep.findFirst({ where: { kind: 'FOLLOW_UP_TAKEN_OVER' } })).toMatchObject({ comment: reason })
  })

  test('somebody whom nobody follows any more is listed in the structure, and can be taken over', async () => {
    const { beneficiaryId } = await aSentPerson()
    await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedById: null } })
    const sacha = await actorNamed('colleague')
    expect((await colleagueList(sacha, parseFilters({}))).cards).toContainEqual(expect.objectContaining({ id: beneficiaryId, prescriber: null }))
    await takeOverFollowUp(sacha, { beneficiaryId, reason })
    expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ followedById: PERSONAS.colleague.id })
  })

  test('of somebody never prescribed the reason is kept nowhere: no trail that can only grow holds words about a person', async () => {
    const { id: beneficiaryId } = await db.beneficiary.create({ data: aPerson({ followedById: PERSONAS.camille.id, followedInId: ORGANISATIONS.missionLocale.id }), select: { id: true } })
    await takeOverFollowUp(await actorNamed('colleague'), { beneficiaryId, reason })
    const { detail } = await db.auditEvent.findFirstOrThrow({ where: { act: 'beneficiary.transfer', subjectId: beneficiaryId } })
    expect(detail).toEqual({ formerId: PERSONAS.camille.id, followerId: PERSONAS.colleague.id })
    expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'FOLLOW_UP_TAKEN_OVER' } })).toBe(1)
  })

  test('nobody else, and nothing changes', async () => {
    const { beneficiaryId } = await aSentPerson()
    for (const [name, code] of [['camille', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['advisor', 'FORBIDDEN'], ['otherAdvisor', 'NOT_FOUND'], ['beneficiary', 'NOT_FOUND']] as const) {
      await expect(takeOverFollowUp(await actorNamed(name), { beneficiaryId, reason }), name).rejects.toMatchObject({ code })
    }
    expect(await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).toMatchObject({ followedById: PERSONAS.camille.id, version: 1 })
  })

  test('the hotline gives it to a prescriber of that structure, and to nobody else', async () => {
    const { beneficiaryId } = await aSentPerson()
    const hotline = await actorNamed('hotline')
    await expect(takeOverFollowUp(hotline, { beneficiaryId, followerId: PERSONAS.otherPrescriber.id, reason })).rejects.toMatchObject({ code: 'INVALID' })
    await expect(takeOverFollowUp(hotline, { beneficiaryId, reason })).rejects.toMatchObject({ code: 'INVALID' })
    await takeOverFollowUp(hotline, { beneficiaryId, followerId: PERSONAS.colleague.id, reason })
    expect((await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId } })).followedById).toBe(PERSONAS.colleague.id)
  })
})

describe('a dated replacement', () => {
  const substitute = { substituteId: PERSONAS.colleague.id, organisationId: ORGANISATIONS.missionLocale.id }

  /** Whether Sacha sees Camille's person at a moment; each time from a session of that day, as a request would. */
  async function seesAt(moment: string, beneficiaryId: string) {
    const restore = useClock(() => new Date(moment))
    try {
      const sacha = await actorNamed('colleague')
      const again = await actorOfSession(sacha.sessionIdHash)
      return (await beneficiaryRecord(again ?? sacha, beneficiaryId)) !== null
    } finally {
      restore()
    }
  }

  /** Who is rung, mailed and given the threads of a person instead of their follower: the one rule in SQL. */
  const substitutes = async (beneficiaryId: string) =>
    (await db.$queryRaw<{ id: string }[]>`SELECT live.substitute_id::text AS id FROM beneficiary b CROSS JOIN LATERAL (${substitutesOfFollowerSql()}) live WHERE b.id = ${beneficiaryId}::uuid`).map(({ id }) => id)

  test('from the first day at midnight to the last one, in Paris, then no more; across both changes of hour', async () => {
    const { beneficiaryId } = await aSentPerson()
    const camille = await actorNamed('camille')
    await Promise.all([1, 2, 3].map(() => declareReplacement(camille, { ...substitute, startsOn: '2027-03-28', endsOn: '2027-10-31' })))
    expect(await db.replacement.count()).toBe(1)
    expect(await seesAt('2027-03-27T22:59:59Z', beneficiaryId)).toBe(false)
    expect(await seesAt('2027-03-27T23:00:00Z', beneficiaryId)).toBe(true)
    expect(await seesAt('2027-10-31T22:59:59Z', beneficiaryId)).toBe(true)
    expect(await seesAt('2027-10-31T23:00:00Z', beneficiaryId)).toBe(false)
    const restore = useClock(() => new Date('2027-06-01T10:00:00Z'))
    try {
      const sacha = await actorNamed('colleague')
      expect(await replacesToday(sacha)).toMatchObject([{ absent: { firstName: 'Camille' } }])
      // Leaving the structure ends it too.
      await db.organisationMembership.updateMany({ where: { accountId: PERSONAS.colleague.id }, data: { endedAt: new Date() } })
      expect((await actorNamed('colleague')).replaces).toEqual([])
      expect(await substitutes(beneficiaryId)).toEqual([])
      await db.organisationMembership.updateMany({ where: { accountId: PERSONAS.colleague.id }, data: { endedAt: null } })
      expect(await substitutes(beneficiaryId)).toEqual([PERSONAS.colleague.id])
      // So does the absent one's leaving, and a person followed in another structure is none of theirs.
      await db.organisationMembership.updateMany({ where: { accountId: PERSONAS.camille.id }, data: { endedAt: new Date() } })
      expect(await substitutes(beneficiaryId)).toEqual([])
      await db.organisationMembership.updateMany({ where: { accountId: PERSONAS.camille.id }, data: { endedAt: null } })
      await db.beneficiary.update({ where: { id: beneficiaryId }, data: { followedInId: ORGANISATIONS.ccas.id } })
      expect(await substitutes(beneficiaryId)).toEqual([])
      const [{ id = '' } = {}] = (await ownReplacements(camille)).mine
      await expect(cancelReplacement(await actorNamed('otherPrescriber'), { replacementId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await cancelReplacement(camille, { replacementId: id })
      expect((await actorNamed('colleague')).replaces).toEqual([])
    } finally {
      restore()
    }
  })

  test.each([
    ['endsOn', { startsOn: '2020-01-01', endsOn: '2020-01-02' }],
    ['endsOn', { startsOn: '2027-01-01', endsOn: '2029-01-01' }],
    ['substitute', { substituteId: PERSONAS.otherPrescriber.id, startsOn: '2027-01-01', endsOn: '2027-01-02' }],
    ['substitute', { substituteId: PERSONAS.camille.id, startsOn: '2027-01-01', endsOn: '2027-01-02' }],
    ['substitute', { organisationId: ORGANISATIONS.ccas.id, startsOn: '2027-01-01', endsOn: '2027-01-02' }],
  ])('refused at %s: %j', async (field, days) => {
    await expect(declareReplacement(await actorNamed('camille'), { ...substitute, ...days })).rejects.toMatchObject({ code: 'INVALID', fields: { [field]: [expect.any(String)] } })
  })

  test('two at once for the same days are refused', async () => {
    const camille = await actorNamed('camille')
    await declareReplacement(camille, { ...substitute, startsOn: '2028-01-10', endsOn: '2028-01-20' })
    await expect(declareReplacement(camille, { ...substitute, startsOn: '2028-01-20', endsOn: '2028-01-25' })).rejects.toMatchObject({ code: 'INVALID' })
    await declareReplacement(camille, { ...substitute, startsOn: '2028-01-21', endsOn: '2028-01-25' })
  })
})
