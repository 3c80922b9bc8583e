import { describe, expect, test } from 'vitest'
import type { PassationMode } from '@/lib/mobility-test/bank'
import type { Answers } from '@/lib/mobility-test/condition'
import { type Score, score } from '@/lib/mobility-test/score'
import { bank } from '@/tests/support/bank'
import { ALL_EXERCISES_FAILED, persona } from '@/tests/support/personas-test-mobilite'

const MODES: PassationMode[] = ['prescripteur', 'wimoov', 'beneficiaire']
const inMode = (answers: Answers, mode: PassationMode = 'wimoov') => score(bank, { mode, adaptationConsent: true }, answers)

/** What must be true of the result, in each of the three passation modes. */
function expectInEveryMode(answers: Answers, check: (result: Score) => void) {
  for (const mode of MODES) check(inMode(answers, mode))
}

const option = (at: 0 | -1) => Object.fromEntries(bank.questions.map(({ id, options }) => [id, [options.at(at)!.id]]))

describe('answers that prove nothing never make someone « autonome »', () => {
  const cases: [string, Answers][] = [
    ['always the first option', option(0)],
    ['always the first option, no date, no refusal', { ...option(0), 'projet-echeance': ['non'], 'projet-renonce': ['non'] }],
    ['always the last option', option(-1)],
  ]
  test.each(cases)('%s', (_, answers) => {
    expectInEveryMode(answers, ({ profile, indices }) => {
      expect(profile).not.toBe('autonome')
      expect(indices.autonomie).toBeLessThan(90)
    })
  })

  test('all well declared, all exercises failed', () => {
    expectInEveryMode({ ...persona({ 'vehicule-acces': 'voiture' }), ...ALL_EXERCISES_FAILED }, ({ profile, flags }) => {
      expect(profile).not.toBe('autonome')
      expect(flags).toContain('ecart-declaratif')
    })
  })

  test.each([['tc-correspondance'], ['num-choix-trajet'], ['sb-message']])('what is declared and the exercise %s differ', (exercise) => {
    expectInEveryMode(persona({ 'vehicule-acces': 'voiture', [exercise]: 'nsp' }), ({ profile, flags }) => {
      expect(profile).not.toBe('autonome')
      expect(flags).toContain('ecart-declaratif')
    })
  })
})

describe('false « autonomes »: nothing legal to drive, and no good bus', () => {
  describe.each(['non', 'loin', 'pres-rare'])('bus stop: %s', (arret) => {
    const cases: [string, Record<string, string>][] = [
      ['no licence, own car', { 'permis-statut': 'non', 'vehicule-acces': 'voiture' }],
      ['a licence that cannot be used, own car', { 'permis-statut': 'non-valable', 'vehicule-acces': 'voiture' }],
      ['licence B, a bike, job in two months', { 'projet-echeance': '3-mois', 'permis-statut': 'b', 'vehicule-acces': 'velo', 'tc-usage': 'rarement' }],
    ]
    test.each(cases)('%s', (_, different) => {
      expectInEveryMode(persona({ ...different, 'projet-arret': arret }), ({ profile }) => expect(profile).not.toBe('autonome'))
    })
  })
})

describe('true « autonomes »', () => {
  type Case = [string, Record<string, string | string[]>]
  const need = { 'adapt-besoin': 'oui', 'adapt-type': ['sans-marche', 'vehicule'] }
  const wheelchair = { 'vehicule-acces': 'voiture', 'marche-duree': '5', 'velo-niveau': 'non', 'tc-usage': 'jamais', ...need }
  const cases: Case[] = [
    ...['oui', 'essayer', 'comment', 'non'].map((covoiturage): Case => [`wheelchair user who drives, carpool ${covoiturage}`, { ...wheelchair, covoiturage }]),
    ['driver who neither cycles nor carpools', { 'vehicule-acces': 'voiture', 'velo-niveau': 'non', covoiturage: 'non' }],
    ['European licence, own car, no bus', { 'permis-statut': 'etranger-ue', 'vehicule-acces': 'voiture', 'projet-arret': 'non' }],
    ['scooter, another licence, no bus', { 'permis-statut': 'autre', 'vehicule-acces': 'deux-roues', 'projet-arret': 'non' }],
  ]
  test.each(cases)('%s', (_, different) => {
    expectInEveryMode(persona(different), ({ profile }) => expect(profile).toBe('autonome'))
  })

  test('a driver who neither walks, cycles nor wants to carpool: that dimension is not evaluated', () => {
    const answers = persona({ 'vehicule-acces': 'voiture', 'marche-duree': '5', 'velo-niveau': 'non', covoiturage: 'non' })
    expectInEveryMode(answers, ({ profile, dimensions }) => {
      expect(profile).toBe('autonome')
      expect(dimensions.modes).toBeNull()
    })
  })
})

describe('rules', () => {
  const job = { 'projet-echeance': '3-mois', 'projet-arret': 'loin' }
  const broken = { 'vehicule-acces': 'voiture', 'vehicule-etat': 'gros' }
  const stopped = { 'permis-pratique': 'plus-an' }
  const RENTALS = ['r-location-voiture', 'r-location-deux-roues']
  const unlicensed = { 'permis-statut': 'non', 'vehicule-acces': 'aucun', ...job }
  type Case = [name: string, different: Record<string, string>, fire: string[], rest: string[]]
  const cases: Case[] = [
    ['European licence, no car, job: car rental', { 'permis-statut': 'etranger-ue', 'vehicule-acces': 'aucun', ...job }, ['r-location-voiture'], []],
    ['licence B, only a bike, job: car rental', { 'vehicule-acces': 'velo', ...job }, ['r-location-voiture'], []],
    ['a car with a small repair: no rental', { 'vehicule-acces': 'voiture', 'vehicule-etat': 'petit', ...job }, [], RENTALS],
    ['a car off the road: car rental', { ...broken, ...job }, ['r-location-voiture'], []],
    ['a licence that cannot be used, job: no rental', { 'permis-statut': 'non-valable', 'vehicule-acces': 'aucun', ...job }, [], RENTALS],
    ['no licence, does not cycle, job: no scooter nor bike', { ...unlicensed, 'velo-niveau': 'non' }, [], ['r-location-deux-roues']],
    ['no licence, cycles a little, job: bike rental', { ...unlicensed, 'velo-niveau': 'longtemps' }, ['r-location-deux-roues'], []],
    ['licence for scooters, does not cycle, job: scooter', { ...unlicensed, 'permis-statut': 'autre', 'velo-niveau': 'non' }, ['r-location-deux-roues'], []],
    ['repair paid in instalments, budget 78: loan', { ...broken, 'bud-depense': 'attention', 'bud-apport': 'plusieurs-fois' }, ['r-microcredit'], []],
    ['the same, budget 33: no loan', { ...broken, 'bud-depense': 'difficile', 'bud-tarif': 'ignore', 'bud-apport': 'plusieurs-fois' }, [], ['r-microcredit']],
    ['repair, a small part only: no loan', { ...broken, 'bud-depense': 'attention', 'bud-apport': 'aide' }, [], ['r-microcredit']],
    ['no driving for a year, licence B', { ...stopped, 'permis-statut': 'b' }, ['r-reprise-conduite'], []],
    ['no driving for a year, European licence', { ...stopped, 'permis-statut': 'etranger-ue' }, ['r-reprise-conduite'], []],
    ['no driving for a year, licence of another country', { ...stopped, 'permis-statut': 'etranger' }, [], ['r-reprise-conduite']],
  ]
  test.each(cases)('%s', (_, different, fire, rest) => {
    expectInEveryMode(persona(different), ({ recommendations }) => {
      expect(recommendations).toEqual(expect.arrayContaining(fire))
      expect(recommendations.filter((id) => rest.includes(id))).toEqual([])
    })
  })

  test('who prefers the phone is not sent to the internet; who prefers the internet is', () => {
    expectInEveryMode(persona({ 'vehicule-acces': 'voiture', 'num-preference': 'telephone' }), (result) => {
      expect(result.modality).toBe('mixte')
      expect(result.flags).toContain('pref-telephone')
    })
    expectInEveryMode(persona({ 'vehicule-acces': 'voiture', 'num-preference': 'internet' }), ({ modality }) => expect(modality).toBe('numerique'))
  })

  test('a shared phone and the fear of being harassed raise their flags', () => {
    expectInEveryMode(persona({ 'num-equipement': 'partage' }), ({ flags }) => expect(flags).toContain('telephone-partage'))
    expectInEveryMode(persona({ 'tc-gene': 'agression' }), ({ flags }) => expect(flags).toContain('peur-agression'))
  })
})

describe('every question may be skipped', () => {
  const kept = (keep: (question: (typeof bank.questions)[number]) => boolean) => {
    const answers = persona({ 'vehicule-acces': 'voiture' })
    return Object.fromEntries(bank.questions.filter(keep).map(({ id }) => [id, answers[id] ?? []]))
  }

  const none: [string, Answers][] = [
    ['never answered', {}],
    ['passed over', Object.fromEntries(bank.questions.map(({ id }) => [id, []]))],
  ]
  test.each(none)('all of them: %s', (_, answers) => {
    expectInEveryMode(answers, ({ profile, modality, recommendations, flags, dimensions, indices }) => {
      expect({ profile, modality, flags, recommendations: [...recommendations].sort() }).toEqual({
        profile: 'a-completer', modality: 'physique', flags: [], recommendations: ['r-a-completer', 'r-bilan'],
      })
      expect([...Object.values(dimensions), ...Object.values(indices)].every((value) => value === null)).toBe(true)
    })
  })

  test('the skills alone: the profile is to complete', () => {
    const skills = bank.dimensions.filter(({ group }) => group === 'competence').map(({ id }) => id)
    expectInEveryMode(kept(({ dimension }) => !skills.includes(dimension)), ({ profile, recommendations }) => {
      expect(profile).toBe('a-completer')
      expect(recommendations).toContain('r-a-completer')
    })
  })

  test.each(bank.questions.map(({ id }) => [id]))('%s alone: the profile is still there', (skipped) => {
    expect(inMode(kept(({ id }) => id !== skipped)).profile).not.toBe('a-completer')
  })

  test('the exercises: a skipped one is not a failed one', () => {
    const { recommendations, flags } = inMode(kept(({ type }) => type !== 'practical'))
    expect(recommendations).not.toContain('r-lecture')
    expect(flags).not.toContain('ecart-declaratif')
  })
})
