import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/infra/env'
import { formValues, valuesToGiveBack } from '@/lib/infra/form-values'
import { createLog } from '@/lib/infra/log'
import { deviceFamily, truncateIp } from '@/lib/infra/request'
import { routes } from '@/lib/infra/routes'
import { safeReturnPath } from '@/lib/infra/script-routes'

const good = { NODE_ENV: 'production', DATABASE_URL: 'postgresql://u:p@h/d', NEXTAUTH_SECRET: 'x'.repeat(32), NEXTAUTH_URL: 'https://site.example', RESEND_API_KEY: 're_1', LEGAL_PUBLISHER: 'Une association', LEGAL_DIRECTOR: 'Une personne', LEGAL_HOST: 'Un hébergeur', DPO_EMAIL: 'dpo@exemple.test' }

describe('settings', () => {
  test('a complete production starts', () => expect(readEnv(good)).toMatchObject({ HOTLINE_EMAIL: 'hotlinewin@wimoov.org', WORKER: true, DEMO: false }))
  test.each(['DATABASE_URL', 'NEXTAUTH_SECRET', 'NEXTAUTH_URL', 'RESEND_API_KEY', 'LEGAL_PUBLISHER', 'LEGAL_DIRECTOR', 'LEGAL_HOST', 'DPO_EMAIL'])('without %s it refuses, and names it', (name) => {
    expect(() => readEnv({ ...good, [name]: '' })).toThrow(name)
  })
  test('a weak secret or an address without TLS is unsafe, and its value is not shown', () => {
    expect(() => readEnv({ ...good, NEXTAUTH_SECRET: 'trop-court' })).toThrow(/NEXTAUTH_SECRET(?!.*trop-court)/s)
    expect(() => readEnv({ ...good, NEXTAUTH_URL: 'http://site.example' })).toThrow('NEXTAUTH_URL')
  })
})

describe('the way back', () => {
  test.each(['https://evil.test', '//evil.test', '/\\evil.test', 'javascript:alert(1)', '/a\nb', '/api/tests', '/connexion', '', `/${'a'.repeat(600)}`])('drops %j', (path) => expect(safeReturnPath(path)).toBeUndefined())
  test('keeps a page of ours', () => expect(routes.signIn('/utilisateurs?q=é&page=2'.replace('é', 'e'))).toBe('/connexion?retour=%2Futilisateurs%3Fq%3De%26page%3D2'))
})

describe('a form', () => {
  test('gives back what was typed, never a secret, and nothing of the framework', () => {
    const form = new FormData()
    for (const [name, value] of [['email', 'a'], ['password', 'b'], ['token', 'c'], ['$ACTION_KEY', 'd'], ['choix', 'e'], ['choix', 'f']]) form.append(name ?? '', value ?? '')
    expect(formValues(form)).toEqual({ email: 'a', password: 'b', token: 'c', choix: ['e', 'f'] })
    expect(valuesToGiveBack(form)).toEqual({ email: 'a', choix: ['e', 'f'] })
  })
})

describe('a request', () => {
  test.each([['192.0.2.77', '192.0.2.0/24'], ['::ffff:192.0.2.77', '192.0.2.0/24'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:db8::1', '2001:db8:0:0::/64'], ['n’importe quoi', null], [null, null]])('keeps of %s only %s', (ip, kept) => expect(truncateIp(ip)).toBe(kept))
  test('a device is recognised by a person, not by a fingerprint', () => expect(deviceFamily('Mozilla/5.0 (Windows NT 10.0) Firefox/140.0')).toBe('Firefox, Windows'))
})

test('logs hold no secret and no personal data', () => {
  const lines: string[] = []
  const log = createLog({ write: (line) => void lines.push(line) })
  log.level = 'info'
  const failure = Object.assign(new Error('Failing row contains (Lefèvre)'), { name: 'PrismaClientKnownRequestError', code: 'P2002' })
  log.info({ err: failure, email: 'a@b.fr', person: { lastName: 'Lefèvre', phone: '06' }, input: { password: 'secret' } }, 'test')
  expect(lines.join('')).toContain('P2002')
  expect(lines.join('')).not.toMatch(/Lefèvre|a@b\.fr|"06"|secret"/)
})
