import { BENEFICIARY_RECORD_ID, type PersonaName } from '../../prisma/seed/personas'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures'

const SHARED = ['/accueil', '/calendrier', '/messagerie', '/mes-connexions', '/aide', '/utilisateurs', '/utilisateurs?q=demo', '/utilisateurs?q=introuvable', '/utilisateurs/professionnels', `/utilisateurs/${BENEFICIARY_RECORD_ID}`, '/page-qui-nexiste-pas']
const PAGES: Record<PersonaName | 'nobody', string[]> = {
  nobody: ['/connexion', '/mot-de-passe-oublie', '/mot-de-passe/un-lien-qui-nouvre-plus-rien', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/demo/courriels'],
  camille: [...SHARED, '/utilisateurs?vue=structure', '/utilisateurs/nouveau', `/utilisateurs/${BENEFICIARY_RECORD_ID}/test`],
  advisor: [...SHARED, '/utilisateurs/nouveau', `/utilisateurs/${BENEFICIARY_RECORD_ID}/test`],
  hotline: [...SHARED, `/utilisateurs/${BENEFICIARY_RECORD_ID}/suppression`],
  admin: [...SHARED, `/utilisateurs/${BENEFICIARY_RECORD_ID}/suppression`],
  beneficiary: ['/mon-espace', '/mon-espace/connexions', '/accueil'],
  colleague: [],
  otherPrescriber: [],
  otherAdvisor: [],
  disabledPrescriber: [],
}

for (const [name, paths] of Object.entries(PAGES) as [PersonaName | 'nobody', string[]][]) {
  if (paths.length === 0) continue
  test(`${name}: no axe violation, no sideways scroll at 320 px and at twice the size of text`, async ({ page, signIn }) => {
    test.slow()
    if (name !== 'nobody') await signIn(name)
    for (const path of paths) {
      await page.goto(path)
      await expect(page.locator('h1').first()).toBeVisible()
      await expectAccessible(page, path)
      const size = page.viewportSize() ?? { width: 1440, height: 900 }
      await page.setViewportSize({ width: 320, height: 740 })
      await expectNoSidewaysScroll(page, `${path} at 320 px`)
      // Twice the size: what a browser zoom of 200 % leaves of a 1280 px screen.
      await page.setViewportSize({ width: 640, height: 512 })
      await expectNoSidewaysScroll(page, `${path} at 200 %`)
      await page.setViewportSize(size)
    }
  })
}
