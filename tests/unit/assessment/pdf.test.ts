import { createCanvas } from '@napi-rs/canvas'
import jsQR from 'jsqr'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BilanTold } from '@/lib/assessment/pdf/bilan-document'
import { renderBilan } from '@/lib/assessment/pdf/render-bilan'

const ADDRESS = 'https://exemple.test/verifier/AbCdEfGhIjKlMnOpQrStUv'
const told: BilanTold = {
  reference: 'B26-7K2QF4',
  version: 2,
  forOthers: false,
  person: 'ŒDICNÈME-ŁUKASZ Inès',
  birthDate: '17/05/2000',
  testedOn: '20/11/2026',
  validatedOn: '26/11/2026',
  advisor: 'Dominique Démo-Conseil',
  platform: 'Plateforme de démonstration',
  bankVersion: '1.1.0',
  profile: 'À accompagner ponctuellement',
  profileText: ['Vous avez déjà de bonnes bases.'],
  modality: 'Accompagnement mixte',
  levels: Array.from({ length: 9 }, (_, index) => ({ dimension: `Dimension ${index + 1}`, level: 'Point fort' })),
  services: Array.from({ length: 20 }, (_, index) => ({ label: `Service ${index + 1}`, text: 'Un conseiller vous aide à trouver votre solution.' })),
  resources: ['Préparer un trajet en 5 étapes', 'Mon bilan'],
  lastValidDay: '25/05/2027',
  address: ADDRESS,
  hotline: 'aide@exemple.test',
}

const opened = async (bilan: BilanTold) => getDocument({ data: await renderBilan(bilan), useSystemFonts: false, verbosity: 0 }).promise

async function textOf(pdf: PDFDocumentProxy) {
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, async (_, index) => (await (await pdf.getPage(index + 1)).getTextContent()).items))
  return pages.flat().map((item) => ('str' in item ? item.str : '')).join(' ').replace(/\s+/g, ' ')
}

describe('the bilan as a PDF', () => {
  let pdf: PDFDocumentProxy
  beforeAll(async () => {
    pdf = await opened(told)
  })

  test('says who, when, by whom, what for and until when; accents, ligatures and other Latin letters are text', async () => {
    const text = await textOf(pdf)
    for (const said of ['ŒDICNÈME-', 'Ł', 'UKASZ Inès', 'B26-7K2QF4', 'Version 2', '17/05/2000', '20/11/2026', '26/11/2026', 'Dominique Démo-Conseil', 'Plateforme de démonstration', '1.1.0', 'À accompagner ponctuellement', 'Service 20', 'diagnostic mobilité de moins de six mois', '25/05/2027', `page 1 sur ${pdf.numPages}`, `page 2 sur ${pdf.numPages}`]) {
      expect(text).toContain(said)
    }
    expect(pdf.numPages).toBeGreaterThan(1)
  })

  test('has a title and a language', async () => {
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: 'Bilan mobilité B26-7K2QF4 · Version personnelle', Language: 'fr-FR', Author: 'Plateforme de démonstration' })
  })

  test('says for whom this version is, on each page', async () => {
    const [own, given] = [await textOf(pdf), await textOf(await opened({ ...told, forOthers: true }))]
    expect(own).toContain('Pour vous et votre conseiller Wimoov')
    expect(own.match(/Version personnelle · Bilan B26-7K2QF4/g)).toHaveLength(pdf.numPages)
    expect(given).toContain('peut être donnée à un employeur')
    expect(given).toContain('Version à donner · Bilan B26-7K2QF4')
    expect(given).not.toContain('personnelle')
  })

  test('its code leads to the page that confirms it', async () => {
    const found: (string | undefined)[] = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const viewport = page.getViewport({ scale: 3 })
      const canvas = createCanvas(viewport.width, viewport.height)
      const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
      await page.render({ canvas: null, canvasContext, viewport, background: 'white' }).promise
      const { data, width, height } = canvasContext.getImageData(0, 0, viewport.width, viewport.height)
      found.push(jsQR(new Uint8ClampedArray(data), width, height)?.data)
    }
    expect(found.filter(Boolean)).toEqual([ADDRESS])
  })

  test('without an address the reference is what one asks for', async () => {
    const text = await textOf(await opened({ ...told, address: null }))
    expect(text).toContain('écrivez à aide@exemple.test en donnant la référence B26-7K2QF4')
    expect(text).not.toContain('scannez')
  })

  // Each length puts another heading where a page ends.
  test.each([[1, 10], [3, 8], [4, 8], [14, 20]])('no heading stays alone at the foot of a page (%i sentences, %i services)', async (sentences, services) => {
    const profileText = Array.from({ length: sentences }, (_, index) => `Phrase ${index + 1}.`)
    const many = Array.from({ length: services }, (_, index) => ({ label: `Service ${index + 1}`, text: 'Un conseiller vous aide à trouver votre solution.' }))
    const long = await opened({ ...told, address: null, profileText, services: many, resources: Array.from({ length: 12 }, (_, index) => `Préparer un trajet en ${index} étapes`) })
    for (let number = 1; number <= long.numPages; number += 1) {
      const lines = (await (await long.getPage(number)).getTextContent()).items.flatMap((item) => ('str' in item && item.str.trim() ? [{ text: item.str, y: item.transform[5] as number }] : []))
      // The foot of the page is fixed, under everything else.
      const body = lines.filter(({ y }) => y > 50).toSorted((one, other) => one.y - other.y)
      expect(['Résultat', 'Niveaux', 'Services mobilité proposés', 'Ressources débloquées']).not.toContain(body[0]?.text.trim())
    }
  })
})
