import 'server-only'
import { ROLE_LABELS } from '@/lib/account/actor'
import { db, type Tx } from '@/lib/infra/db'
import { formatName } from '@/lib/infra/format'
import { Refusal } from '@/lib/infra/refusal'

/** Refuses an address that already signs in, and says whose it is: the hotline and administrators know every account. */
export async function refuseKnownAddress(email: string, tx: Tx = db): Promise<void> {
  const known = await tx.account.findFirst({ where: { email, removedAt: null }, select: { role: true, firstName: true, lastName: true, passwordHash: true, disabledAt: true } })
  if (!known) return
  const who = `${formatName(known)} (${ROLE_LABELS[known.role]})`
  const what = () => {
    if (known.role === 'BENEFICIARY') return `Cette adresse est celle d’un compte bénéficiaire, ${who}. Une adresse ne sert qu’à un compte\u00a0: demandez-en une autre.`
    if (known.disabledAt) return `Cette adresse a un compte désactivé, ${who}. Réactivez-le depuis la liste des comptes.`
    if (!known.passwordHash) return `Cette adresse est déjà invitée, ${who}. Renvoyez l’invitation depuis la liste des comptes.`
    return `Cette adresse a déjà un compte, ${who}. Rattachez-le depuis la liste des comptes.`
  }
  throw new Refusal('L’invitation n’est pas partie.', 'INVALID', { email: [what()] })
}
