import type { Page } from '@playwright/test'
import { CHROMIUM_FLAGS } from '../../scripts/setup/chromium'
import { PERSONAS } from '../../prisma/seed/personas'
import { aTestToPass } from './a-test-to-pass'
import { expect, test } from './fixtures'
import { answer, inTheirSpace, keptIn, scanned, stored, toThePassword, toTheQuestions, withPassword } from './test-steps'

// As real browsers do, and test ones do not: « Retour » may bring a page back from memory without asking the server.
test.use({ launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_FLAGS, ignoreDefaultArgs: ['--disable-back-forward-cache'] } })

type Person = { lastName: string; email: string }

/** Only the Test, or the page that asks the password: not one word of the professional’s space. */
async function expectLocked(page: Page, { lastName, email }: Person) {
  await expect(page.locator('#question').or(page.getByRole('heading', { level: 1, name: 'Cet écran est réservé au Test Mobilité' }))).toBeVisible()
  // Nor « (2) », the messages that wait for the professional.
  await expect(page).toHaveTitle(/^[^(]/)
  const words = await page.locator('body').innerText()
  for (const hidden of [lastName, email, PERSONAS.camille.email, PERSONAS.camille.lastName, 'Utilisateurs', 'Messagerie', 'Fiche']) expect(words.toLowerCase(), page.url()).not.toContain(hidden.toLowerCase())
}

test('mode passation: « Retour » and « Suivant » of the browser, a second tab and one that was open show the Test or the password, nothing else', async ({ page, signIn, context }) => {
  test.slow()
  const person = await aTestToPass()
  await signIn('camille')
  const open = await context.newPage()
  await open.goto(`/utilisateurs/${person.beneficiaryId}`)
  await expect(open.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
  // By the links, so that the router keeps each page as it does for a person.
  await page.goto(`/utilisateurs?q=${person.lastName}`)
  await page.getByRole('link', { name: 'Ouvrir' }).first().click()
  await page.getByRole('link', { name: 'Débuter la passation du Test' }).first().click()
  await page.waitForURL(/\/test(\?|$)/)
  await withPassword(page)
  await toTheQuestions(page, 'Se connecter', /\/passation\//)
  for (let asked = 0; asked < 3; asked += 1) await answer(page)
  const titles = [await page.locator('#question').textContent()]
  for (let back = 0; back < 3; back += 1) {
    await page.goBack()
    await expectLocked(page, person)
    titles.push(await page.locator('#question').textContent())
  }
  expect(new Set(titles).size, 'three questions back').toBe(4)
  // Before the first question there were the password, the record, the list, the home page.
  for (let back = 0; back < 4; back += 1) {
    await page.goBack().catch(() => null)
    await expectLocked(page, person)
  }
  for (let forward = 0; forward < 8; forward += 1) {
    await page.goForward().catch(() => null)
    await expectLocked(page, person)
  }
  await expectLocked(open, person)
  for (let back = 0; back < 2; back += 1) {
    await open.goBack().catch(() => null)
    if (open.url().startsWith('http')) await expectLocked(open, person)
  }
  const second = await context.newPage()
  for (const address of ['/accueil', `/utilisateurs/${person.beneficiaryId}`, `/utilisateurs/${person.beneficiaryId}/test`]) {
    await second.goto(address)
    await expectLocked(second, person)
  }
  await second.getByRole('link', { name: 'Continuer le Test' }).click()
  await expect(second.locator('#question')).toBeVisible()
})

test('the phone opened by a QR: « Retour » and « Suivant » show the Test, or the code that has served', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
  test.slow()
  const person = await toThePassword(page, signIn)
  await page.getByRole('button', { name: 'Sur le téléphone de la personne' }).click()
  await expect(page.getByRole('img', { name: 'Code à scanner pour ouvrir le Test' })).toBeVisible()
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  const phone = await context.newPage()
  await phone.goto(await scanned(page))
  await toTheQuestions(phone, 'Ouvrir le Test', /\/passation\//)
  await answer(phone)
  await answer(phone)
  const expectTestAlone = async () => {
    await expect(phone.locator('#question').or(phone.getByRole('button', { name: 'Ouvrir le Test' }))).toBeVisible()
    const words = await phone.locator('body').innerText()
    for (const hidden of [person.lastName, person.email, PERSONAS.camille.lastName, 'Utilisateurs']) expect(words.toLowerCase()).not.toContain(hidden.toLowerCase())
  }
  for (let back = 0; back < 3; back += 1) {
    await phone.goBack().catch(() => null)
    if (phone.url().startsWith('http')) await expectTestAlone()
  }
  for (let forward = 0; forward < 4; forward += 1) {
    await phone.goForward().catch(() => null)
    await expectTestAlone()
  }
  // The end: nothing of the result comes back.
  await phone.getByRole('link', { name: 'Arrêter ici' }).click()
  await phone.getByRole('button', { name: 'Arrêter ici' }).click()
  await phone.getByRole('button', { name: 'J’ai fini' }).click()
  await expect(phone.getByRole('heading', { level: 1, name: 'Vous pouvez fermer cette page' })).toBeVisible()
  for (let back = 0; back < 3; back += 1) {
    await phone.goBack().catch(() => null)
    await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(phone.getByText('Ce résultat est une proposition.')).toHaveCount(0)
    await expect(phone.locator('#question')).toHaveCount(0)
  }
  await context.close()
})

test('one’s own space on a shared phone: signed out, « Retour » shows nothing of the Test', { tag: '@phone' }, async ({ page }) => {
  test.slow()
  const { testId } = await inTheirSpace(page)
  await answer(page)
  await answer(page)
  await expect.poll(async () => (await stored(testId)).length).toBe(2)
  await expect.poll(() => keptIn(page)).toBe(0)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL(/\/connexion/)
  for (const move of ['back', 'back', 'back', 'forward', 'forward'] as const) {
    await (move === 'back' ? page.goBack() : page.goForward()).catch(() => null)
    if (!page.url().startsWith('http')) continue
    await expect(page.getByRole('heading', { level: 1, name: 'Connexion' })).toBeVisible()
    await expect(page.locator('#question')).toHaveCount(0)
    expect(await page.content()).not.toContain(testId)
  }
})
