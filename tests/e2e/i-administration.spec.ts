import type { Page } from '@playwright/test'
import { PERSONAS } from '../../prisma/seed/personas'
import { aColleagueOf, inDatabase } from './a-test-to-pass'
import { aName, expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, password, test } from './fixtures'

/** The last link to choose a password that a mail brought to this address; the worker sends within a few seconds. */
const mailedLink = (to: string, after: Date) =>
  inDatabase(async (client) => {
    for (let tries = 0; tries < 60; tries += 1) {
      const { rows } = await client.query<{ text: string }>('SELECT text FROM local_mail WHERE "to" = $1 AND sent_at > $2 ORDER BY sent_at DESC LIMIT 1', [to, after])
      const link = rows[0]?.text.match(/\/mot-de-passe\/[\w-]+/)?.[0]
      if (link) return link
      await new Promise((done) => setTimeout(done, 250))
    }
    throw new Error(`no mail to ${to}`)
  })

/** Confirms with one's password where it is still asked: for ten minutes it is not. */
async function withPassword(page: Page, press: string) {
  const field = page.getByLabel('Votre mot de passe')
  if (await field.isVisible()) await field.fill(password)
  await page.getByRole('button', { name: press, exact: true }).click()
}

// Work of the desk: the pages themselves are tried at 360 px in 9-accessibilite.
test.describe('Administration', { tag: '@desktop' }, () => {
  test('a structure, its prescriber invited, who signs in and prescribes; then the account is closed and somebody follows the people', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    const [structure, person] = [`Structure ${aName().lastName}`, aName()]
    await signIn('admin')
    await page.goto('/administration/structures/nouvelle')
    await page.getByRole('button', { name: 'Créer la structure' }).click()
    await expect(page.locator('#name-erreur')).toBeVisible()
    await page.getByLabel('Nom de la structure').fill(structure)
    await page.getByLabel('Type', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('Commune').fill('Nantes')
    await page.getByRole('button', { name: 'Créer la structure' }).click()
    await expect(page.getByText('La structure est créée.')).toBeVisible()
    await page.getByRole('link', { name: 'Inviter un prescripteur' }).click()
    await page.getByLabel('Adresse e-mail professionnelle').fill('pas une adresse')
    await page.getByLabel('Nom', { exact: true }).fill(person.lastName)
    await page.getByLabel('Prénom', { exact: true }).fill(person.firstName)
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await expect(page.locator('#email-erreur')).toBeVisible()
    await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(person.lastName)
    await expectAccessible(page, 'an invitation refused')
    const asked = new Date(Date.now() - 1000)
    await page.getByLabel('Adresse e-mail professionnelle').fill(person.email)
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click()
    await expect(page.getByText('L’invitation part dans la minute.')).toBeVisible()
    const account = new URL(page.url()).pathname

    const theirs = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
    await theirs.goto(await mailedLink(person.email, asked))
    const chosen = `tulipe-canoé-${aName().lastName}`
    await theirs.getByLabel('Nouveau mot de passe').fill(chosen)
    await theirs.getByLabel('Le même mot de passe, une seconde fois').fill(chosen)
    await theirs.getByRole('button', { name: 'Enregistrer et me connecter' }).click()
    await theirs.waitForURL(/accueil/)
    await theirs.goto('/utilisateurs/nouveau')
    const followed = await fillPrescription(theirs)
    await theirs.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await theirs.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(theirs.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()

    await page.goto(account)
    await page.getByRole('link', { name: 'Désactiver le compte' }).click()
    await expect(page.getByLabel('Qui suit sa seule personne')).toBeVisible()
    await expectAccessible(page, 'closing an account that follows somebody')
    await expectNoSidewaysScroll(page, 'closing an account that follows somebody')
    await withPassword(page, 'Désactiver le compte')
    await expect(page.locator('#follower-erreur')).toBeVisible()
    await page.getByLabel('Qui suit sa seule personne').selectOption('PLATFORM')
    await withPassword(page, 'Désactiver le compte')
    await expect(page.getByText('Le compte est désactivé. Ses connexions sont terminées')).toBeVisible()
    // Its sessions are over, and the password no longer opens anything.
    await theirs.goto('/accueil')
    await expect(theirs).toHaveURL(/connexion/)
    await theirs.getByLabel('Adresse e-mail').fill(person.email)
    await theirs.getByLabel('Mot de passe', { exact: true }).fill(chosen)
    await theirs.getByRole('button', { name: 'Se connecter' }).click()
    await expect(theirs.getByRole('alert').first()).toBeVisible()
    await expect(theirs).toHaveURL(/connexion/)
    const { rows } = await inDatabase((client) => client.query<{ followed_by_id: string | null }>('SELECT followed_by_id FROM beneficiary WHERE email = $1', [followed.email]))
    expect(rows).toEqual([{ followed_by_id: null }])
    await theirs.context().close()
  })

  test('a plateforme and its rules: what is published judges the next prescription', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    const name = `Plateforme ${aName().lastName}`
    await signIn('admin')
    await page.goto('/administration/plateformes/nouvelle')
    await page.getByLabel('Nom de la plateforme').fill(name)
    await page.getByLabel('Boîte aux lettres').fill('plateforme-essai@demo.test')
    await withPassword(page, 'Créer la plateforme')
    await expect(page.getByText('La plateforme est créée.')).toBeVisible()
    const platform = new URL(page.url()).pathname
    await page.goto(`${platform}/regles`)
    await expectAccessible(page, 'the rules to write')
    await page.getByLabel('Nom pour les prescripteurs').fill(name)
    await page.getByLabel('Boîte aux lettres').fill('plateforme-essai@demo.test')
    const departements = page.getByRole('group', { name: /^Départements entiers/ })
    if (!(await departements.isVisible())) await page.getByText('Choisir des départements entiers').click()
    await departements.getByLabel(/^Cantal|15/).first().check()
    await page.getByRole('button', { name: 'Ajouter un critère' }).click()
    await page.getByLabel('Le critère en une phrase').fill('Avoir au plus 25 ans')
    await page.getByRole('button', { name: 'Garder ce critère' }).click()
    // A criterion without a condition would say nothing.
    await expect(page.locator('[id$=-erreur]').first()).toBeVisible()
    await page.getByLabel('de', { exact: true }).fill('16')
    await page.getByLabel('à', { exact: true }).fill('25')
    await page.getByRole('button', { name: 'Garder ce critère' }).click()
    await expect(page.getByText('Avoir au plus 25 ans').filter({ visible: true }).first()).toBeVisible()
    await expectAccessible(page, 'a criterion written')
    await expectNoSidewaysScroll(page, 'a criterion written')
    await withPassword(page, 'Publier la version 1')
    await expect(page.getByText('Les règles sont publiées.')).toBeVisible()

    const camille = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
    await camille.goto('/connexion')
    await camille.getByLabel('Adresse e-mail').fill(PERSONAS.camille.email)
    await camille.getByLabel('Mot de passe', { exact: true }).fill(password)
    await camille.getByRole('button', { name: 'Se connecter' }).click()
    await camille.waitForURL(/accueil/)
    await camille.goto('/utilisateurs/nouveau')
    await camille.getByLabel('Plateforme de mobilité').selectOption({ label: `${name} (15)` })
    await camille.getByLabel('Date de naissance').fill('17/05/1980')
    await expect(camille.getByRole('region', { name: 'Éligibilité' }).first()).toContainText('Avoir au plus 25 ans')
    await camille.getByLabel('Code postal').fill('44000')
    await expect(camille.getByRole('region', { name: 'Éligibilité' }).first()).toContainText(/hors zone/i)
    await camille.context().close()

    await page.goto(platform)
    await page.getByRole('button', { name: 'Fermer la plateforme' }).click()
    await expect(page.getByText('La plateforme est fermée.').or(page.getByLabel('Votre mot de passe')).first()).toBeVisible()
    await expectAccessible(page, 'a plateforme closed')
  })
})

test.describe('La hotline', { tag: '@desktop' }, () => {
  test('finds who is on the phone, sends a link to the address of the account alone, lifts a wait', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    // Too many wrong passwords: the person has to wait.
    const person = await aColleagueOf('otherPrescriber')
    const blocked = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
    await blocked.goto('/connexion')
    for (const wrong of ['faux-1', 'faux-2', 'faux-3', 'faux-4', 'faux-5', 'faux-6']) {
      await blocked.getByLabel('Adresse e-mail').fill(person.email)
      await blocked.getByLabel('Mot de passe', { exact: true }).fill(wrong)
      const answered = blocked.waitForResponse((answer) => answer.request().method() === 'POST')
      await blocked.getByRole('button', { name: 'Se connecter' }).click()
      await answered
      await expect(blocked.getByLabel('Mot de passe', { exact: true })).toHaveValue('')
    }

    await signIn('hotline')
    await page.goto('/hotline')
    await page.getByRole('searchbox', { name: 'Qui est au téléphone' }).fill(person.lastName)
    await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
    await page.getByRole('link', { name: new RegExp(person.lastName, 'i') }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
    await expectAccessible(page, 'somebody who is blocked')
    await expectNoSidewaysScroll(page, 'somebody who is blocked')
    await page.getByRole('button', { name: 'Lever l’attente' }).click()
    await expect(page.getByText('L’attente est levée.')).toBeVisible()
    const asked = new Date(Date.now() - 1000)
    await page.getByRole('button', { name: 'Envoyer un lien de mot de passe' }).click()
    await expect(page.getByText('Le lien part dans la minute')).toBeVisible()
    await blocked.goto(await mailedLink(person.email, asked))
    await expect(blocked.locator('input[type=password]').first()).toBeVisible()
    await blocked.context().close()
    // Staff is out of its reach.
    await page.goto(`/hotline/${PERSONAS.admin.id}`)
    await expect(page.getByRole('button', { name: 'Envoyer un lien de mot de passe' })).toHaveCount(0)
  })
})
