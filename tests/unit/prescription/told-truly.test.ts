import { expect, test } from 'vitest'
import { STEP_WORDS, type StepTold } from '@/lib/prescription/mails/step-words'
import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'
import { noticeParagraphs } from '@/lib/prescription/person-notice'
import { TO_CALL } from '@/lib/prescription/call-labels'
import { whoCalls } from '@/lib/prescription/who-calls'

const told: StepTold = { reference: 'W26-DEM0NS', platform: 'Plateforme 44', organisation: null, comment: null, remedy: null, alternative: null, types: [], expiresOn: '12/12/2026' }
const words = (kind: 'PRESCRIPTION_REFUSED' | 'DOCUMENTS_REQUESTED', reader: 'PRESCRIBER' | 'PERSON', over: Partial<StepTold> = {}) => {
  const said = STEP_WORDS[kind]?.[reader]?.({ ...told, ...over })
  return said && { ...said, text: said.paragraphs.join(' ') }
}

test.each([
  [{}, 'La fiche dit pourquoi. La demande', 'La raison est sur la fiche.'],
  [{ remedy: 'Habiter ici.' }, 'La fiche dit pourquoi et ce qui rendrait la personne éligible. La demande', 'La raison et ce qui pourrait changer la réponse sont sur la fiche.'],
  [{ alternative: 'Le CCAS.' }, 'La fiche dit pourquoi et une autre piste. La demande', 'La raison est sur la fiche.'],
  [{ remedy: 'Habiter ici.', alternative: 'Le CCAS.' }, 'La fiche dit pourquoi, ce qui rendrait la personne éligible et une autre piste. La demande', 'La raison et ce qui pourrait changer la réponse sont sur la fiche.'],
])('a refusal promises only what was written: %o', (written, sentence, preview) => {
  const said = words('PRESCRIPTION_REFUSED', 'PRESCRIBER', written)
  expect(said?.text).toContain(sentence)
  expect(said?.preview).toBe(preview)
})

test('one document or several, in good French', () => {
  const [one, several] = [{ types: ['ADDRESS_PROOF'] }, { types: ['ADDRESS_PROOF', 'IDENTITY'] }]
  expect(words('DOCUMENTS_REQUESTED', 'PRESCRIBER', one)?.text).toContain('Ajoutez la pièce demandée sur la fiche.')
  expect(words('DOCUMENTS_REQUESTED', 'PRESCRIBER', several)?.text).toContain('Ajoutez les pièces demandées sur la fiche.')
  expect(words('DOCUMENTS_REQUESTED', 'PERSON', one)?.text).toContain('Donnez ce papier')
  expect(words('DOCUMENTS_REQUESTED', 'PERSON', several)?.text).toContain('Donnez-les')
})

test('the notice to the person says all that is received', () => {
  const notice = noticeParagraphs({ prescriber: 'Camille', organisation: null, platform: 'Plateforme 44', platformPhone: null, platformEmail: 'a@demo.test', hotline: 'h@demo.test' }).join(' ')
  expect(notice).not.toContain('Rien d’autre')
  for (const kept of ['nom', 'date de naissance', 'adresse', 'téléphone', 'e-mail', 'ressources', 'travail', 'numéro France Travail', 'papiers', 'commentaires']) expect(notice, kept).toContain(kept)
  // What makes those words necessary: they leave when none of these is asked any more.
  for (const field of ['birthDate', 'incomes', 'ftNumber', 'comments', 'employmentStatus']) expect(PRESCRIPTION_FIELDS).toHaveProperty(field)
})

test('who calls a person without an address, as the reader is told it', () => {
  const called = (role: 'PRESCRIBER' | 'ADVISOR' | 'HOTLINE', followed: boolean, email: string | null = null) => whoCalls({ role }, { email, followed })
  expect(called('PRESCRIBER', true, 'lou@demo.test')).toBeNull()
  expect([called('PRESCRIBER', true), called('ADVISOR', true), called('ADVISOR', false), called('HOTLINE', true), called('HOTLINE', false)]).toEqual(['READER', 'PRESCRIBER', 'READER', 'PRESCRIBER', 'ADVISOR'])
  for (const sentence of Object.values(TO_CALL)) expect(sentence).not.toMatch(/prévenu/)
})
