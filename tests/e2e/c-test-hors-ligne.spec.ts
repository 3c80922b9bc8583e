import type { BrowserContext, Page } from '@playwright/test'
import jsQR from 'jsqr'
import { aTestToPass, inDatabase } from './a-test-to-pass'
import { expect, expectAccessible, expectNoSidewaysScroll, password, test } from './fixtures'

/** What the database has of a Test, in the order in which it came. */
const stored = (testId: string) =>
  inDatabase(async (client) => {
    const { rows } = await client.query<{ question: string; sequence: number }>('SELECT question_id AS question, sequence FROM test_answer WHERE test_id = $1 ORDER BY sitting_ordinal, sequence', [testId])
    return rows
  })

const endSessions = (email: string) => inDatabase((client) => client.query("UPDATE session SET idle_until = now() - interval '1 minute' FROM account a WHERE a.id = account_id AND a.email = $1", [email]))

/** A new person's Test, up to the professional's password. */
async function toThePassword(page: Page, signIn: (name: 'camille') => Promise<void>) {
  const person = await aTestToPass()
  await signIn('camille')
  await page.goto(`/utilisateurs/${person.beneficiaryId}/test`)
  await page.getByLabel('La personne, seule').check()
  await page.getByLabel('Votre mot de passe').fill(password)
  return person
}

async function underWay(page: Page, signIn: (name: 'camille') => Promise<void>) {
  const { testId } = await toThePassword(page, signIn)
  const ready = page.waitForResponse(/\/api\/questionnaires\//)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL(/\/passation\//)
  await ready
  return testId
}

/** A person in their own space, on their Test. */
async function inTheirSpace(page: Page) {
  const { email, testId } = await aTestToPass({ own: true })
  const enter = async () => {
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
  }
  await page.goto('/connexion')
  await enter()
  await page.waitForURL(/\/mon-espace/)
  const ready = page.waitForResponse(/\/api\/questionnaires\//)
  await page.getByRole('button', { name: 'Commencer le Test' }).click()
  await page.waitForURL(/\/mon-espace\/test/)
  await ready
  return { email, testId, enter }
}

/** Answers the question shown with its first option, or passes; returns its title. */
async function answer(page: Page, pass = false) {
  const title = (await page.locator('#question').textContent()) ?? ''
  if (!pass) await page.locator('input[name=option]').first().check()
  await page.getByRole('button', { name: pass ? 'Passer' : 'Suivant' }).click()
  await expect(page.locator('h1')).not.toHaveText(title)
  return title
}

const ENDED = 'Vous avez répondu à toutes les questions'
const WAITING = 'Enregistré sur ce téléphone, envoi dès que possible'

test('from question 3 to the end without network, then online: every answer is there, once, in order', { tag: '@phone' }, async ({ page, signIn, context }) => {
  test.setTimeout(300_000)
  const testId = await underWay(page, signIn)
  await answer(page)
  await answer(page)
  await context.setOffline(true)
  const asked: string[] = []
  while ((await page.locator('h1').textContent()) !== ENDED) {
    asked.push(await answer(page, asked.length % 6 === 4))
    if (asked.length === 1) {
      await expect(page.getByText(WAITING)).toBeVisible()
      await expectAccessible(page, 'a question without network')
      await expectNoSidewaysScroll(page, 'a question without network')
    }
    // Back and forth loses nothing.
    if (asked.length === 5) {
      await page.getByRole('link', { name: 'Retour' }).click()
      await expect(page.locator('#question')).toHaveText(asked.pop() ?? '')
    }
    expect(asked.length).toBeLessThan(60)
  }
  expect(asked.length).toBeGreaterThan(33)
  await expectAccessible(page, 'the end without network')
  expect(await stored(testId)).toHaveLength(2)
  await context.setOffline(false)
  await page.waitForURL(/\/relecture$/)
  await expect(page.getByText('Pas encore de réponse')).toHaveCount(0)
  const rows = await stored(testId)
  expect(rows).toHaveLength(asked.length + 2)
  expect(new Set(rows.map(({ sequence }) => sequence)).size).toBe(rows.length)
  await page.getByRole('button', { name: 'Terminer et voir mon résultat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Votre résultat' })).toBeVisible()
  await expect.poll(() => keptIn(page)).toBe(0)
})

test('leaving is asked to wait while something is unsent; a reload without network says that nothing is lost', { tag: '@desktop' }, async ({ page, signIn, context }) => {
  test.slow()
  const testId = await underWay(page, signIn)
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
  const testId = await underWay(page, signIn)
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

/** How many answers this browser keeps. */
const keptIn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('wimoov-test')
        opening.onsuccess = () => {
          if (!opening.result.objectStoreNames.contains('reponses')) return done(0)
          const reading = opening.result.transaction('reponses').objectStore('reponses').getAll()
          reading.onsuccess = () => done((reading.result as { answers: unknown[] }[]).reduce((count, { answers }) => count + answers.length, 0))
        }
      }),
  )

/** What the drawing says to a camera. */
async function scanned(page: Page): Promise<string> {
  const drawing = page.getByRole('img', { name: 'Code à scanner pour ouvrir le Test' })
  const pixels = await page.evaluate(async (source) => {
    const image = new Image()
    image.src = `data:image/svg+xml;utf8,${encodeURIComponent(source)}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 400
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0, 400, 400)
    return [...(context?.getImageData(0, 0, 400, 400).data ?? [])]
  }, (await drawing.evaluate((svg) => svg.outerHTML)).replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" '))
  return jsQR(Uint8ClampedArray.from(pixels), 400, 400)?.data ?? ''
}

async function expectUsed(browser: { newContext: () => Promise<BrowserContext> }, address: string) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('button', { name: 'Ouvrir le Test' }).click()
  await expect(page.getByText(/Ce code ne sert plus/).first()).toBeVisible()
  await context.close()
}
