import { NextRequest } from 'next/server'
import { beforeEach, expect, test, vi } from 'vitest'
import { GET } from '@/app/api/communes/route'
import { db } from '@/lib/infra/db'
import { routes } from '@/lib/infra/routes'
import { BENEFICIARY_RECORD_ID } from '@/prisma/seed/personas'
import { browseAs, signInAs } from '@/tests/support/browser-request'

vi.mock('next/headers', async () => (await import('@/tests/support/fake-request')).nextHeaders)

beforeEach(() => browseAs('/api/communes'))

const ask = async (code: string) => {
  const answer = await GET(new NextRequest(`http://localhost:3000${routes.communes(code)}`))
  return { status: answer.status, body: await answer.json() }
}

test.each(['camille', 'advisor', 'hotline', 'admin'] as const)('%s reads the communes of a postal code', async (name) => {
  await signInAs(name)
  expect(await ask('44400')).toEqual({ status: 200, body: [{ inseeCode: '44143', name: 'Rezé' }] })
})

test.each(['', '4440', '99999', '44400; --', 'a\0b', 'é'.repeat(2000)])('%j has no commune', async (code) => {
  await signInAs('camille')
  expect(await ask(code)).toEqual({ status: 200, body: [] })
})

test('nobody, a beneficiary and mode passation are refused', async () => {
  expect(await ask('44400')).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } })
  await signInAs('beneficiary')
  expect(await ask('44400')).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } })
  expect(await db.auditEvent.count({ where: { act: 'commune.list', outcome: 'REFUSED' } })).toBe(1)
  await signInAs('camille')
  await db.session.updateMany({ data: { lockedTestId: BENEFICIARY_RECORD_ID } })
  expect(await ask('44400')).toMatchObject({ status: 403, body: { code: 'STEP_UP_REQUIRED' } })
})
