import { expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, password, test } from './fixtures'

test.describe('Prescription et passation', () => {
  test('the main job: prescribe, type the password again, pass the Test, read the result', async ({ page, signIn }) => {
    test.slow()
    await signIn('camille')
    await page.getByRole('link', { name: 'Créer un bénéficiaire' }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Créer un bénéficiaire' })).toBeVisible()
    const person = await fillPrescription(page)
    await page.getByLabel('Faire passer le Test Mobilité maintenant').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()

    await expect(page.getByText('Saisissez ici votre mot de passe (sécurité)')).toBeVisible({ timeout: 20_000 })
    const fiche = page.url().replace(/\/test$/, '')
    await page.getByLabel('La personne, seule').check()
    await page.getByLabel('Votre mot de passe').fill('pas le bon')
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await expect(page.getByText('Ce n’est pas le mot de passe de votre compte.').first()).toBeVisible()
    await expect(page.getByLabel('La personne, seule')).toBeChecked()
    await page.getByLabel('Votre mot de passe').fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/\/passation\//)

    await expectAccessible(page, 'a question')
    // The screen is locked: every other page asks the password.
    const question = page.url()
    await page.goto('/calendrier')
    await expect(page).toHaveURL(/\/passation\/verrou/)
    await expectAccessible(page, 'the locked screen')
    await page.goto(question)

    await page.getByRole('button', { name: 'Suivant' }).click()
    await expect(page.getByText('Choisissez une réponse, ou « Passer ».')).toBeVisible()
    let asked = 0
    for (; asked < 60; asked += 1) {
      if (page.url().includes('/relecture')) break
      const title = await page.locator('#question').textContent()
      // Each drawing of the practical questions, and the narrowest phone.
      if (await page.locator('figure').count()) {
        await expectAccessible(page, title ?? '')
        await expectNoSidewaysScroll(page, title ?? '')
      }
      await page.locator('input[name=option]').first().check()
      await page.getByRole('button', { name: asked % 7 === 3 ? 'Passer' : 'Suivant' }).click()
      await expect(async () => expect(page.url().includes('/relecture') || (await page.locator('#question').textContent()) !== title).toBe(true)).toPass()
    }
    expect(asked).toBeGreaterThan(36)
    await expect(page.getByRole('heading', { level: 1, name: 'Vos réponses' })).toBeVisible()
    await expectAccessible(page, 'the review')
    await page.getByRole('button', { name: 'Terminer et voir mon résultat' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Votre résultat' })).toBeVisible()
    await expect(page.getByText('Ce résultat est une proposition.')).toBeVisible()

    await expectAccessible(page, 'the result')
    await page.getByRole('button', { name: 'J’ai fini' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Rendez l’appareil' })).toBeVisible()
    await expectAccessible(page, 'handing back')
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1, name: 'Rendez l’appareil' })).toBeVisible()
    await page.getByLabel('Mot de passe du professionnel').fill(password)
    await page.getByRole('button', { name: 'Revenir à mon espace' }).click()
    await page.waitForURL(fiche)
    await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
    await expect(page.getByText('Proposition, à valider par un conseiller').first()).toBeVisible()
    await expectAccessible(page, 'the fiche with a result')
  })
  test('pause, come back with the password, stop: the Test ends where it was', async ({ page, signIn }) => {
    await signIn('camille')
    await page.goto('/utilisateurs/nouveau')
    await fillPrescription(page)
    await page.getByLabel('Faire passer le Test Mobilité maintenant').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await page.waitForURL(/\/test$/)
    await page.getByLabel('La personne, accompagnée').check()
    await page.getByLabel('Votre mot de passe').fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/\/passation\//)
    await page.locator('input[name=option]').first().check()
    await page.getByRole('button', { name: 'Suivant' }).click()
    await expect(page).toHaveURL(/question=projet-echeance/)
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Le Test est en pause' })).toBeVisible()
    await expectAccessible(page, 'the pause')
    await page.getByLabel('La personne, seule').check()
    await page.getByLabel('Votre mot de passe').fill(password)
    await page.getByRole('button', { name: 'Reprendre le Test' }).click()
    // The next question without an answer.
    await expect(page.locator('#question')).toHaveText('Avez-vous bientôt une date importante ?')
    await page.getByRole('link', { name: 'Arrêter ici' }).click()
    await expectAccessible(page, 'stopping')
    await page.getByRole('button', { name: 'Arrêter ici' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Votre résultat' })).toBeVisible()
  })
})
