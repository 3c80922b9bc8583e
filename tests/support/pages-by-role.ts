import { BENEFICIARY_RECORD_ID, ORGANISATIONS, PERSONAS, type PersonaName, PLATFORMS } from '../../prisma/seed/personas'

/** An address, or the first link of a page that leads to a route: `{ on: '/demandes', open: '/demandes/[id]' }`. */
export type PageToVisit = string | { on: string; open: string }

const RECORD = `/utilisateurs/${BENEFICIARY_RECORD_ID}`
const PLATFORM = `/administration/plateformes/${PLATFORMS.nantes.id}`
const ACCOUNT = `/administration/comptes/${PERSONAS.colleague.id}`

const SHARED: PageToVisit[] = ['/accueil', '/calendrier', '/calendrier?vue=mois', '/calendrier/abonnement', '/messagerie', '/messagerie/nouveau', '/notifications', '/mes-connexions', '/aide', '/utilisateurs', '/utilisateurs?q=demo', '/utilisateurs?q=introuvable', '/utilisateurs/professionnels', RECORD, '/page-qui-nexiste-pas']
const FOLLOWING: PageToVisit[] = ['/utilisateurs/nouveau', '/utilisateurs/acces', `${RECORD}/test`, `${RECORD}/modifier`, `${RECORD}/carte`, { on: '/calendrier', open: '/calendrier/[id]' }, { on: '/messagerie', open: '/messagerie/[id]' }]
const STAFF: PageToVisit[] = ['/administration', '/administration/structures', '/administration/structures/nouvelle', `/administration/structures/${ORGANISATIONS.missionLocale.id}`, '/administration/comptes', '/administration/comptes/inviter', '/administration/comptes/inviter?role=PRESCRIBER', ACCOUNT, '/administration/courriels', '/administration/courriels/non-remis', '/administration/signalements', `${RECORD}/suppression`]

/** Every page that a role can walk to in the demo, for the checks and the pictures that go through all of them. */
export const PAGES_BY_ROLE: [PersonaName | null, PageToVisit[]][] = [
  [null, ['/connexion', '/connexion/code', '/connexion/code/saisie', '/carte', '/carte/une-carte-inconnue', '/mot-de-passe-oublie', '/mot-de-passe/un-lien-qui-nouvre-plus-rien', '/opposition/un-lien-qui-nouvre-plus-rien', '/adresse/un-lien-qui-nouvre-plus-rien', '/rendez-vous/un-lien-qui-nouvre-plus-rien', '/verifier/un-code-inconnu', '/t/un-code-inconnu', '/t/fin', '/hors-ligne', '/accessibilite', '/donnees-personnelles', '/mentions-legales', '/demo/courriels']],
  ['camille', [...SHARED, ...FOLLOWING, '/utilisateurs?vue=structure', '/utilisateurs/brouillons', '/utilisateurs/remplacements', { on: '/utilisateurs?vue=structure', open: '/utilisateurs/[id]/reprendre' }, { on: RECORD, open: '/utilisateurs/prescriptions/[id]/corriger' }, `${RECORD}/test`, '/mon-espace']],
  ['advisor', [...SHARED, ...FOLLOWING, '/demandes', '/demandes?vue=toutes', '/demandes?vue=tests', '/demandes?vue=transmises', { on: '/demandes?vue=toutes', open: '/demandes/[id]' }, '/calendrier/nouveau', `/calendrier/nouveau?personne=${BENEFICIARY_RECORD_ID}`, '/messagerie/reponses']],
  ['hotline', [...SHARED, ...STAFF, '/hotline', '/hotline?q=demo', { on: '/hotline?q=demo', open: '/hotline/[accountId]' }, `${RECORD}/carte`]],
  ['admin', [...SHARED, ...STAFF, '/administration/plateformes', '/administration/plateformes/nouvelle', PLATFORM, `${PLATFORM}/regles`, `${ACCOUNT}/desactivation`, `${ACCOUNT}/structures/${ORGANISATIONS.missionLocale.id}`]],
  ['beneficiary', ['/mon-espace', '/mon-espace/mon-test', '/mon-espace/services', '/mon-espace/ressources', '/mon-espace/dossier', '/mon-espace/dossier/donnees', '/mon-espace/rendez-vous', '/mon-espace/messages', { on: '/mon-espace/messages', open: '/mon-espace/messages/[id]' }, '/mon-espace/notifications', '/mon-espace/connexions', '/accueil']],
]

/** Routes that open only in the middle of something: the browser test that is there, and checks them. */
export const CHECKED_BY: Record<string, string> = {
  '/passation/[testId]': '3-prescription',
  '/passation/[testId]/arreter': '3-prescription',
  '/passation/[testId]/pause': '3-prescription',
  '/passation/[testId]/relecture': '3-prescription',
  '/passation/[testId]/rendre': '3-prescription',
  '/passation/[testId]/resultat': '3-prescription',
  '/passation/verrou': '3-prescription',
  '/mon-espace/test': '5-mot-de-passe',
  '/mon-espace/test/arreter': 'c-test-hors-ligne',
  '/mon-espace/test/relecture': '5-mot-de-passe',
  '/mon-espace/resultats': '5-mot-de-passe',
  '/mon-espace/ressources/[id]': 'd-mon-espace',
  '/mon-espace/rendez-vous/[id]': 'a-calendrier',
  '/calendrier/[id]/convocation': 'a-calendrier',
  '/utilisateurs/[id]/bilan': 'e-bilan',
  '/utilisateurs/[id]/test/telephone': 'c-test-hors-ligne',
  '/utilisateurs/prescriptions/[id]': '4-formulaire',
  '/utilisateurs/prescriptions/[id]/information': 'f-suivi',
}

/** The addresses of a route: `/demandes/[id]` is any one segment there. */
export const addressesOf = (route: string) => new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/?#]+')}(?:[?#].*)?$`)
