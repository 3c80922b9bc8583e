import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { seedDemo } from '@/prisma/seed/demo'
import { BENEFICIARY_RECORD_ID, type PersonaName } from '@/prisma/seed/personas'
import { actorNamed } from '../support/actors'
import { multiply } from '../support/multiply'
import { addressesOf, PAGES_BY_ROLE, type PageToVisit } from '../support/pages-by-role'
import { statementsOf } from '../support/statements'

const entering = vi.hoisted(() => ({ actor: null as unknown }))
vi.mock('@/lib/account/require-actor', async (original) => ({ ...(await original<object>()), requireActor: () => Promise.resolve(entering.actor) }))
vi.mock('@/lib/account/current-actor', async (original) => ({ ...(await original<object>()), currentActor: () => Promise.resolve(entering.actor) }))
vi.mock('next/navigation', async (original) => ({ ...(await original<object>()), useRouter: () => ({ refresh: () => {} }), usePathname: () => '/' }))

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => ReactNode | Promise<ReactNode>
const files = import.meta.glob<{ default: Page }>('/app/**/page.tsx')
const routes = Object.entries(files).map(([file, load]) => ({ route: file.replace(/^\/app/, '').replace(/\/page\.tsx$/, '').replaceAll(/\/\([^)]+\)/g, ''), load }))
// `/utilisateurs/nouveau` before `/utilisateurs/[id]`.
const routeOf = (path: string) => routes.filter(({ route }) => addressesOf(route).test(path)).sort((a, b) => a.route.split('[').length - b.route.split('[').length)[0]

async function open(address: string): Promise<string> {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const found = routeOf(pathname)
  if (!found) throw new Error(`no page at ${pathname}`)
  const { default: render } = await found.load()
  const names = found.route.split('/')
  const params = Object.fromEntries(pathname.split('/').flatMap((part, place) => (names[place]?.startsWith('[') ? [[names[place].slice(1, -1), part]] : [])))
  return renderToStaticMarkup(await render({ params: Promise.resolve(params), searchParams: Promise.resolve(Object.fromEntries(searchParams)) }))
}

async function addressIn(wanted: PageToVisit): Promise<string> {
  if (typeof wanted === 'string') return wanted
  const hrefs = [...(await open(wanted.on)).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
  const found = hrefs.find((href) => addressesOf(wanted.open).test(href) && /\d/.test(href.split('?')[0] ?? ''))
  if (!found) throw new Error(`no link to ${wanted.open} on ${wanted.on}`)
  return found
}

// What a page is for everybody, an error page included, is not a list.
const isPage = (wanted: PageToVisit) => typeof wanted !== 'string' || routeOf(wanted.split('?')[0] ?? '') !== undefined
const OTHERS: Partial<Record<PersonaName, string>> = { beneficiary: '/accueil', camille: '/mon-espace' }

beforeEach(async () => {
  await db.beneficiary.delete({ where: { id: BENEFICIARY_RECORD_ID } })
  await seedDemo()
})

test('each page of each role sends as many statements with the demo as with a hundred times more', { timeout: 600_000 }, async () => {
  const counted: { name: PersonaName; actor: Actor; address: string; before: number }[] = []
  for (const [name, pages] of PAGES_BY_ROLE) {
    if (!name) continue
    const actor = await actorNamed(name)
    entering.actor = actor
    for (const wanted of pages.filter((page) => isPage(page) && page !== OTHERS[name])) {
      const address = await addressIn(wanted)
      // What is read once a process is not counted.
      await open(address)
      counted.push({ name, actor, address, before: (await statementsOf(() => open(address))).length })
    }
  }
  await multiply(95)
  expect(await db.beneficiary.count()).toBeGreaterThan(5_000)
  const grown: string[] = []
  for (const { name, actor, address, before } of counted) {
    entering.actor = actor
    await db.throttleBucket.deleteMany()
    const statements = await statementsOf(() => open(address))
    if (statements.length !== before) grown.push(`${name} ${address}: ${before} → ${statements.length}`)
  }
  expect(grown).toEqual([])
})
