import type { InvitationState } from '@/lib/administration/invitation-state'
import type { AccountState } from '@/lib/administration/labels'
import { formatDateTime, formatTime } from '@/lib/infra/format'
import type { Wait } from '@/lib/infra/throttle'
import type { EmailState } from '@/prisma/client/enums'

/** A reason why somebody cannot sign in, and the act that mends it. */
export type Blockage = { why: string; mend: 'ENABLE' | 'INVITE' | 'LIFT' | 'LINK' | null; next: string }

type Facts = {
  state: AccountState
  email: string | null
  beneficiary: { hasCard: boolean } | null
  invitation: InvitationState
  waits: Wait[]
  mails: { kind: string; state: EmailState }[]
  sessions: { locked: boolean; device: string | null }[]
}

const WAITS: Record<string, string> = {
  'sign-in-account': 'Trop d’essais de connexion',
  'sign-in-card': 'Trop d’essais avec la carte d’accès',
  'sign-in-code': 'Trop d’essais du code reçu par e-mail',
  'code-request': 'Trop de codes demandés par e-mail',
  'step-up': 'Trop d’essais du mot de passe demandé une seconde fois',
  'reset-account': 'Trop de liens demandés depuis la page de connexion',
  'staff-reset': 'Trop de liens envoyés par la hotline',
}

/** Why an account cannot be signed in to, the first to mend first; empty when nothing stands in the way. */
export function blockages(facts: Facts): Blockage[] {
  return [...stateOf(facts), ...waitsOfAccount(facts), ...mailsOfAccount(facts), ...locksOf(facts)]
}

function stateOf({ state, email, beneficiary, invitation }: Facts): Blockage[] {
  if (state === 'DISABLED') return [{ why: 'Le compte est désactivé.', mend: 'ENABLE', next: 'Réactivez-le si la personne doit de nouveau se connecter.' }]
  if (!email && beneficiary?.hasCard) return []
  if (!email) return [{ why: 'Le compte n’a pas d’adresse e-mail.', mend: null, next: `Aucun message ne peut partir\u00a0: demandez une adresse à la personne${beneficiary ? ', ou faites-lui une carte d’accès depuis sa fiche' : ''}.` }]
  if (state === 'ACTIVE') return []
  const next = 'Renvoyez l’invitation\u00a0: le lien d’avant ne servira plus.'
  switch (invitation.code) {
    case 'LEAVING':
      return [{ why: 'L’invitation n’est pas encore partie.', mend: null, next: 'Elle part dans la minute. Si rien ne change, prévenez un administrateur.' }]
    case 'NOT_DELIVERED':
      return [{ why: 'L’invitation n’a pas pu être remise.', mend: 'INVITE', next: 'Vérifiez l’adresse avec la personne, puis renvoyez l’invitation.' }]
    case 'SENT':
      return [{ why: `L’invitation est partie, et la personne n’a pas encore choisi de mot de passe. Le lien sert jusqu’au ${invitation.until ? formatDateTime(invitation.until) : ''}.`, mend: 'INVITE', next: 'Faites-lui chercher le message, aussi dans les indésirables, ou renvoyez-le.' }]
    case 'EXPIRED':
      return [{ why: 'Le lien de l’invitation n’est plus valable.', mend: 'INVITE', next }]
    case 'NEVER_SENT':
    case 'ACCEPTED':
      return [{ why: 'La personne n’a pas encore choisi de mot de passe.', mend: 'INVITE', next }]
  }
}

const IN_A_ROW: Blockage = { why: 'Cent essais de connexion ont échoué de suite\u00a0: il faut un nouveau mot de passe.', mend: 'LIFT', next: 'Faites choisir un nouveau mot de passe avec le lien envoyé par e-mail. Levez le blocage si la personne est sûre du sien.' }

const waitsOfAccount = ({ waits }: Facts): Blockage[] =>
  waits.map(({ name, until }) => name === 'sign-in-row' ? IN_A_ROW : ({ why: `${WAITS[name] ?? 'Trop d’essais'}\u00a0: il faut attendre jusqu’à ${formatTime(until)}.`, mend: 'LIFT' as const, next: 'Levez l’attente, ou attendez\u00a0: elle finit d’elle-même.' }))

function mailsOfAccount({ mails, state }: Facts): Blockage[] {
  const link = mails.find(({ kind }) => kind === 'account-link')
  if (state !== 'ACTIVE' || link?.state !== 'DEAD') return []
  return [{ why: 'Le dernier lien pour changer de mot de passe n’a pas pu être remis.', mend: 'LINK', next: 'Vérifiez l’adresse, puis envoyez un nouveau lien.' }]
}

const locksOf = ({ sessions }: Facts): Blockage[] =>
  sessions.filter(({ locked }) => locked).map(({ device }) => ({ why: `Un Test Mobilité est ouvert sur ${device ?? 'un appareil'}\u00a0: rien d’autre ne s’y affiche.`, mend: null, next: 'La personne rend la main en saisissant son mot de passe sur cet appareil.' }))
