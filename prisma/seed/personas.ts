import type { Role } from '../client/enums'

/** Demo people, plainly demo: the seed creates them, the tests act as them. They exist in no other data. */
export const DEMO_PASSWORD = 'quatre-trains-bleus-2026'

const id = (suffix: string) => `0190d000-0000-7000-8000-${suffix.padStart(12, '0')}`

export const ORGANISATIONS = {
  missionLocale: { id: id('a1'), name: 'Mission locale de Démoville', type: 'ML', communeName: 'Nantes' },
  ccas: { id: id('a2'), name: 'CCAS de Démobourg', type: 'CCAS', communeName: 'Rennes' },
} as const

export const PLATFORMS = {
  nantes: {
    id: id('b1'), name: 'Plateforme de démonstration Loire-Atlantique', email: 'plateforme-44@demo.test', phone: '+33240000001',
    addressLine: '1 rue de la Démonstration', postalCode: '44000', communeName: 'Nantes', departements: ['35', '44', '49', '56', '85'],
  },
  rennes: {
    id: id('b2'), name: 'Plateforme de démonstration Ille-et-Vilaine', email: 'plateforme-35@demo.test', phone: '+33299000001',
    addressLine: '2 rue de la Démonstration', postalCode: '35000', communeName: 'Rennes', departements: ['35', '22', '56'],
  },
  reunion: {
    id: id('b3'), name: 'Plateforme de démonstration La Réunion', email: 'plateforme-974@demo.test', phone: '+262262000001',
    addressLine: '3 rue de la Démonstration', postalCode: '97400', communeName: 'Saint-Denis', departements: ['974'], timeZone: 'Indian/Reunion',
  },
} as const

/** The first version of each plateforme's rules. */
export const PLATFORM_RULES_IDS = { nantes: id('b4'), rennes: id('b5'), reunion: id('b6') } as const

type Persona = {
  id: string
  role: Role
  email: string
  firstName: string
  lastName: string
  phone: string | null
  jobTitle: string | null
  organisation?: keyof typeof ORGANISATIONS
  platform?: keyof typeof PLATFORMS
  disabled?: true
}

export const PERSONAS = {
  camille: { id: id('c1'), role: 'PRESCRIBER', email: 'prescripteur@demo.test', firstName: 'Camille', lastName: 'Démo-Prescription', phone: '+33240000011', jobTitle: 'Conseillère en insertion', organisation: 'missionLocale' },
  colleague: { id: id('c2'), role: 'PRESCRIBER', email: 'collegue@demo.test', firstName: 'Sacha', lastName: 'Démo-Collègue', phone: '+33240000012', jobTitle: 'Conseiller en insertion', organisation: 'missionLocale' },
  otherPrescriber: { id: id('c3'), role: 'PRESCRIBER', email: 'prescripteur2@demo.test', firstName: 'Dominique', lastName: 'Démo-CCAS', phone: '+33299000011', jobTitle: 'Assistante sociale', organisation: 'ccas' },
  disabledPrescriber: { id: id('c4'), role: 'PRESCRIBER', email: 'desactive@demo.test', firstName: 'Alex', lastName: 'Démo-Désactivé', phone: null, jobTitle: null, organisation: 'missionLocale', disabled: true },
  advisor: { id: id('c5'), role: 'ADVISOR', email: 'conseiller@demo.test', firstName: 'Noa', lastName: 'Démo-Conseil', phone: '+33240000021', jobTitle: 'Conseiller mobilité', platform: 'nantes' },
  otherAdvisor: { id: id('c6'), role: 'ADVISOR', email: 'conseiller2@demo.test', firstName: 'Charlie', lastName: 'Démo-Rennes', phone: '+33299000021', jobTitle: 'Conseillère mobilité', platform: 'rennes' },
  hotline: { id: id('c7'), role: 'HOTLINE', email: 'hotline@demo.test', firstName: 'Maxime', lastName: 'Démo-Hotline', phone: '+33240000031', jobTitle: 'Hotline' },
  admin: { id: id('c8'), role: 'ADMIN', email: 'admin@demo.test', firstName: 'Andréa', lastName: 'Démo-Administration', phone: null, jobTitle: 'Administration' },
  beneficiary: { id: id('c9'), role: 'BENEFICIARY', email: 'beneficiaire@demo.test', firstName: 'Lou', lastName: 'Démo-Bénéficiaire', phone: '+33612000001', jobTitle: null },
} as const satisfies Record<string, Persona>

export type PersonaName = keyof typeof PERSONAS

/** The beneficiary record of the persona who signs in as a beneficiary. */
export const BENEFICIARY_RECORD_ID = id('d1')

/** The account of somebody of the demo whose bilan is validated and whose parcours is over: for the demo alone, the tests have the personas. */
export const BILAN_ACCOUNT = { id: id('ca'), email: 'bilan@demo.test' } as const

export const demoAccountsText = [
  `Comptes de démonstration (mot de passe\u00a0: ${DEMO_PASSWORD})`,
  `  prescripteur@demo.test    Camille, Mission locale`,
  `  prescripteur2@demo.test   une autre structure`,
  `  conseiller@demo.test      conseiller mobilité`,
  `  hotline@demo.test         hotline`,
  `  admin@demo.test           administration`,
  `  beneficiaire@demo.test    bénéficiaire, Test débloqué`,
  `  bilan@demo.test           bénéficiaire, bilan validé`,
].join('\n')
