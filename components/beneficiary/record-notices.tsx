import { Alert } from '@/components/ui/alert'
import { Link } from '@/components/ui/link'
import type { BeneficiaryRecord } from '@/lib/beneficiary/queries'
import { formatDateTime } from '@/lib/infra/format'
import { type DoneAct, routes } from '@/lib/infra/routes'
import { type CalledBy, TO_CALL } from '@/lib/prescription/call-labels'

type RecordNoticesProps = { record: BeneficiaryRecord; restored: 'oui' | 'sans-compte' | null; mayRemove: boolean; done?: DoneAct | null; /** Who calls the person, when no mail can reach them. */ calledBy?: CalledBy | null }

const DONE: Record<DoneAct, string> = {
  delegation: 'Wimoov est prévenu par message. Un conseiller passera le Test avec la personne.',
  'plus-tard': 'Le Test se passera plus tard\u00a0: vous choisirez comment sur cette fiche.',
  appel: 'L’appel est noté dans l’historique.',
  'rendez-vous': 'Les créneaux de rendez-vous proposés sont à jour. La personne et son prescripteur sont prévenus d’une proposition.',
  opposition: 'La réponse à la personne est notée dans l’historique.',
  correction: 'La réponse est envoyée. La personne la lit dans son espace.',
  carte: 'La carte ne marche plus. Vous pouvez en faire une autre.',
  reprise: 'Le suivi est repris. La personne est maintenant dans la liste «\u00a0Les miens\u00a0» du prescripteur qui la suit.',
  annulation: 'La prescription est annulée. La plateforme et la personne sont prévenues.',
  transmission: 'La demande est transmise. L’autre plateforme, le prescripteur et la personne sont prévenus.',
  reouverture: 'La demande est rouverte. La plateforme et la personne sont prévenues.',
  refus: 'L’opposition est notée. La plateforme et le prescripteur sont prévenus. La demande n’est pas acceptée tant que personne n’a répondu à la personne.',
  identite: 'L’identité est corrigée.',
  coordonnees: 'Les coordonnées sont modifiées.',
  'coordonnees-compte': 'Les coordonnées sont modifiées. La personne reçoit un message à sa nouvelle adresse pour s’en servir aussi à la connexion\u00a0; l’ancienne est prévenue.',
  gardee: 'La demande reste ouverte trente jours à partir d’aujourd’hui.',
  bilan: 'Le bilan est validé. Le prescripteur et la personne sont prévenus.',
  ouverture: 'C’est ouvert\u00a0: la personne le voit dans son espace.',
  retrait: 'C’est retiré\u00a0: la personne ne le voit plus.',
  mesure: 'La mesure de sortie est ouverte\u00a0: passez-la avec la personne, ou débloquez-la dans son espace.',
  prise: 'Un conseiller a pris la demande en charge\u00a0: elle ne se corrige plus ici.',
  deblocage: 'L’accès est débloqué. La personne reçoit un message pour ouvrir son espace et passer le Test.',
}

/** The same when no mail can reach the person; `toCall` says who calls them. */
const DONE_WITHOUT_MAIL: Partial<Record<DoneAct, (toCall: string) => string>> = {
  // Said after a proposal is withdrawn too: then nobody is to be called.
  'rendez-vous': () => 'Les créneaux de rendez-vous proposés sont à jour. La personne n’a pas d’e-mail\u00a0: une proposition se dit par téléphone.',
  annulation: (toCall) => `La prescription est annulée. La plateforme est prévenue. ${toCall}`,
  transmission: (toCall) => `La demande est transmise. L’autre plateforme et le prescripteur sont prévenus. ${toCall}`,
  reouverture: (toCall) => `La demande est rouverte. La plateforme est prévenue. ${toCall}`,
  bilan: (toCall) => `Le bilan est validé. Le prescripteur est prévenu. ${toCall}`,
}

function whatIsDone(done: DoneAct, calledBy: CalledBy | null) {
  const withoutMail = calledBy && DONE_WITHOUT_MAIL[done]
  return withoutMail ? withoutMail(TO_CALL[calledBy]) : DONE[done]
}

/** What has to be known before reading a record: that it is removed, or that it has just come back. */
export function RecordNotices({ record, restored, mayRemove, done, calledBy = null }: RecordNoticesProps) {
  if (record.removedAt) {
    return (
      <div className="mt-6">
        <Alert tone="warning" title="Cette fiche est supprimée">
          Depuis le {formatDateTime(record.removedAt)}. Elle se lit encore, en partie, et ne change plus.{' '}
          {mayRemove ? 'Vous pouvez la rétablir.' : 'Pour la rétablir, écrivez à la hotline.'}
        </Alert>
      </div>
    )
  }
  if (done) {
    return (
      <div className="mt-6">
        <Alert tone={done === 'prise' ? 'warning' : 'success'}>
          {whatIsDone(done, calledBy)}
          {done === 'prise' && (
            <>
              {' '}
              <Link href={routes.newThread({ personne: record.id })} className="link">
                Écrivez-lui
              </Link>
            </>
          )}
        </Alert>
      </div>
    )
  }
  if (!restored || !mayRemove) return null
  return (
    <div className="mt-6">
      <Alert tone="success" title="La fiche est rétablie">
        {restored === 'sans-compte'
          ? 'Son compte n’a pas pu être rendu\u00a0: un autre compte utilise maintenant son adresse e-mail. La personne pourra recevoir un nouvel accès quand le Test sera débloqué à une autre adresse.'
          : 'La personne retrouve ce qu’elle avait, et son prescripteur aussi.'}
      </Alert>
    </div>
  )
}
