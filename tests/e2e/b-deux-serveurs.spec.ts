import type { Browser, Page } from '@playwright/test'
import { PERSONAS, type PersonaName } from '../../prisma/seed/personas'
import { test } from './a-server-to-kill'
import { aName, expect, password } from './fixtures'

/** Signed in on one of the two servers, in a browser of their own. */
async function signedIn(browser: Browser, name: PersonaName, baseURL: string) {
  const page = await (await browser.newContext({ baseURL, locale: 'fr-FR' })).newPage()
  await page.goto('/connexion')
  await page.getByLabel('Adresse e-mail').fill(PERSONAS[name].email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await page.waitForURL((url) => url.pathname !== '/connexion')
  return page
}

/** A thread that Sacha starts on her server and Maxime opens on his. */
async function openOnBoth(sacha: Page, maxime: Page) {
  await sacha.goto(`/messagerie/nouveau?a=${PERSONAS.hotline.id}`)
  await sacha.getByLabel('Objet').fill(`Deux serveurs ${aName().lastName}`)
  await sacha.getByLabel('Votre message').fill('Vous m’entendez ?')
  await sacha.getByRole('button', { name: 'Envoyer' }).click()
  await expect(sacha.getByText('Votre message est envoyé.')).toBeVisible()
  await maxime.goto(new URL(sacha.url()).pathname)
  await expect(maxime.getByText('Vous m’entendez ?')).toBeVisible()
}

const box = (page: Page) => page.getByLabel('Votre message')
const send = (page: Page) => page.getByRole('button', { name: 'Envoyer', exact: true })
const said = (page: Page, text: string) => page.getByRole('log').getByText(text, { exact: true })

async function write(page: Page, text: string) {
  await box(page).fill(text)
  await send(page).click()
  await expect(said(page, text)).toHaveCount(1)
}

test.describe('Two servers on one database', { tag: '@desktop' }, () => {
  test('what is written on one appears on the other by the stream alone, both ways', async ({ browser, server }) => {
    test.slow()
    const [sacha, maxime] = [await signedIn(browser, 'colleague', process.env.BASE_URL ?? ''), await signedIn(browser, 'hotline', server.origin)]
    // Without a stream, a page asks every fifteen seconds: refused here, so that only the stream can tell.
    for (const page of [sacha, maxime]) await page.route('**/api/events', (route) => (route.request().headers().accept?.includes('application/json') ? route.abort() : route.continue()))
    await openOnBoth(sacha, maxime)
    for (let turn = 1; turn <= 3; turn += 1) {
      await write(maxime, `Réponse ${turn}`)
      await expect(said(sacha, `Réponse ${turn}`)).toHaveCount(1)
      await write(sacha, `Question ${turn}`)
      await expect(said(maxime, `Question ${turn}`)).toHaveCount(1)
    }
    await expect(sacha.getByText(/Maxime Démo-Hotline\s: lu le/)).toBeVisible()
    for (const page of [sacha, maxime]) await page.context().close()
  })

  test('a server killed in the middle: nothing is lost, nothing comes twice, and the page catches up by itself', async ({ browser, server }) => {
    test.slow()
    const [sacha, maxime] = [await signedIn(browser, 'colleague', process.env.BASE_URL ?? ''), await signedIn(browser, 'hotline', server.origin)]
    await openOnBoth(sacha, maxime)
    const written: string[] = []
    for (const [turn, killAfterMs] of [0, 30, 120].entries()) {
      const text = `Au moment de la coupure ${turn}`
      await box(maxime).fill(text)
      await send(maxime).click({ noWaitAfter: true })
      await maxime.waitForTimeout(killAfterMs)
      server.kill()
      // Sent and shown, still in the box with the reason, or sent and its page cut on the way.
      await expect(said(maxime, text).or(maxime.getByText('Le site ne répond pas')).first()).toBeVisible()
      const meanwhile = [`Pendant la coupure ${turn}, un`, `Pendant la coupure ${turn}, deux`]
      for (const line of meanwhile) await write(sacha, line)
      await server.start()
      for (const line of meanwhile) await expect(said(maxime, line)).toHaveCount(1, { timeout: 60_000 })
      // The same form again: one message, whether or not the first sending had been kept.
      if ((await box(maxime).inputValue()) === text) await send(maxime).click()
      await expect(box(maxime)).toHaveValue('')
      written.push(text, ...meanwhile)
      for (const page of [sacha, maxime]) for (const line of written) await expect(said(page, line)).toHaveCount(1)
    }
    // What the pages came to by themselves is what the thread holds, in its order.
    const shown = (page: Page) => page.getByRole('log').getByRole('article').locator('p.whitespace-pre-wrap').allTextContents()
    const live = await shown(maxime)
    expect(live).toHaveLength(written.length + 1)
    expect(await shown(sacha)).toEqual(live)
    await maxime.reload()
    expect(await shown(maxime)).toEqual(live)
    for (const page of [sacha, maxime]) await page.context().close()
  })

  test('an answer cut after the message was kept: the page says so, and comes back by itself with the message, once', async ({ browser }) => {
    const sacha = await signedIn(browser, 'colleague', process.env.BASE_URL ?? '')
    await sacha.goto(`/messagerie/nouveau?a=${PERSONAS.hotline.id}`)
    await sacha.getByLabel('Objet').fill(`Réponse coupée ${aName().lastName}`)
    await box(sacha).fill('Vous m’entendez ?')
    await send(sacha).click()
    await expect(said(sacha, 'Vous m’entendez ?')).toBeVisible()
    // What the action says comes first, the page after it: the second is lost half-way. Nothing else is: what the page tells of what it read (`/api/messagerie/…`)
    // may still be on its way when the routes are taken off, and would then be answered twice.
    await sacha.route('**/messagerie/*', async (route) => {
      if (!route.request().headers()['next-action']) return route.continue()
      const response = await route.fetch()
      const body = await response.text()
      await route.fulfill({ response, body: body.slice(0, body.length / 2) })
    })
    await sacha.route('**/api/health/ready', (route) => route.abort())
    await box(sacha).fill('Et maintenant ?')
    await send(sacha).click()
    await expect(sacha.getByRole('heading', { level: 1, name: 'Le site ne répond pas' })).toBeVisible()
    await sacha.unrouteAll()
    await expect(said(sacha, 'Et maintenant ?')).toHaveCount(1)
    await expect(box(sacha)).toHaveValue('')
    await sacha.context().close()
  })
})
