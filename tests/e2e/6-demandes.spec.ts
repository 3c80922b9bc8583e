import type { Page } from '@playwright/test'
import { aPdf } from '../support/files'
import { aName, expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, password, test } from './fixtures'

test.describe('La réponse de Wimoov', () => {
  test('prescribe, take, ask for documents, give them, accept, lead the parcours to its end: each sees the same timeline, the person is told', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    await page.goto('/utilisateurs/nouveau')
    const person = await fillPrescription(page)
    await expect(page.getByRole('region', { name: 'Éligibilité' }).first()).toContainText('Éligible')
    await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
    await expect(page.getByText('Qui vous répond')).toBeVisible()
    await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
    const fiche = page.url()

    const wimoov = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
    await wimoov.goto('/connexion')
    await wimoov.getByLabel('Adresse e-mail').fill('conseiller@demo.test')
    await wimoov.getByLabel('Mot de passe', { exact: true }).fill(password)
    await wimoov.getByRole('button', { name: 'Se connecter' }).click()
    await wimoov.waitForURL(/accueil/)
    await wimoov.goto('/demandes?vue=toutes')
    await expectAccessible(wimoov, 'the queue')
    const name = new RegExp(person.lastName, 'i')
    await openInQueue(wimoov, name)
    await expectAccessible(wimoov, 'a demand')
    await wimoov.getByRole('button', { name: 'Prendre en charge' }).click()
    await expect(wimoov.getByText('Vous suivez cette demande. Vos collègues le voient.')).toBeVisible()
    await wimoov.getByText('Demander des pièces', { exact: true }).click()
    await wimoov.getByRole('button', { name: 'Demander ces pièces' }).click()
    await expect(wimoov.getByText('Cochez au moins une pièce.').first()).toBeVisible()
    await wimoov.getByRole('checkbox', { name: 'Justificatif de domicile' }).check()
    await wimoov.getByRole('button', { name: 'Demander ces pièces' }).click()
    await expect(wimoov.getByText('Les pièces sont demandées.')).toBeVisible()
    const demand = wimoov.url()

    await page.goto(fiche)
    await expect(page.getByText('Pièces demandées').first()).toBeVisible()
    await expect(page.getByRole('button', { name: 'Garder ouvert' })).toBeVisible()
    await expectAccessible(page, 'the fiche that waits for documents')
    await expectNoSidewaysScroll(page, 'the fiche that waits for documents')

    // Given from the fiche: the demand is back with Wimoov.
    const given = page.getByRole('region', { name: /^Pièces de la demande/ }).getByRole('listitem').filter({ hasText: 'Justificatif de domicile' })
    await given.locator('input[name=file]').first().setInputFiles({ name: 'domicile.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf({ catalogue: `/Lang (${person.lastName})` })) })
    await given.getByRole('button', { name: 'Envoyer le fichier' }).first().click()
    await expect(page.getByText('Pièces demandées fournies').first()).toBeVisible({ timeout: 20_000 })

    await wimoov.goto(demand)
    await wimoov.getByRole('button', { name: 'Accepter la demande' }).click()
    await expect(wimoov.getByText('La demande est acceptée.')).toBeVisible()
    await wimoov.getByRole('link', { name: 'Ouvrir le parcours sur la fiche' }).click()
    await expect(wimoov.locator('#parcours')).toBeVisible()
    await expectAccessible(wimoov, 'the fiche of the advisor')
    await page.reload()
    await expect(page.getByText('Prescription acceptée').first()).toBeVisible()
    await expect(page.getByText(/^Prochaines? étapes?$/).first()).toBeVisible()

    // To its end: first contact, a service, the exit with its two fields.
    const card = wimoov.locator('#parcours')
    await card.getByRole('button', { name: 'Noter le premier contact' }).click()
    await expect(card.getByText('Le premier contact est noté.')).toBeVisible()
    await card.getByLabel('Service commencé').selectOption({ index: 1 })
    await card.getByRole('button', { name: 'Ajouter' }).first().click()
    await expect(card.getByText('Le service est ajouté.')).toBeVisible()
    await card.getByText('Noter la sortie', { exact: true }).click()
    await card.getByLabel('Situation professionnelle à la sortie').selectOption({ index: 1 })
    await card.getByRole('checkbox', { name: 'Aucun gain' }).check()
    await card.getByRole('button', { name: 'Enregistrer la sortie' }).click()
    await expect(card.getByText('La sortie est enregistrée.')).toBeVisible()
    await page.reload()
    for (const step of ['Sortie du parcours', 'Premier contact avec la personne']) await expect(page.getByText(step).first()).toBeAttached()
    // What the person was told on the way, and then in plain words.
    expect(await subjectsTo(person.email)).toEqual(expect.arrayContaining(['Un accompagnement Wimoov est demandé pour vous', 'Votre demande est acceptée', 'Votre accompagnement est terminé']))
    await wimoov.context().close()
  })

  test('the same draft in two tabs: both texts, and neither is lost', { tag: '@desktop' }, async ({ page, signIn, context }) => {
    await signIn('colleague')
    // The drafts of the run on the other screen are in the same list.
    const [first, second] = [aName().lastName, aName().lastName]
    await page.goto('/utilisateurs/nouveau')
    await page.getByLabel('Nom', { exact: true }).fill(first)
    await expect(page.getByText(/^Brouillon enregistré à/)).toBeVisible({ timeout: 10_000 })
    await expect(page).toHaveURL(/brouillon=/)
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(other.getByLabel('Nom', { exact: true })).toHaveValue(first)
    const saved = other.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.url().includes('/api/brouillons/'))
    await other.getByLabel('Nom', { exact: true }).fill(second)
    await saved
    await expect(other.getByText(/^Brouillon enregistré à/).last()).toBeVisible({ timeout: 10_000 })
    await page.getByLabel('Prénom', { exact: true }).fill('Zoé')
    await expect(page.getByText('Ce brouillon a aussi été changé ailleurs')).toBeVisible({ timeout: 10_000 })
    await expectAccessible(page, 'the conflict of drafts')
    await page.getByRole('button', { name: 'Reprendre l’autre version' }).click()
    await expect(page.getByLabel('Nom', { exact: true })).toHaveValue(second)
    await page.goto('/utilisateurs/brouillons')
    await expect(page.getByRole('link', { name: new RegExp(`${first} Zoé`, 'i') })).toBeVisible()
    await expect(page.getByRole('link', { name: new RegExp(second, 'i') })).toBeVisible()
    await expectAccessible(page, 'the drafts')
  })

  test('a colleague’s person is said while typing, and their follow-up can be taken over', async ({ page, signIn }) => {
    await signIn('camille')
    await page.goto('/utilisateurs/nouveau')
    const person = await fillPrescription(page)
    await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
    await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
    await page.waitForURL(/connexion/)
    await signIn('colleague')
    await page.goto('/utilisateurs/nouveau')
    await page.getByLabel('Nom', { exact: true }).fill(person.lastName.slice(0, -1))
    await page.getByLabel('Prénom', { exact: true }).fill(person.firstName)
    await expect(page.getByText('Cette personne est peut-être déjà suivie dans votre structure')).toBeVisible({ timeout: 10_000 })
    const link = page.getByRole('link', { name: /Reprendre le suivi/ }).first()
    await page.goto((await link.getAttribute('href')) ?? '')
    await expectAccessible(page, 'taking over')
    await page.getByLabel('Pourquoi').fill('court')
    await page.getByRole('button', { name: 'Reprendre le suivi' }).click()
    await expect(page.getByText('dix caractères au moins.').first()).toBeVisible()
    await page.getByLabel('Pourquoi').fill('La personne change de conseiller.')
    await page.getByRole('button', { name: 'Reprendre le suivi' }).click()
    await expect(page.getByText('Le suivi est repris.')).toBeVisible()
  })

  test('objecting in one tap from the notice, without an account, and changing one’s mind', async ({ page, signIn }) => {
    await signIn('camille')
    await page.goto('/utilisateurs/nouveau')
    const person = await fillPrescription(page)
    await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
    await page.getByRole('button', { name: 'Créer', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
    const link = await mailedLink(person.email)
    await page.goto(link)
    await expectAccessible(page, 'objecting')
    await page.getByRole('button', { name: 'Je refuse l’accompagnement' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Votre refus est enregistré' })).toBeVisible()
    await page.getByRole('button', { name: 'Retirer mon opposition' }).click()
    await expect(page.getByRole('button', { name: 'Je refuse l’accompagnement' })).toBeVisible()
  })
})

async function openInQueue(page: Page, name: RegExp) {
  for (let tries = 0; tries < 20; tries += 1) {
    const link = page.getByRole('link', { name }).first()
    if (await link.count()) {
      await link.click()
      return page.waitForURL(/\/demandes\/[0-9a-f-]{36}/)
    }
    await page.getByRole('link', { name: 'Page suivante' }).click()
    await page.waitForURL(new RegExp(`page=${tries + 2}(&|$)`))
  }
  throw new Error('not in the queue')
}

/** What was mailed to this address, once the worker has sent it all. */
async function subjectsTo(email: string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    for (let tries = 0; ; tries += 1) {
      const { rows } = await client.query<{ subject: string }>('SELECT subject FROM local_mail WHERE "to" = $1', [email])
      if (rows.some(({ subject }) => subject === 'Votre accompagnement est terminé') || tries > 60) return rows.map(({ subject }) => subject)
      await new Promise((done) => setTimeout(done, 500))
    }
  } finally {
    await client.end()
  }
}

/** The link of the notice that this address received; the worker sends within a few seconds. */
async function mailedLink(email: string) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    for (let tries = 0; tries < 40; tries += 1) {
      const { rows } = await client.query<{ text: string }>(`SELECT text FROM local_mail WHERE "to" = $1 AND subject = 'Un accompagnement Wimoov est demandé pour vous'`, [email])
      const path = rows[0]?.text.match(/\/opposition\/[\w-]+/)?.[0]
      if (path) return path
      await new Promise((done) => setTimeout(done, 500))
    }
  } finally {
    await client.end()
  }
  throw new Error('no notice came')
}
