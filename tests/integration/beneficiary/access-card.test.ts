import { expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { secretHash } from '@/lib/account/secret-token'
import { grantStepUp } from '@/lib/account/step-up'
import { cardState, printedCard } from '@/lib/beneficiary/access-card'
import { cardCode, readCardCode } from '@/lib/beneficiary/card-code'
import { CardSignInSchema } from '@/lib/beneficiary/card-schema'
import { issueCard } from '@/lib/beneficiary/issue-card'
import { beneficiaryRecord } from '@/lib/beneficiary/queries'
import { removeRecord } from '@/lib/beneficiary/remove-record'
import { revokeCard } from '@/lib/beneficiary/revoke-card'
import { signInWithCard } from '@/lib/beneficiary/sign-in-with-card'
import { minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { BENEFICIARY_RECORD_ID, PERSONAS } from '@/prisma/seed/personas'
import { aSentPerson } from '@/tests/support/a-test'
import { actorNamed, aPerson } from '@/tests/support/actors'

const REFUSED = /La carte ou la date de naissance n’est pas la bonne/
const BORN = '2000-05-17'

/** A person without e-mail, their card made by Camille, and what is printed on it. */
async function carded() {
  const camille = await actorNamed('camille')
  const { beneficiaryId } = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
  await issueCard(camille, { beneficiaryId })
  const card = await printedCard(camille, beneficiaryId)
  if (!card) throw new Error('no card')
  return { camille, beneficiaryId, card, code: card.href.split('/carte/')[1] ?? '' }
}

test('a card and a birth date open the person’s space, today and the next day, as many times as they like', async () => {
  const { beneficiaryId, code } = await carded()
  const first = await signInWithCard({ code, birthDate: BORN, remember: false })
  expect(await actorOfSession(secretHash(first))).toMatchObject({ role: 'BENEFICIARY', beneficiaryId, email: null })
  const restore = useClock(() => new Date(Date.now() + minutes(60 * 24)))
  const second = await signInWithCard({ code, birthDate: BORN, remember: true })
  expect(await actorOfSession(secretHash(second))).toMatchObject({ beneficiaryId })
  expect(await actorOfSession(secretHash(first))).toBeNull()
  restore()
})

test('the database keeps no secret, and the card printed again is the same', async () => {
  const { camille, beneficiaryId, code, card } = await carded()
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  const kept = await db.accessCard.findFirstOrThrow({ where: { beneficiaryId }, select: { id: true, secretHash: true } })
  expect(kept.secretHash).toBe(secretHash(code))
  expect(cardCode(kept.id)).toBe(code)
  await issueCard(camille, { beneficiaryId })
  expect(await printedCard(camille, beneficiaryId)).toEqual(card)
  expect(JSON.stringify(card)).not.toContain('2000')
})

test('typed by hand: small letters, blanks, O for 0, I and L for 1; anything else is no code', async () => {
  const { code, card } = await carded()
  expect(readCardCode(card.code.toLowerCase())).toBe(code)
  expect(readCardCode('OIL' + code.slice(3))).toBe('011' + code.slice(3))
  for (const hostile of ['', code.slice(1), code + 'A', 'U'.repeat(26), '\u0000'.repeat(26), 'A'.repeat(5_000_000), '%'.repeat(26)]) expect(readCardCode(hostile)).toBeNull()
})

test('two presses at once make one card and one account', async () => {
  const camille = await actorNamed('camille')
  const { beneficiaryId } = await aSentPerson({ person: aPerson({ email: null, phone: '+33612345678' }) })
  await Promise.all([1, 2, 3].map(() => issueCard(camille, { beneficiaryId })))
  expect(await db.accessCard.count({ where: { beneficiaryId } })).toBe(1)
  expect(await db.account.count({ where: { role: 'BENEFICIARY', email: null } })).toBe(1)
  expect(await db.recordEvent.count({ where: { beneficiaryId, kind: 'CARD_ISSUED' } })).toBe(1)
})

test('unknown, revoked, wrong date, removed, disabled: the same sentence', async () => {
  const { camille, beneficiaryId, code } = await carded()
  const tries = [{ code: '0'.repeat(26), birthDate: BORN }, { code, birthDate: '2000-05-18' }]
  for (const one of tries) await expect(signInWithCard({ ...one, remember: false })).rejects.toThrow(REFUSED)
  const { accountId } = await db.beneficiary.findUniqueOrThrow({ where: { id: beneficiaryId }, select: { accountId: true } })
  await db.account.update({ where: { id: accountId ?? '' }, data: { disabledAt: new Date() } })
  await expect(signInWithCard({ code, birthDate: BORN, remember: false })).rejects.toThrow(REFUSED)
  await db.account.update({ where: { id: accountId ?? '' }, data: { disabledAt: null } })
  const secret = await signInWithCard({ code, birthDate: BORN, remember: false })
  await revokeCard(camille, { beneficiaryId })
  await revokeCard(camille, { beneficiaryId })
  expect(await actorOfSession(secretHash(secret))).toBeNull()
  await expect(signInWithCard({ code, birthDate: BORN, remember: false })).rejects.toThrow(REFUSED)
  expect(await cardState(camille, beneficiaryId)).toEqual({ hasEmail: false, live: null })
  await issueCard(camille, { beneficiaryId })
  expect((await printedCard(camille, beneficiaryId))?.href).not.toContain(code)
})

test('five wrong dates, then a wait that also holds for the right one; another card goes on', async () => {
  const { code } = await carded()
  const { code: other } = await carded()
  for (let failure = 0; failure < 5; failure += 1) await expect(signInWithCard({ code, birthDate: `199${failure}-01-01`, remember: false })).rejects.toThrow(REFUSED)
  await expect(signInWithCard({ code, birthDate: BORN, remember: false })).rejects.toThrow(/Attendez 1 minute/)
  // Another way of writing it is no other card.
  const otherwise = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `
  await expect(signInWithCard({ code: otherwise, birthDate: BORN, remember: false })).rejects.toThrow(/Attendez 1 minute/)
  await expect(signInWithCard({ code: other, birthDate: BORN, remember: false })).resolves.toBeTruthy()
  const restore = useClock(() => new Date(Date.now() + minutes(2)))
  await expect(signInWithCard({ code, birthDate: BORN, remember: false })).resolves.toBeTruthy()
  restore()
})

test('a mistyped code is said so beside its field, and starts no count that makes anybody else wait', async () => {
  const { code } = await carded()
  for (let turn = 0; turn < 12; turn += 1) await expect(signInWithCard({ code: code.slice(1), birthDate: BORN, remember: false })).rejects.toMatchObject({ code: 'INVALID', fields: { code: [expect.stringContaining('Vérifiez le code')] } })
  expect(await db.throttleBucket.count({ where: { key: { startsWith: 'sign-in-card' } } })).toBe(0)
  await expect(signInWithCard({ code, birthDate: BORN, remember: false })).resolves.toBeTruthy()
})

test('removing the record revokes its card; restoring does not bring it back', async () => {
  const { beneficiaryId, code } = await carded()
  const hotline = await actorNamed('hotline')
  await grantStepUp(hotline, 'REMOVE', beneficiaryId)
  await removeRecord(hotline, { beneficiaryId })
  expect(await db.accessCard.count({ where: { beneficiaryId, revokedAt: null } })).toBe(0)
  await expect(signInWithCard({ code, birthDate: BORN, remember: false })).rejects.toThrow(REFUSED)
  expect(await printedCard(hotline, beneficiaryId)).toBeUndefined()
})

test('who makes, prints and revokes cards: whoever serves the person, and the hotline', async () => {
  const { beneficiaryId } = await carded()
  for (const name of ['camille', 'advisor', 'hotline'] as const) {
    const actor = await actorNamed(name)
    await issueCard(actor, { beneficiaryId })
    expect(await printedCard(actor, beneficiaryId)).toMatchObject({ firstName: 'Personne' })
  }
  for (const [name, code] of [['colleague', 'NOT_FOUND'], ['otherPrescriber', 'NOT_FOUND'], ['otherAdvisor', 'NOT_FOUND'], ['admin', 'FORBIDDEN'], ['beneficiary', 'FORBIDDEN']] as const) {
    const actor = await actorNamed(name)
    await expect(issueCard(actor, { beneficiaryId })).rejects.toMatchObject({ code })
    await expect(revokeCard(actor, { beneficiaryId })).rejects.toMatchObject({ code })
    expect(await printedCard(actor, beneficiaryId)).toBeUndefined()
    expect(await cardState(actor, beneficiaryId)).toBeNull()
  }
  expect(await db.accessCard.count({ where: { beneficiaryId, revokedAt: null } })).toBe(1)
})

test('an account that has a password keeps it, and gets a card too; « Activé » says that they may sign in', async () => {
  const camille = await actorNamed('camille')
  await issueCard(camille, { beneficiaryId: BENEFICIARY_RECORD_ID })
  expect(await db.beneficiary.findUniqueOrThrow({ where: { id: BENEFICIARY_RECORD_ID }, select: { accountId: true } })).toEqual({ accountId: PERSONAS.beneficiary.id })
  const { beneficiaryId } = await carded()
  expect(await beneficiaryRecord(camille, beneficiaryId)).toMatchObject({ access: 'ACTIVE' })
  await revokeCard(camille, { beneficiaryId })
  expect(await beneficiaryRecord(camille, beneficiaryId)).toMatchObject({ access: 'INVITED' })
})

test.each([
  [{ code: 'A'.repeat(26), birthDate: '' }, 'birthDate'],
  [{ code: 'A'.repeat(26), birthDate: '31/02/2000' }, 'birthDate'],
  [{ code: '', birthDate: '17/05/2000' }, 'code'],
  [{ code: 'A'.repeat(5_000_000), birthDate: '17/05/2000' }, 'code'],
  [{ code: 'A\u0000', birthDate: '17/05/2000' }, 'code'],
  [{ birthDate: ['17/05/2000', '1'] }, 'code'],
])('bad input is refused beside its field', (form, field) => {
  const judged = CardSignInSchema.safeParse(form)
  expect(judged.error?.issues.map(({ path }) => path[0])).toContain(field)
})
