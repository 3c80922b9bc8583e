import { gzipSync } from 'node:zlib'
import { table } from './figures'

export type Route = { name: string; url: string; cookie?: string; aim?: (bytes: number, empty: number) => string }

/** Signs that only these packages carry, and that survive minification. */
const SIGNS = { zod: /ZodError|\$ZodType|invalid_union/, libphonenumber: /NOT_A_COUNTRY|INVALID_COUNTRY|country_calling_codes/ }

/** The scripts that the HTML of each route names, gzipped, beside the empty page's. */
export async function bundleTable(empty: string, routes: Route[]): Promise<string> {
  const bare = await scriptsOf({ name: 'empty Next page', url: empty })
  const rows = [['empty Next page', kilobytes(bare.gzip), '1.00 ×', '—', '—', '']]
  for (const route of routes) {
    const { gzip, holds } = await scriptsOf(route)
    rows.push([route.name, kilobytes(gzip), `${(gzip / bare.gzip).toFixed(2)} ×`, `+ ${kilobytes(gzip - bare.gzip)}`, holds.join(', ') || 'none', route.aim?.(gzip, bare.gzip) ?? ''])
  }
  return table(['page', 'JavaScript, gzip', 'against the empty page', 'more', 'zod, libphonenumber', 'aim'], rows)
}

async function scriptsOf({ name, url, cookie }: Route) {
  const answer = await fetch(url, { headers: cookie ? { cookie } : {}, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.headers.get('location') ?? ''}`)
  const html = await answer.text()
  const paths = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/noModule/i.test(tag)).map(([, path]) => path!))
  let gzip = 0
  const holds = new Set<string>()
  for (const path of paths) {
    const text = await (await fetch(new URL(path, url))).text()
    gzip += gzipSync(text).length
    for (const [sign, pattern] of Object.entries(SIGNS)) if (pattern.test(text)) holds.add(sign)
  }
  return { gzip, holds: [...holds] }
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
