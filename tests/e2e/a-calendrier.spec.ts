import { randomUUID } from 'node:crypto'
import type { Browser, Page } from '@playwright/test'
import type { Client } from 'pg'
import { PERSONAS, PLATFORMS } from '../../prisma/seed/personas'
import { expect, expectAccessible, expectNoSidewaysScroll, fillPrescription, password, test } from './fixtures'

// A day and an hour of its own for each run: an advisor is never in two places at once.
function aMoment() {
  const day = new Date(Date.now() + (40 + Math.floor(Math.random() * 300)) * 86_400_000)
  const [hour, minute] = [7 + Math.floor(Math.random() * 12), Math.floor(Math.random() * 60)].map((part) => String(part).padStart(2, '0'))
  return { on: new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(day), iso: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(day), time: `${hour}:${minute}`, said: `${Number(hour)}\u00a0h\u00a0${minute}` }
}

async function asAdvisor(browser: Browser, page: Page, baseURL: string | undefined) {
  const wimoov = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
  await wimoov.goto('/connexion')
  await wimoov.getByLabel('Adresse e-mail').fill('conseiller@demo.test')
  await wimoov.getByLabel('Mot de passe', { exact: true }).fill(password)
  await wimoov.getByRole('button', { name: 'Se connecter' }).click()
  await wimoov.waitForURL(/accueil/)
  return wimoov
}

async function prescribe(page: Page) {
  await page.goto('/utilisateurs/nouveau')
  const person = await fillPrescription(page)
  await page.getByLabel('Faire passer le Test Mobilité ultérieurement').check()
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prescription envoyée' })).toBeVisible()
  await page.getByRole('link', { name: 'Ouvrir la fiche' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(person.lastName.toUpperCase())
  return { person, fiche: new URL(page.url()).pathname }
}

async function plan(wimoov: Page, fiche: string, { on, time }: ReturnType<typeof aMoment>) {
  await wimoov.goto(fiche)
  await wimoov.getByRole('link', { name: 'Planifier', exact: true }).click()
  await expect(wimoov.getByRole('heading', { level: 1, name: 'Planifier un rendez-vous' })).toBeVisible()
  await wimoov.getByLabel('Type de rendez-vous').selectOption({ label: 'Bilan mobilité' })
  await wimoov.getByLabel('Jour', { exact: true }).fill(on)
  await wimoov.getByLabel('Heure', { exact: true }).fill(time)
  await wimoov.getByRole('button', { name: 'Planifier', exact: true }).click()
}

test.describe('Le calendrier', () => {
  test('plan, see it everywhere, answer by the link of the mail, move, note who came', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { person, fiche } = await prescribe(page)
    const wimoov = await asAdvisor(browser, page, baseURL)
    const moment = aMoment()

    await wimoov.goto(fiche)
    await wimoov.getByRole('link', { name: 'Planifier', exact: true }).click()
    await expectAccessible(wimoov, 'planning')
    await expectNoSidewaysScroll(wimoov, 'planning')
    await plan(wimoov, fiche, { ...moment, on: '28/03/2027', time: '02:30' })
    await expect(wimoov.getByText(/n’existe pas ce jour-là/).first()).toBeVisible()
    await expect(wimoov.getByLabel('Jour', { exact: true })).toHaveValue('28/03/2027')
    await plan(wimoov, fiche, moment)
    await expect(wimoov.getByText('Le rendez-vous est planifié.')).toBeVisible()
    const rendezvous = new URL(wimoov.url()).pathname
    await expectAccessible(wimoov, 'a rendez-vous')
    await expectNoSidewaysScroll(wimoov, 'a rendez-vous')

    await wimoov.goto(`${rendezvous}/convocation?personne=${fiche.split('/').at(-1)}`)
    await expect(wimoov.getByRole('heading', { level: 1, name: 'Votre rendez-vous avec Wimoov' })).toBeVisible()
    await expectAccessible(wimoov, 'a convocation')
    await expectNoSidewaysScroll(wimoov, 'a convocation')

    // The same hour again is refused, with the next free ones.
    await plan(wimoov, fiche, moment)
    await expect(wimoov.getByText(/Prochains créneaux libres/).first()).toBeVisible()
    // One press writes one of them in the form.
    const free = wimoov.getByRole('list', { name: /heures libres/ }).getByRole('button').first()
    const [, hour = '', minute = ''] = /(\d+)\sh\s(\d+)/.exec((await free.textContent()) ?? '') ?? []
    await free.click()
    await expect(wimoov.getByText(/c’est écrit dans/)).toBeVisible()
    await expect(wimoov.getByLabel('Heure', { exact: true })).toHaveValue(`${hour.padStart(2, '0')}:${minute}`)
    await expectAccessible(wimoov, 'a taken hour')

    await page.goto(`/calendrier?vue=jour&jour=${moment.iso}`)
    await expect(page.getByRole('link', { name: new RegExp(person.lastName, 'i') }).first()).toBeVisible()
    await page.goto(fiche)
    await expect(page.locator('#rendez-vous').getByRole('link', { name: moment.said })).toBeVisible()

    const link = await mailedLink(person.email, 'Votre rendez-vous avec Wimoov')
    const phone = await (await browser.newContext({ baseURL, viewport: { width: 360, height: 740 } })).newPage()
    await phone.goto(link)
    await expect(phone.getByRole('button', { name: 'Voir et répondre' })).toBeVisible()
    await expect(phone.getByText(moment.said)).toHaveCount(0)
    await expect(phone.getByText('Noa')).toHaveCount(0)
    await expectAccessible(phone, 'the link before its button')
    await phone.getByRole('button', { name: 'Voir et répondre' }).click()
    await expect(phone.getByText(moment.said).first()).toBeVisible()
    await expectAccessible(phone, 'the link once opened')
    await expectNoSidewaysScroll(phone, 'the link once opened')
    await phone.getByRole('button', { name: 'Je viens' }).click()
    await expect(phone.getByText('Vous venez', { exact: true })).toBeVisible()
    // Giving the place back asks first.
    await expect(phone.getByRole('button', { name: 'Oui, annuler mon rendez-vous' })).toBeHidden()
    await phone.getByText('Je ne peux pas venir', { exact: true }).click()
    await expect(phone.getByRole('button', { name: 'Oui, annuler mon rendez-vous' })).toBeVisible()
    await expectAccessible(phone, 'the link, about to cancel')
    await expectNoSidewaysScroll(phone, 'the link, about to cancel')
    await phone.context().close()

    await wimoov.goto(rendezvous)
    await expect(wimoov.getByText('Vient', { exact: true })).toBeVisible()
    await page.goto(rendezvous)
    await page.getByRole('button', { name: 'J’y serai aussi' }).click()
    await expect(page.getByText('Votre venue est notée.')).toBeVisible()
    await page.getByText('Demander à déplacer', { exact: true }).click()
    await page.getByLabel('Pourquoi, et quand la personne est libre').fill('Libre le mardi matin.')
    await page.getByRole('button', { name: 'Demander une autre date' }).click()
    await expect(page.getByText('La demande est transmise au conseiller.')).toBeVisible()
    await expectAccessible(page, 'a rendez-vous for its prescriber')

    await wimoov.goto(rendezvous)
    await expect(wimoov.getByText('Libre le mardi matin.')).toBeVisible()
    await wimoov.getByText('Déplacer', { exact: true }).click()
    const other = aMoment()
    await wimoov.getByLabel('Jour', { exact: true }).fill(other.on)
    await wimoov.getByLabel('Heure', { exact: true }).fill(other.time)
    await wimoov.getByRole('button', { name: 'Déplacer le rendez-vous' }).click()
    await expect(wimoov.getByText('Le rendez-vous est déplacé.')).toBeVisible()

    // The day has come and gone: who came is noted.
    await begin(rendezvous)
    await wimoov.goto(rendezvous)
    await wimoov.getByLabel('Présence : Personne').selectOption({ label: 'Honoré' })
    await wimoov.getByRole('button', { name: 'Enregistrer' }).click()
    await expect(wimoov.getByText('La présence est notée.')).toBeVisible()
    await wimoov.context().close()
  })

  test('three slots, of which the prescriber chooses one; an atelier with places', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { fiche } = await prescribe(page)
    const wimoov = await asAdvisor(browser, page, baseURL)
    await wimoov.goto(fiche)
    await wimoov.getByRole('link', { name: 'Proposer trois créneaux' }).click()
    await expectAccessible(wimoov, 'proposing slots')
    await wimoov.getByLabel('Type de rendez-vous').selectOption({ label: 'Point de suivi' })
    for (const rank of [1, 2, 3]) {
      const { on, time } = aMoment()
      await wimoov.getByLabel(`Jour du créneau ${rank}`).fill(on)
      await wimoov.getByLabel(new RegExp(`^Heure du créneau ${rank}`)).fill(time)
    }
    await wimoov.getByRole('button', { name: 'Proposer ces créneaux' }).click()
    await expect(wimoov.getByRole('heading', { name: 'Créneaux proposés' })).toBeVisible()
    await page.goto(fiche)
    await expectAccessible(page, 'a fiche with slots to choose')
    await page.locator('#rendez-vous').getByRole('radio').first().check()
    await page.getByRole('button', { name: 'Choisir ce créneau' }).click()
    await expect(page.getByText('Le créneau est choisi')).toBeVisible()

    await wimoov.goto('/calendrier/nouveau')
    await expectAccessible(wimoov, 'planning with whom')
    await wimoov.getByRole('link', { name: 'Planifier un atelier' }).click()
    const title = `Atelier ${Math.floor(Math.random() * 1e6)}`
    const { on, time } = aMoment()
    await wimoov.getByLabel('Intitulé').fill(title)
    await wimoov.getByLabel('Nombre de places').fill('1')
    await wimoov.getByLabel('Jour', { exact: true }).fill(on)
    await wimoov.getByLabel('Heure', { exact: true }).fill(time)
    await wimoov.getByRole('button', { name: 'Planifier', exact: true }).click()
    await expect(wimoov.getByText('Le rendez-vous est planifié.')).toBeVisible()
    await wimoov.goto(fiche)
    await wimoov.getByText('Inscrire à un atelier', { exact: true }).click()
    const option = await wimoov.getByLabel('Atelier', { exact: true }).locator('option', { hasText: title }).getAttribute('value')
    await wimoov.getByLabel('Atelier', { exact: true }).selectOption(option)
    await wimoov.getByRole('button', { name: 'Inscrire', exact: true }).click()
    await expect(wimoov.getByText('La personne est inscrite.')).toBeVisible()
    await expect(wimoov.getByText('1 inscrit sur 1 place')).toBeVisible()
    await wimoov.context().close()
  })

  test('change it without moving it, hand it to a colleague, take it back when they have left', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { person, fiche } = await prescribe(page)
    const wimoov = await asAdvisor(browser, page, baseURL)
    const moment = aMoment()
    await plan(wimoov, fiche, moment)
    await expect(wimoov.getByText('Le rendez-vous est planifié.')).toBeVisible()
    const rendezvous = new URL(wimoov.url()).pathname

    const stale = await wimoov.context().newPage()
    await stale.goto(rendezvous)
    await wimoov.getByText('Modifier', { exact: true }).click()
    await wimoov.getByLabel('Par téléphone').check()
    await wimoov.getByLabel('Comment venir').fill('Gardez votre téléphone près de vous.')
    await expectAccessible(wimoov, 'changing a rendez-vous')
    await expectNoSidewaysScroll(wimoov, 'changing a rendez-vous')
    await wimoov.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(wimoov.getByText('Le rendez-vous est modifié.')).toBeVisible()
    await expect(wimoov.getByText('Gardez votre téléphone près de vous.').first()).toBeVisible()
    await expect(wimoov.getByText(moment.said).first()).toBeVisible()
    await mailedLink(person.email, 'Votre rendez-vous avec Wimoov change')

    // Somebody else had the page open: both texts are said, theirs is still in the form, and sending it again is their choice.
    await stale.getByText('Modifier', { exact: true }).click()
    await stale.getByLabel('Intitulé').fill('Premier bilan')
    await stale.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(stale.getByText(/Il est maintenant.*par téléphone.*Vous vouliez.*Premier bilan/s).first()).toBeVisible()
    await expect(stale.getByLabel('Intitulé')).toHaveValue('Premier bilan')
    await stale.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect(stale.getByRole('heading', { level: 1, name: 'Premier bilan' })).toBeVisible()
    await stale.close()

    const colleague = await aColleague()
    await wimoov.goto(rendezvous)
    await wimoov.getByText('Confier à un autre conseiller').click()
    await wimoov.getByLabel('Confier à', { exact: true }).selectOption(colleague)
    await wimoov.getByRole('button', { name: 'Confier', exact: true }).click()
    await expect(wimoov.getByText('Le rendez-vous est confié.')).toBeVisible()
    await inDatabase((client) => client.query('UPDATE account SET disabled_at = now() WHERE id = $1', [colleague]))
    await wimoov.goto(rendezvous)
    await expect(wimoov.getByRole('heading', { name: 'À reprendre' })).toBeVisible()
    await expectAccessible(wimoov, 'a rendez-vous to take on')
    await expectNoSidewaysScroll(wimoov, 'a rendez-vous to take on')
    await wimoov.getByRole('button', { name: 'Reprendre ce rendez-vous' }).click()
    await expect(wimoov.getByText('Le rendez-vous est confié.')).toBeVisible()
    await expect(wimoov.getByRole('heading', { name: 'À reprendre' })).toHaveCount(0)
    await page.goto(fiche)
    await expect(page.getByText('Rendez-vous confié à un autre conseiller').first()).toBeVisible()
    await expect(page.getByText('Rendez-vous modifié').first()).toBeVisible()
    await wimoov.context().close()
  })

  test('three slots are the person’s next step: one leads to the rendez-vous', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    await signIn('camille')
    const { person, fiche } = await prescribe(page)
    const wimoov = await asAdvisor(browser, page, baseURL)
    await wimoov.goto(fiche)
    await wimoov.getByRole('link', { name: 'Proposer trois créneaux' }).click()
    await wimoov.getByLabel('Type de rendez-vous').selectOption({ label: 'Bilan mobilité' })
    const moments = [aMoment(), aMoment(), aMoment()]
    for (const [rank, { on, time }] of moments.entries()) {
      await wimoov.getByLabel(`Jour du créneau ${rank + 1}`).fill(on)
      await wimoov.getByLabel(new RegExp(`^Heure du créneau ${rank + 1}`)).fill(time)
    }
    // The night when clocks go back: refused beside its slot, the others kept.
    await wimoov.getByLabel('Jour du créneau 3').fill('31/10/2027')
    await wimoov.getByLabel(/^Heure du créneau 3/).fill('02:30')
    await wimoov.getByRole('button', { name: 'Proposer ces créneaux' }).click()
    await expect(wimoov.getByText(/existe deux fois cette nuit-là/).first()).toBeVisible()
    await expect(wimoov.getByLabel('Jour du créneau 1')).toHaveValue(moments[0]?.on ?? '')
    await wimoov.getByLabel('Jour du créneau 3').fill(moments[2]?.on ?? '')
    await wimoov.getByLabel(/^Heure du créneau 3/).fill(moments[2]?.time ?? '')
    await wimoov.getByRole('button', { name: 'Proposer ces créneaux' }).click()
    await expect(wimoov.getByRole('heading', { name: 'Créneaux proposés' })).toBeVisible()
    await wimoov.context().close()

    await givePassword(person.email)
    const own = await (await browser.newContext({ baseURL, viewport: page.viewportSize() })).newPage()
    await own.goto('/connexion')
    await own.getByLabel('Adresse e-mail').fill(person.email)
    await own.getByLabel('Mot de passe', { exact: true }).fill(password)
    await own.getByRole('button', { name: 'Se connecter' }).click()
    await own.waitForURL(/mon-espace$/)
    for (const { said } of moments) await expect(own.getByText(said).first()).toBeVisible()
    await expectAccessible(own, 'the home with slots')
    await expectNoSidewaysScroll(own, 'the home with slots')
    await own.getByRole('link', { name: 'Choisir mon rendez-vous' }).click()
    await own.getByRole('radio').first().check()
    await own.getByRole('button', { name: 'Choisir ce créneau' }).click()
    await expect(own.getByText('Votre rendez-vous est fixé.')).toBeVisible()
    await own.goto('/mon-espace')
    await expect(own.getByRole('link', { name: 'Choisir mon rendez-vous' })).toHaveCount(0)
    await own.context().close()
  })

  test('month, week, day, list and filters, with the keyboard; a private address for an agenda', async ({ page, signIn }) => {
    await signIn('advisor')
    for (const view of ['mois', 'semaine', 'jour', 'liste']) {
      await page.goto(`/calendrier?vue=${view}`)
      await expect(page.getByRole('heading', { level: 1, name: 'Calendrier' })).toBeVisible()
      await expectAccessible(page, view)
      await expectNoSidewaysScroll(page, view)
    }
    await page.goto('/calendrier')
    await expectAccessible(page, 'calendar')
    await expectNoSidewaysScroll(page, 'calendar')
    await page.getByRole('link', { name: 'Liste', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/vue=liste/)
    await page.goto('/calendrier?vue=mois&jour=2027-05-01')
    await expect(page.getByText('Ascension')).toBeAttached()
    await expect(page.getByRole('columnheader').first()).toContainText('lundi')
    await page.getByRole('link', { name: /^samedi 15 mai 2027/ }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/vue=jour&jour=2027-05-15/)
    // On a phone the days come first, the filters when they are asked for.
    const folded = page.getByLabel('Afficher les filtres')
    if (await folded.isVisible()) await folded.check()
    await page.getByLabel('Type', { exact: true }).selectOption({ label: 'Atelier collectif' })
    await page.getByLabel('Mes bénéficiaires').check()
    await page.getByRole('button', { name: 'Filtrer' }).click()
    await page.waitForURL(/type=WORKSHOP.*miens=oui/)
    await page.goto('/calendrier/abonnement')
    await expectAccessible(page, 'agenda')
    await page.getByRole('button', { name: /^Créer/ }).click()
    const address = await page.getByLabel('Adresse à copier dans votre agenda').inputValue()
    expect(await page.getByLabel('La même', { exact: false }).inputValue()).toBe(address.replace(/^https?/, 'webcal'))
    await expectAccessible(page, 'agenda address')
    await expectNoSidewaysScroll(page, 'agenda address')
    const read = await page.request.get(new URL(address).pathname)
    expect([read.status(), read.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await read.text()).toContain('METHOD:PUBLISH')
  })

  test('« Mes rendez-vous » for the person', async ({ page, signIn }) => {
    await signIn('beneficiary')
    await page.goto('/mon-espace/rendez-vous')
    await expect(page.getByRole('heading', { level: 1, name: 'Mes rendez-vous' })).toBeVisible()
    await expectAccessible(page, 'own rendez-vous')
    await expectNoSidewaysScroll(page, 'own rendez-vous')
    await page.locator('#rendez-vous').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mon rendez-vous' })).toBeVisible()
    await expectAccessible(page, 'one own rendez-vous')
    await expectNoSidewaysScroll(page, 'one own rendez-vous')
  })
})

async function inDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Another advisor of Nantes, of this test alone. */
const aColleague = () =>
  inDatabase(async (client) => {
    const id = randomUUID()
    await client.query(`INSERT INTO account (id, role, email, first_name, last_name, updated_at) VALUES ($1, 'ADVISOR', $2, 'Relève', 'Démo', now())`, [id, `releve-${id.slice(0, 8)}@demo.test`])
    await client.query('INSERT INTO platform_membership (account_id, platform_id) VALUES ($1, $2)', [id, PLATFORMS.nantes.id])
    return id
  })

/** Gives a person an account of their own, with the password of the demo. */
const givePassword = (email: string) =>
  inDatabase(async (client) => {
    const id = randomUUID()
    await client.query(`INSERT INTO account (id, role, email, first_name, last_name, password_hash, updated_at) SELECT $1, 'BENEFICIARY', $2, 'Personne', 'Démo', password_hash, now() FROM account WHERE id = $3`, [id, email, PERSONAS.beneficiary.id])
    await client.query('UPDATE beneficiary SET account_id = $1 WHERE email = $2', [id, email])
  })

/** The link in a mail that this address received; the worker sends within a few seconds. */
const mailedLink = (email: string, subject: string) =>
  inDatabase(async (client) => {
    for (let tries = 0; tries < 60; tries += 1) {
      const { rows } = await client.query<{ text: string }>('SELECT text FROM local_mail WHERE "to" = $1 AND subject = $2', [email, subject])
      const path = rows[0]?.text.match(/\/rendez-vous\/[\w-]+/)?.[0]
      if (path) return path
      await new Promise((done) => setTimeout(done, 500))
    }
    throw new Error('no mail came')
  })

/** Makes a rendez-vous begin a moment ago, at an instant of its own. */
const begin = (path: string) =>
  inDatabase(async (client) => {
    const ago = 7200 + Math.floor(Math.random() * 86_400 * 300)
    await client.query(`UPDATE appointment SET starts_at = now() - $2 * interval '1 second', ends_at = now() - ($2 - 60) * interval '1 second' WHERE id = $1`, [path.split('/').at(-1), ago])
  })
