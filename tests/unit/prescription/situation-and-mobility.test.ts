import { describe, expect, it } from 'vitest'
import { isUrgent } from '@/lib/prescription/urgency'
import { judgeWith } from '@/tests/support/prescription-form'

const NIR = 'Ce texte ressemble à un numéro de sécurité sociale, que la loi interdit de garder ici\u00a0: retirez-le.'

describe('situation', () => {
  it.each([
    [{ incomes: ['RSA', 'NONE'] }, { incomes: ['Gardez «\u00a0Sans ressource\u00a0» seul, ou décochez-le.'] }],
    [{ incomes: ['RSA', 'LOTTERY'] }, { incomes: ['Choisissez «\u00a0Ressources\u00a0» dans la liste.'] }],
    [{ incomes: 'constructor' }, { incomes: ['Choisissez «\u00a0Ressources\u00a0» dans la liste.'] }],
    [{ employmentStatus: 'toString' }, { employmentStatus: ['Choisissez «\u00a0Statut emploi\u00a0» dans la liste.'] }],
    [{ ftNumber: '1234567' }, { ftNumber: ['Indiquez un numéro de 8 à 11 chiffres ou lettres, ou laissez vide.'] }],
    [{ ftNumber: '123456789012' }, { ftNumber: ['Indiquez un numéro de 8 à 11 chiffres ou lettres, ou laissez vide.'] }],
    [{ dependentChildren: '16' }, { dependentChildren: ['Indiquez un nombre entier entre 0 et 15.'] }],
    [{ dependentChildren: '-1' }, { dependentChildren: ['Indiquez un nombre entier entre 0 et 15.'] }],
    [{ dependentChildren: '1.5' }, { dependentChildren: ['Indiquez un nombre entier entre 0 et 15.'] }],
    [{ referentKind: 'OTHER_ORGANISATION' }, { referentName: ['Indiquez le nom de l’organisme qui suit la personne.'] }],
    [{ adaptationNeed: 'TO_DISCUSS' }, { adaptationConsent: ['Cochez l’accord de la personne, ou laissez vide le besoin d’adaptation.'] }],
  ])('refuses %j', (changes, errors) => {
    expect(judgeWith(changes).errors).toEqual(errors)
  })

  it('reads the France Travail number and the children', () => {
    expect(judgeWith({ ftNumber: '1234 567 a', dependentChildren: '0' }).data).toMatchObject({ ftNumber: '1234567A', dependentChildren: 0 })
  })

  it('keeps another referent organisation, and forgets it when it is the prescriber’s own', () => {
    const other = { referentName: 'Cap emploi 29', referentContact: 'Paul Riou', referentPhone: '01 99 00 12 34', referentEmail: 'PR@cap.fr' }
    expect(judgeWith({ referentKind: 'OTHER_ORGANISATION', ...other }).data).toMatchObject({ ...other, referentPhone: '+33199001234', referentEmail: 'pr@cap.fr' })
    expect(judgeWith({ referentKind: 'OWN_ORGANISATION', ...other, referentPhone: 'x' }).data).toMatchObject({ referentName: null, referentPhone: null })
  })

  it('keeps an adaptation need with the person’s agreement only', () => {
    expect(judgeWith({ adaptationNeed: 'YES', adaptationConsent: 'on' }).data).toMatchObject({ adaptationNeed: 'YES', adaptationConsent: true })
    expect(judgeWith({ adaptationNeed: 'NO', adaptationConsent: 'on' }).data).toMatchObject({ adaptationNeed: 'NO', adaptationConsent: false })
  })
})

describe('mobility', () => {
  it.each([
    [{ vehicles: ['NONE', 'CAR'] }, { vehicles: ['Gardez «\u00a0Aucun véhicule\u00a0» seul, ou décochez-le.'] }],
    [{ vehicles: ['CAR', 'UNKNOWN'] }, { vehicles: ['Gardez «\u00a0Je ne sais pas\u00a0» seul, ou décochez-le.'] }],
    [{ barriers: [] }, { barriers: ['Cochez au moins une réponse pour «\u00a0Problématique(s) mobilité identifiée(s)\u00a0».'] }],
    [{ barriers: ['permis'] }, { barriers: ['Choisissez «\u00a0Problématique(s) mobilité identifiée(s)\u00a0» dans la liste.'] }],
    [{ deadlineOn: '22/11/2026' }, { deadlineOn: ['L’échéance est passée\u00a0: corrigez la date ou laissez vide.'] }],
    [{ deadlineOn: '01/01/2099' }, { deadlineOn: ['L’échéance est dans plus de cinq ans\u00a0: vérifiez l’année.'] }],
    [{ comments: 'Son numéro\u00a0: 2 85 07 2A 123 456 12' }, { comments: [NIR] }],
    [{ projectDescription: '1850775123456' }, { projectDescription: [NIR] }],
    [{ comments: 'x'.repeat(1001) }, { comments: ['Raccourcissez «\u00a0Autres commentaires sur la situation du bénéficiaire\u00a0»\u00a0: 1000 caractères au plus.'] }],
    [{ projectDescription: 'x'.repeat(601) }, { projectDescription: ['Raccourcissez «\u00a0Description du projet\u00a0»\u00a0: 600 caractères au plus.'] }],
  ])('refuses %j', (changes, errors) => {
    expect(judgeWith(changes).errors).toEqual(errors)
  })

  it('keeps comments with emoji and line ends, up to 1,000 characters', () => {
    expect(judgeWith({ comments: 'Motivée 😀\r\nlibre le mardi' }).data?.comments).toBe('Motivée 😀\nlibre le mardi')
    expect(judgeWith({ comments: `${'x'.repeat(999)}\r\n` }).data?.comments).toHaveLength(999)
  })

  it('keeps barriers once each, in the order of the list', () => {
    expect(judgeWith({ barriers: ['budget', 'sans-permis', 'budget'] }).data?.barriers).toEqual(['sans-permis', 'budget'])
  })

  it('forgets the state of a vehicle that does not exist', () => {
    expect(judgeWith({ vehicles: ['CAR'], vehicleUsable: 'NO' }).data?.vehicleUsable).toBe('NO')
    expect(judgeWith({ vehicles: ['NONE'], vehicleUsable: 'NO' }).data?.vehicleUsable).toBeNull()
  })
})

describe('isUrgent', () => {
  it.each([
    ['2026-11-23', true],
    ['2026-12-07', true],
    ['2026-12-08', false],
    [null, false],
  ])('a deadline on %s: %s', (deadlineOn, urgent) => {
    expect(isUrgent(deadlineOn, '2026-11-23')).toBe(urgent)
  })
})
