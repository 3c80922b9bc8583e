import type { Page } from '@playwright/test'
import { decode } from 'next-auth/jwt'
import { secretHash } from '../../lib/account/secret-token'
import { inDatabase } from './a-test-to-pass'

/** Ends the session of this browser as time would, and no other of the same account: other tests are signed in to it meanwhile. */
export async function expireSession(page: Page) {
  const cookie = (await page.context().cookies()).find(({ name }) => name.endsWith('wimoov.session'))
  const claims = await decode({ token: cookie?.value, secret: process.env.NEXTAUTH_SECRET ?? '' })
  await inDatabase(async (client) => {
    const { rowCount } = await client.query("UPDATE session SET idle_until = now() - interval '1 minute', absolute_until = now() - interval '1 minute' WHERE id_hash = $1", [secretHash(String(claims?.sid))])
    if (rowCount !== 1) throw new Error('this browser has no session')
  })
}
