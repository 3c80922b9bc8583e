import type { Page } from '@playwright/test'
import { aName, expect, test } from './fixtures'

/**
 * The whole form by keyboard alone, documents aside: Tab from field to field, letters, arrows, Space, Enter. Counts fields and keystrokes,
 * and the time of a trained person at a slow pace of 0.28 s a key (Card, Moran and Newell's keystroke-level model, average typist) plus
 * 1.35 s of thought a field: under two minutes.
 */
test('« Créer un bénéficiaire » by keyboard alone, in less than two minutes for a trained person', { tag: '@desktop' }, async ({ page, signIn }, info) => {
  test.slow()
  await signIn('camille')
  await page.goto('/utilisateurs/nouveau')
  const keyboard = counting(page)
  const person = aName()
  await page.getByLabel('Nom', { exact: true }).focus()
  await keyboard.type(person.lastName.slice(0, 9))
  await keyboard.reach('firstName')
  await keyboard.type('Zoé')
  await keyboard.reach('birthDate')
  await keyboard.type('17/05/2000')
  await keyboard.reach('email')
  await keyboard.type(person.email)
  await keyboard.reach('contactPreferences', 'EMAIL')
  await keyboard.press('Space')
  await keyboard.reach('postalCode')
  await keyboard.type('44000')
  await expect(page.locator('select#inseeCode')).toHaveValue('44109')
  // The plateforme follows from the commune.
  await expect(page.locator('#platformId')).not.toHaveValue('')
  await keyboard.reach('employmentStatus')
  await keyboard.press('ArrowDown')
  await keyboard.reach('registeredAtFt')
  await keyboard.press('ArrowDown')
  await keyboard.reach('incomes', 'RSA')
  await keyboard.press('Space')
  await keyboard.reach('barriers', 'sans-vehicule')
  await keyboard.press('Space')
  await keyboard.reach('licence')
  await keyboard.press('ArrowDown')
  await keyboard.reach('vehicles', 'NONE')
  await keyboard.press('Space')
  await keyboard.reach('project')
  await keyboard.press('ArrowDown')
  await keyboard.reach('personInformed')
  await keyboard.press('Space')
  await keyboard.reach('testChoice')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
  const { fields, keys } = keyboard.counted()
  const seconds = Math.round(keys * 0.28 + fields * 1.35)
  info.annotations.push({ type: 'keyboard', description: `${fields} fields, ${keys} keystrokes, ${seconds} s` })
  console.log(`keyboard alone: ${fields} fields, ${keys} keystrokes, ${seconds} s for a trained person`)
  expect(seconds).toBeLessThan(120)
})

/** A keyboard that counts what it presses. */
function counting(page: Page) {
  // The first field has the focus when the count begins.
  let [fields, keys] = [1, 0]
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  return {
    press,
    type: async (text: string) => {
      keys += text.length
      await page.keyboard.type(text)
    },
    /** Tabs on until the field of this name (and value) has the focus. */
    reach: async (name: string, value?: string) => {
      for (let tries = 0; tries < 80; tries += 1) {
        await press('Tab')
        const focused = await page.evaluate(() => {
          const { name = '', value = '' } = (document.activeElement ?? {}) as HTMLInputElement
          return { name, value }
        })
        if (focused.name === name && (value === undefined || focused.value === value)) return void (fields += 1)
      }
      throw new Error(`${name} cannot be reached by Tab`)
    },
    counted: () => ({ fields, keys }),
  }
}
