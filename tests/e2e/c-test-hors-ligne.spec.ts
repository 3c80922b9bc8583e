import type { BrowserContext } from '@playwright/test'
import { inDatabase } from './a-test-to-pass'
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './fixtures'
import { answer, ENDED, expectStored, type Given, inTheirSpace, keptIn, scanned, stored, toThePassword, underWay, WAITING } from './test-steps'

const endSessions = (email: string) => inDatabase((client) => client.query("UPDATE session SET idle_until = now() - interval '1 minute' FROM account a WHERE a.id = account_id AND a.email = $1", [email]))

test('from question 3 to the end without network, then online: every answer is there, once, in order', { tag: '@phone' }, async ({ page, signIn, context }) => {
  test.setTimeout(300_000)
  const { testId } = await underWay(page, signIn)
  const given: Given[] = [await answer(page), await answer(page)]
  await expect.poll(async () => (await stored(testId)).length).toBe(2)
  await context.setOffline(true)
  let wentBack = false
  while ((await page.locator('h1').textContent()) !== ENDED) {
    given.push(await answer(page, given.length % 6 === 4))
    if (given.length === 3) {
      await expect(page.getByText(WAITING)).toBeVisible()
      await expectAccessible(page, 'a question without network')
      await expectNoSidewaysScroll(page, 'a question without network')
    }
    // Back and forth loses nothing.
    if (given.length === 7 && !wentBack) {
      wentBack = true
      await page.getByRole('link', { name: 'Retour' }).click()
      await expect(page.locator('input[name=option]').first()).toHaveValue(given.pop()?.options[0] ?? '')
    }
    expect(given.length).toBeLessThan(60)
  }
  expect(given.length).toBeGreaterThan(35)
  await expectAccessible(page, 'the end without network')
  expect(await stored(testId)).toHaveLength(2)
  await context.setOffline(false)
  await page.waitForURL(/\/relecture$/)
  await expect(page.getByText('Pas encore de réponse')).toHaveCount(0)
  await expectStored(testId, given)
  await page.getByRole('button', { name: 'Terminer et voir mon résultat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Votre résultat' })).toBeVisible()
  await expect.poll(() => keptIn(page)).toBe(0)
})

test('leaving is asked to wait while something is unsent; a reload without network says that nothing is lost', { tag: '@desktop' }, async ({ page, signIn, context }) => {
  test.slow()
  const { testId } = await underWay(page, signIn)
  // Not `ready`: it looks at the address at which the document was loaded, that of the password.
  await expect.poll(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration('/passation/'))?.active)), { timeout: 60_000 }).toBe(true)
  await context.setOffline(true)
  await answer(page)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText(/pas encore envoyées. Attendez le retour du réseau/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Pas de réseau pour le moment' })).toBeVisible()
  await expect(page.getByText('1 réponse du Test est gardée sur ce téléphone. Rien n’est perdu.')).toBeVisible()
  await expectAccessible(page, 'no network')
  await context.setOffline(false)
  await expect(page.locator('#question')).toHaveText('Avez-vous bientôt une date importante ?', { timeout: 20_000 })
  await expect.poll(() => stored(testId)).toMatchObject([{ question: 'projet-motif' }])
})

test('the browser closed without network, then opened again: what was kept leaves by itself', { tag: '@phone' }, async ({ page, signIn, context }) => {
  test.slow()
  const { testId } = await underWay(page, signIn)
  await context.setOffline(true)
  await answer(page)
  await answer(page)
  const { origin } = new URL(page.url())
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${origin}/passation/${testId}`)
  await expect(again.locator('#question')).toContainText('moments')
  await expect.poll(async () => (await stored(testId)).map(({ question }) => question)).toEqual(['projet-motif', 'projet-echeance'])
})

test('the browser closed without network: the home of their space, opened later, sends what was kept and says so', { tag: '@phone' }, async ({ page, context }) => {
  test.slow()
  const { testId } = await inTheirSpace(page)
  await context.setOffline(true)
  await answer(page)
  await answer(page)
  const { origin } = new URL(page.url())
  await page.close()
  await context.setOffline(false)
  const again = await context.newPage()
  await again.goto(`${origin}/mon-espace`)
  await expect(again.getByText('2 réponses de votre Test étaient encore sur ce téléphone. Elles sont maintenant envoyées.')).toBeVisible()
  await expect.poll(async () => (await stored(testId)).map(({ question }) => question)).toEqual(['projet-motif', 'projet-echeance'])
  expect(await keptIn(again)).toBe(0)
  await expectAccessible(again, 'what was kept is sent')
})

test('the session ends in the middle: signing in again sends what was kept', { tag: '@desktop' }, async ({ page }) => {
  test.slow()
  const { email, testId, enter } = await inTheirSpace(page)
  await endSessions(email)
  await answer(page)
  await expect(page.getByText(/Votre session est terminée. Vos réponses sont gardées/)).toBeVisible()
  await answer(page)
  await page.getByRole('link', { name: 'Me reconnecter' }).click()
  await enter()
  await page.waitForURL(/\/mon-espace\/test/)
  await expect.poll(async () => (await stored(testId)).map(({ question }) => question)).toEqual(['projet-motif', 'projet-echeance'])
  await expect(page.locator('#question')).toContainText('moments')
  expect(await keptIn(page)).toBe(0)
})

test('signing out with something unsent asks first, and then leaves nothing', { tag: '@phone' }, async ({ page, context }) => {
  test.slow()
  await inTheirSpace(page)
  await context.setOffline(true)
  await answer(page, true)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('heading', { name: '1 réponse n’est pas encore envoyée' })).toBeVisible()
  await expectAccessible(page, 'asking before signing out')
  await page.getByRole('button', { name: 'Rester connecté' }).click()
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  // The network comes back at the very moment of confirming: nothing is sent behind the person's back.
  await page.route(/\/answers$/, (route) => route.abort())
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Les effacer et me déconnecter' }).click()
  await page.waitForURL(/\/connexion/)
  expect(await keptIn(page)).toBe(0)
})

test('a QR gives the Test to the person’s phone, and the desk stays free', { tag: '@desktop' }, async ({ page, signIn, browser }) => {
  test.slow()
  const person = await toThePassword(page, signIn)
  await page.getByRole('button', { name: 'Sur le téléphone de la personne' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Le Test sur le téléphone de la personne' })).toBeVisible()
  await expectAccessible(page, 'the code')
  await expectNoSidewaysScroll(page, 'the code')
  const address = await scanned(page)
  expect(address).toMatch(/\/t\/[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  const phone = await browser.newContext({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true })
  const theirs = await phone.newPage()
  await theirs.goto(address)
  await expectAccessible(theirs, 'opening')
  await theirs.getByRole('button', { name: 'Ouvrir le Test' }).click()
  await theirs.waitForURL(/\/passation\//)
  await answer(theirs)
  await expect(page.getByText('1 réponse sur', { exact: false })).toBeVisible({ timeout: 20_000 })
  // The code has served, the phone reaches nothing else, the desk does as it likes.
  await expectUsed(browser, address)
  await theirs.goto('/utilisateurs')
  await expect(theirs.getByRole('heading', { level: 1, name: 'Ce téléphone n’ouvre que le Test Mobilité' })).toBeVisible()
  await expect(theirs.getByLabel(/mot de passe/i)).toHaveCount(0)
  await expectAccessible(theirs, 'the locked phone')
  await expectNoSidewaysScroll(theirs, 'the locked phone')
  await theirs.getByRole('link', { name: 'Continuer le Test' }).click()
  await theirs.getByRole('button', { name: 'Pause' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: 'Le Test est en pause' })).toBeVisible()
  await expectAccessible(theirs, 'the pause on the phone')
  await expectNoSidewaysScroll(theirs, 'the pause on the phone')
  await theirs.getByRole('button', { name: 'Reprendre le Test' }).click()
  await expect(theirs.locator('#question')).toBeVisible()
  await theirs.getByRole('link', { name: 'Arrêter ici' }).click()
  await theirs.getByRole('button', { name: 'Arrêter ici' }).click()
  await theirs.getByRole('button', { name: 'J’ai fini' }).click()
  await expect(theirs.getByRole('heading', { level: 1, name: 'Vous pouvez fermer cette page' })).toBeVisible()
  await expectAccessible(theirs, 'the end on the phone')
  await theirs.goBack()
  await expect(theirs.getByText('Ce résultat est une proposition.')).toHaveCount(0)
  await phone.close()
  await page.getByRole('link', { name: 'Aller à la fiche' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
})

test('by keyboard alone, read aloud at hand, with letters twice as large at 320 px', { tag: '@desktop' }, async ({ page, signIn }) => {
  test.slow()
  await underWay(page, signIn)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await expectNoSidewaysScroll(page, 'letters twice as large')
  for (let turn = 0; turn < 3; turn += 1) {
    const title = await page.locator('#question').textContent()
    await expect(page.locator('#question')).toBeFocused()
    await expect(page.getByRole('button', { name: 'Écouter la question' })).toBeVisible()
    await page.locator('#question').press('Tab')
    await expect(page.getByRole('button', { name: 'Écouter la question' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await expect(page.locator('#question')).not.toHaveText(title ?? '')
    await expectNoSidewaysScroll(page, title ?? '')
  }
  // This browser has no French voice: it says so.
  await page.getByRole('button', { name: 'Écouter la question' }).click()
  await expect(page.getByText(/n’a pas de voix française/)).toBeVisible()
})

async function expectUsed(browser: { newContext: () => Promise<BrowserContext> }, address: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Ouvrir le Test' }).click()
  await expect(page.getByText(/Ce code ne sert plus/).first()).toBeVisible()
  await context.close()
}
