import { expect, expectAccessible, expectNoSidewaysScroll, password, test } from './fixtures'
import { type Asked, expectStored, type Given, inTheirSpace, QUESTIONS, toThePassword } from './test-steps'
import type { Page } from '@playwright/test'

type ShowIf = NonNullable<Asked['showIf']>

/** The answers with which a question is asked: the first way to it. */
function wayTo(condition: ShowIf): Given[] {
  if ('question' in condition) return [{ question: condition.question, options: condition.in.slice(0, 1) }]
  if ('all' in condition) return condition.all.flatMap(wayTo)
  return condition.any.slice(0, 1).flatMap(wayTo)
}

/** The narrowest screen (with `larger`, a phone and letters twice as large; else what a zoom of 200 % leaves of a desk’s); then as before. */
async function expectRoomFor(page: Page, where: string, larger: boolean) {
  const size = page.viewportSize() ?? { width: 1440, height: 900 }
  await page.setViewportSize({ width: larger ? 320 : 640, height: 740 })
  await expectNoSidewaysScroll(page, `${where}, narrow`)
  if (larger) {
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expectNoSidewaysScroll(page, `${where}, letters twice as large at 320 px`)
    await page.evaluate(() => (document.documentElement.style.fontSize = ''))
  }
  await page.setViewportSize(size)
}

test('every question of the bank, and each page around them: no axe violation, nothing out of the screen', { tag: '@phone' }, async ({ page, isMobile }) => {
  test.setTimeout(600_000)
  const { testId } = await inTheirSpace(page)
  let sequence = 0
  const put = async (given: Given[]) => {
    const answers = given.map(({ question, options }) => ({ questionId: question, optionIds: options, sequence: (sequence += 1) }))
    const { origin } = new URL(page.url())
    expect((await page.request.put(`/api/tests/${testId}/answers`, { data: { answers }, headers: { origin } })).ok()).toBe(true)
  }
  await page.goto('/mon-espace/test/relecture')
  await expectAccessible(page, 'the review of nothing')
  // The two optional questions exist once the person agrees.
  await page.getByRole('button', { name: 'J’accepte de répondre à ces deux questions' }).click()
  await page.waitForURL(/\/mon-espace\/test$/)
  const kinds = new Set<string>()
  for (const { id, type, text, options, showIf } of QUESTIONS) {
    if (showIf) await put(wayTo(showIf))
    await page.goto(`/mon-espace/test?question=${id}`)
    await expect(page.locator('#question')).toHaveText(text)
    await expect(page.locator('input[name=option]')).toHaveCount(options.length)
    kinds.add(`${type} ${await page.locator('figure').count() ? 'drawn' : ''}`)
    await expectAccessible(page, id)
    await expectRoomFor(page, id, isMobile)
    await put([{ question: id, options: [options[0]?.id ?? ''] }])
  }
  // A problem beside the answers, and a choice that is made.
  await page.goto('/mon-espace/test?question=projet-motif&erreur=vide')
  await page.locator('input[name=option]').first().check()
  await expectAccessible(page, 'a question with a choice')
  expect([...kinds].sort()).toEqual(['multi ', 'practical drawn', 'scale ', 'single '])

  for (const address of ['/mon-espace/test/relecture', '/mon-espace/test/arreter']) {
    await page.goto(address)
    await expect(page.locator('h1')).toBeVisible()
    await expectAccessible(page, address)
    await expectRoomFor(page, address, isMobile)
  }
  await page.goto('/mon-espace/test?question=projet-motif')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.waitForURL(/\/mon-espace$/)
  for (const address of ['/mon-espace', '/mon-espace/mon-test']) {
    await page.goto(address)
    await expect(page.getByRole('button', { name: 'Continuer le Test' })).toBeVisible()
    await expectAccessible(page, `${address}, the Test in pause`)
    await expectRoomFor(page, `${address}, the Test in pause`, isMobile)
  }
  await page.getByRole('button', { name: 'Continuer le Test' }).click()
  await page.waitForURL(/\/mon-espace\/test/)
  await page.goto('/mon-espace/test/relecture')
  await page.getByRole('button', { name: 'Terminer et voir mon résultat' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mon résultat' })).toBeVisible()
  await expectAccessible(page, 'the result')
  await expectRoomFor(page, 'the result', isMobile)
})

test('a whole Test by keyboard alone, from the password to the end', { tag: '@desktop' }, async ({ page, signIn }) => {
  test.setTimeout(400_000)
  const { testId } = await toThePassword(page, signIn)
  await page.getByLabel('Votre mot de passe').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/passation\//)
  await expect(page.locator('#question')).toBeFocused()
  const given: Given[] = []
  // What is done from the first answer: chosen with Space, by an arrow, or passed.
  const ways = ['Space', 'arrow', 'Space', 'pass', 'back'] as const
  for (let turn = 0; ; turn += 1) {
    const title = (await page.locator('h1').textContent()) ?? ''
    const question = QUESTIONS.find(({ text }) => text === title)
    if (!question) break
    await expect(page.locator('#question')).toBeFocused()
    const way = ways[turn % ways.length]
    await reach(page, 'the first answer', () => page.locator('input[name=option]').first())
    const several = question.type === 'multi'
    if (way === 'pass') {
      await reach(page, '« Passer »', () => page.getByRole('button', { name: 'Passer' }))
      given.push({ question: question.id, options: [] })
    } else {
      await page.keyboard.press('Space')
      if (way === 'arrow' && !several) await page.keyboard.press('ArrowDown')
      const chosen = await page.locator('input[name=option]:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
      expect(chosen).toEqual([question.options[way === 'arrow' && !several ? 1 : 0]?.id])
      given.push({ question: question.id, options: chosen })
    }
    await page.keyboard.press('Enter')
    await expect(page.locator('h1')).not.toHaveText(title)
    if (way === 'back' && (await page.locator('#question').count())) {
      await reach(page, '« Retour »', () => page.getByRole('link', { name: 'Retour' }))
      await page.keyboard.press('Enter')
      await expect(page.locator('#question')).toHaveText(title)
      await expect(page.locator('input[name=option]:checked')).toHaveCount(1)
      await reach(page, '« Suivant »', () => page.getByRole('button', { name: 'Suivant' }))
      await page.keyboard.press('Enter')
      await expect(page.locator('h1')).not.toHaveText(title)
    }
    expect(given.length).toBeLessThan(60)
  }
  await page.waitForURL(/\/relecture$/)
  await expectStored(testId, given)
  await expectRoomFor(page, 'the review in mode passation', true)
  await reach(page, '« Terminer »', () => page.getByRole('button', { name: 'Terminer et voir mon résultat' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Votre résultat' })).toBeVisible()
  await expectRoomFor(page, 'the result in mode passation', true)
  await reach(page, '« J’ai fini »', () => page.getByRole('button', { name: 'J’ai fini' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Rendez l’appareil' })).toBeVisible()
  await expectRoomFor(page, 'handing back', true)
  await reach(page, 'the password', () => page.getByLabel('Mot de passe du professionnel'))
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/utilisateurs\/[0-9a-f-]{36}/)
})

/** Tabs on until that element has the focus. */
async function reach(page: Page, what: string, element: () => ReturnType<Page['locator']>) {
  for (let presses = 0; presses < 90; presses += 1) {
    await page.keyboard.press('Tab')
    if (await element().evaluate((one) => one === document.activeElement)) return
  }
  throw new Error(`${what} cannot be reached by keyboard`)
}
