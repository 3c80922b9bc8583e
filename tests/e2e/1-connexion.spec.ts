import { DEMO_PASSWORD, PERSONAS } from '../../prisma/seed/personas'
import { expect, test } from './fixtures'

test.describe('Connexion', () => {
  test('the guide’s fields, the help line, and the way in and out', async ({ page, signIn }) => {
    await page.goto('/connexion')
    await expect(page.getByLabel('Adresse e-mail')).toHaveAttribute('autocomplete', 'username')
    await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveAttribute('autocomplete', 'current-password')
    await expect(page.getByText('votre conseiller(e) ou notre hotline')).toContainText('hotlinewin@wimoov.org')
    await signIn('camille')
    await expect(page).toHaveURL(/\/accueil$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Camille')
    await page.goto('/mes-connexions')
    await expect(page.getByText('Cet appareil')).toBeVisible()
    await page.goto('/accueil')
    await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
    await expect(page).toHaveURL(/\/connexion/)
    await page.goBack()
    await page.goto('/accueil')
    await expect(page).toHaveURL(/\/connexion/)
  })

  test('a wrong password: one sentence, the address is kept, the password is not', async ({ page }) => {
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(`personne-${Date.now()}@demo.test`)
    await page.getByLabel('Mot de passe', { exact: true }).fill('pas le bon mot de passe')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByText('L’adresse e-mail ou le mot de passe n’est pas le bon.')).toBeVisible()
    await expect(page.getByLabel('Adresse e-mail')).toHaveValue(/personne-/)
    await expect(page.getByLabel('Mot de passe', { exact: true })).toHaveValue('')
  })

  test('staying signed in is a dated cookie, otherwise it ends with the browser', async ({ page, context, signIn }) => {
    await signIn('otherPrescriber')
    const session = async () => (await context.cookies()).find(({ name }) => name.endsWith('wimoov.session'))
    expect((await session())?.expires).toBe(-1)
    await context.clearCookies()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(PERSONAS.otherPrescriber.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByLabel('Rester connecté').check()
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/accueil/)
    expect((await session())?.expires).toBeGreaterThan(Date.now() / 1000 + 29 * 86_400)
  })

  test('a page asked before signing in is the page one gets after', async ({ page }) => {
    await page.goto('/utilisateurs?q=demo')
    await page.getByLabel('Adresse e-mail').fill(PERSONAS.camille.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page).toHaveURL(/\/utilisateurs\?q=demo/)
  })

  test('works before hydration: the same form posts without any script', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL })
    const page = await context.newPage()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(PERSONAS.colleague.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('non')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByText('n’est pas le bon')).toBeVisible()
    await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page).toHaveURL(/\/accueil/)
    await context.close()
  })
})
