import { codesOf } from '@/lib/infra/codes'

/** « Problématique(s) mobilité identifiée(s) ». Who does not know yet ticks `bilan`: no « Je ne sais pas » is needed. */
export const BARRIER_LABELS = {
  'sans-permis': 'Pas de permis',
  'permis-en-cours': 'Permis ou code en cours, en difficulté',
  'permis-a-regulariser': 'Permis étranger ou non utilisable',
  'conduite-a-reprendre': 'A le permis mais ne conduit plus',
  'sans-vehicule': 'Pas de véhicule',
  'vehicule-panne': 'Véhicule en panne ou à réparer',
  'vehicule-papiers': 'Assurance, contrôle technique, carte grise',
  'offre-insuffisante': 'Pas ou peu de transport près du domicile',
  'horaires-decales': 'Horaires de travail sans transport possible',
  'usage-transports': 'Ne sait pas ou n’ose pas prendre les transports',
  velo: 'Apprendre ou s’équiper en vélo',
  reperage: 'Difficulté à se repérer ou à lire un plan',
  confiance: 'Peur, manque de confiance, sort peu de son quartier',
  'langue-savoirs': 'Lecture, calcul ou français',
  numerique: 'Téléphone, internet, applications',
  budget: 'Coût des trajets, du permis ou du véhicule',
  'organisation-familiale': 'Garde d’enfants, trajets enchaînés',
  adaptation: 'Besoin d’une adaptation (sans préciser la santé)',
  bilan: 'À préciser\u00a0: faire un point complet',
} as const satisfies Record<string, string>
export const BARRIERS = codesOf(BARRIER_LABELS)
