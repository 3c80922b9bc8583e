import { addressOf } from '../support/address-of'
import { PAGES_BY_ROLE } from '../support/pages-by-role'
import { DEMO_PASSWORD, PERSONAS } from '../../prisma/seed/personas'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures'

for (const [name, pages] of PAGES_BY_ROLE) {
  test(`${name ?? 'nobody'}: no axe violation, no sideways scroll at 320 px and at twice the size of text`, async ({ page, signIn, isMobile }) => {
    test.setTimeout(600_000)
    if (name) await signIn(name)
    const size = page.viewportSize() ?? { width: 1440, height: 900 }
    // The narrowest of phones, once: resizing takes longer than looking.
    if (isMobile) await page.setViewportSize({ width: 320, height: 740 })
    for (const wanted of pages) {
      const path = await addressOf(page, wanted)
      await page.goto(path)
      await expect(page.locator('h1').first()).toBeVisible()
      await expectAccessible(page, path)
      if (isMobile) {
        await expectNoSidewaysScroll(page, `${path} at 320 px`)
        if (name === 'beneficiary') {
          await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
          await expectNoSidewaysScroll(page, `${path} at 320 px, letters twice as large`)
        }
        continue
      }
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
