import { UNKNOWN_LABEL } from '@/lib/prescription/vocabulary/answer'
/** Durations of unemployment are those of the IAE criteria (DELD 12 to 24 months, DETLD over 24). */
export const EMPLOYMENT_STATUS_LABELS = {
  JOBSEEKER_UNDER_12_MONTHS: 'Demandeur d’emploi depuis moins de 12 mois',
  JOBSEEKER_12_TO_24_MONTHS: 'Demandeur d’emploi depuis 12 à 24 mois',
  JOBSEEKER_OVER_24_MONTHS: 'Demandeur d’emploi depuis plus de 24 mois',
  EMPLOYEE_PERMANENT: 'Salarié en CDI',
  EMPLOYEE_FIXED_TERM: 'Salarié en CDD',
  EMPLOYEE_TEMPORARY: 'Salarié en intérim',
  INTEGRATION_EMPLOYMENT: 'Salarié de l’insertion par l’activité économique (IAE)',
  TRAINEE: 'En formation',
  APPRENTICE: 'En alternance',
  STUDENT: 'Élève ou étudiant',
  SELF_EMPLOYED: 'Indépendant',
  RETIRED: 'Retraité',
  OTHER: 'Autre situation',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>

/** Kinds of resources, never amounts. Acronyms are the official codes. */
export const INCOME_LABELS = {
  RSA: 'RSA',
  ASS: 'ASS (allocation de solidarité spécifique)',
  AAH: 'AAH (allocation aux adultes handicapés)',
  ARE: 'ARE (allocation chômage)',
  ACTIVITY_BONUS: 'Prime d’activité',
  SALARY: 'Salaire',
  CEJ: 'Allocation du contrat d’engagement jeune (CEJ)',
  PENSION: 'Retraite',
  NONE: 'Sans ressource',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>

/** What the person has signed with the organisation that follows them. */
export const CONTRACT_LABELS = {
  CER: 'CER (contrat d’engagements réciproques)',
  CEJ: 'CEJ (contrat d’engagement jeune)',
  PACEA: 'PACEA (parcours contractualisé vers l’emploi et l’autonomie)',
  PPAE: 'PPAE (projet personnalisé d’accès à l’emploi)',
  ENGAGEMENT_CONTRACT: 'Contrat d’engagement (France Travail)',
  PMSMP: 'PMSMP (immersion en entreprise)',
} as const satisfies Record<string, string>

/** National framework of qualifications (2019). */
export const EDUCATION_LEVEL_LABELS = {
  BELOW_LEVEL_3: 'Sans diplôme ou niveau inférieur au CAP (infra 3)',
  LEVEL_3: 'CAP, BEP (niveau 3)',
  LEVEL_4: 'Baccalauréat (niveau 4)',
  LEVEL_5: 'Bac + 2 (niveau 5)',
  LEVEL_6_AND_ABOVE: 'Bac + 3 et plus (niveau 6 et au-delà)',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>

/** Who follows the person: often the prescriber's own structure, not always (law « plein emploi » of 2023). */
export const REFERENT_KIND_LABELS = {
  OWN_ORGANISATION: 'Ma structure',
  OTHER_ORGANISATION: 'Une autre structure',
  UNKNOWN: UNKNOWN_LABEL,
} as const satisfies Record<string, string>
