import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { PERSONAS } from '../../prisma/seed/personas'
import { inDatabase } from './a-test-to-pass'
import { aName, expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, inGroup, password, test } from './fixtures'

/** Both checks that every page passes. */
async function expectFit(page: Page, where: string) {
  await expectAccessible(page, where)
  await expectNoSidewaysScroll(page, where)
}

/** Camille sends a person to Nantes, without an e-mail unless said otherwise; ends on their fiche. */
async function prescribed(page: Page, { email }: { email: boolean }) {
  await page.goto('/utilisateurs/nouveau')
  const person = await fillPrescription(page, aName())
  if (!email) {
    await page.getByLabel('E-mail', { exact: true }).first().fill('')
    await inGroup(page, 'Préférence de contact', 'E-mail').uncheck()
    await page.getByLabel('Téléphone', { exact: true }).first().fill('06 12 34 56 78')
    await inGroup(page, 'Préférence de contact', 'Téléphone').check()
  }
  await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await page.waitForURL(/\/utilisateurs\/prescriptions\//, { timeout: 20_000 })
  await page.goto(`/utilisateurs?q=${person.lastName}`)
  await page.getByRole('link', { name: 'Ouvrir' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Personne')
  return person
}

/** Answers that many questions, from the one that is shown. */
async function answerQuestions(page: Page, count: number) {
  for (let asked = 0; asked < count; asked += 1) {
    const title = await page.locator('#question').textContent()
    await page.locator('input[name=option]').first().check()
    await page.getByRole('button', { name: 'Suivant' }).click()
    await expect(page.locator('#question')).not.toHaveText(title ?? '')
  }
}

async function enterWithCard(page: Page, code: string) {
  await page.goto(`/carte/${code}`)
  await page.getByLabel('Ma date de naissance').fill('17/05/2000')
  await page.getByRole('button', { name: 'Entrer' }).click()
  await page.waitForURL(/\/mon-espace$/)
}

test.describe('Mon espace et accès sans e-mail', () => {
  test('a card from the prescriber, part of the Test, and the next day on another phone with the same card', async ({ page, browser, signIn }) => {
    test.slow()
    await signIn('camille')
    const { lastName } = await prescribed(page, { email: false })
    await expect(page.getByText(/débloquer l’accès fait une carte à imprimer/)).toBeVisible()
    await page.getByRole('button', { name: 'Débloquer l’accès du Test au bénéficiaire' }).click()
    await page.waitForURL(/\/carte\?.*fait=deblocage/)
    const card = page.getByRole('article', { name: 'Carte d’accès' })
    await expect(card).toContainText('Écrivez votre date de naissance')
    await expect(card).not.toContainText('2000')
    await expectFit(page, 'the card')
    const code = ((await card.textContent())?.match(/(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}/)?.[0] ?? '').replaceAll(' ', '')
    expect(code).toHaveLength(26)
    await page.reload()
    await expect(card).toContainText(code.slice(0, 4))

    const phone = await browser.newContext({ locale: 'fr-FR' })
    const today = await phone.newPage()
    await today.goto(`/carte/${code}`)
    await expect(today).toHaveURL(/\/carte\/lien$/)
    await expectFit(today, 'the card’s page')
    await today.getByLabel('Ma date de naissance').fill('18/05/2000')
    await today.getByRole('button', { name: 'Entrer' }).click()
    await expect(today.getByText(/La carte ou la date de naissance n’est pas la bonne/)).toBeVisible()
    await today.getByLabel('Ma date de naissance').fill('17/05/2000')
    await today.getByRole('button', { name: 'Entrer' }).click()
    await today.waitForURL(/\/mon-espace$/)
    await expectFit(today, 'the home')
    await today.getByRole('button', { name: 'Commencer le Test' }).click()
    await today.waitForURL(/\/mon-espace\/test/)
    await answerQuestions(today, 3)
    const reached = await today.locator('#question').textContent()

    // The next day on the same phone: the session has ended during the night, the card opens it again.
    await inDatabase((client) => client.query("UPDATE session s SET idle_until = now() - interval '1 minute' FROM beneficiary b WHERE b.account_id = s.account_id AND lower(b.last_name) = lower($1)", [lastName]))
    await today.goto('/mon-espace')
    await today.waitForURL(/\/connexion/)
    await enterWithCard(today, code)
    await today.getByRole('button', { name: 'Continuer le Test' }).click()
    await expect(today.locator('#question')).toHaveText(reached ?? '')
    await phone.close()

    // Another phone, the code typed by hand, no e-mail anywhere.
    const other = await browser.newContext({ locale: 'fr-FR' })
    const tomorrow = await other.newPage()
    await tomorrow.goto('/carte')
    await tomorrow.getByLabel('Code de la carte').fill(code.toLowerCase().replace(/(.{4})/g, '$1 '))
    await tomorrow.getByLabel('Ma date de naissance').fill('17/05/2000')
    await tomorrow.getByRole('button', { name: 'Entrer' }).click()
    await tomorrow.waitForURL(/\/mon-espace$/)
    await tomorrow.getByRole('button', { name: 'Continuer le Test' }).click()
    await tomorrow.waitForURL(/\/mon-espace\/test/)
    await expect(tomorrow.locator('#question')).toHaveText(reached ?? '')
    await answerQuestions(tomorrow, 2)
    await other.close()

    // Lost: the prescriber revokes it, and it opens nothing any more.
    await page.getByText('Carte perdue', { exact: false }).first().click()
    await page.getByRole('button', { name: 'Retirer la carte' }).click()
    await expect(page.getByText('La carte ne marche plus.', { exact: false }).first()).toBeVisible()
    const stranger = await browser.newContext({ locale: 'fr-FR' })
    const late = await stranger.newPage()
    await late.goto(`/carte/${code}`)
    await late.getByLabel('Ma date de naissance').fill('17/05/2000')
    await late.getByRole('button', { name: 'Entrer' }).click()
    await expect(late.getByText(/La carte ou la date de naissance n’est pas la bonne/)).toBeVisible()
    await stranger.close()
  })

  test('the card works without scripts', { tag: '@phone' }, async ({ page, browser, signIn }) => {
    await signIn('camille')
    await prescribed(page, { email: false })
    await page.getByRole('button', { name: 'Faire une carte d’accès' }).click()
    await page.waitForURL(/\/carte(\?|$)/)
    const code = ((await page.getByRole('article', { name: 'Carte d’accès' }).textContent())?.match(/(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}/)?.[0] ?? '').replaceAll(' ', '')
    const bare = await browser.newContext({ javaScriptEnabled: false, locale: 'fr-FR' })
    const phone = await bare.newPage()
    await enterWithCard(phone, code)
    await expect(phone.getByRole('heading', { level: 1 })).toContainText('Bonjour')
    await bare.close()
  })

  test('a code by mail instead of a password', async ({ page, browser, signIn }) => {
    test.slow()
    await signIn('camille')
    const { email } = await prescribed(page, { email: true })
    await page.getByRole('button', { name: 'Débloquer l’accès du Test au bénéficiaire' }).click()
    await expect(page.getByText('L’accès est débloqué.', { exact: false }).first()).toBeVisible()
    const context = await browser.newContext({ locale: 'fr-FR' })
    const phone = await context.newPage()
    await phone.goto('/connexion')
    await expectFit(phone, 'signing in')
    await phone.getByRole('link', { name: 'Recevoir un code par e-mail' }).click()
    await expect(phone.getByRole('heading', { level: 1, name: 'Recevoir un code par e-mail' })).toBeVisible()
    await expectFit(phone, 'asking for a code')
    await phone.getByLabel('Adresse e-mail').fill(email)
    await phone.getByRole('button', { name: 'Recevoir un code' }).click()
    await phone.waitForURL(/\/connexion\/code\/saisie/)
    await expect(phone.getByText(email)).toBeVisible()
    await expectFit(phone, 'typing the code')
    await phone.getByLabel('Code à huit chiffres').fill('0000 0000')
    await phone.getByRole('button', { name: 'Entrer' }).click()
    await expect(phone.getByText(/Ce code n’est pas le bon/)).toBeVisible()
    const code = await mailedCode(page, email)
    await phone.getByLabel('Code à huit chiffres').fill(code)
    await phone.getByLabel('C’est mon téléphone').check()
    await phone.getByRole('button', { name: 'Entrer' }).click()
    await phone.waitForURL(/\/mon-espace$/)
    await expect(phone.getByRole('button', { name: 'Commencer le Test' })).toBeVisible()
    await context.close()
  })

  test('« Qui suit mon dossier »: a correction asked and answered, refusing and changing one’s mind, a copy of one’s data', { tag: '@phone' }, async ({ page, browser, signIn }) => {
    test.slow()
    await signIn('camille')
    await prescribed(page, { email: false })
    const fiche = page.url()
    await page.getByRole('button', { name: 'Faire une carte d’accès' }).click()
    await page.waitForURL(/\/carte(\?|$)/)
    const grouped = (await page.getByRole('article', { name: 'Carte d’accès' }).textContent())?.match(/(?:[0-9A-HJKMNP-TV-Z]{4} ){6}[0-9A-HJKMNP-TV-Z]{2}/)?.[0] ?? ''

    const context = await browser.newContext({ locale: 'fr-FR' })
    const phone = await context.newPage()
    await enterWithCard(phone, grouped.replaceAll(' ', ''))
    await phone.getByRole('link', { name: /Qui suit mon dossier/ }).click()
    await expect(phone.getByRole('heading', { name: `${PERSONAS.camille.firstName} ${PERSONAS.camille.lastName}` })).toBeVisible()
    await expect(phone.getByText(/Un professionnel \(Mission locale de Démoville\) a ouvert votre dossier/)).toBeVisible()
    await expectFit(phone, 'who follows')
    await phone.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await expect(phone.getByText('Écrivez ce qu’il faut corriger.').first()).toBeVisible()
    await phone.getByLabel('Ce qu’il faut corriger').fill('Mon numéro de téléphone a changé.')
    await phone.getByRole('button', { name: 'Envoyer ma demande' }).click()
    await expect(phone.getByText('Votre demande est envoyée.', { exact: false })).toBeVisible()
    await expect(phone.getByText('En attente d’une réponse')).toBeVisible()

    await page.goto(fiche)
    await expect(page.getByRole('heading', { name: 'La personne demande une correction' })).toBeVisible()
    await expectFit(page, 'the fiche with a correction')
    await page.getByLabel('Votre réponse').fill('C’est corrigé, merci.')
    await page.getByRole('button', { name: 'Répondre à la personne' }).click()
    await expect(page.getByText('La réponse est envoyée.', { exact: false })).toBeVisible()
    await phone.goto('/mon-espace/dossier')
    await expect(phone.getByText('C’est corrigé, merci.')).toBeVisible()

    await phone.getByRole('button', { name: 'Je refuse l’accompagnement' }).click()
    await expect(phone.getByText('Votre refus est enregistré.', { exact: false })).toBeVisible()
    await page.goto(fiche)
    await expect(page.getByText('La personne n’est pas d’accord pour être orientée')).toBeVisible()
    await phone.getByRole('button', { name: 'Retirer mon refus' }).click()
    await expect(phone.getByText('Votre refus est retiré.', { exact: false })).toBeVisible()

    await phone.getByRole('link', { name: 'Télécharger mes données' }).click()
    await expectFit(phone, 'the proof')
    await phone.getByLabel('Code de la carte').fill(grouped)
    await phone.getByLabel('Ma date de naissance').fill('17/05/2000')
    await phone.getByRole('button', { name: 'Continuer' }).click()
    const [file] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('link', { name: 'Télécharger le fichier à lire' }).click()])
    expect(file.suggestedFilename()).toBe('mes-donnees-wimoov.html')
    expect(readFileSync(await file.path(), 'utf8')).toContain('Mon numéro de téléphone a changé.')
    await context.close()
  })

  test('the menu, and a resource that is read again without network', { tag: '@phone' }, async ({ page, signIn, context }) => {
    await signIn('beneficiary')
    await expectFit(page, 'the home')
    for (const name of ['Mon Test', 'Services proposés', 'Mes ressources', 'Mes connexions']) {
      await page.getByRole('navigation', { name: 'Mon espace' }).getByRole('link', { name: new RegExp(`^${name}`) }).click()
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
      await expectFit(page, name)
      await page.goto('/mon-espace')
    }
    await page.goto('/mon-espace/ressources')
    await page.getByRole('link', { name: /Préparer un trajet/ }).click()
    await expect(page.getByText('Gardée sur ce téléphone', { exact: false })).toBeVisible()
    await expectFit(page, 'a resource')
    const [title, address] = [await page.getByRole('heading', { level: 1 }).textContent(), page.url()]
    await page.goto('/mon-espace')
    await context.setOffline(true)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible()
    await expect(page.getByText(PERSONAS.beneficiary.firstName)).toHaveCount(0)
    await context.setOffline(false)
    // Signing out throws it away.
    await page.goto('/mon-espace')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL(/\/connexion/)
    await expect.poll(() => page.evaluate(() => caches.has('ressources'))).toBe(false)
  })

  test('without network, as a person goes: from the list on screen, from the application, from what the phone says it keeps', { tag: '@phone' }, async ({ browser, baseURL }) => {
    test.slow()
    // A context of its own: without network the router writes in the console that it loads the page whole.
    const phone = await browser.newContext({ locale: 'fr-FR', baseURL, viewport: { width: 360, height: 740 }, hasTouch: true })
    const page = await phone.newPage()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(PERSONAS.beneficiary.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.waitForURL(/\/mon-espace$/)
    // Never by an address: the document is the one of the sign-in, as for whoever has just signed in.
    await page.getByRole('navigation', { name: 'Mon espace' }).getByRole('link', { name: /^Mes ressources/ }).click()
    await page.getByRole('link', { name: /Préparer un trajet/ }).click()
    await expect(page.getByText('Gardée sur ce téléphone', { exact: false })).toBeVisible({ timeout: 30_000 })
    const resource = page.getByRole('heading', { level: 1, name: /Préparer un trajet/ })
    await expect(resource).toBeVisible()
    await page.getByRole('navigation', { name: 'Retour' }).getByRole('link', { name: 'Mes ressources' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mes ressources' })).toBeVisible()
    await phone.setOffline(true)
    await page.getByRole('link', { name: /Préparer un trajet/ }).click()
    await expect(resource).toBeVisible()
    await page.getByRole('link', { name: 'Mes ressources' }).click()
    const cut = page.getByRole('heading', { level: 1, name: 'Pas de réseau pour le moment' })
    await expect(cut).toBeVisible()
    await expect(page.getByRole('heading', { name: 'À lire sans Internet' })).toBeVisible()
    await expectFit(page, 'what can be read without network')
    // The installed application opens at its start address.
    await page.goto('/mon-espace')
    await expect(cut).toBeVisible()
    await expect(page.getByText(PERSONAS.beneficiary.firstName)).toHaveCount(0)
    await page.getByRole('link', { name: /Préparer un trajet/ }).click()
    await expect(resource).toBeVisible()
    await phone.setOffline(false)
    await page.goto('/mon-espace')
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.waitForURL(/\/connexion/)
    await expect.poll(() => page.evaluate(() => caches.has('ressources'))).toBe(false)
    await phone.setOffline(true)
    await page.goto('/mon-espace')
    await expect(cut).toBeVisible()
    await expect(page.getByRole('heading', { name: 'À lire sans Internet' })).toHaveCount(0)
    await phone.close()
  })

  test('the space can be put on the phone’s home screen', async ({ page, request }) => {
    await page.goto('/connexion')
    const manifest = await (await request.get((await page.locator('link[rel=manifest]').getAttribute('href')) ?? '')).json()
    expect(manifest).toMatchObject({ lang: 'fr', start_url: '/mon-espace', theme_color: '#0b5c5a' })
    for (const { src } of manifest.icons as { src: string }[]) expect((await request.get(src)).headers()['content-type']).toBe('image/png')
  })

  test('the hotline makes a card too, and prints it again', { tag: '@desktop' }, async ({ page, signIn }) => {
    await signIn('camille')
    await prescribed(page, { email: true })
    const fiche = page.url()
    await page.getByRole('button', { name: 'Se déconnecter' }).first().click()
    await page.waitForURL(/\/connexion/)
    await signIn('hotline')
    await page.goto(fiche)
    await page.getByRole('button', { name: 'Faire une carte d’accès' }).click()
    await expect(page.getByRole('button', { name: 'Imprimer la carte' })).toBeVisible()
    await page.goto(fiche)
    await page.getByRole('link', { name: 'Voir et imprimer la carte' }).click()
    await expect(page.getByRole('article', { name: 'Carte d’accès' })).toBeVisible()
  })
})

/** The last code that left for this address, once the worker has sent it. */
async function mailedCode(page: Page, email: string): Promise<string> {
  let code = ''
  await expect(async () => {
    await page.goto('/demo/courriels')
    const mail = page.locator('section', { hasText: email }).filter({ hasText: 'Voici votre code' }).first()
    code = (await mail.textContent())?.match(/\d{4}\s\d{4}/)?.[0].replace(/\s/, '') ?? ''
    expect(code).toMatch(/^\d{8}$/)
  }).toPass({ timeout: 30_000 })
  return code
}
