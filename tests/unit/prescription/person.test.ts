import { describe, expect, it } from 'vitest'
import { judgeWith } from '@/tests/support/prescription-form'

const person = (changes: Record<string, unknown>) => {
  const { data, errors } = judgeWith(changes)
  return { errors, person: data?.personKind === 'NEW' ? data : undefined }
}
const representative = { legalRepName: 'Awa Diallo', legalRepLink: 'PARENT', legalRepPhone: '0692 12 34 56' }

describe('birth date (today is 23 November 2026)', () => {
  it.each([
    ['24/11/2026', 'La date de naissance est dans le futur\u00a0: vérifiez l’année.'],
    ['01/01/2099', 'La date de naissance est dans le futur\u00a0: vérifiez l’année.'],
    ['01/01/1899', 'La date de naissance donne plus de 100 ans\u00a0: vérifiez l’année.'],
    ['22/11/1925', 'La date de naissance donne plus de 100 ans\u00a0: vérifiez l’année.'],
    ['24/11/2010', 'L’accompagnement commence à 16 ans\u00a0: vérifiez la date de naissance.'],
    ['30/02/1999', 'Indiquez une date qui existe, par exemple 03/04/1999.'],
    ['3/4/99', 'Indiquez une date qui existe, par exemple 03/04/1999.'],
    ['', 'Indiquez la date de naissance.'],
  ])('%s: %s', (birthDate, sentence) => {
    expect(person({ birthDate, ...representative }).errors).toEqual({ birthDate: [sentence] })
  })

  it.each(['23/11/2010', '24/11/1925', '1999-04-03'])('accepts %s', (birthDate) => {
    expect(person({ birthDate, ...representative }).errors).toEqual({})
  })
})

describe('legal representative', () => {
  const minor = { birthDate: '24/11/2008' }

  it('is required under 18', () => {
    expect(person(minor).errors).toEqual({
      legalRepName: ['Indiquez le nom du représentant légal\u00a0: la personne a moins de 18 ans.'],
      legalRepLink: ['Choisissez le lien entre le représentant légal et la personne.'],
      legalRepPhone: ['Indiquez le téléphone ou l’e-mail du représentant légal.'],
    })
  })

  it('is reached by phone or by e-mail', () => {
    expect(person({ ...minor, ...representative }).person?.legalRepPhone).toBe('+262692123456')
    expect(person({ ...minor, ...representative, legalRepPhone: '', legalRepEmail: 'Awa@Exemple.fr' }).person?.legalRepEmail).toBe('awa@exemple.fr')
  })

  it('is dropped from 18 on, even when wrongly typed', () => {
    const { errors, person: adult } = person({ birthDate: '23/11/2008', ...representative, legalRepPhone: '12', legalRepLink: 'COUSIN' })
    expect(errors).toEqual({})
    expect(adult).toMatchObject({ legalRepName: null, legalRepLink: null, legalRepPhone: null, legalRepEmail: null })
  })
})

describe('e-mail, phone and preference of contact', () => {
  it.each([
    [{ email: '', phone: '', contactPreferences: ['VIA_REFERENT'] }, 'email', 'Indiquez un e-mail ou un téléphone'],
    [{ email: '', contactPreferences: ['EMAIL'] }, 'email', 'Indiquez l’e-mail, ou décochez'],
    [{ phone: '', contactPreferences: ['PHONE'] }, 'phone', 'Indiquez le téléphone, ou décochez'],
    [{ phone: '', contactPreferences: ['SMS'] }, 'phone', 'Indiquez le téléphone, ou décochez'],
    [{ phone: '01 99 00 12 34', contactPreferences: ['SMS'] }, 'phone', 'Indiquez un numéro de mobile'],
    [{ contactPreferences: ['UNKNOWN', 'SMS'] }, 'contactPreferences', 'Gardez «\u00a0Je ne sais pas\u00a0» seul'],
    [{ email: 'camille@mission-locale.fr' }, 'email', 'Indiquez l’adresse de la personne, pas la vôtre'],
    [{ email: ' Camille@Mission-Locale.FR ' }, 'email', 'Indiquez l’adresse de la personne, pas la vôtre'],
    [{ email: 'anaïs' }, 'email', 'Vérifiez l’adresse e-mail'],
    [{ email: `${'a'.repeat(250)}@a.fr` }, 'email', 'Vérifiez l’adresse e-mail'],
    [{ email: 'a\0@exemple.fr' }, 'email', 'Vérifiez l’adresse e-mail'],
    [{ email: ['a@exemple.fr', 'b@exemple.fr'] }, 'email', 'Vérifiez l’adresse e-mail'],
    [{ phone: '06 12' }, 'phone', 'Vérifiez le numéro'],
  ])('%j', (changes, field, start) => {
    const { errors } = person(changes)
    expect(Object.keys(errors)).toEqual([field])
    expect(errors[field]?.[0]).toMatch(new RegExp(`^${start}`))
  })

  it('are kept in lower case and in E.164', () => {
    expect(person({ email: ' Anais@Exemple.FR', phone: '0639 01 23 45', contactPreferences: ['EMAIL', 'SMS', 'SMS'] }).person).toMatchObject({
      email: 'anais@exemple.fr',
      phone: '+262639012345',
      contactPreferences: ['SMS', 'EMAIL'],
    })
  })
})

const THREE_COMMUNES = 'Indiquez une commune de ce code postal\u00a0: Vitry-le-François, Ablancourt, Vitry-en-Perthois.'

describe('address', () => {
  it.each([
    [{ postalCode: '2920' }, { postalCode: ['Indiquez un code postal de cinq chiffres.'] }],
    [{ postalCode: '99999' }, { postalCode: ['Aucune commune n’a ce code postal\u00a0: vérifiez-le (sans CEDEX).'] }],
    [{ postalCode: '51300' }, { inseeCode: [THREE_COMMUNES] }],
    [{ postalCode: '51300', inseeCode: '' }, { inseeCode: ['Indiquez la commune.'] }],
    [{ postalCode: '51300', inseeCode: 'Vitry' }, { inseeCode: ['Indiquez une commune de ce code postal\u00a0: Vitry-le-François, Vitry-en-Perthois.'] }],
    [{ inseeCode: "29019'; --" }, { inseeCode: ['Indiquez une commune de ce code postal\u00a0: Brest.'] }],
    [{ inseeCode: 'x'.repeat(101) }, { inseeCode: ['Vérifiez la commune.'] }],
  ])('refuses %j', (changes, errors) => {
    expect(person(changes).errors).toEqual(errors)
  })

  it.each([['20090', '2A004'], ['97400', '97411'], ['97 400', '97411']])('accepts %s with %s', (postalCode, inseeCode) => {
    expect(person({ postalCode, inseeCode }).person).toMatchObject({ postalCode: postalCode.replace(' ', ''), inseeCode })
  })

  it.each(['51648', 'vitry en perthois', 'VITRY-EN-PERTHOIS', ' Perthois '])('understands %j as a commune of 51300', (inseeCode) => {
    expect(person({ postalCode: '51300', inseeCode }).person?.inseeCode).toBe('51648')
  })

  it('fills in the only commune of a postal code', () => {
    expect(person({ inseeCode: undefined }).person?.inseeCode).toBe('29019')
    expect(person({ postalCode: '97 400', inseeCode: '' }).person?.inseeCode).toBe('97411')
  })

  it('forgets the street of somebody without a stable address', () => {
    expect(person({ addressLine: '3 rue de Siam' }).person?.addressLine).toBe('3 rue de Siam')
    expect(person({ addressLine: '3 rue de Siam', noStableAddress: 'on' }).person).toMatchObject({ addressLine: null, noStableAddress: true })
  })

  it('dates the check of a priority area', () => {
    expect(person({ priorityArea: 'YES' }).person?.priorityAreaOn).toBe('2026-11-23')
    expect(person({ priorityArea: 'NO', priorityAreaOn: '02/03/2026' }).person?.priorityAreaOn).toBe('2026-03-02')
    expect(person({ priorityArea: '', priorityAreaOn: '02/03/2026' }).person).toMatchObject({ priorityArea: 'UNKNOWN', priorityAreaOn: null })
    expect(person({ priorityArea: 'YES', priorityAreaOn: '24/11/2026' }).errors).toHaveProperty('priorityAreaOn')
  })
})
