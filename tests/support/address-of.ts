import type { Page } from 'playwright-core'
import { addressesOf, type PageToVisit } from './pages-by-role'

/** The address of a page to visit: itself, or that of the first link that leads to the wanted route. Throws when there is none. */
export async function addressOf(page: Page, wanted: PageToVisit): Promise<string> {
  if (typeof wanted === 'string') return wanted
  await page.goto(wanted.on)
  const route = addressesOf(wanted.open)
  const hrefs = await page.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  // `/calendrier/nouveau` has the shape of `/calendrier/[id]`: an identifier has digits.
  const found = hrefs.find((href) => route.test(href) && /\d/.test(href.split('?')[0] ?? ''))
  if (!found) throw new Error(`no link to ${wanted.open} on ${wanted.on}`)
  return found
}
