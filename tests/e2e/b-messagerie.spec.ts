import type { Browser, Page } from '@playwright/test'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName } from '../../prisma/seed/personas'
import { aPdf } from '../support/files'
import { expireSession } from './expire-session'
import { aName, expect, expectAccessible, expectNoSidewaysScroll, password, test } from './fixtures'

/** Another browser, of somebody else. */
async function another(browser: Browser, page: Page, name: PersonaName, baseURL: string | undefined) {
  const other = await (await browser.newContext({ baseURL, viewport: page.viewportSize(), locale: 'fr-FR' })).newPage()
  await other.goto('/connexion')
  await other.getByLabel('Adresse e-mail').fill(PERSONAS[name].email)
  await other.getByLabel('Mot de passe', { exact: true }).fill(password)
  await other.getByRole('button', { name: 'Se connecter' }).click()
  await other.waitForURL((url) => url.pathname !== '/connexion')
  return other
}

async function startAbout(page: Page, subject: string, text: string, withPerson: boolean) {
  await page.goto(`/messagerie/nouveau?personne=${BENEFICIARY_RECORD_ID}`)
  await page.getByLabel('Objet').fill(subject)
  await page.getByLabel('Votre message').fill(text)
  if (withPerson) await page.getByLabel(/^Ajouter Lou/).check()
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(page.getByText('Votre message est envoyé.')).toBeVisible()
  return new URL(page.url()).pathname
}

test.describe('Messagerie', () => {
  test('two browsers exchange messages live; a double click sends once; what is read is said', async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    const subject = `Essai ${aName().lastName}`
    await signIn('camille')
    await page.goto(`/messagerie/nouveau?personne=${BENEFICIARY_RECORD_ID}`)
    await expectAccessible(page, 'the form of a new thread')
    await expectNoSidewaysScroll(page, 'the form of a new thread')
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expect(page.getByText('Écrivez votre message.').first()).toBeVisible()
    const thread = await startAbout(page, subject, 'Bonjour, où en est la demande ?', false)

    const wimoov = await another(browser, page, 'advisor', baseURL)
    await wimoov.goto('/messagerie?vue=non-lus')
    await expectAccessible(wimoov, 'the list of threads')
    await expectNoSidewaysScroll(wimoov, 'the list of threads')
    await expect(wimoov).toHaveTitle(/^\(\d+\+?\) Messagerie/)
    await wimoov.getByRole('link', { name: subject }).click()
    await expect(wimoov.getByRole('article', { name: /Camille/ })).toContainText('Bonjour, où en est la demande ?')
    await expectAccessible(wimoov, 'a thread')
    await expectNoSidewaysScroll(wimoov, 'a thread')
    // Read there, said here, without anything being asked.
    await expect(page.getByText(/Noa Démo-Conseil\s: lu le \d\d\/\d\d à \d+\sh\s\d\d/)).toBeVisible({ timeout: 5000 })

    await wimoov.getByLabel('Votre message').fill('Elle est acceptée.')
    await wimoov.getByRole('button', { name: 'Envoyer' }).dblclick()
    await expect(page.getByText('Elle est acceptée.')).toBeVisible({ timeout: 2000 })
    await expect(wimoov.getByLabel('Votre message')).toHaveValue('')
    await expect(wimoov.getByText('Elle est acceptée.')).toHaveCount(1)
    await expect(page.getByText('Elle est acceptée.')).toHaveCount(1)
    await page.getByLabel('Votre message').fill('Merci !')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Envoyer' }).press('Enter')
    await expect(wimoov.getByText('Merci !')).toBeVisible({ timeout: 2000 })
    await page.reload()
    await expect(page.getByText('Elle est acceptée.')).toHaveCount(1)

    // A lost network: what was said meanwhile comes with it, once.
    await page.context().setOffline(true)
    await wimoov.getByLabel('Votre message').fill('Pendant la coupure.')
    await wimoov.getByRole('button', { name: 'Envoyer' }).click()
    await expect(wimoov.getByText('Pendant la coupure.')).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByText('Pendant la coupure.')).toHaveCount(1, { timeout: 20_000 })
    expect(new URL(page.url()).pathname).toBe(thread)
    await wimoov.context().close()
  })

  test('internal notes, files and search; nothing of a note reaches the person', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    const name = aName().lastName
    await signIn('advisor')
    await startAbout(page, `Pièces ${name}`, 'Bonjour Lou, il manque une pièce.', true)
    await page.getByText('Ajouter une note interne').click()
    await page.getByLabel('Note interne', { exact: true }).fill(`Secret${name}`)
    await page.getByRole('button', { name: 'Enregistrer la note' }).click()
    await expect(page.getByRole('article', { name: /^Note interne de vous/ })).toContainText(`Secret${name}`)
    await page.getByText('Joindre un fichier').click()
    await page.getByLabel('Fichier', { exact: true }).setInputFiles({ name: 'piece.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf({ catalogue: `/Lang (${name})` })) })
    await page.getByRole('button', { name: 'Joindre', exact: true }).click()
    await expect(page.getByText('Joint à votre prochain message', { exact: true })).toBeVisible()
    await page.getByLabel('Votre message').fill('Voici le modèle.')
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await expect(page.getByRole('link', { name: /Télécharger le fichier/ })).toBeVisible()
    await expectAccessible(page, 'a thread with a note and a file')
    await page.goto(`/messagerie?q=secret${name}`)
    await expect(page.getByRole('link', { name: `Pièces ${name}` })).toBeVisible()
    await page.goto(`/utilisateurs/${BENEFICIARY_RECORD_ID}#messages`)
    await expect(page.locator('#messages').getByText('Fichiers des messages')).toBeVisible()

    const lou = await another(browser, page, 'beneficiary', baseURL)
    await lou.goto('/mon-espace/messages')
    await expectAccessible(lou, 'the person’s messages')
    await expectNoSidewaysScroll(lou, 'the person’s messages')
    await lou.getByRole('link', { name: `Pièces ${name}` }).click()
    await expect(lou.getByText('Voici le modèle.')).toBeVisible()
    await expectAccessible(lou, 'a thread of the person')
    await expectNoSidewaysScroll(lou, 'a thread of the person')
    expect(await lou.content()).not.toContain(`Secret${name}`)
    const [download] = await Promise.all([lou.waitForEvent('download'), lou.getByRole('link', { name: /Télécharger le fichier/ }).click()])
    expect(await download.failure()).toBeNull()
    await lou.getByLabel('Votre message').fill(`Merci ${name}`)
    await lou.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await expect(lou.getByRole('article', { name: /^Message de vous/ })).toContainText(`Merci ${name}`)
    await lou.goto('/mon-espace/notifications')
    await expectAccessible(lou, 'the person’s bell')
    await lou.context().close()
  })

  test('a long message survives a lost session; preferences and ready answers are kept', async ({ page, signIn }) => {
    test.slow()
    const name = aName().lastName
    await signIn('advisor')
    await startAbout(page, `Session ${name}`, 'Un début.', false)
    const signBackIn = async () => {
      await page.waitForURL(/connexion/)
      await page.getByLabel('Adresse e-mail').fill(PERSONAS.advisor.email)
      await page.getByLabel('Mot de passe', { exact: true }).fill(password)
      await page.getByRole('button', { name: 'Se connecter' }).click()
    }
    const long = `Un long message ${name}. `.repeat(100).trim()
    await page.getByLabel('Votre message').fill(long)
    await expireSession(page)
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await signBackIn()
    await expect(page.getByLabel('Votre message')).toHaveValue(long)
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await expect(page.getByRole('article').last()).toContainText(name)
    await expect(page.getByLabel('Votre message')).toHaveValue('')

    // The same once nothing says any more whose session it was: signed out in another tab.
    await page.getByLabel('Votre message').fill(`Et la suite ${name}`)
    const tab = await page.context().newPage()
    await tab.goto('/accueil')
    await tab.getByRole('button', { name: 'Se déconnecter' }).first().click()
    await tab.waitForURL(/connexion/)
    await tab.close()
    await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
    await signBackIn()
    await expect(page.getByLabel('Votre message')).toHaveValue(`Et la suite ${name}`)

    await page.goto('/messagerie/reponses')
    await page.getByLabel('Titre').last().fill(`Réponse ${name}`)
    await page.getByLabel('Texte').last().fill('Bonjour {personne},')
    await expect(page.getByText('Bonjour Lou,').first()).toBeVisible()
    await page.getByRole('button', { name: 'Enregistrer' }).last().click()
    await expect(page.getByText('La réponse prête est enregistrée.')).toBeVisible()
    await expectAccessible(page, 'the ready answers')
    await expectNoSidewaysScroll(page, 'the ready answers')

    await page.goto('/notifications')
    await expectAccessible(page, 'the bell')
    await expectNoSidewaysScroll(page, 'the bell')
    await page.getByLabel('Suivi des demandes').selectOption('DAILY')
    await page.getByRole('button', { name: 'Enregistrer mes choix' }).click()
    await expect(page.getByText('Vos choix sont enregistrés.')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Suivi des demandes')).toHaveValue('DAILY')
  })

  test('several recipients; who leaves is named and comes back; the person is taken out', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
    test.slow()
    const name = aName().lastName
    await signIn('camille')
    await page.goto('/messagerie/nouveau')
    for (const [typed, chosen] of [['noa demo-conseil', 'Noa Démo-Conseil'], ['maxime demo-hotline', 'Maxime Démo-Hotline']] as const) {
      await page.locator('#recherche').fill(typed)
      await page.locator('#recherche').press('Enter')
      await page.getByRole('link', { name: chosen, exact: true }).click()
      await expect(page.getByRole('link', { name: `Retirer ${chosen}` })).toBeVisible()
      if (chosen !== 'Noa Démo-Conseil') continue
      await page.getByLabel('Objet').fill(`À trois ${name}`)
      await page.getByLabel('Votre message').fill('Bonjour à vous deux.')
    }
    // What was written before the second was searched and added is still there.
    await expect(page.getByLabel('Votre message')).toHaveValue('Bonjour à vous deux.')
    await expect(page.getByRole('heading', { name: 'Destinataires' })).toBeVisible()
    await expectAccessible(page, 'a new thread with several')
    await expectNoSidewaysScroll(page, 'a new thread with several')
    await expect(page.getByLabel('Objet')).toHaveValue(`À trois ${name}`)
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await expect(page.getByText('Votre message est envoyé.')).toBeVisible()
    const thread = new URL(page.url()).pathname
    const staff = await another(browser, page, 'hotline', baseURL)
    await staff.goto(thread)
    await expect(staff.getByText('Bonjour à vous deux.')).toBeVisible()
    await staff.getByText('Quitter la conversation').click()
    await staff.getByRole('button', { name: 'Quitter', exact: true }).click()
    await expect(staff.getByText('Vous avez quitté la conversation.')).toBeVisible()
    await expect(staff.getByRole('link', { name: `À trois ${name}` })).toHaveCount(0)
    expect((await staff.goto(thread))?.status()).toBe(404)
    await staff.context().close()
    await page.reload()
    await expect(page.getByText('Maxime Démo-Hotline a quitté la conversation')).toBeVisible()
    await expectAccessible(page, 'a thread that somebody has left')

    const about = await startAbout(page, `Quitter ${name}`, 'Bonjour Lou.', true)
    const lou = await another(browser, page, 'beneficiary', baseURL)
    await lou.goto('/mon-espace/messages')
    await expect(lou.getByRole('link', { name: `Quitter ${name}` })).toBeVisible()
    await page.locator('summary', { hasText: 'Retirer la personne' }).click()
    await page.getByRole('button', { name: 'Retirer la personne' }).click()
    await expect(page.getByText('La personne ne lit plus cette conversation.')).toBeVisible()
    await lou.reload()
    await expect(lou.getByRole('link', { name: `Quitter ${name}` })).toHaveCount(0)
    await lou.context().close()
    await page.getByText('Quitter la conversation').click()
    await page.getByRole('button', { name: 'Quitter', exact: true }).click()
    await expect(page.getByText('Vous avez quitté la conversation.')).toBeVisible()
    await page.goto(`/utilisateurs/${BENEFICIARY_RECORD_ID}`)
    await expectAccessible(page, 'a fiche with a thread to come back to')
    await page.getByRole('button', { name: `Revenir dans «\u00a0Quitter ${name}\u00a0»` }).click()
    await expect(page.getByText('Vous êtes de retour dans la conversation.')).toBeVisible()
    expect(new URL(page.url()).pathname).toBe(about)
  })

  test('a reported message is reviewed by staff, and it alone', { tag: '@desktop' }, async ({ page, signIn, browser, baseURL }) => {
    const name = aName().lastName
    await signIn('camille')
    const thread = await startAbout(page, `Signalement ${name}`, `Message ${name}`, false)
    const noa = await another(browser, page, 'advisor', baseURL)
    await noa.goto(thread)
    await noa.getByText('Signaler ce message').click()
    await noa.getByLabel('Ce qui ne va pas').fill(`Raison ${name}`)
    await noa.getByRole('button', { name: 'Envoyer le signalement' }).click()
    await expect(noa.getByText('Merci. L’équipe lit votre signalement')).toBeVisible()
    await noa.context().close()
    const staff = await another(browser, page, 'hotline', baseURL)
    await staff.goto('/administration/signalements')
    await expect(staff.getByText(`Raison ${name}`)).toBeVisible()
    await expectAccessible(staff, 'the reports')
    await expectNoSidewaysScroll(staff, 'the reports')
    await staff.context().close()
  })
})
