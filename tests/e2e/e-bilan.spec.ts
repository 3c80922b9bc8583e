import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { BILAN_ACCOUNT, PERSONAS, type PersonaName } from '../../prisma/seed/personas'
import { expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, password, test } from './fixtures'

test.describe('Le bilan', () => {
  test('delegated, passed by an advisor from Demandes, validated with a change; the prescriber reads it, downloads it, anybody checks it', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    await page.goto('/utilisateurs/nouveau')
    const person = await fillPrescription(page)
    await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
    await page.getByRole('button', { name: 'Déléguer le Test Mobilité à Wimoov' }).click()
    await expect(page.getByText('Wimoov est prévenu par message.')).toBeVisible()
    const fiche = new URL(page.url()).pathname

    const wimoov = await anotherBrowser(browser, baseURL, page, 'advisor')
    await wimoov.goto('/demandes?vue=tests')
    await expectAccessible(wimoov, 'the delegated Tests')
    await openDelegated(wimoov, person.lastName)
    await wimoov.getByLabel('La personne, accompagnée').check()
    await wimoov.getByLabel('Votre mot de passe').fill(password)
    await wimoov.getByRole('button', { name: 'Se connecter' }).click()
    await wimoov.waitForURL(/\/passation\//)
    const passation = new URL(wimoov.url()).pathname
    await answerOne(wimoov)
    await answerOne(wimoov)
    await wimoov.goto(`${passation}/relecture`)
    await expect(wimoov.getByRole('heading', { level: 1, name: 'Vos réponses' })).toBeVisible()
    // With an advisor the person may be asked about an adaptation, and decides.
    await expect(wimoov.getByRole('button', { name: 'J’accepte de répondre à ces deux questions' })).toBeVisible()
    await wimoov.goto(`${passation}/arreter`)
    await wimoov.getByRole('button', { name: 'Arrêter ici' }).click()
    await expect(wimoov.getByText('Ce résultat est une proposition.')).toBeVisible()
    await expectAccessible(wimoov, 'the result of the passation')
    await expectNoSidewaysScroll(wimoov, 'the result of the passation')
    await wimoov.getByRole('button', { name: 'J’ai fini' }).click()
    await wimoov.getByLabel('Mot de passe du professionnel').fill(password)
    await wimoov.getByRole('button', { name: 'Revenir à mon espace' }).click()
    await expect(wimoov.getByRole('heading', { level: 1, name: 'Valider le bilan' })).toBeVisible()
    await expectAccessible(wimoov, 'validating')
    await expectNoSidewaysScroll(wimoov, 'validating')

    await wimoov.getByLabel('Mes notes').fill('Préfère qu’on l’appelle le matin.')
    await wimoov.getByRole('button', { name: 'Enregistrer mes notes' }).click()
    await expect(wimoov.getByText('Vos notes sont enregistrées.')).toBeVisible()
    const profile = wimoov.getByRole('radiogroup', { name: 'Profil de la personne' })
    const other = (await profile.getByLabel('À accompagner de façon renforcée').isChecked()) ? 'À accompagner ponctuellement' : 'À accompagner de façon renforcée'
    await profile.getByLabel(other).check()
    await wimoov.getByRole('button', { name: 'Valider le bilan' }).click()
    await expect(wimoov.getByText('Dites pourquoi vous changez la proposition du Test.').first()).toBeVisible()
    await expect(profile.getByLabel(other)).toBeChecked()
    await wimoov.getByLabel('Pourquoi un autre profil').fill('Vu en entretien.')
    await wimoov.getByRole('button', { name: 'Valider le bilan' }).click()
    await expect(wimoov.getByText('Le bilan est validé. Le prescripteur et la personne sont prévenus.')).toBeVisible()
    await expectAccessible(wimoov, 'the fiche of a bilan, for the advisor')
    await wimoov.getByLabel('Service ou ressource à ouvrir').selectOption({ index: 1 })
    await wimoov.getByLabel('Raison', { exact: true }).fill('Pour son nouveau trajet.')
    await wimoov.getByRole('button', { name: 'Ouvrir à la personne' }).click()
    await expect(wimoov.getByText('C’est ouvert')).toBeVisible()
    await wimoov.context().close()

    await page.goto(fiche)
    await expect(page.getByText(/Bilan validé le \d\d\/\d\d\/\d{4} par/)).toBeVisible()
    await expect(page.locator('#resultats').getByText(other, { exact: true })).toBeVisible()
    await expect(page.getByText('Pour son nouveau trajet.')).toBeVisible()
    await expect(page.getByText('Vu en entretien.')).toHaveCount(0)
    await expect(page.getByText('Préfère qu’on l’appelle')).toHaveCount(0)
    await expectAccessible(page, 'the fiche of a bilan')
    await expectNoSidewaysScroll(page, 'the fiche of a bilan')
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('link', { name: 'Télécharger le bilan (PDF)' }).click()])
    expect(download.suggestedFilename()).toMatch(/^bilan-mobilite-B\d\d-[2-9B-Z]{6}-a-donner\.pdf$/)
    const text = await pdfText(await download.path())
    expect(text).toContain(other)
    expect(text).toContain(person.lastName.toUpperCase())
    const address = /\/verifier\/[\w-]{22}/.exec(text)?.[0] ?? ''
    const anybody = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
    await anybody.goto(address)
    await expect(anybody.getByRole('heading', { level: 1, name: 'Ce bilan est authentique' })).toBeVisible()
    await expect(anybody.getByText(person.lastName)).toHaveCount(0)
    await expectAccessible(anybody, 'the page that confirms a bilan')
    await expectNoSidewaysScroll(anybody, 'the page that confirms a bilan')
    await anybody.context().close()
  })

  test('the person reads their bilan, before and after included, and takes it with them', async ({ page }) => {
    test.slow()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(BILAN_ACCOUNT.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/mon-espace/)
    await page.goto('/mon-espace/resultats')
    await expect(page.getByRole('heading', { level: 1, name: 'Mon bilan' })).toBeVisible()
    await expect(page.getByText('Votre chemin, avant et après')).toBeVisible()
    await expectAccessible(page, 'my bilan')
    await expectNoSidewaysScroll(page, 'my bilan')
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('link', { name: 'Télécharger mon bilan (PDF)' }).click()])
    expect(await pdfText(await download.path())).toContain('diagnostic mobilité de moins de six mois')
  })

  test('an advisor opens the measure at the exit from the fiche, and passes it', { tag: '@desktop' }, async ({ page, signIn }) => {
    test.slow()
    await signIn('advisor')
    const id = await inParcoursWithTest(page)
    await page.goto(`/utilisateurs/${id}`)
    await page.getByRole('button', { name: /Commencer la mesure de sortie/ }).click()
    await expect(page.getByText('La mesure de sortie est ouverte')).toBeVisible()
    await page.getByRole('link', { name: 'Passer la mesure avec la personne' }).click()
    await page.getByLabel('La personne, seule').check()
    await page.getByLabel('Votre mot de passe').fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/\/passation\//)
    await passTest(page)
    await page.getByRole('button', { name: 'Terminer et voir mon résultat' }).click()
    await expect(page.getByText('Votre chemin, avant et après')).toBeVisible()
    await page.getByRole('button', { name: 'J’ai fini' }).click()
    await page.getByLabel('Mot de passe du professionnel').fill(password)
    await page.getByRole('button', { name: 'Revenir à mon espace' }).click()
    await expect(page.locator('#avant-apres').getByText(/Avant, le/).first()).toBeVisible()
    await expectAccessible(page, 'before and after')
    await expectNoSidewaysScroll(page, 'before and after')
  })
})

async function anotherBrowser(browser: Browser, baseURL: string | undefined, page: Page, name: PersonaName) {
  const other = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
  await other.goto('/connexion')
  await other.getByLabel('Adresse e-mail').fill(PERSONAS[name].email)
  await other.getByLabel('Mot de passe', { exact: true }).fill(password)
  await other.getByRole('button', { name: 'Se connecter' }).click()
  await other.waitForURL(/accueil/)
  return other
}

async function openDelegated(page: Page, lastName: string) {
  for (let tries = 0; tries < 20; tries += 1) {
    const link = page.getByRole('link', { name: new RegExp(`Débuter la passation du Test.*${lastName}`, 'i') })
    if (await link.count()) {
      await link.click()
      return page.waitForURL(/\/test$/)
    }
    await page.getByRole('link', { name: 'Page suivante' }).click()
  }
  throw new Error('not among the delegated Tests')
}

/** Answers the question on the screen with its first option. */
async function answerOne(page: Page) {
  const title = page.getByRole('heading', { level: 1 })
  const said = (await page.locator('#question').textContent()) ?? ''
  await page.locator('input[name="option"]').first().check()
  await page.getByRole('button', { name: 'Suivant' }).click()
  await expect(title).not.toHaveText(said)
}

/** Answers every question of a passation, until the answers are to be read again. */
async function passTest(page: Page) {
  for (let asked = 0; asked < 60; asked += 1) {
    // Between the last answer and the review, a screen says that everything is being sent.
    await expect(page.locator('#question').or(page.getByRole('heading', { level: 1, name: 'Vos réponses' }))).toBeVisible()
    if ((await page.locator('#question').count()) === 0) return
    await answerOne(page)
  }
}

/** Somebody of the demo in a parcours, whose Test is passed and whose measure at the exit is not open; another one for each run. */
async function inParcoursWithTest(page: Page) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT DISTINCT p.beneficiary_id::text AS id FROM prescription p JOIN mobility_platform m ON m.id = p.platform_id
       WHERE p.status IN ('IN_PROGRESS', 'SUSPENDED', 'EXITED') AND p.platform_id IN (SELECT w.platform_id FROM platform_membership w JOIN account a ON a.id = w.account_id WHERE a.email = $1 AND w.ended_at IS NULL)
         AND EXISTS (SELECT 1 FROM mobility_test t WHERE t.beneficiary_id = p.beneficiary_id AND t.purpose = 'ENTRY' AND t.status IN ('TAKEN', 'VALIDATED'))
         AND NOT EXISTS (SELECT 1 FROM mobility_test t WHERE t.beneficiary_id = p.beneficiary_id AND t.purpose = 'EXIT') ORDER BY 1`,
      [PERSONAS.advisor.email],
    )
    const found = rows[(page.viewportSize()?.width ?? 0) < 800 ? 0 : 1]
    if (!found) throw new Error('nobody of the demo may be measured')
    return found.id
  } finally {
    await client.end()
  }
}

async function pdfText(path: string) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 }).promise
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items))
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join('').replace(/\s+/g, ' ')
}
