import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { expect, test } from 'vitest'
import { addressesOf, CHECKED_BY, PAGES_BY_ROLE } from '@/tests/support/pages-by-role'

const ROUTES = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file))
  // The home page only leads elsewhere.
  .filter((file) => file !== 'page.tsx')
  .map((file) => `/${relative('.', dirname(file)).replaceAll(/\([\w-]+\)\/?/g, '')}`.replace(/\/$/, '') || '/')
const visited = PAGES_BY_ROLE.flatMap(([, pages]) => pages)

test.each(ROUTES)('%s is gone through by the checks of accessibility, or by a browser test that checks it', (route) => {
  const walked = visited.some((page) => (typeof page === 'string' ? addressesOf(route).test(page) : page.open === route))
  const spec = CHECKED_BY[route]
  expect(walked || spec, route).toBeTruthy()
  if (!spec) return
  expect(existsSync(`tests/e2e/${spec}.spec.ts`)).toBe(true)
  expect(readFileSync(`tests/e2e/${spec}.spec.ts`, 'utf8')).toContain('expectAccessible')
})

test('the lists name no route that is gone', () => {
  for (const route of Object.keys(CHECKED_BY)) expect(ROUTES, route).toContain(route)
})
