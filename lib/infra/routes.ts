import { scriptRoutes, withBack } from '@/lib/infra/script-routes'

/** Every address of the product, in one place. Pure: views and use cases share it. */
export const routes = {
  ...scriptRoutes,
  home: '/',
  forgottenPassword: (back?: string) => withBack('/mot-de-passe-oublie', back),
  setPassword: (token: string) => `/mot-de-passe/${token}`,
  dashboard: '/accueil',
  /** A page of « À faire ». */
  toDo: (page: number) => (page > 1 ? `/accueil?page=${page}` : '/accueil'),
  calendar: '/calendrier',
  /** `query`: view, day and filters, as `calendarQuery` says them. */
  calendarView: (query: string) => withQuery('/calendrier', query),
  /** `fait`: what was just done there. */
  appointment: (appointmentId: string, said: { fait?: string } = {}) => withQuery(`/calendrier/${appointmentId}`, queryOf(said)),
  /** The sheet that is read or given to a person who has no e-mail. */
  convocation: (appointmentId: string, beneficiaryId: string) => `/calendrier/${appointmentId}/convocation?personne=${beneficiaryId}`,
  /** `personne`: with whom; `atelier`: with several; `proposer`: three slots to choose from; `deplace`: the rendez-vous that the choice moves; `plateforme`: for which one, when there are several. */
  planAppointment: (said: { personne?: string; atelier?: string; proposer?: string; deplace?: string; plateforme?: string; q?: string } = {}) => withQuery('/calendrier/nouveau', queryOf(said)),
  calendarFeed: (said: { fait?: string } = {}) => withQuery('/calendrier/abonnement', queryOf(said)),
  feedAddress: (token: string) => `/api/calendar/${token}`,
  /** A signed link of a mail: the person answers without signing in. */
  appointmentLink: (token: string, said: { fait?: string } = {}) => withQuery(`/rendez-vous/${token}`, queryOf(said)),
  beneficiaries: '/utilisateurs',
  /** The list as `filtersQuery` or another form of filters says it. */
  beneficiaryList: (query: string) => withQuery('/utilisateurs', query),
  professionals: '/utilisateurs/professionnels',
  professionalList: (query: string) => withQuery('/utilisateurs/professionnels', query),
  newPrescription: '/utilisateurs/nouveau',
  draft: (draftId: string) => `/utilisateurs/nouveau?brouillon=${draftId}`,
  prescribeAgain: (beneficiaryId: string) => `/utilisateurs/nouveau?personne=${beneficiaryId}`,
  /** `liste`: the filters of the list to go back to. `retablie`: what to say once the record is back. `fait`: what was just done. `piece`: how the sending of a file went. */
  record: (beneficiaryId: string, said: { liste?: string; retablie?: string; fait?: DoneAct; piece?: string; parcours?: ParcoursDone } = {}) => withQuery(`/utilisateurs/${beneficiaryId}`, queryOf(said)),
  /** `liste`, here and below: the list that the fiche goes back to. */
  startTest: (beneficiaryId: string, said: { liste?: string } = {}) => withQuery(`/utilisateurs/${beneficiaryId}/test`, queryOf(said)),
  /** The same page for the measure at the exit. */
  startExitMeasure: (beneficiaryId: string, said: { liste?: string } = {}) => withQuery(`/utilisateurs/${beneficiaryId}/test`, queryOf({ mesure: 'sortie', ...said })),
  /** Where an advisor validates a result. */
  assessment: (beneficiaryId: string, said: { liste?: string } = {}) => withQuery(`/utilisateurs/${beneficiaryId}/bilan`, queryOf(said)),
  removeRecord: (beneficiaryId: string, said: { liste?: string } = {}) => withQuery(`/utilisateurs/${beneficiaryId}/suppression`, queryOf(said)),
  /** Name and birth date, then how to reach the person. */
  editRecord: (beneficiaryId: string, said: { liste?: string } = {}) => withQuery(`/utilisateurs/${beneficiaryId}/modifier`, queryOf(said)),
  /** The link by which the holder of a new address confirms it. */
  confirmAddress: (token: string) => `/adresse/${token}`,
  /** After « Créer »: reference, who answers, when. */
  prescribed: (prescriptionId: string, said: { fait?: 'corrigee' } = {}) => withQuery(`/utilisateurs/prescriptions/${prescriptionId}`, queryOf(said)),
  correctPrescription: (prescriptionId: string) => `/utilisateurs/prescriptions/${prescriptionId}/corriger`,
  /** The sheet that is read or given to a person who has no e-mail. */
  personSheet: (prescriptionId: string) => `/utilisateurs/prescriptions/${prescriptionId}/information`,
  drafts: '/utilisateurs/brouillons',
  sameContext: (prescriptionId: string) => `/utilisateurs/nouveau?contexte=${prescriptionId}`,
  takeOver: (beneficiaryId: string) => `/utilisateurs/${beneficiaryId}/reprendre`,
  accessRequests: '/utilisateurs/acces',
  /** The same after a request, or an answer. */
  accessDone: (fait: AccessDone) => `/utilisateurs/acces?fait=${fait}`,
  replacements: '/utilisateurs/remplacements',
  /** The same after one was saved or cancelled. */
  replacementChanged: (fait: ReplacementDone) => `/utilisateurs/remplacements?fait=${fait}`,
  /** The plateforme's queue (advisors); `query`: its filters. */
  queue: (query = '') => withQuery('/demandes', query),
  /** `fait`: what was just done there. */
  queued: (prescriptionId: string, fait?: AnswerDone) => withQuery(`/demandes/${prescriptionId}`, queryOf({ fait })),
  hotline: '/hotline',
  hotlinePerson: (accountId: string) => `/hotline/${accountId}`,
  administration: '/administration',
  organisations: '/administration/structures',
  newOrganisation: '/administration/structures/nouvelle',
  organisation: (organisationId: string) => `/administration/structures/${organisationId}`,
  platforms: '/administration/plateformes',
  newPlatform: '/administration/plateformes/nouvelle',
  platform: (platformId: string) => `/administration/plateformes/${platformId}`,
  /** `version`: a published one, to read. */
  platformRules: (platformId: string, version?: number) => withQuery(`/administration/plateformes/${platformId}/regles`, queryOf({ version: version?.toString() })),
  accounts: '/administration/comptes',
  account: (accountId: string) => `/administration/comptes/${accountId}`,
  /** Without a role, the page asks which one. `structure`: the one that is already chosen. */
  invite: (said: { role?: string; structure?: string; plateforme?: string } = {}) => withQuery('/administration/comptes/inviter', queryOf(said)),
  disableAccount: (accountId: string) => `/administration/comptes/${accountId}/desactivation`,
  /** Ending a place in a structure asks who follows the people. */
  endMembership: (accountId: string, organisationId: string) => `/administration/comptes/${accountId}/structures/${organisationId}`,
  mailGallery: '/administration/courriels',
  deadMails: '/administration/courriels/non-remis',
  /** A mail of the gallery as a mailbox shows it. */
  galleryMail: (kind: string, example: number) => `/api/courriels/${kind}/${example}`,
  object: (token: string) => `/opposition/${token}`,
  /** The address in the QR of an access card. */
  card: (code: string) => `/carte/${code}`,
  /** What the address bar shows once the page of a card has loaded; read again, the code is asked. */
  hiddenCard: '/carte/lien',
  /** Where the code of a card is typed. */
  typedCard: '/carte',
  /** The card of a person, to print. `fait`: the Test was just unlocked by it. */
  personCard: (beneficiaryId: string, said: { liste?: string; fait?: 'deblocage' } = {}) => withQuery(`/utilisateurs/${beneficiaryId}/carte`, queryOf(said)),
  codeRequest: (back?: string) => withBack('/connexion/code', back),
  codeEntry: (back?: string) => withBack('/connexion/code/saisie', back),
  /** After signing out: what the browser kept to be read offline is thrown away there. */
  signedOut: '/connexion?fin=oui',
  messages: '/messagerie',
  /** The threads that these filters find. */
  messageList: (query: string) => withQuery('/messagerie', query),
  /** `personne`: about whom; `a`: to whom, one or several; `q`: who is looked for. */
  newThread: ({ a = [], ...said }: { personne?: string; a?: string | string[]; q?: string } = {}) => withQuery('/messagerie/nouveau', new URLSearchParams([...[a].flat().map((id) => ['a', id]), ...new URLSearchParams(queryOf(said))]).toString()),
  /** `avant`: the messages before that one. `fait`: what was just done. `piece`: how the sending of a file went. `reponse`: the ready answer to start from. */
  thread: (threadId: string, said: ThreadSaid = {}) => withQuery(`/messagerie/${threadId}`, queryOf(said)),
  readyAnswers: (fait?: string) => withQuery('/messagerie/reponses', queryOf({ fait })),
  reports: (fait?: string) => withQuery('/administration/signalements', queryOf({ fait })),
  notifications: '/notifications',
  myMessages: '/mon-espace/messages',
  myThread: (threadId: string, said: ThreadSaid = {}) => withQuery(`/mon-espace/messages/${threadId}`, queryOf(said)),
  myNotifications: '/mon-espace/notifications',
  sessions: '/mes-connexions',
  help: '/aide',
  mySpace: '/mon-espace',
  /** The documents asked of the person. `piece`: how what was just done there went. */
  myDocuments: (piece: string) => `/mon-espace?piece=${piece}#pieces`,
  mySessions: '/mon-espace/connexions',
  myAppointments: (said: { fait?: string } = {}) => withQuery('/mon-espace/rendez-vous', queryOf(said)),
  myAppointment: (appointmentId: string, said: { fait?: string } = {}) => withQuery(`/mon-espace/rendez-vous/${appointmentId}`, queryOf(said)),
  myReview: '/mon-espace/test/relecture',
  myStop: '/mon-espace/test/arreter',
  myResults: '/mon-espace/resultats',
  myServices: '/mon-espace/services',
  myResources: '/mon-espace/ressources',
  myResource: (resourceId: string) => `/mon-espace/ressources/${resourceId}`,
  /** `fait`: what was just done there. */
  myRecord: (fait?: OwnDone) => withQuery('/mon-espace/dossier', queryOf({ fait })),
  myData: '/mon-espace/dossier/donnees',
  ownData: (format: 'html' | 'json') => `/api/mes-donnees?format=${format}`,
  /** The text of a resource, without a word about who reads it: what a phone keeps. */
  resourceText: (version: string, resourceId: string) => `/api/ressources/${encodeURIComponent(version)}/${resourceId}`,
  passation: (testId: string) => `/passation/${testId}`,
  passationReview: (testId: string) => `/passation/${testId}/relecture`,
  passationStop: (testId: string) => `/passation/${testId}/arreter`,
  passationPaused: (testId: string) => `/passation/${testId}/pause`,
  passationResult: (testId: string) => `/passation/${testId}/resultat`,
  passationEnd: (testId: string) => `/passation/${testId}/rendre`,
  accessibility: '/accessibilite',
  privacy: '/donnees-personnelles',
  legal: '/mentions-legales',
  demoMails: '/demo/courriels',
  communes: (postalCode: string) => `/api/communes?code=${encodeURIComponent(postalCode)}`,
  handBack: '/api/passation/rendre',
  documents: '/api/documents',
  document: (documentId: string) => `/api/documents/${documentId}`,
  draftState: (draftId: string) => `/api/brouillons/${draftId}`,
  duplicates: '/api/doublons',
  /** The bilan as a PDF. `version`: a former one; the latest when not said. `aDonner`: without what concerns an adaptation, to give to somebody else. */
  bilanPdf: (testId: string, said: { version?: number; aDonner?: 'oui' } = {}) => withQuery(`/api/tests/${testId}/bilan`, queryOf({ version: said.version?.toString(), aDonner: said.aDonner })),
  /** Where anybody checks that a bilan is authentic. */
  verify: (token: string) => `/verifier/${token}`,
  /** The questions of a passage, the same for everybody. `forme` changes with what the file says of a question: it is kept for ever. */
  questionnaire: (version: string, passage: string) => `/api/questionnaires/${encodeURIComponent(version)}/${passage}?forme=1`,
  /** « Sur le téléphone de la personne »: the address in the QR. */
  openHandover: (code: string) => `/t/${code}`,
  handedOverEnd: '/t/fin',
  handover: (beneficiaryId: string, code: string) => `/utilisateurs/${beneficiaryId}/test/telephone?code=${code}`,
  threadState: (threadId: string, after?: string) => withQuery(`/api/messagerie/${threadId}`, queryOf({ apres: after })),
  threadFiles: (threadId: string) => `/api/messagerie/${threadId}/fichiers`,
  threadFile: (documentId: string) => `/api/messagerie/fichiers/${documentId}`,
} as const

/** What the address of a thread may say. */
export type ThreadSaid = { avant?: string; fait?: string; piece?: string; reponse?: string }

/** What the page of a demand says has just been done. */
export type AnswerDone = 'prise' | 'confiee' | 'acceptee' | 'refusee' | 'pieces' | 'rouverte'

/** What « Accès » and « Remplacements » say has just been done. */
export type AccessDone = 'demande' | 'accorde' | 'refuse'
export type ReplacementDone = 'enregistre' | 'annule'

/** What « Qui suit mon dossier » says has just been done. */
const OWN_DONE = ['correction', 'opposition', 'retrait'] as const
export type OwnDone = (typeof OWN_DONE)[number]

/** The same, from an address; null for anything else. */
export const ownDone = (said: unknown): OwnDone | null => OWN_DONE.find((done) => done === said) ?? null

/** What the card « Parcours » says has just been done. */
export type ParcoursDone = 'contact' | 'service' | 'service-fini' | 'solution' | 'annule' | 'suspendu' | 'repris' | 'sortie' | 'point'

/** What a fiche says has just been done, in its address. */
const DONE_ACTS = ['delegation', 'deblocage', 'plus-tard', 'reprise', 'gardee', 'annulation', 'transmission', 'appel', 'opposition', 'correction', 'carte', 'bilan', 'ouverture', 'retrait', 'mesure', 'rendez-vous', 'reouverture', 'refus', 'identite', 'coordonnees', 'coordonnees-compte', 'prise'] as const
export type DoneAct = (typeof DONE_ACTS)[number]

/** What an address says was done on a fiche; null for anything else. */
export const doneAct = (said: unknown): DoneAct | null => DONE_ACTS.find((act) => act === said) ?? null

const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path)

// What is empty goes without saying.
const queryOf = (said: Record<string, string | undefined>) => new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
