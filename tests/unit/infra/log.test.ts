import { afterEach, expect, test, vi } from 'vitest'
import { createLog } from '@/lib/infra/log'

afterEach(() => vi.unstubAllEnvs())

function written(write: (log: ReturnType<typeof createLog>) => void): string {
  vi.stubEnv('LOG_LEVEL', 'info')
  const lines: string[] = []
  write(createLog({ write: (line) => void lines.push(line) }))
  expect(lines).toHaveLength(1)
  return lines.join('')
}

test('one JSON line, with ids', () => {
  expect(JSON.parse(written((log) => log.info({ requestId: 'r1' }, 'asked')))).toMatchObject({ requestId: 'r1', msg: 'asked' })
})

test.each(['password', 'motDePasse', 'token', 'secret', 'cookie', 'authorization', 'email', 'phone', 'firstName', 'lastName', 'birthDate', 'comments'])('%s never leaves, however deep it was put', (key) => {
  for (const logged of [{ [key]: 'confidentiel' }, { input: { [key]: 'confidentiel' } }, { request: { headers: { [key]: 'confidentiel' } } }]) {
    const line = written((log) => log.info(logged, 'logged by mistake'))
    expect(line).not.toContain('confidentiel')
    expect(line).toContain('[retiré]')
  }
})

test('the message of a database error may quote a row: its name and code alone are said', () => {
  const error = Object.assign(new Error('Unique constraint failed: lou@demo.test'), { name: 'PrismaClientKnownRequestError', code: 'P2002' })
  const line = written((log) => log.error({ err: error }, 'failed'))
  expect(line).not.toContain('lou@demo.test')
  expect(JSON.parse(line)).toMatchObject({ err: { name: 'PrismaClientKnownRequestError', code: 'P2002' } })
})
