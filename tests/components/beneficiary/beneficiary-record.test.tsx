import { render, screen } from '@testing-library/react'
import type { ComponentProps } from 'react'
import { expect, test } from 'vitest'
import { BeneficiaryRecord } from '@/components/beneficiary/beneficiary-record'

type Props = ComponentProps<typeof BeneficiaryRecord>

const record: Props['record'] = {
  id: 'p1', firstName: 'Lou', lastName: 'Démo', birthDate: new Date('2008-05-17T00:00:00Z'), email: 'lou@demo.test', phone: '+33612000001', postalCode: '44000', communeName: 'Nantes',
  createdAt: new Date('2026-03-02T10:00:00Z'), lastContactAt: new Date('2026-03-03T10:00:00Z'), removedAt: null, access: 'NONE', prescriber: 'Camille Démo', organisation: 'Mission locale', stage: 'TEST_TO_CHOOSE', detail: 'FULL', mails: null,
  contact: {
    civility: 'MADAME', contactPreferences: ['SMS', 'GONE'], language: 'ar', needsInterpreter: true, noStableAddress: false, addressLine: '1 rue de Démo', priorityArea: 'YES', priorityAreaOn: null,
    legalRepName: 'Ali Démo', legalRepLink: 'PARENT', legalRepPhone: '+33612000002', legalRepEmail: null,
  },
  history: [{ id: '2', stepId: null, kind: 'TEST_LATER', happenedAt: new Date('2026-03-03T10:00:00Z'), author: { firstName: 'Camille', lastName: 'Démo', role: 'PRESCRIBER' } }, { id: '1', stepId: null, kind: 'GONE', happenedAt: new Date('2026-03-02T10:00:00Z'), author: null }],
}

const prescription: Props['prescriptions'][number] = {
  id: 'r1', version: 1, status: 'SENT', reference: 'W26-DEM0NS', eligibility: null, rulesVersion: null, waitingSince: new Date('2026-11-02T09:00:00Z'), advisor: null, mayBeCorrected: false, mayBeAnswered: false, sentAt: new Date('2026-03-02T10:00:00Z'), urgent: true, answer: null, otherPlatforms: [], platform: { id: 'p1', name: 'Plateforme 44' }, prescriber: { firstName: 'Camille', lastName: 'Démo' }, organisation: { name: 'Mission locale' },
  situation: {
    employmentStatus: 'STUDENT', registeredAtFt: 'YES', ftNumber: null, incomes: ['RSA'], referentName: 'Mission locale', referentContact: null, referentPhone: null, referentEmail: null, contracts: [], educationLevel: null, singleParent: null, dependentChildren: 0,
    audiences: ['REFUGEE'], adaptationNeed: null, project: 'TRAINING', projectDescription: null, deadlineOn: null, deadlineType: null, targetPlace: null, atypicalHours: null, licence: 'NONE', vehicles: ['BICYCLE'], vehicleUsable: null,
    barriers: ['sans-permis', 'gone'], comments: 'Un commentaire\nsur deux lignes', wishedServices: [],
  },
}

const show = (over: Partial<Props> = {}) =>
  render(<BeneficiaryRecord record={record} prescriptions={[prescription]} timeline={<h2>Suivi</h2>} parcours={<h2>Parcours</h2>} appointments={[]} testPanel={<p>panneau du Test</p>} result={null} list="q=dup&page=2" mayPrescribe mayRemove={false} restored={null} {...over} />)

test('everything about one person, and the way back to the list', () => {
  const { container } = show()
  expect(screen.getByRole('heading', { level: 1, name: 'DÉMO Lou' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Retour à la liste' })).toHaveAttribute('href', '/utilisateurs?q=dup&page=2')
  const titles = ['Identité et contacts', 'Rendez-vous avec Wimoov', 'Suivi', 'Parcours', 'Informations sur le Test Mobilité', 'Résultats du Test Mobilité', 'Services mobilité proposés', 'Ressources débloquées', 'Situation', 'Prescriptions']
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(titles)
  for (const text of ['Test à choisir', '17/05/2008', '06 12 00 00 01', 'Arabe', 'Ali Démo', 'Père ou mère', 'Aucun rendez-vous', 'panneau du Test', 'Pas de permis', 'Élève ou étudiant', 'Urgente']) expect(container).toHaveTextContent(text)
  expect(screen.getByText(/Un commentaire/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Prescrire à nouveau' })).toHaveAttribute('href', '/utilisateurs/nouveau?personne=p1')
})

test('a raw code never reaches the screen', () => {
  const { container } = show()
  expect(container.textContent).not.toMatch(/GONE|gone|REFUGEE|TEST_TO_CHOOSE|undefined|null/)
})

test('with a result, services and resources come with it', () => {
  show({ result: <p>le résultat</p> })
  expect(screen.getByText('le résultat')).toBeVisible()
  expect(screen.queryByText('Aucun service proposé pour l’instant')).toBeNull()
})

test('LIMITED: mails, no result, no rendez-vous when they are not theirs to read, removing', () => {
  const mails: Props['record']['mails'] = [
    { id: '1', kind: 'invitation', state: 'SENT', createdAt: new Date('2026-03-02T10:00:00Z'), sentAt: new Date('2026-03-02T10:05:00Z') },
    { id: '2', kind: 'unheard-of', state: 'DEAD', createdAt: new Date('2026-03-02T10:00:00Z'), sentAt: null },
  ]
  show({ record: { ...record, detail: 'LIMITED', contact: null, mails }, prescriptions: [{ ...prescription, situation: null }], appointments: null, mayPrescribe: false, mayRemove: true })
  expect(screen.getByText(/Message envoyé le lundi 2 mars 2026 à 11\sh\s05/)).toBeVisible()
  expect(screen.getByText(/Non remis/)).toBeVisible()
  for (const title of ['Résultats du Test Mobilité', 'Rendez-vous avec Wimoov', 'Situation', 'Représentant légal']) expect(screen.queryByRole('heading', { name: title })).toBeNull()
  expect(screen.getByRole('link', { name: 'Supprimer la fiche' })).toHaveAttribute('href', '/utilisateurs/p1/suppression?liste=q%3Ddup%26page%3D2')
})

test('removed: said first, nothing to do but restore it', () => {
  show({ record: { ...record, detail: 'LIMITED', contact: null, removedAt: new Date('2026-03-04T10:00:00Z') } })
  expect(screen.getByText('Cette fiche est supprimée')).toBeVisible()
  expect(screen.queryByRole('link', { name: 'Prescrire à nouveau' })).toBeNull()
  expect(screen.queryByRole('link', { name: /Rétablir/ })).toBeNull()
})

test('restored without its account: said', () => {
  show({ mayRemove: true, restored: 'sans-compte' })
  expect(screen.getByRole('status')).toHaveTextContent(/compte n’a pas pu être rendu/)
})
