import { BENEFICIARY_RECORD_ID } from '../../prisma/seed/personas'
import { expect, test } from './fixtures'

test.describe('Utilisateurs', () => {
  test('the guide’s columns; a tolerant search; the way back from a fiche keeps the list', async ({ page, signIn, isMobile }) => {
    await signIn('camille')
    await page.goto('/utilisateurs')
    if (!isMobile) for (const column of ['Adresse email', 'Type', 'Prénom', 'NOM', 'Activé', 'Supprimé', 'Actions']) await expect(page.getByRole('columnheader', { name: new RegExp(`^${column}`) })).toBeVisible()
    const search = page.getByLabel('Rechercher une personne')
    // No accent, no hyphen, the words the other way round.
    await search.fill('beneficiaire lou demo')
    await page.getByRole('button', { name: 'Rechercher' }).click()
    await expect(page).toHaveURL(/q=beneficiaire/)
    await page.getByRole('link', { name: 'DÉMO-BÉNÉFICIAIRE' }).first().click()
    await expect(page).toHaveURL(new RegExp(BENEFICIARY_RECORD_ID))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('DÉMO-BÉNÉFICIAIRE Lou')
    await page.getByRole('link', { name: 'Retour à la liste' }).click()
    await expect(page).toHaveURL(/q=beneficiaire/)
    await expect(page.getByLabel('Rechercher une personne')).toHaveValue('beneficiaire lou demo')
  })

  test('nothing found is said, with the way to see everybody again; wildcards find nothing special', async ({ page, signIn }) => {
    await signIn('camille')
    for (const hostile of ['%', '_', '\\', 'zzzzzz', '\u0000', '😀']) {
      await page.goto(`/utilisateurs?q=${encodeURIComponent(hostile)}`)
      await expect(page.getByRole('heading', { level: 1, name: 'Utilisateurs' })).toBeVisible()
    }
    await page.goto('/utilisateurs?q=zzzzzz')
    await page.getByRole('link', { name: /Effacer/ }).first().click()
    await expect(page).not.toHaveURL(/zzzzzz/)
  })

  test('« Ma structure » shows colleagues’ people as short cards', async ({ page, signIn }) => {
    await signIn('camille')
    await page.goto('/utilisateurs')
    await page.getByRole('link', { name: 'Ma structure' }).click()
    await expect(page.getByText('Sacha').first()).toBeVisible()
    await expect(page.getByText('@demo.test')).toHaveCount(0)
  })

  test('Wimoov’s professionals and how to reach them', async ({ page, signIn }) => {
    await signIn('camille')
    await page.goto('/utilisateurs/professionnels')
    await expect(page.getByRole('link', { name: 'conseiller@demo.test' }).first()).toHaveAttribute('href', 'mailto:conseiller@demo.test')
  })

  test('the hotline removes a record with its password, finds it among the removed, and restores it', async ({ page, signIn, isMobile }) => {
    // Each viewport has a person of its own: both run at once.
    const mail = isMobile ? 'demo-28@demo.test' : 'demo-29@demo.test'
    // The search is tolerant: addresses that other tests make up may answer to the same words.
    const row = page.getByRole('row').filter({ hasText: mail })
    const open = async () => {
      await row.getByRole('link', { name: 'Ouvrir' }).click()
      await page.waitForURL(/\/utilisateurs\/[0-9a-f-]{36}/)
    }
    await signIn('hotline')
    await page.goto(`/utilisateurs?q=${mail}`)
    await open()
    await page.getByRole('link', { name: /Supprimer/ }).click()
    await page.getByLabel(/mot de passe/i).first().fill('pas le bon')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /Supprimer/ }).click()
    await expect(page.getByText('Ce n’est pas le mot de passe de votre compte.').first()).toBeVisible()
    await page.getByLabel(/mot de passe/i).first().fill('quatre-trains-bleus-2026')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /Supprimer/ }).click()
    await expect(page.getByText('Cette fiche est supprimée')).toBeVisible()
    await page.goto(`/utilisateurs?q=${mail}`)
    await expect(page.getByRole('heading', { level: 1, name: 'Utilisateurs' })).toBeVisible()
    await expect(row).toHaveCount(0)
    await page.goto(`/utilisateurs?q=${mail}&supprime=oui`)
    await open()
    await page.getByRole('link', { name: /Rétablir/ }).click()
    await page.getByLabel(/mot de passe/i).first().fill('quatre-trains-bleus-2026')
    await page.getByRole('checkbox').first().check()
    await page.getByRole('button', { name: /Rétablir/ }).click()
    await expect(page.getByText('La fiche est rétablie')).toBeVisible()
  })
})
