import { expect, test } from 'vitest'
import { actorOfSession } from '@/lib/account/current-actor'
import { purgeExpired } from '@/lib/account/purge-expired'
import { requestCode } from '@/lib/account/request-code'
import { SignInWithCodeSchema } from '@/lib/account/schema'
import { secretHash } from '@/lib/account/secret-token'
import { signInWithCode } from '@/lib/account/sign-in-with-code'
import { days, minutes, useClock } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { sendDueMails } from '@/lib/infra/mail/send-due-mails'
import { keepLocally } from '@/lib/infra/mail/transports'
import { MAIL_RENDERERS } from '@/lib/start-server'
import { BENEFICIARY_RECORD_ID, PERSONAS } from '@/prisma/seed/personas'

const lou = PERSONAS.beneficiary.email
const REFUSED = /Ce code n’est pas le bon/

/** Asks for a code and opens the mail; null when no mail came. */
async function mailedCode(email: string): Promise<string | null> {
  await requestCode({ email })
  await sendDueMails(MAIL_RENDERERS, keepLocally)
  const mail = await db.localMail.findFirst({ where: { to: email }, orderBy: { sentAt: 'desc' }, select: { text: true, subject: true } })
  expect(mail?.subject ?? '').not.toMatch(/\d/)
  return mail?.text.match(/\d{4}\s\d{4}/)?.[0].replace(/\s/, '') ?? null
}

test('the mailed code signs the person in, once', async () => {
  const code = (await mailedCode(lou)) ?? ''
  expect(code).toMatch(/^\d{8}$/)
  const secret = await signInWithCode({ email: lou, code, remember: true })
  expect(await actorOfSession(secretHash(secret))).toMatchObject({ role: 'BENEFICIARY', beneficiaryId: BENEFICIARY_RECORD_ID })
  await expect(signInWithCode({ email: lou, code, remember: false })).rejects.toThrow(REFUSED)
})

test('unknown, professional, disabled: no mail, and the same refusal as a wrong code', async () => {
  await db.account.update({ where: { id: PERSONAS.disabledPrescriber.id }, data: { role: 'BENEFICIARY' } })
  for (const email of ['inconnu@demo.test', PERSONAS.camille.email, PERSONAS.disabledPrescriber.email]) {
    expect(await mailedCode(email)).toBeNull()
    await expect(signInWithCode({ email, code: '00000000', remember: false })).rejects.toThrow(REFUSED)
  }
  expect(await db.oneTimeCode.count()).toBe(0)
  expect(await db.session.count()).toBe(0)
})

test('ten minutes; only the last one opens; two at once open one session', async () => {
  const first = (await mailedCode(lou)) ?? ''
  const second = (await mailedCode(lou)) ?? ''
  expect(first).not.toBe(second)
  await expect(signInWithCode({ email: lou, code: first, remember: false })).rejects.toThrow(REFUSED)
  const restore = useClock(() => new Date(Date.now() + minutes(11)))
  await expect(signInWithCode({ email: lou, code: second, remember: false })).rejects.toThrow(REFUSED)
  restore()
  const opened = await Promise.allSettled([1, 2, 3].map(() => signInWithCode({ email: lou, code: second, remember: false })))
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.session.count()).toBe(1)
})

test('a mail rendered again is the same to the letter, and no longer leaves once its code is old', async () => {
  await requestCode({ email: lou })
  const { id } = await db.outboxEmail.findFirstOrThrow({ where: { kind: 'sign-in-code' }, select: { id: true } })
  const render = () => MAIL_RENDERERS['sign-in-code']?.({ email: lou }, id)
  const first = await render()
  expect(await render()).toEqual(first)
  expect(await db.oneTimeCode.count()).toBe(1)
  const { codeHash } = await db.oneTimeCode.findFirstOrThrow({ select: { codeHash: true } })
  expect(first?.text.replace(/\s/g, '')).not.toContain(codeHash)
  const restore = useClock(() => new Date(Date.now() + minutes(11)))
  expect(await render()).toBeNull()
  restore()
})

test('five requests an hour for an address; five wrong codes, then a wait', async () => {
  for (let turn = 0; turn < 5; turn += 1) await requestCode({ email: lou })
  await expect(requestCode({ email: lou })).rejects.toThrow(/Trop d’essais/)
  for (let failure = 0; failure < 5; failure += 1) await expect(signInWithCode({ email: lou, code: '00000000', remember: false })).rejects.toThrow(REFUSED)
  await expect(signInWithCode({ email: lou, code: '00000000', remember: false })).rejects.toThrow(/Attendez/)
})

test('the address that was typed and old codes are forgotten', async () => {
  await mailedCode(lou)
  await purgeExpired()
  expect(await db.outboxEmail.findFirst({ where: { kind: 'sign-in-code' }, select: { payload: true } })).toEqual({ payload: {} })
  const restore = useClock(() => new Date(Date.now() + days(8)))
  await purgeExpired()
  restore()
  expect(await db.oneTimeCode.count()).toBe(0)
})

test.each(['', '1234567', '123456789', 'abcdefgh', '1'.repeat(5_000_000), '1234\u00005678'])('« %.20s » is refused beside its field', (code) => {
  expect(SignInWithCodeSchema.safeParse({ email: lou, code }).error?.issues[0]?.path).toEqual(['code'])
})
