import { BENEFICIARY_RECORD_ID, DEMO_PASSWORD, type PersonaName, PERSONAS, PLATFORMS } from '../../prisma/seed/personas'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures'

const SHARED = ['/accueil', '/calendrier', '/messagerie', '/mes-connexions', '/aide', '/utilisateurs', '/utilisateurs?q=demo', '/utilisateurs?q=introuvable', '/utilisateurs/professionnels', `/utilisateurs/${BENEFICIARY_RECORD_ID}`, '/page-qui-nexiste-pas']
const PAGES: Record<PersonaName | 'nobody', string[]> = {
  nobody: ['/opposition/un-lien-qui-nouvre-plus-rien', '/adresse/un-lien-qui-nouvre-plus-rien', '/connexion', '/mot-de-passe-oublie', '/mot-de-passe/un-lien-qui-nouvre-plus-rien', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/demo/courriels'],
  camille: [`/utilisateurs/${BENEFICIARY_RECORD_ID}/modifier`, '/utilisateurs/brouillons', '/utilisateurs/acces', '/utilisateurs/remplacements', ...SHARED, '/utilisateurs?vue=structure', '/utilisateurs/nouveau', `/utilisateurs/${BENEFICIARY_RECORD_ID}/test`],
  advisor: ['/demandes', '/demandes?vue=toutes', '/demandes?vue=tests', '/demandes?vue=transmises', '/utilisateurs/acces', ...SHARED, '/utilisateurs/nouveau', `/utilisateurs/${BENEFICIARY_RECORD_ID}/test`],
  hotline: ['/hotline', '/hotline?q=demo', '/administration', '/administration/structures', '/administration/comptes', '/administration/courriels', '/administration/courriels/non-remis', '/administration/comptes/inviter', '/administration/structures/nouvelle', `/administration/comptes/${PERSONAS.camille.id}`, `/hotline/${PERSONAS.beneficiary.id}`, `/utilisateurs/${BENEFICIARY_RECORD_ID}/modifier`, ...SHARED, `/utilisateurs/${BENEFICIARY_RECORD_ID}/suppression`],
  admin: ['/administration', '/administration/structures', '/administration/plateformes', '/administration/comptes', '/administration/courriels', '/administration/comptes/inviter', '/administration/comptes/inviter?role=PRESCRIBER', '/administration/structures/nouvelle', '/administration/plateformes/nouvelle', `/administration/plateformes/${PLATFORMS.nantes.id}`, `/administration/plateformes/${PLATFORMS.nantes.id}/regles`, `/administration/comptes/${PERSONAS.camille.id}`, `/administration/comptes/${PERSONAS.camille.id}/desactivation`, ...SHARED, `/utilisateurs/${BENEFICIARY_RECORD_ID}/suppression`],
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

test('by keyboard alone: sign in, skip the menu, open a fiche, and come back', async ({ page }) => {
  await page.goto('/connexion')
  const reach = async (name: string | RegExp, role: 'link' | 'button' | 'textbox') => {
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press('Tab')
      if (await page.getByRole(role, { name }).first().evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`${String(name)} cannot be reached by keyboard`)
  }
  await page.getByLabel('Adresse e-mail').focus()
  await page.keyboard.type(PERSONAS.camille.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(DEMO_PASSWORD)
  await page.keyboard.press('Enter')
  await page.waitForURL(/accueil/)
  await page.goto('/utilisateurs')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused()
  await page.keyboard.press('Enter')
  await reach(/^Ouvrir/, 'link')
  await page.keyboard.press('Enter')
  await page.waitForURL(/utilisateurs\/[0-9a-f-]{36}/)
  await page.keyboard.press('Tab')
  await reach('Retour à la liste', 'link')
  await page.keyboard.press('Enter')
  await page.waitForURL(/utilisateurs(\?|$)/)
})
