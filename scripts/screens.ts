import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, PERSONAS, type PersonaName } from '../prisma/seed/personas'
import { CHROMIUM_FLAGS, findChromium } from './setup/chromium'
import { startDemoServer } from './setup/demo-server'

// A picture of every page of every role, desktop and phone: whoever changes a page looks at it (screens/role-viewport-page.png).
const VIEWPORTS = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } }
const RECORD = `/utilisateurs/${BENEFICIARY_RECORD_ID}`
const PROFESSIONAL = ['/accueil', '/utilisateurs', '/utilisateurs/professionnels', RECORD, '/calendrier', '/messagerie', '/messagerie/nouveau', '/notifications', '/mes-connexions', '/aide']
const PAGES: [PersonaName | null, string[]][] = [
  [null, ['/connexion', '/mot-de-passe-oublie', '/mot-de-passe/un-lien-qui-nouvre-plus-rien', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/introuvable']],
  ['camille', [...PROFESSIONAL, '/utilisateurs?vue=structure', '/utilisateurs?q=introuvable', '/utilisateurs/nouveau', `${RECORD}/test`]],
  ['advisor', PROFESSIONAL],
  ['hotline', [...PROFESSIONAL, `${RECORD}/suppression`]],
  ['admin', ['/accueil', '/utilisateurs', RECORD]],
  ['beneficiary', ['/mon-espace', '/mon-espace/connexions', '/mon-espace/messages', '/mon-espace/notifications', '/mon-espace/test', '/mon-espace/test/arreter', '/mon-espace/test/relecture', '/mon-espace/resultats']],
]

const server = await startDemoServer('screens')
rmSync('screens', { recursive: true, force: true })
mkdirSync('screens')
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS })
for (const [viewport, size] of Object.entries(VIEWPORTS)) {
  for (const [name, paths] of PAGES) {
    const context = await browser.newContext({ baseURL: server.origin, viewport: size, locale: 'fr-FR' })
    const page = await context.newPage()
    if (name) {
      await page.goto('/connexion')
      await page.getByLabel('Adresse e-mail').fill(PERSONAS[name].email)
      await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
      await page.getByRole('button', { name: 'Se connecter' }).click()
      await page.waitForURL((url) => url.pathname !== '/connexion')
    }
    for (const path of paths) {
      await page.goto(path)
      const file = `${name ?? 'public'}-${viewport}-${path.slice(1).replace(BENEFICIARY_RECORD_ID, 'fiche').replace(/[/?=]+/g, '-')}.png`
      await page.screenshot({ path: join('screens', file), fullPage: true })
    }
    await context.close()
  }
}
await browser.close()
await server.stop()
process.exit(0)
