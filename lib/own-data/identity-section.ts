import 'server-only'
import { db } from '@/lib/infra/db'
import { formatDateTime, formatDay, formatPhone } from '@/lib/infra/format'
import { type DataSection, lines, said, saidAll } from '@/lib/own-data/section'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { LANGUAGE_LABELS } from '@/lib/prescription/vocabulary/language'
import { CIVILITY_LABELS, CONTACT_PREFERENCE_LABELS, LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'

const phone = (number: string | null) => number && formatPhone(number)

/** Who the person is and how to reach them; how they sign in. */
export async function identitySection(beneficiaryId: string): Promise<DataSection> {
  const one = await db.beneficiary.findUniqueOrThrow({
    where: { id: beneficiaryId },
    select: {
      civility: true, firstName: true, lastName: true, birthDate: true, email: true, phone: true, contactPreferences: true, language: true, needsInterpreter: true, noStableAddress: true,
      addressLine: true, postalCode: true, communeName: true, priorityArea: true, priorityAreaOn: true, legalRepName: true, legalRepLink: true, legalRepPhone: true, legalRepEmail: true,
      createdAt: true, lastContactAt: true,
      account: { select: { email: true, createdAt: true, lastSignInAt: true } },
      accessCards: { orderBy: { issuedAt: 'asc' }, select: { issuedAt: true, lastUsedAt: true, revokedAt: true } },
    },
  })
  const identity = lines({
    Civilité: said(CIVILITY_LABELS, one.civility), Prénom: one.firstName, Nom: one.lastName, 'Date de naissance': formatDay(one.birthDate), 'E-mail': one.email, Téléphone: phone(one.phone),
    'Préférence de contact': saidAll(CONTACT_PREFERENCE_LABELS, one.contactPreferences), Langue: said(LANGUAGE_LABELS, one.language), Interprète: one.needsInterpreter && 'Nécessaire',
    Adresse: one.noStableAddress ? 'Sans domicile stable ou hébergé' : one.addressLine, Commune: `${one.postalCode} ${one.communeName}`,
    'Quartier prioritaire ou zone France ruralités': said(YES_NO_UNKNOWN_LABELS, one.priorityArea), 'Vérifié le': one.priorityAreaOn && formatDay(one.priorityAreaOn),
    'Représentant légal': one.legalRepName, 'Lien avec le représentant': said(LEGAL_REP_LINK_LABELS, one.legalRepLink), 'Téléphone du représentant': phone(one.legalRepPhone), 'E-mail du représentant': one.legalRepEmail,
    'Fiche créée le': formatDateTime(one.createdAt), 'Dernier contact le': formatDateTime(one.lastContactAt),
  })
  const account = one.account ? [lines({ 'Compte ouvert le': formatDateTime(one.account.createdAt), 'Adresse du compte': one.account.email, 'Dernière connexion': one.account.lastSignInAt && formatDateTime(one.account.lastSignInAt) })] : []
  const cards = one.accessCards.map((card) =>
    lines({ 'Carte d’accès faite le': formatDateTime(card.issuedAt), 'Dernière entrée avec cette carte': card.lastUsedAt && formatDateTime(card.lastUsedAt), 'Retirée le': card.revokedAt && formatDateTime(card.revokedAt) }),
  )
  return { title: 'Mon identité et mes coordonnées', entries: [identity, ...account, ...cards] }
}
