import { expect, test } from 'vitest'

const base = process.env.NEXTAUTH_URL ?? ''
const page = async (path: string) => {
  const response = await fetch(base + path, { redirect: 'manual' })
  return { headers: response.headers, html: await response.text() }
}
const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''

test.each(['/connexion', '/mentions-legales', '/n-existe-pas'])('%s: every script carries the nonce of its answer, and nothing else runs', async (path) => {
  const [one, other] = [await page(path), await page(path)]
  const policy = one.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/default-src 'self'.*script-src 'self' 'nonce-[^']+' 'strict-dynamic'.*frame-ancestors 'none'.*base-uri 'none'.*object-src 'none'/)
  expect(policy).not.toMatch(/unsafe/)
  expect(nonceOf(policy)).not.toBe(nonceOf(other.headers.get('content-security-policy') ?? ''))
  const scripts = one.html.match(/<script\b[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonceOf(policy)}"`)
})

test('no page is kept by a cache, sniffed, framed, or told where one comes from', async () => {
  const { headers } = await page('/connexion')
  expect(Object.fromEntries(['cache-control', 'x-content-type-options', 'x-frame-options', 'referrer-policy', 'x-powered-by'].map((name) => [name, headers.get(name)]))).toEqual({
    'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin|strict-origin-when-cross-origin)$/) as string, 'x-powered-by': null,
  })
  expect(headers.get('permissions-policy')).toMatch(/geolocation=\(\)/)
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
})
