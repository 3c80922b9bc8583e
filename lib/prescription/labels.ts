import { PERSON_INFORMATION } from '@/lib/prescription/vocabulary/person-information'

/** The five sections of « Créer un bénéficiaire ». */
export const SECTION_LABELS = {
  PERSON: 'Personne',
  SITUATION: 'Situation',
  MOBILITY: 'Mobilité',
  COMMITMENT: 'Pièces et engagement',
  TEST: 'Test Mobilité',
} as const satisfies Record<string, string>
export type Section = keyof typeof SECTION_LABELS

/** `CHOICES` fields are posted once per ticked box; `HIDDEN` ones are not typed by anybody. */
export type FieldKind = 'TEXT' | 'LONG_TEXT' | 'NUMBER' | 'DATE' | 'EMAIL' | 'PHONE' | 'CHOICE' | 'CHOICES' | 'TICK' | 'HIDDEN'

/** A field as the form, its error summary and its schema share it. `required`: always asked, whatever else was answered. */
export type FieldDescription = { label: string; section: Section; kind: FieldKind; required?: true; maxLength?: number; help?: string }

const SHARED_HELP = 'Une autre personne peut avoir la même adresse ou le même numéro.'

/** Every field that the form posts, in the order of the page. Its name is the key. */
export const PRESCRIPTION_FIELDS = {
  idempotencyKey: { label: 'Formulaire', section: 'PERSON', kind: 'HIDDEN', required: true },
  draftVersion: { label: 'Version du brouillon', section: 'PERSON', kind: 'HIDDEN' },
  personKind: { label: 'Personne nouvelle ou déjà connue', section: 'PERSON', kind: 'HIDDEN', required: true },
  beneficiaryId: { label: 'Bénéficiaire', section: 'PERSON', kind: 'HIDDEN' },
  beneficiaryVersion: { label: 'Version de la fiche', section: 'PERSON', kind: 'HIDDEN' },
  civility: { label: 'Civilité', section: 'PERSON', kind: 'CHOICE' },
  lastName: { label: 'Nom', section: 'PERSON', kind: 'TEXT', required: true, maxLength: 140 },
  firstName: { label: 'Prénom', section: 'PERSON', kind: 'TEXT', required: true, maxLength: 140 },
  birthDate: {
    label: 'Date de naissance',
    section: 'PERSON',
    kind: 'DATE',
    required: true,
    help: 'Par exemple 03/04/1999. À partir de 16 ans.',
  },
  anotherPerson: { label: 'C’est une autre personne', section: 'PERSON', kind: 'TICK' },
  knownElsewhere: { label: 'Prescrire quand même', section: 'PERSON', kind: 'TICK' },
  accessReason: {
    label: 'Pourquoi demander l’accès',
    section: 'PERSON',
    kind: 'TEXT',
    maxLength: 300,
    help: 'Lu par le professionnel qui accompagne la personne.',
  },
  legalRepName: {
    label: 'Nom du représentant légal',
    section: 'PERSON',
    kind: 'TEXT',
    maxLength: 140,
    help: 'Pour une personne de moins de 18 ans.',
  },
  legalRepLink: { label: 'Lien avec la personne', section: 'PERSON', kind: 'CHOICE' },
  legalRepPhone: { label: 'Téléphone du représentant légal', section: 'PERSON', kind: 'PHONE', maxLength: 30 },
  legalRepEmail: { label: 'E-mail du représentant légal', section: 'PERSON', kind: 'EMAIL', maxLength: 254 },
  email: {
    label: 'E-mail',
    section: 'PERSON',
    kind: 'EMAIL',
    maxLength: 254,
    help: `L’e-mail ou le téléphone est nécessaire. ${SHARED_HELP}`,
  },
  phone: {
    label: 'Téléphone',
    section: 'PERSON',
    kind: 'PHONE',
    maxLength: 30,
    help: 'Par exemple 06 12 34 56 78, 0692 12 34 56 ou +262 692 12 34 56.',
  },
  contactPreferences: { label: 'Préférence de contact', section: 'PERSON', kind: 'CHOICES', required: true },
  language: { label: 'Langue', section: 'PERSON', kind: 'CHOICE' },
  needsInterpreter: { label: 'Un interprète est nécessaire', section: 'PERSON', kind: 'TICK' },
  noStableAddress: {
    label: 'Sans domicile stable ou hébergé',
    section: 'PERSON',
    kind: 'TICK',
    help: 'Indiquez alors la commune où la personne vit le plus souvent.',
  },
  addressLine: { label: 'Adresse', section: 'PERSON', kind: 'TEXT', maxLength: 200 },
  postalCode: { label: 'Code postal', section: 'PERSON', kind: 'TEXT', required: true, maxLength: 6 },
  inseeCode: { label: 'Commune', section: 'PERSON', kind: 'CHOICE', required: true, maxLength: 100 },
  priorityArea: {
    label: 'Habite un quartier prioritaire (QPV) ou une zone France ruralités (FRR)',
    section: 'PERSON',
    kind: 'CHOICE',
  },
  priorityAreaOn: {
    label: 'QPV ou FRR vérifié le',
    section: 'PERSON',
    kind: 'DATE',
    help: 'Laissez vide pour la date d’aujourd’hui.',
  },
  platformId: {
    label: 'Plateforme de mobilité',
    section: 'PERSON',
    kind: 'CHOICE',
    required: true,
    help: 'L’équipe Wimoov qui étudiera la demande.',
  },
  employmentStatus: { label: 'Statut emploi', section: 'SITUATION', kind: 'CHOICE', required: true },
  registeredAtFt: { label: 'Inscrit à France Travail', section: 'SITUATION', kind: 'CHOICE', required: true },
  ftNumber: {
    label: 'N°\u00a0France Travail',
    section: 'SITUATION',
    kind: 'TEXT',
    maxLength: 20,
    help: 'De 8 à 11 chiffres ou lettres.',
  },
  incomes: { label: 'Ressources', section: 'SITUATION', kind: 'CHOICES', required: true, help: 'Aucun montant n’est demandé.' },
  referentKind: { label: 'Organisme référent', section: 'SITUATION', kind: 'CHOICE', required: true, help: 'Qui suit la personne.' },
  referentName: { label: 'Nom de l’organisme référent', section: 'SITUATION', kind: 'TEXT', maxLength: 140 },
  referentContact: { label: 'Nom du référent', section: 'SITUATION', kind: 'TEXT', maxLength: 140 },
  referentPhone: { label: 'Téléphone du référent', section: 'SITUATION', kind: 'PHONE', maxLength: 30 },
  referentEmail: { label: 'E-mail du référent', section: 'SITUATION', kind: 'EMAIL', maxLength: 254 },
  contracts: { label: 'Contrat', section: 'SITUATION', kind: 'CHOICES' },
  educationLevel: { label: 'Niveau de formation', section: 'SITUATION', kind: 'CHOICE' },
  singleParent: { label: 'Parent isolé', section: 'SITUATION', kind: 'CHOICE' },
  dependentChildren: { label: 'Enfants à charge', section: 'SITUATION', kind: 'NUMBER', maxLength: 2 },
  audiences: { label: 'Publics particuliers', section: 'SITUATION', kind: 'CHOICES', help: 'Seulement si la plateforme en a besoin.' },
  adaptationNeed: {
    label: 'Besoin d’adaptation',
    section: 'SITUATION',
    kind: 'CHOICE',
    help: 'Sans préciser la santé. Seul le conseiller mobilité verra la réponse.',
  },
  adaptationConsent: {
    label: 'La personne accepte que cette information soit transmise au conseiller mobilité',
    section: 'SITUATION',
    kind: 'TICK',
  },
  project: { label: 'Projet', section: 'MOBILITY', kind: 'CHOICE', required: true },
  projectDescription: { label: 'Description du projet', section: 'MOBILITY', kind: 'LONG_TEXT', maxLength: 600 },
  deadlineOn: {
    label: 'Échéance',
    section: 'MOBILITY',
    kind: 'DATE',
    help: 'À moins de 15 jours, la demande est signalée comme urgente.',
  },
  deadlineType: { label: 'Type d’échéance', section: 'MOBILITY', kind: 'CHOICE' },
  targetPlace: {
    label: 'Lieu visé',
    section: 'MOBILITY',
    kind: 'TEXT',
    maxLength: 140,
    help: 'La commune du travail ou de la formation.',
  },
  atypicalHours: { label: 'Horaires décalés', section: 'MOBILITY', kind: 'CHOICE' },
  licence: { label: 'Permis', section: 'MOBILITY', kind: 'CHOICE', required: true },
  vehicles: { label: 'Véhicule', section: 'MOBILITY', kind: 'CHOICES', required: true },
  vehicleUsable: { label: 'Véhicule en état de rouler et assuré', section: 'MOBILITY', kind: 'CHOICE' },
  barriers: {
    label: 'Problématique(s) mobilité identifiée(s)',
    section: 'MOBILITY',
    kind: 'CHOICES',
    required: true,
    help: 'Ces réponses comptent pour décider de l’accompagnement.',
  },
  comments: {
    label: 'Autres commentaires sur la situation du bénéficiaire',
    section: 'MOBILITY',
    kind: 'LONG_TEXT',
    maxLength: 1000,
    help: 'La personne peut lire ce texte. Des faits utiles à sa mobilité\u00a0; ni santé, ni numéro de sécurité sociale.',
  },
  wishedServices: { label: 'Services souhaités', section: 'MOBILITY', kind: 'CHOICES' },
  laterDocuments: { label: 'À fournir plus tard', section: 'COMMITMENT', kind: 'CHOICES' },
  organisationId: { label: 'Ma structure', section: 'COMMITMENT', kind: 'CHOICE', required: true },
  personInformed: { label: PERSON_INFORMATION.label, section: 'COMMITMENT', kind: 'TICK', required: true },
  testChoice: { label: 'Test Mobilité', section: 'TEST', kind: 'CHOICE', required: true },
} as const satisfies Record<string, FieldDescription>
export type PrescriptionField = keyof typeof PRESCRIPTION_FIELDS
