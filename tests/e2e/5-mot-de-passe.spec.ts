import pg from 'pg'
import { aColleagueOf, aTestToPass, inDatabase } from './a-test-to-pass'
import { expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, password, test } from './fixtures'

/** The last link that a mail brought to this address. */
async function mailedLink(to: string, after: Date): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    for (let waited = 0; waited < 15_000; waited += 250) {
      const { rows } = await client.query<{ text: string }>('SELECT text FROM local_mail WHERE "to" = $1 AND sent_at > $2 ORDER BY sent_at DESC LIMIT 1', [to, after])
      const link = rows[0]?.text.match(/https?:\/\/\S+\/mot-de-passe\/[\w-]+/)?.[0]
      if (link) return link
      await new Promise((done) => setTimeout(done, 250))
    }
    throw new Error(`no mail to ${to}`)
  } finally {
    await client.end()
  }
}

test.describe('Mot de passe', () => {
  test('a person whose Test is unlocked gets a mail, chooses a password, passes the Test on a phone and reads the result', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    await page.goto('/utilisateurs/nouveau')
    const person = await fillPrescription(page)
    await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
    await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
    const asked = new Date(Date.now() - 5000)
    await page.getByRole('button', { name: 'Débloquer l’accès du Test au bénéficiaire' }).click()
    await expect(page.getByText('L’accès est débloqué.')).toBeVisible()

    const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, locale: 'fr-FR' })
    const phone = await context.newPage()
    await phone.goto(await mailedLink(person.email, asked))
    await expect(phone).toHaveURL(/\/mot-de-passe\/lien$/)
    await expectAccessible(phone, 'choosing a password')
    await phone.getByLabel('Nouveau mot de passe').fill('court')
    await phone.getByLabel('Le même mot de passe, une seconde fois').fill('court')
    await phone.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await expect(phone.getByText('Choisissez au moins 12 caractères').first()).toBeVisible()
    await phone.getByLabel('Nouveau mot de passe').fill('orage tulipe lundi vélo')
    await phone.getByLabel('Le même mot de passe, une seconde fois').fill('orage tulipe lundi vélo')
    await phone.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await expect(phone.getByRole('heading', { name: 'Ma prochaine étape' })).toBeVisible()
    await expectAccessible(phone, 'my next step')
    await phone.getByRole('button', { name: 'Commencer le Test' }).click()
    await expect(phone.locator('#question')).toBeVisible()
    for (let turn = 0; turn < 3; turn += 1) {
      const title = await phone.locator('#question').textContent()
      await phone.locator('input[name=option]').first().check()
      await phone.getByRole('button', { name: 'Suivant' }).click()
      await expect(phone.locator('#question')).not.toHaveText(title ?? '')
    }
    // Retour never loses an answer.
    await phone.getByRole('link', { name: 'Retour' }).click()
    await expect(phone.locator('input[name=option]:checked')).toHaveCount(1)
    await phone.getByRole('button', { name: 'Pause' }).click()
    await phone.getByRole('button', { name: 'Continuer le Test' }).click()
    await phone.getByRole('link', { name: 'Arrêter ici' }).click()
    await phone.getByRole('button', { name: 'Arrêter ici' }).click()
    await expect(phone.getByRole('heading', { level: 1, name: 'Mon résultat' })).toBeVisible()
    await expectAccessible(phone, 'my result')
    await phone.setViewportSize({ width: 320, height: 740 })
    await expectNoSidewaysScroll(phone, 'my result at 320 px')
    await context.close()
    await page.reload()
    await expect(page.getByText('Proposition, à valider par un conseiller').first()).toBeVisible()
  })

  test('forgotten on the password page before a Test: the mailed link comes back to that person’s Test', async ({ page }) => {
    // A prescriber of its own, and whom they follow: a new password ends every session of its account.
    const { id, email } = await aColleagueOf('camille')
    const { beneficiaryId } = await aTestToPass()
    await inDatabase((client) => client.query('UPDATE beneficiary SET followed_by_id = $1 WHERE id = $2', [id, beneficiaryId]))
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/accueil/)
    await page.goto('/utilisateurs')
    await page.getByRole('link', { name: 'Ouvrir' }).first().click()
    await page.getByRole('link', { name: /(Débuter|Reprendre) la passation du Test/ }).click()
    await page.waitForURL(/\/test$/)
    const asked = new Date(Date.now() - 1000)
    const back = new URL(page.url()).pathname
    await page.getByRole('button', { name: 'réinitialiser' }).click()
    await expect(page.getByText('Un message vient de partir à votre adresse.')).toBeVisible()
    await page.goto(await mailedLink(email, asked))
    await page.getByLabel('Nouveau mot de passe').fill('cinq-vélos-verts-2026')
    await page.getByLabel('Le même mot de passe, une seconde fois').fill('cinq-vélos-verts-2026')
    await page.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await page.waitForURL(`**${back}`)
  })

  test('unknown address: the same answer', async ({ page }) => {
    await page.goto('/mot-de-passe-oublie')
    await page.getByLabel('Adresse e-mail').fill(`inconnu-${Date.now()}@demo.test`)
    await page.getByRole('button', { name: 'Recevoir le lien' }).click()
    await expect(page.getByText('Si un compte existe à cette adresse')).toBeVisible()
  })
})
