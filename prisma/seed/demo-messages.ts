import { createHash } from 'node:crypto'
import type { Actor } from '@/lib/account/actor'
import { db } from '@/lib/infra/db'
import { startThread } from '@/lib/messaging/start-thread'
import { writeMessage } from '@/lib/messaging/write-message'
import { saveAnswer } from '@/lib/messaging/ready-answers'
import { BENEFICIARY_RECORD_ID, PERSONAS, type PersonaName, PLATFORMS } from './personas'

type Said = { by: PersonaName; body: string; kind?: 'MESSAGE' | 'NOTE' }

/** Threads of the demo, through the use cases of the product: with the person, between professionals; and ready answers. Run again, it adds nothing. */
export async function createDemoMessages(): Promise<void> {
  await tell('avec-lou', { by: 'camille', subject: 'Premier rendez-vous', beneficiaryId: BENEFICIARY_RECORD_ID, withPerson: true, body: 'Bonjour Lou, bonjour Noa. Je vous mets en contact pour préparer le premier rendez-vous.' }, [
    { by: 'advisor', body: 'Bonjour Lou, je suis votre conseiller mobilité. Êtes-vous disponible jeudi matin\u00a0?' },
    { by: 'advisor', kind: 'NOTE', body: 'Prévoir le plan de bus de la zone d’activités.' },
    { by: 'beneficiary', body: 'Bonjour, oui, jeudi matin me convient. Merci\u00a0!' },
  ])
  await tell('entre-nous', { by: 'camille', subject: 'Délai pour un prêt de deux-roues', recipients: [PERSONAS.advisor.id], body: 'Bonjour, combien de temps faut-il compter en ce moment pour un prêt de scooter\u00a0?' }, [{ by: 'advisor', body: 'Bonjour, environ trois semaines. Les pièces complètes dès le départ font gagner une semaine.' }])
  await saveAnswer(demoActor('hotline'), { answerId: undefined, platformId: undefined, clientKey: keyOf('reponse-commune'), version: 0, title: 'Se reconnecter', body: 'Bonjour,\n\nOuvrez la page de connexion, puis «\u00a0Mot de passe oublié\u00a0»\u00a0: un lien vous est envoyé.\n\n{moi}' })
  await saveAnswer(demoActor('advisor'), { answerId: undefined, platformId: PLATFORMS.nantes.id, clientKey: keyOf('reponse-nantes'), version: 0, title: 'Premier contact', body: 'Bonjour {personne},\n\nJe suis {moi}, de la {plateforme}. Quand puis-je vous appeler\u00a0?' })
}

type Start = { by: PersonaName; subject: string; body: string; beneficiaryId?: string; recipients?: string[]; withPerson?: boolean }

async function tell(name: string, { by, ...start }: Start, said: Said[]) {
  const begun = await db.message.findUnique({ where: { authorId_clientKey: { authorId: PERSONAS[by].id, clientKey: keyOf(name) } }, select: { threadId: true } })
  const { threadId } = begun ?? (await startThread(demoActor(by), { clientKey: keyOf(name), platformId: undefined, beneficiaryId: undefined, recipients: [], withPerson: false, ...start }))
  for (const [index, { by: author, body, kind = 'MESSAGE' }] of said.entries()) {
    const clientKey = keyOf(`${name}/${index}`)
    // Already there: what a visitor has written since comes after it.
    if ((await db.message.count({ where: { authorId: PERSONAS[author].id, clientKey } })) === 0) await writeMessage(demoActor(author), { threadId, clientKey, body, kind })
  }
}

// The same key at each run: the second finds what the first has made.
function keyOf(name: string) {
  const hex = createHash('sha256').update(`demo/${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function demoActor(name: PersonaName): Actor {
  const { id, role, firstName, lastName, email, ...place } = PERSONAS[name]
  const organisationIds = 'organisation' in place ? ['0190d000-0000-7000-8000-0000000000a1'] : []
  const platformIds = 'platform' in place ? [PLATFORMS[place.platform].id] : []
  return { accountId: id, role, firstName, lastName, email, organisationIds, platformIds, replaces: [], sharedIds: [], beneficiaryId: name === 'beneficiary' ? BENEFICIARY_RECORD_ID : null, sessionIdHash: '', endsInMs: 0, lockedTestId: null, testOnly: false }
}
