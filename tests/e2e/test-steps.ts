import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import jsQR from 'jsqr'
import type { PersonaName } from '../../prisma/seed/personas'
import { aTestToPass, inDatabase } from './a-test-to-pass'
import { expect, password } from './fixtures'

type Leaf = { question: string; in: string[] }
type Condition = Leaf | { any: Condition[] } | { all: Condition[] }
export type Asked = { id: string; type: string; text: string; options: { id: string; label: string }[]; showIf: Condition | null; requiresConsent?: string }

/** The questions of the bank, in the order in which they are asked. */
export const QUESTIONS = (JSON.parse(readFileSync('prisma/seed/catalogue/test-mobilite.json', 'utf8')) as { questions: Asked[] }).questions

export const ENDED = 'Vous avez répondu à toutes les questions'
export const WAITING = 'Enregistré sur ce téléphone, envoi dès que possible'

export type Given = { question: string; options: string[] }

/** What the database has of a Test, in the order in which it was given. */
export const stored = (testId: string) =>
  inDatabase(async (client) => {
    const { rows } = await client.query<Given & { sequence: number }>('SELECT question_id AS question, option_ids AS options, sequence FROM test_answer WHERE test_id = $1 ORDER BY sitting_ordinal, sequence', [testId])
    return rows
  })

/** Everything that was given is in the database: once, in order, as it was answered. */
export async function expectStored(testId: string, given: Given[]) {
  const rows = await stored(testId)
  expect(rows.map(({ question, options }) => ({ question, options }))).toEqual(given)
  for (const [index, { sequence }] of rows.entries()) if (index > 0) expect(sequence).toBeGreaterThan(rows[index - 1]?.sequence ?? 0)
}

/** A new person's Test, up to the professional's password. */
export async function toThePassword(page: Page, signIn: (name: PersonaName) => Promise<void>) {
  const person = await aTestToPass()
  await signIn('camille')
  await page.goto(`/utilisateurs/${person.beneficiaryId}/test`)
  await withPassword(page)
  return person
}

/** Who holds the device, and the password. */
export async function withPassword(page: Page) {
  await page.getByLabel('La personne, seule').check()
  await page.getByLabel('Votre mot de passe').fill(password)
}

/** Presses, and waits for the questions: the page, its scripts and what they read. */
export async function toTheQuestions(page: Page, button: string, address: RegExp) {
  const ready = page.waitForResponse(/\/api\/questionnaires\//)
  await page.getByRole('button', { name: button }).click()
  await page.waitForURL(address)
  await ready
}

export async function underWay(page: Page, signIn: (name: PersonaName) => Promise<void>) {
  const person = await toThePassword(page, signIn)
  await toTheQuestions(page, 'Se connecter', /\/passation\//)
  return person
}

/** A person in their own space, on their Test. */
export async function inTheirSpace(page: Page) {
  const { email, testId } = await aTestToPass({ own: true })
  const enter = async () => {
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
  }
  await page.goto('/connexion')
  await enter()
  await page.waitForURL(/\/mon-espace/)
  await toTheQuestions(page, 'Commencer le Test', /\/mon-espace\/test/)
  return { email, testId, enter }
}

/** Answers the question shown with its first option, or passes; returns what was answered. */
export async function answer(page: Page, pass = false): Promise<Given> {
  const title = (await page.locator('#question').textContent()) ?? ''
  const first = page.locator('input[name=option]').first()
  const options = pass ? [] : [await first.inputValue()]
  if (!pass) await first.check()
  await page.getByRole('button', { name: pass ? 'Passer' : 'Suivant' }).click()
  await expect(page.locator('h1')).not.toHaveText(title)
  return { question: QUESTIONS.find(({ text }) => text === title)?.id ?? title, options }
}

/** Answers until the questions are over; passes one in six. */
export async function answerToTheEnd(page: Page): Promise<Given[]> {
  const given: Given[] = []
  // The page of the review may take the place of the last question at any moment.
  while (/^\/(passation\/[^/]+|mon-espace\/test)$/.test(new URL(page.url()).pathname) && (await page.locator('h1').textContent()) !== ENDED) {
    given.push(await answer(page, given.length % 6 === 4))
    expect(given.length).toBeLessThan(60)
  }
  return given
}

/** How many answers this browser keeps. */
export const keptIn = (page: Page) =>
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
export async function scanned(page: Page): Promise<string> {
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
