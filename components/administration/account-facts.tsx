import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { ROLE_LABELS } from '@/lib/account/actor'
import type { AccountAccess } from '@/lib/administration/account-access'
import { INVITATION_LABELS, STATE_LABELS, STATE_TONES } from '@/lib/administration/labels'
import { formatDateTime, formatPhone } from '@/lib/infra/format'

/** Identity, role, place, and the state of an account. */
export function AccountFacts({ account }: { account: AccountAccess }) {
  const places = [...account.organisations, ...account.platforms].map(({ name }) => name)
  const followedIn = account.beneficiary?.followedIn?.name
  const facts: [string, string][] = [
    ['Rôle', ROLE_LABELS[account.role]],
    ['Adresse e-mail', account.email ?? 'Aucune'],
    ['Téléphone', account.phone ? formatPhone(account.phone) : 'Aucun'],
    ...(account.jobTitle ? [['Fonction', account.jobTitle] as [string, string]] : []),
    ...(account.role === 'BENEFICIARY' ? [['Suivi par', followedIn ?? 'La plateforme'] as [string, string]] : [['Structures et plateformes', places.join(', ') || 'Aucune'] as [string, string]]),
    ['Dernière connexion', account.lastSignInAt ? formatDateTime(account.lastSignInAt) : 'Jamais'],
    ['Invitation', `${INVITATION_LABELS[account.invitation.code]}${account.invitation.until ? `, valable jusqu’au ${formatDateTime(account.invitation.until)}` : ''}`],
    ['Connexions ouvertes', openSessions(account)],
  ]
  return (
    <Card title="Compte" id="compte" actions={<Badge tone={STATE_TONES[account.state]}>{STATE_LABELS[account.state]}</Badge>}>
      <dl className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-ink-soft text-sm">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

function openSessions({ sessions }: AccountAccess) {
  const devices = [...new Set(sessions.map(({ device }) => device ?? 'appareil inconnu'))]
  return sessions.length === 0 ? 'Aucune' : `${sessions.length} (${devices.join('\u00a0; ')})`
}
