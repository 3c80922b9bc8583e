/**
 * What a person obtains on the way: licences, vehicles, fares, aids, and getting about alone. From the services of mobility plateformes and
 * what funders count (docs/glossary.md). Nothing here tells an adaptation or a health matter.
 */
export const SOLUTION_LABELS = {
  HIGHWAY_CODE: 'Code de la route obtenu',
  LICENCE_B: 'Permis B obtenu',
  OTHER_LICENCE: 'Autre permis ou BSR obtenu',
  LICENCE_RECOGNISED: 'Permis étranger échangé ou permis retrouvé',
  VEHICLE_ACQUIRED: 'Véhicule acquis',
  VEHICLE_REPAIRED: 'Véhicule réparé',
  VEHICLE_PAPERS: 'Véhicule assuré et en règle',
  VEHICLE_RENTED: 'Véhicule loué ou prêté',
  BICYCLE: 'Vélo ou trottinette acquis',
  FARE: 'Tarif réduit ou abonnement obtenu',
  FINANCIAL_AID: 'Aide financière obtenue',
  MICROCREDIT: 'Microcrédit obtenu',
  CARPOOLING: 'Covoiturage trouvé',
  ON_DEMAND_TRANSPORT: 'Transport à la demande trouvé',
  PUBLIC_TRANSPORT: 'Prend les transports en commun sans aide',
  CYCLING: 'Se déplace à vélo',
  DIGITAL: 'Prépare seul ses trajets avec un téléphone',
  OTHER: 'Autre solution',
} as const satisfies Record<string, string>
export type Solution = keyof typeof SOLUTION_LABELS

type Outcome = {
  label: string
  /** Back to work or training, as Wimoov counts « sorties positives » (rapport d’activité 2018; La Tribune, 21/11/2019). */
  positive: boolean
  /** Durable work, transition work or training, as the IAE counts « sorties dynamiques » (forum de la Communauté de l’inclusion, n° 115). */
  dynamic: boolean
  /** Ends as an abandonment, not as an exit. */
  abandoned?: true
}

/** Situation when the person leaves: the professional side only, the mobility gain is another field. */
export const PROFESSIONAL_OUTCOMES = {
  DURABLE_JOB: { label: 'Emploi durable (CDI, CDD ou intérim de plus de 6 mois, fonction publique)', positive: true, dynamic: true },
  TRANSITION_JOB: { label: 'Emploi de transition (CDD ou intérim de moins de 6 mois, contrat aidé)', positive: true, dynamic: true },
  BUSINESS: { label: 'Création d’activité', positive: true, dynamic: true },
  TRAINING: { label: 'Formation', positive: true, dynamic: true },
  WORK_STUDY_OR_IAE: { label: 'Alternance ou insertion par l’activité économique', positive: true, dynamic: true },
  JOB_KEPT: { label: 'Maintien dans l’emploi', positive: true, dynamic: false },
  MOBILITY_ONLY: { label: 'Plus d’autonomie pour se déplacer, sans emploi ni formation', positive: false, dynamic: false },
  REDIRECTED: { label: 'Orientation vers un autre accompagnement', positive: false, dynamic: false },
  MOVED: { label: 'Déménagement', positive: false, dynamic: false },
  END_OF_RIGHTS: { label: 'Fin de droit à l’accompagnement', positive: false, dynamic: false },
  GAVE_UP: { label: 'Abandon\u00a0: la personne arrête', positive: false, dynamic: false, abandoned: true },
  UNREACHABLE: { label: 'Abandon\u00a0: personne injoignable', positive: false, dynamic: false, abandoned: true },
  DECEASED: { label: 'Décès', positive: false, dynamic: false },
  OTHER: { label: 'Autre situation', positive: false, dynamic: false },
} as const satisfies Record<string, Outcome>
export type ProfessionalOutcome = keyof typeof PROFESSIONAL_OUTCOMES

export const PROFESSIONAL_OUTCOME_LABELS = Object.fromEntries(Object.entries(PROFESSIONAL_OUTCOMES).map(([code, { label }]) => [code, label])) as Record<ProfessionalOutcome, string>

/** What changed in the person's mobility, as the Test measures it and as funders count it. The last two are said alone. */
export const MOBILITY_GAIN_LABELS = {
  LICENCE: 'A un permis qui lui sert',
  VEHICLE: 'A un véhicule qui lui sert',
  PUBLIC_TRANSPORT: 'Prend les transports sans aide',
  BICYCLE: 'Se déplace à vélo ou en trottinette',
  FURTHER: 'Va plus loin qu’avant',
  NEW_PLACES: 'Sait aller dans un lieu nouveau',
  NO_MORE_GIVING_UP: 'Ne renonce plus à ses déplacements',
  CHEAPER: 'Dépense moins pour se déplacer',
  CONFIDENCE: 'A plus confiance pour se déplacer',
  NONE: 'Aucun gain',
  UNKNOWN: 'Ne sait pas',
} as const satisfies Record<string, string>
export type MobilityGain = keyof typeof MOBILITY_GAIN_LABELS
export const LONE_GAINS = ['NONE', 'UNKNOWN'] as const satisfies readonly MobilityGain[]

/** Why a parcours stops for a while. « Raison personnelle » says no more: health and family are nobody's business here. */
export const SUSPENSION_REASON_LABELS = {
  UNAVAILABLE: 'La personne n’est pas disponible pour le moment',
  WORK_OR_TRAINING: 'Emploi ou formation en cours',
  WAITING_FOR_FUNDING: 'En attente d’un financement',
  WAITING_FOR_SERVICE: 'En attente d’une place ou d’un véhicule',
  NO_NEWS: 'Sans nouvelles de la personne',
  PERSONAL: 'Raison personnelle, sans préciser',
  OTHER: 'Autre raison',
} as const satisfies Record<string, string>

/** Why a person stops. */
export const ABANDONMENT_REASON_LABELS = {
  NO_NEED: 'N’en a plus besoin',
  NOT_SUITABLE: 'Les services proposés ne conviennent pas',
  UNAVAILABLE: 'Pas disponible (horaires, garde d’enfants, emploi)',
  COST: 'Reste à payer trop élevé',
  NO_NEWS: 'Ne répond plus',
  PERSONAL: 'Raison personnelle, sans préciser',
  OTHER: 'Autre raison',
} as const satisfies Record<string, string>

/** Six months after: the situation, as the FSE+ asks it (règlement 2021/1057, annexe I), or that nobody answered. */
export const FOLLOW_UP_OUTCOME_LABELS = {
  DURABLE_JOB: 'En emploi durable',
  TRANSITION_JOB: 'En emploi de transition',
  BUSINESS: 'A son activité',
  TRAINING: 'En formation',
  JOB_SEEKING: 'Cherche un emploi',
  NOT_SEEKING: 'Ne cherche pas d’emploi',
  NO_ANSWER: 'Injoignable',
  OTHER: 'Autre situation',
} as const satisfies Record<string, string>

/** Kept instead of an outcome when no follow-up has to be made: a person who died is not called. */
export const NO_FOLLOW_UP = 'NOT_APPLICABLE'

/** Whether leaving with this outcome is an abandonment. */
export const isAbandonment = (outcome: ProfessionalOutcome) => 'abandoned' in PROFESSIONAL_OUTCOMES[outcome]
