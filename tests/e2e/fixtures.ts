import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Page, test as base, expect } from '@playwright/test'
import type axeCore from 'axe-core'
import { DEMO_PASSWORD, PERSONAS, type PersonaName, PLATFORMS } from '../../prisma/seed/personas'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export { expect }
export const password = DEMO_PASSWORD

type Fixtures = { signIn: (name: PersonaName) => Promise<void> }

/** Signs in through the form, as a person does; a console error of the page fails the test. */
export const test = base.extend<Fixtures>({
  page: async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      // A refused page (403, 404), a cut network, and a script of the test kept out of a mail's frame, are written by the browser itself.
      if (message.type() === 'error' && !/Failed to load resource|net::ERR|frame is sandboxed|when fetching the script/.test(message.text())) problems.push(message.text())
    })
    await use(page)
    expect(problems, 'errors in the browser').toEqual([])
  },
  signIn: async ({ page }, use) => {
    await use(async (name) => {
      await page.goto('/connexion')
      await page.getByLabel('Adresse e-mail').fill(PERSONAS[name].email)
      await page.getByLabel('Mot de passe', { exact: true }).fill(DEMO_PASSWORD)
      await page.getByRole('button', { name: 'Se connecter' }).click()
      await page.waitForURL((url) => url.pathname !== '/connexion')
    })
  },
})

/** Fails on any axe violation of WCAG 2.1 A and AA, with the element that has it. */
export async function expectAccessible(page: Page, where: string) {
  await page.evaluate(axe)
  // A page shown by the router is without a title for a moment, between two: what stays is a violation.
  await expect.poll(() => violations(page), { message: where, timeout: 5000, intervals: [300, 1000] }).toEqual([])
}

function violations(page: Page) {
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axeCore }).axe.run
    const { violations: found } = await run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], resultTypes: ['violations'] })
    return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`))
  })
}

/** Fails when the page scrolls sideways, with what sticks out. */
export async function expectNoSidewaysScroll(page: Page, where: string) {
  const told = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > clientWidth)
    return [`${scrollWidth} > ${clientWidth}`, ...out.slice(-3).map(({ tagName, textContent }) => `${tagName} ${textContent.slice(0, 60)}`)]
  })
  expect(told, where).toEqual([])
}

/** A name that no other test uses, nor begins with: « NOM Prénom » of a made-up person. Letters only, as the form asks. */
export function aName() {
  const letters = randomUUID().replaceAll('-', '').slice(0, 12).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))
  return { lastName: `Essai${letters}`, firstName: 'Personne', email: `essai-${randomUUID().slice(0, 8)}@demo.test` }
}

/** Fills « Créer un bénéficiaire » with the least that it asks. */
export async function fillPrescription(page: Page, person = aName()) {
  await page.getByLabel('Nom', { exact: true }).fill(person.lastName)
  await page.getByLabel('Prénom', { exact: true }).fill(person.firstName)
  await page.getByLabel('Date de naissance').fill('17/05/2000')
  await page.getByLabel('E-mail', { exact: true }).first().fill(person.email)
  await inGroup(page, 'Préférence de contact', 'E-mail').check()
  await page.getByLabel('Code postal').fill('44000')
  // The list of communes takes the place of the text; Nantes is the only one here.
  await expect(page.locator('select#inseeCode')).toHaveValue('44109')
  await page.getByLabel('Plateforme de mobilité').selectOption(PLATFORMS.nantes.id)
  await page.getByLabel('Statut emploi').selectOption({ label: 'Demandeur d’emploi depuis moins de 12 mois' })
  await page.getByLabel('Inscrit à France Travail').selectOption({ label: 'Oui' })
  await inGroup(page, 'Ressources', 'RSA').check()
  await inGroup(page, /^Problématique/, 'Pas de véhicule').check()
  await page.getByLabel('Permis', { exact: true }).selectOption({ label: 'Permis B' })
  await inGroup(page, /^Véhicule/, 'Aucun véhicule').check()
  await page.getByLabel('Projet', { exact: true }).selectOption({ label: 'Trouver ou reprendre un emploi' })
  await page.getByLabel('La personne est informée').check()
  return person
}

/** A box or a round of a group, by the group's title. */
export const inGroup = (page: Page, group: string | RegExp, label: string) => page.getByRole('group', { name: group }).getByLabel(label, { exact: true })
