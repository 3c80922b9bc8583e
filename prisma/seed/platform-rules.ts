import type { CriterionField } from '@/lib/organisation/criterion-fields'
import type { PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'
import type { PLATFORMS } from './personas'

const answer = (field: CriterionField, ...oneOf: string[]) => ({ kind: 'ANSWER' as const, field, oneOf })
const age = (min: number | null, max: number | null) => ({ kind: 'AGE' as const, min, max })

const JOBSEEKER = ['JOBSEEKER_UNDER_12_MONTHS', 'JOBSEEKER_12_TO_24_MONTHS', 'JOBSEEKER_OVER_24_MONTHS']
const DEFINED_PROJECT = ['EMPLOYMENT', 'TRAINING', 'BUSINESS_CREATION', 'JOB_RETENTION']

/**
 * The rules of the demo's plateformes, really different, after criteria that départements and plateformes have published: the Allier's
 * (public and a defined project), the Essonne's (RSA or under 26, with a contract and a référent), and rental ones (a licence, a job or a training).
 * Sources: docs/decisions/007.
 */
export const PLATFORM_RULES: Record<keyof typeof PLATFORMS, PlatformRulesContent> = {
  nantes: {
    brand: { name: 'Plateforme de démonstration Loire-Atlantique', introduction: 'Conseil, location solidaire et permis, pour un projet professionnel défini.' },
    mailbox: 'plateforme-44@demo.test',
    // Whole départements, and two communes of the neighbour, at its border.
    territory: { departements: ['44', '49', '85'], communes: ['35236', '56155'] },
    criteria: [
      {
        id: 'public',
        sentence: 'Être au RSA, avoir moins de 26 ans, chercher un emploi ou travailler dans l’insertion',
        anyOf: [answer('incomes', 'RSA'), age(16, 25), answer('employmentStatus', ...JOBSEEKER, 'INTEGRATION_EMPLOYMENT')],
        document: 'INCOME_PROOF',
      },
      { id: 'projet', sentence: 'Avoir un projet professionnel défini', anyOf: [answer('project', ...DEFINED_PROJECT)], document: 'REFERRAL_FORM' },
    ],
    documents: [
      { type: 'IDENTITY', required: false, monthsValid: null },
      { type: 'ADDRESS_PROOF', required: false, monthsValid: 6 },
      { type: 'INCOME_PROOF', required: false, monthsValid: 3 },
    ],
    services: ['ASSESSMENT', 'WORKSHOP', 'VEHICLE_RENTAL', 'REPAIR_SHOP', 'DRIVING_SCHOOL', 'DRIVING_REFRESHER', 'MICROCREDIT', 'FINANCIAL_AID'],
  },
  rennes: {
    brand: { name: 'Plateforme de démonstration Ille-et-Vilaine', introduction: 'Conseil et ateliers, pour les personnes au RSA et les moins de 26 ans qui ont un contrat avec un référent.' },
    mailbox: 'plateforme-35@demo.test',
    territory: { departements: ['35', '22', '56'], communes: [] },
    criteria: [
      {
        id: 'rsa-ou-jeune',
        sentence: 'Être au RSA, ou avoir de 18 à 25 ans',
        anyOf: [answer('incomes', 'RSA'), age(18, 25)],
        document: 'INCOME_PROOF',
      },
      {
        id: 'contrat',
        sentence: 'Avoir un contrat avec un référent : CER ou contrat d’engagement, PACEA ou CEJ en Mission locale',
        anyOf: [answer('contracts', 'CER', 'ENGAGEMENT_CONTRACT', 'PACEA', 'CEJ')],
        document: 'COMMITMENT_CONTRACT',
      },
    ],
    documents: [
      { type: 'COMMITMENT_CONTRACT', required: true, monthsValid: null },
      { type: 'ADDRESS_PROOF', required: true, monthsValid: 6 },
      { type: 'INCOME_PROOF', required: false, monthsValid: 3 },
      { type: 'IDENTITY', required: false, monthsValid: null },
    ],
    services: ['ASSESSMENT', 'WORKSHOP', 'CYCLING_SCHOOL', 'SHARED_TRANSPORT', 'DIGITAL_SKILLS', 'FINANCIAL_AID'],
  },
  reunion: {
    brand: { name: 'Plateforme de démonstration La Réunion', introduction: 'Location de voitures et de scooters, pour prendre ou garder un emploi ou une formation.' },
    mailbox: 'plateforme-974@demo.test',
    territory: { departements: ['974'], communes: [] },
    criteria: [
      { id: 'permis', sentence: 'Avoir un permis valable', anyOf: [answer('licence', 'B', 'OTHER')], document: 'DRIVING_LICENCE' },
      {
        id: 'emploi-ou-formation',
        sentence: 'Prendre ou garder un emploi, ou suivre une formation',
        anyOf: [answer('project', 'EMPLOYMENT', 'JOB_RETENTION', 'TRAINING'), answer('contracts', 'PMSMP')],
        document: 'EMPLOYMENT_PROOF',
      },
      { id: 'majeur', sentence: 'Avoir 18 ans ou plus', anyOf: [age(18, null)], document: 'IDENTITY' },
    ],
    documents: [
      { type: 'DRIVING_LICENCE', required: true, monthsValid: null },
      { type: 'IDENTITY', required: true, monthsValid: null },
      { type: 'EMPLOYMENT_PROOF', required: false, monthsValid: null },
      { type: 'TRAINING_PROOF', required: false, monthsValid: null },
      { type: 'REFERRAL_FORM', required: false, monthsValid: 6 },
      { type: 'ADDRESS_PROOF', required: false, monthsValid: 3 },
    ],
    services: ['ASSESSMENT', 'VEHICLE_RENTAL', 'MICROCREDIT', 'FINANCIAL_AID'],
  },
}
