import { UNKNOWN_LABEL } from '@/lib/prescription/vocabulary/answer'
export const PROJECT_LABELS = {
  EMPLOYMENT: 'Trouver ou reprendre un emploi',
  TRAINING: 'Suivre une formation',
  BUSINESS_CREATION: 'Créer son activité',
  JOB_RETENTION: 'Garder son emploi',
  SOCIAL_INCLUSION: 'Insertion sociale (démarches, vie quotidienne)',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>

export const DEADLINE_TYPE_LABELS = {
  JOB_START: 'Début d’un emploi',
  JOB_INTERVIEW: 'Entretien d’embauche',
  TRAINING_START: 'Entrée en formation',
  EXAM: 'Examen (code, permis, concours)',
  END_OF_CONTRACT: 'Fin de contrat ou de droits',
  OTHER: 'Autre échéance',
} as const satisfies Record<string, string>
