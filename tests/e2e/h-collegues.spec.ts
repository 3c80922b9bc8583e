import type { Browser, Page } from '@playwright/test'
import { PERSONAS } from '../../prisma/seed/personas'
import { aColleagueOf, inDatabase } from './a-test-to-pass'
import { expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, inGroup, password, test } from './fixtures'

/** Somebody else, in a browser of their own. */
async function another(browser: Browser, page: Page, baseURL: string | undefined, { email }: { email: string }) {
  const other = await (await browser.newContext({ baseURL, viewport: page.viewportSize(), locale: 'fr-FR', timezoneId: 'Europe/Paris' })).newPage()
  await enter(other, email)
  return other
}

async function enter(page: Page, email: string) {
  await page.goto('/connexion')
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
}

/** Prescribes somebody as who is signed in, and opens the fiche. */
async function prescribe(page: Page) {
  await page.goto('/utilisateurs/nouveau')
  const person = await fillPrescription(page)
  await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
  await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
  return { person, fiche: new URL(page.url()).pathname }
}

const inDays = (days: number) => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(Date.now() + days * 86_400_000)

// Work of the desk: the pages themselves are tried at 360 px in 9-accessibilite.
test.describe('Travailler à plusieurs', { tag: '@desktop' }, () => {
  test('somebody accompanied elsewhere: one neutral sentence, the access is asked for, and given by who accompanies them', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { person, fiche } = await prescribe(page)

    const ccas = await another(browser, page, baseURL, PERSONAS.otherPrescriber)
    await ccas.goto(fiche)
    await expect(ccas.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible()
    await ccas.goto('/utilisateurs/nouveau')
    await fillPrescription(ccas, person)
    await ccas.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await ccas.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(ccas.getByText('Cette personne est déjà accompagnée.').first()).toBeVisible()
    // Neither by whom nor where.
    await expect(ccas.getByRole('main')).not.toContainText(PERSONAS.camille.lastName)
    await expect(ccas.getByRole('main')).not.toContainText('Mission locale de Démoville')
    await expectAccessible(ccas, 'the form that knows of somebody elsewhere')
    await expectNoSidewaysScroll(ccas, 'the form that knows of somebody elsewhere')
    await ccas.getByRole('button', { name: 'Demander l’accès' }).click()
    await expect(ccas.getByRole('alert').filter({ hasText: 'Remplissez «\u00a0Pourquoi demander l’accès\u00a0».' })).toBeVisible()
    await expect(ccas.getByLabel('Nom', { exact: true })).toHaveValue(person.lastName)
    await ccas.getByLabel('Pourquoi demander l’accès').fill('Nous l’accompagnons vers un logement.')
    await ccas.getByRole('button', { name: 'Demander l’accès' }).click()
    await expect(ccas.getByRole('heading', { level: 1, name: 'Demandes d’accès' })).toBeVisible()
    await expect(ccas.getByText('En attente').first()).toBeVisible()
    await expectAccessible(ccas, 'the requests that one made')
    // The answer may be no: what was typed waits for it.
    await expect(ccas.getByText('Ce que vous aviez saisi reste dans vos brouillons.')).toBeVisible()
    await ccas.goto('/utilisateurs/brouillons')
    await ccas.getByRole('link', { name: new RegExp(person.lastName, 'i') }).click()
    await expect(ccas.getByLabel('Prénom', { exact: true })).toHaveValue(person.firstName)
    await ccas.goto('/utilisateurs/acces')

    await page.goto('/utilisateurs/acces')
    const asked = page.getByRole('listitem').filter({ hasText: person.lastName.toUpperCase() })
    await expect(asked.getByText('Nous l’accompagnons vers un logement.')).toBeVisible()
    await expectAccessible(page, 'a request to answer')
    await asked.getByLabel('Refuser').check()
    await asked.getByRole('button', { name: 'Répondre' }).click()
    await expect(asked.getByText('Dites pourquoi, en une phrase.').first()).toBeVisible()
    await asked.getByLabel(/^Accorder/).check()
    await asked.getByRole('button', { name: 'Répondre' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: person.lastName.toUpperCase() })).toHaveCount(0)

    await ccas.reload()
    await expect(ccas.getByText('Accordé').first()).toBeVisible()
    await ccas.goto(fiche)
    await expect(ccas.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
    await ccas.context().close()
  })

  test('or she prescribes anyway: two persons who look alike are never merged', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { person, fiche } = await prescribe(page)
    const ccas = await another(browser, page, baseURL, PERSONAS.otherPrescriber)
    await ccas.goto('/utilisateurs/nouveau')
    await fillPrescription(ccas, person)
    await ccas.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await ccas.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(ccas.getByText('Cette personne est déjà accompagnée.').first()).toBeVisible()
    await ccas.getByLabel('Prescrire quand même').check()
    await ccas.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(ccas.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
    await ccas.getByRole('link', { name: 'Ouvrir la fiche' }).click()
    await expect(ccas.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
    expect(new URL(ccas.url()).pathname).not.toBe(fiche)
    await ccas.context().close()
  })

  test('a replacement: the colleague sees and acts between two days, and no longer once it is cancelled', async ({ page, browser, baseURL }) => {
    test.slow()
    const [absent, substitute] = [await aColleagueOf('camille'), await aColleagueOf('camille')]
    await enter(page, absent.email)
    const { person, fiche } = await prescribe(page)
    const colleague = await another(browser, page, baseURL, substitute)
    await colleague.goto(fiche)
    await expect(colleague.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible()

    await page.goto('/utilisateurs/remplacements')
    await page.getByLabel('Qui vous remplace').selectOption({ label: `${substitute.lastName.toUpperCase()} ${substitute.firstName}, Mission locale de Démoville` })
    await page.getByLabel('Premier jour').fill(inDays(0))
    await page.getByLabel('Dernier jour').fill(inDays(-3))
    await page.getByRole('button', { name: 'Enregistrer le remplacement' }).click()
    await expect(page.getByRole('alert').or(page.locator('[id$=-erreur]')).first()).toBeVisible()
    await expect(page.getByLabel('Dernier jour')).toHaveValue(inDays(-3))
    await expectAccessible(page, 'a replacement that ends before it begins')
    await page.getByLabel('Dernier jour').fill(inDays(5))
    await page.getByRole('button', { name: 'Enregistrer le remplacement' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: substitute.lastName.toUpperCase() })).toBeVisible()

    await colleague.goto(fiche)
    await expect(colleague.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
    await page.getByRole('button', { name: /^Annuler/ }).click()
    await expect(page.getByText('Aucun remplacement prévu.')).toBeVisible()
    await colleague.goto(fiche)
    await expect(colleague.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible()
    await colleague.context().close()
  })

  test('prescribing somebody else with the same context keeps nothing of the person', async ({ page, signIn }) => {
    await signIn('camille')
    const { person, fiche } = await prescribe(page)
    await page.goBack()
    await page.getByRole('link', { name: 'Prescrire une autre personne avec le même contexte' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Créer un bénéficiaire' })).toBeVisible()
    for (const label of ['Nom', 'Prénom', 'Date de naissance', 'E-mail']) await expect(page.getByLabel(label, { exact: true }).first()).toHaveValue('')
    await expect(inGroup(page, 'Ressources', 'RSA')).not.toBeChecked()
    await expect(page.getByRole('main')).not.toContainText(person.lastName)
    expect(fiche).toMatch(/^\/utilisateurs\//)
  })

  test('a demand transmitted to another plateforme leaves only a trace; its new one answers', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { person, fiche } = await prescribe(page)
    const nantes = await another(browser, page, baseURL, PERSONAS.advisor)
    const prescriptionId = await inDatabase(async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM prescription WHERE beneficiary_id = $1', [fiche.split('/')[2]])
      return rows[0]?.id ?? ''
    })
    await nantes.goto(`/demandes/${prescriptionId}`)
    await nantes.getByText('Transmettre à une autre plateforme', { exact: true }).click()
    await nantes.getByRole('button', { name: 'Transmettre la demande' }).click()
    await expect(nantes.locator('[id$=-erreur]').first()).toBeVisible()
    await nantes.getByLabel('Plateforme', { exact: true }).selectOption({ label: 'Plateforme de démonstration Ille-et-Vilaine' })
    await nantes.getByLabel('Raison', { exact: true }).filter({ visible: true }).selectOption({ index: 1 })
    await nantes.getByRole('button', { name: 'Transmettre la demande' }).click()
    await nantes.waitForURL(/vue=transmises/)
    await expect(nantes.getByRole('main')).toContainText('Plateforme de démonstration Ille-et-Vilaine')
    await expect(nantes.getByRole('main')).not.toContainText(person.lastName.toUpperCase())
    await nantes.goto(fiche)
    await expect(nantes.getByRole('heading', { level: 1, name: 'Cette page n’existe pas' })).toBeVisible()
    await nantes.context().close()

    await page.goto(fiche)
    await expect(page.getByText(/transmise/i).first()).toBeAttached()
    const rennes = await another(browser, page, baseURL, PERSONAS.otherAdvisor)
    await rennes.goto(`/demandes/${prescriptionId}`)
    await expect(rennes.getByRole('heading', { level: 1 })).toBeVisible()
    await rennes.getByRole('button', { name: 'Prendre en charge' }).click()
    await expect(rennes.getByText('Vous suivez cette demande. Vos collègues le voient.')).toBeVisible()
    await rennes.getByText('Refuser', { exact: true }).click()
    await expectAccessible(rennes, 'refusing a demand')
    await rennes.context().close()
  })
})
