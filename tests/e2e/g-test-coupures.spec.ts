import { test } from './a-server-to-kill'
import { inDatabase } from './a-test-to-pass'
import { expect, password, test as onTheSite } from './fixtures'
import { answer, answerToTheEnd, expectStored, type Given, keptIn, scanned, stored, toTheQuestions, toThePassword, underWay, WAITING, withPassword } from './test-steps'
import { PERSONAS } from '../../prisma/seed/personas'

test('kill -9 of the server in the middle: the queue empties by itself once there is one again, nothing lost, nothing twice', { tag: '@phone' }, async ({ page, signIn, server }) => {
  test.setTimeout(400_000)
  const { testId } = await underWay(page, signIn)
  const given: Given[] = [await answer(page)]
  // Before, during or after the writing of an answer.
  for (const milliseconds of [0, 30, 120]) {
    setTimeout(server.kill, milliseconds)
    given.push(await answer(page))
    await expect.poll(() => fetch(server.origin).then(() => 'up', () => 'down')).toBe('down')
    given.push(await answer(page, true), await answer(page))
    await expect(page.getByText(WAITING)).toBeVisible()
    expect(await stored(testId)).not.toHaveLength(given.length)
    await server.start()
    await expect.poll(async () => (await stored(testId)).length, { timeout: 90_000 }).toBe(given.length)
    await expect(page.getByText(WAITING)).toHaveCount(0)
    await expectStored(testId, given)
  }
  given.push(...(await answerToTheEnd(page)))
  await page.waitForURL(/\/relecture$/)
  await expectStored(testId, given)
  expect(await keptIn(page)).toBe(0)
})

test('the server dies while one leaves: a sentence, the same question, and « Pause » works once it is back', { tag: '@desktop' }, async ({ page, signIn, server }) => {
  test.slow()
  const { testId } = await underWay(page, signIn)
  await answer(page)
  await expect.poll(async () => (await stored(testId)).length).toBe(1)
  await expect.poll(() => keptIn(page)).toBe(0)
  const shown = (await page.locator('#question').textContent()) ?? ''
  server.kill()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText(/Le site ne répond pas/)).toBeVisible()
  await expect(page.locator('#question')).toHaveText(shown)
  await server.start()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Le Test est en pause' })).toBeVisible()
})

test('another version of the site in the middle: the page that is open goes on to the end, and the review is the new one’s', { tag: '@phone' }, async ({ page, signIn, server }) => {
  test.setTimeout(400_000)
  const { testId } = await underWay(page, signIn)
  const given: Given[] = [await answer(page), await answer(page)]
  const script = (await page.locator('script[src*="/_next/static/chunks/"]').first().getAttribute('src')) ?? ''
  const opened = await page.evaluate(() => performance.timeOrigin)
  await server.redeploy()
  // The former scripts are gone: whatever the page needs, it has.
  expect((await fetch(server.origin + script)).status).toBe(404)
  given.push(...(await answerToTheEnd(page)))
  await page.waitForURL(/\/relecture$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Vos réponses' })).toBeVisible()
  await expect(page.getByText('Pas encore de réponse')).toHaveCount(0)
  await expectStored(testId, given)
  // Loaded whole from the new version, whose actions it knows.
  expect(await page.evaluate(() => performance.timeOrigin)).toBeGreaterThan(opened)
  await page.getByRole('button', { name: 'Terminer et voir mon résultat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Votre résultat' })).toBeVisible()
  await expect.poll(() => keptIn(page)).toBe(0)
})

test('another version of the site: « Pause » of the former page says to load it again; a form without scripts goes on', { tag: '@desktop' }, async ({ page, signIn, server, browser }) => {
  test.slow()
  const { testId } = await underWay(page, signIn)
  const given: Given[] = [await answer(page)]
  await expect.poll(async () => (await stored(testId)).length).toBe(1)
  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: server.origin, storageState: await page.context().storageState() })
  const bare = await plain.newPage()
  await bare.goto(page.url())
  await server.redeploy()
  given.push(await answer(bare))
  given.push(await answer(bare, true))
  await expectStored(testId, given)
  await plain.close()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Le site vient d’être mis à jour. Rechargez la page, puis recommencez.')).toBeVisible()
  await page.getByRole('button', { name: 'Recharger la page' }).click()
  await expect(page.getByText('Le site vient d’être mis à jour', { exact: false })).toHaveCount(0)
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Le Test est en pause' })).toBeVisible()
})

onTheSite('the session goes in mode passation: the professional signs in again, types the password, and everything is sent', { tag: '@desktop' }, async ({ page, signIn }) => {
  onTheSite.slow()
  const { testId, beneficiaryId } = await underWay(page, signIn)
  const given: Given[] = [await answer(page)]
  await expect.poll(async () => (await stored(testId)).length).toBe(1)
  await loseSession(testId)
  given.push(await answer(page), await answer(page))
  await page.getByRole('link', { name: 'Me reconnecter' }).click()
  await page.getByLabel('Adresse e-mail').fill(PERSONAS.camille.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL(new RegExp(`/utilisateurs/${beneficiaryId}/test$`))
  await withPassword(page)
  await toTheQuestions(page, 'Se connecter', /\/passation\//)
  await expect.poll(async () => (await stored(testId)).length).toBe(given.length)
  await expectStored(testId, given)
  expect(await keptIn(page)).toBe(0)
})

onTheSite('the session of a phone opened by a QR goes: with a new code, what it kept is sent', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
  onTheSite.slow()
  const { testId, beneficiaryId } = await toThePassword(page, signIn)
  const code = async () => {
    await page.getByRole('button', { name: 'Sur le téléphone de la personne' }).click()
    await expect(page.getByRole('img', { name: 'Code à scanner pour ouvrir le Test' })).toBeVisible()
    return scanned(page)
  }
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })
  const phone = await context.newPage()
  await phone.goto(await code())
  await toTheQuestions(phone, 'Ouvrir le Test', /\/passation\//)
  const given: Given[] = [await answer(phone)]
  await expect.poll(async () => (await stored(testId)).length).toBe(1)
  await loseSession(testId)
  given.push(await answer(phone), await answer(phone))
  await expect(phone.getByText(/gardées sur ce téléphone. Demandez un nouveau code/)).toBeVisible()
  await page.goto(`/utilisateurs/${beneficiaryId}/test`)
  await withPassword(page)
  await phone.goto(await code())
  await toTheQuestions(phone, 'Ouvrir le Test', /\/passation\//)
  await expect.poll(async () => (await stored(testId)).length).toBe(given.length)
  await expectStored(testId, given)
  await context.close()
})

const loseSession = (testId: string) => inDatabase((client) => client.query('DELETE FROM session WHERE locked_test_id = $1', [testId]))
