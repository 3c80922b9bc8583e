import { AccountMails } from '@/components/administration/account-mails'
import { ActButton } from '@/components/administration/act-button'
import { Alert } from '@/components/ui/alert'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { enableAccountAction, liftThrottleAction, resendInvitationAction, sendResetLinkAction } from '@/lib/administration/actions'
import type { AccountAccess } from '@/lib/administration/account-access'
import { routes } from '@/lib/infra/routes'

export type AccessPanelProps = {
  account: AccountAccess
  from: 'hotline' | 'compte'
  /** Whether the actor may change this account: the hotline never touches the staff's. */
  manages: boolean
  /** One a form and a page view: two presses send one mail. */
  keys: { invitation: string; link: string }
}

/** Why somebody cannot sign in, and every act that can help, each with what it does. */
export function AccessPanel({ account, from, manages, keys }: AccessPanelProps) {
  return (
    <>
      <Card title={from === 'hotline' ? 'Pourquoi est-elle bloquée\u00a0?' : 'Accès'} id="acces">
        <Blockages account={account} />
        {manages && <Acts account={account} from={from} keys={keys} />}
        {!manages && <p>Seul un administrateur peut agir sur ce compte.</p>}
      </Card>
      <AccountMails mails={account.mails} accountId={account.id} from={from} />
    </>
  )
}

function Blockages({ account }: { account: AccountAccess }) {
  if (account.blockages.length === 0) {
    return (
      <Alert tone="success" title="Rien n’empêche cette personne de se connecter">
        Si elle n’y arrive pas, vérifiez l’adresse qu’elle tape, puis envoyez-lui un lien pour choisir un autre mot de passe. Après trop d’essais depuis un même réseau, tout le réseau attend quinze minutes.
      </Alert>
    )
  }
  return (
    <ul className="mb-6 space-y-3">
      {account.blockages.map(({ why, next }) => (
        <li key={why} className="border-warning-700 bg-warning-100 rounded-control border-l-4 p-4">
          <p className="font-bold">{why}</p>
          <p>{next}</p>
        </li>
      ))}
    </ul>
  )
}

function Acts({ account, from, keys }: Omit<AccessPanelProps, 'manages'>) {
  const { id, state, email, waits } = account
  return (
    <ul className="divide-line divide-y">
      {state === 'INVITED' && email && (
        <ActButton action={resendInvitationAction} fields={{ accountId: id, retour: from, idempotencyKey: keys.invitation }} label="Renvoyer l’invitation" what={`Un message part à ${email} avec un nouveau lien. L’ancien lien ne sert plus.`} />
      )}
      {state === 'ACTIVE' && email && (
        <ActButton action={sendResetLinkAction} fields={{ accountId: id, retour: from, idempotencyKey: keys.link }} label="Envoyer un lien de mot de passe" what={`Un message part à ${email}, jamais ailleurs. Le mot de passe actuel sert jusqu’à ce que la personne en choisisse un autre.`} />
      )}
      {waits.length > 0 && <ActButton action={liftThrottleAction} fields={{ accountId: id, retour: from }} label="Lever l’attente" what="La personne peut réessayer tout de suite." />}
      {state === 'DISABLED' ? (
        <ActButton action={enableAccountAction} fields={{ accountId: id, retour: from }} label="Réactiver le compte" what="La personne pourra de nouveau se connecter. Les bénéficiaires confiés à d’autres leur restent." />
      ) : (
        <li className="flex flex-wrap items-center justify-between gap-4 py-4 last:pb-0">
          <p className="max-w-prose min-w-0 flex-1 basis-72">Désactiver le compte met fin à ses connexions.{account.role === 'PRESCRIBER' && ' On vous demande d’abord qui suit ses bénéficiaires.'}</p>
          <LinkButton href={`${routes.disableAccount(id)}?retour=${from}`} variant="secondary">
            Désactiver le compte
          </LinkButton>
        </li>
      )}
    </ul>
  )
}
