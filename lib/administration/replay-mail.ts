import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { mayArriveTwice, mayReplay } from '@/lib/administration/mail-labels'
import { looksAfterAccounts } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'

/**
 * Puts a mail that could not be delivered back in the queue, with the same key: it does not arrive twice as long as the provider remembers the
 * key, a day; after that `perhapsTwice` is asked for. One already replayed stays so.
 */
export async function replayMail(actor: Actor, { mailId, perhapsTwice }: { mailId: string; perhapsTwice?: 'on' }): Promise<void> {
  if (!looksAfterAccounts(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    const mail = await tx.outboxEmail.findUnique({ where: { id: mailId }, select: { kind: true, createdAt: true, state: true } })
    if (!mail) throw notFoundRefusal()
    if (!mayReplay(mail.kind)) throw new Refusal('Le lien de ce message a pu expirer. Envoyez plutôt une nouvelle invitation ou un nouveau lien, depuis le compte.')
    if (mail.state === 'DEAD' && mayArriveTwice(mail) && !perhapsTwice) throw new Refusal('Le message n’est pas encore renvoyé.', 'INVALID', { perhapsTwice: ['Cochez cette case si un second exemplaire ne gêne pas la personne.'] })
    const { count } = await tx.outboxEmail.updateMany({ where: { id: mailId, state: 'DEAD' }, data: { state: 'PENDING', attempts: 0, nextAt: now(), leaseUntil: null } })
    if (count === 0) return
    await recordAudit({ actorId: actor.accountId, act: 'outbox.replay', outcome: 'DONE', subject: { type: 'mail', id: mailId }, detail: { kind: mail.kind } }, tx)
  })
}
