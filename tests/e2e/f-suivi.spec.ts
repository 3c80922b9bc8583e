import type { Page } from '@playwright/test'
import { aName, expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, test } from './fixtures'

/** Prescribes somebody to Nantes and opens their confirmation page. */
async function prescribed(page: Page) {
  await page.goto('/utilisateurs/nouveau')
  const person = await fillPrescription(page)
  await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
  return person
}

test.describe('Le suivi d’une demande envoyée', () => {
  test('the pages that follow « Créer » are accessible: confirmation, correction, sheet to print', async ({ page, signIn }) => {
    test.slow()
    await signIn('camille')
    await prescribed(page)
    const confirmation = new URL(page.url()).pathname
    for (const path of [confirmation, `${confirmation}/corriger`, `${confirmation}/information`]) {
      await page.goto(path)
      await expect(page.locator('h1').first()).toBeVisible()
      await expectAccessible(page, path)
      await expectNoSidewaysScroll(page, path)
    }
  })

  test('a misspelled name and a wrong number are mended from the fiche', async ({ page, signIn }) => {
    await signIn('camille')
    await prescribed(page)
    await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
    await page.getByRole('link', { name: 'Modifier l’identité ou les coordonnées' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Modifier l’identité ou les coordonnées' })).toBeVisible()
    await expectAccessible(page, 'editing a fiche')
    await expectNoSidewaysScroll(page, 'editing a fiche')
    const right = aName().lastName
    await page.getByLabel('Nom', { exact: true }).fill('')
    await page.getByRole('button', { name: 'Enregistrer l’identité' }).click()
    await expect(page.getByRole('link', { name: /nom/i }).first()).toBeVisible()
    await page.getByLabel('Nom', { exact: true }).fill(right)
    await page.getByRole('button', { name: 'Enregistrer l’identité' }).click()
    await expect(page.getByText('L’identité est corrigée.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(right.toUpperCase())
    await page.getByRole('link', { name: 'Modifier l’identité ou les coordonnées' }).click()
    await page.getByRole('textbox', { name: 'Téléphone' }).fill('06 11 22 33 44')
    await page.getByRole('button', { name: 'Enregistrer les coordonnées' }).click()
    await expect(page.getByText('Les coordonnées sont modifiées.')).toBeVisible()
    await expect(page.locator('#identite').getByRole('link', { name: /06.11.22.33.44/ })).toBeVisible()
  })

  test('a refusal said by voice is written down, and waits for an answer', async ({ page, signIn }) => {
    await signIn('camille')
    await prescribed(page)
    await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
    await page.getByText('La personne ne veut pas de cet accompagnement', { exact: true }).click()
    await page.getByRole('button', { name: 'Noter son opposition' }).click()
    await expect(page.getByText('Cochez cette case pour confirmer.').first()).toBeVisible()
    await page.getByLabel('La personne m’a dit qu’elle s’oppose à son orientation vers Wimoov').check()
    await page.getByRole('button', { name: 'Noter son opposition' }).click()
    await expect(page.getByText('L’opposition est notée.')).toBeVisible()
    await expect(page.getByText('La personne n’est pas d’accord pour être orientée')).toBeVisible()
    await expectAccessible(page, 'a fiche with an objection')
    await page.getByLabel('Ce qui est convenu avec elle').fill('Elle préfère attendre le printemps.')
    await page.getByRole('button', { name: 'Noter la réponse' }).click()
    await expect(page.getByText('La réponse à la personne est notée dans l’historique.')).toBeVisible()
  })
})
