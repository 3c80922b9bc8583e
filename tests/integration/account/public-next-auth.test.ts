import { expect, test } from 'vitest'
import { askNextAuthPublicly } from '@/lib/account/public-next-auth'
import { appOrigin } from '@/lib/infra/env'

const post = (body: unknown) => askNextAuthPublicly(
  { method: 'POST', headers: new Headers({ origin: appOrigin(), 'content-type': 'application/json' }), cookies: { getAll: () => [] }, formData: async () => new FormData(), json: async () => body },
  ['callback', 'credentials'],
)

test.each([null, 1, 'texte', [], { email: null }])('a JSON body that holds no fields (%j) is answered, and opens nothing', async (body) => {
  const answer = await post(body)
  expect(answer?.status).toBe(200)
  expect(answer?.headers.getSetCookie().filter((cookie) => cookie.includes('session='))).toEqual([])
})
