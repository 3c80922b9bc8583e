import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, PERSONAS } from '../prisma/seed/personas'
import { addressOf } from '../tests/support/address-of'
import { PAGES_BY_ROLE } from '../tests/support/pages-by-role'
import { CHROMIUM_FLAGS, findChromium } from './setup/chromium'
import { startDemoServer } from './setup/demo-server'

// A picture of every page of every role, desktop and phone: whoever changes a page looks at it (screens/role-viewport-page.png).
const VIEWPORTS = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } }
const server = await startDemoServer('screens')
rmSync('screens', { recursive: true, force: true })
mkdirSync('screens')
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
for (const [viewport, size] of Object.entries(VIEWPORTS)) {
  for (const [name, pages] of PAGES_BY_ROLE) {
    const context = await browser.newContext({ baseURL: server.origin, viewport: size, locale: 'fr-FR' })
    const page = await context.newPage()
    if (name) {
      await page.goto('/connexion')
      await page.getByLabel('Adresse e-mail').fill(PERSONAS[name].email)
      await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
      await page.getByRole('button', { name: 'Se connecter' }).click()
      await page.waitForURL((url) => url.pathname !== '/connexion')
    }
    for (const wanted of pages) {
      const path = await addressOf(page, wanted)
      await page.goto(path)
      const file = `${name ?? 'public'}-${viewport}-${(typeof wanted === 'string' ? path.slice(1).replace(BENEFICIARY_RECORD_ID, 'fiche') : wanted.open.slice(1)).replace(/[/?=]+/g, '-').slice(0, 120)}.png`
      await page.screenshot({ path: join('screens', file), fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await server.stop()
process.exit(0)
