import { droppedSentence } from '@/components/mobility-test/dropped-sentence'
import { buttonStyle } from '@/components/ui/button-style'
import { scriptRoutes } from '@/lib/infra/script-routes'
import type { Sending } from '@/lib/mobility-test/device/send-answers'

type QueueNoticeProps = { outcome: Sending; unsent: number; shared: boolean; /** Another tab of this browser shows the same Test. */ otherTab: boolean; dropped: number; /** The page of the questions, where the server says what to do. */ questionsHref: string; /** Where the Test is resumed after signing in; null on a phone opened by a QR. */ resumeHref: string | null }

/**
 * What becomes of the answers: quiet while all goes well, clear when something has to be done. In sight along the foot of the screen, where it
 * moves nothing under a finger. From edge to edge, so that the screen ends above it: no answer shows below it. Its room is its own place, after the answers.
 */
export function QueueNotice({ outcome, unsent, shared, otherTab, dropped, questionsHref, resumeHref }: QueueNoticeProps) {
  const [sentence, link] = said({ outcome, unsent, shared, otherTab, questionsHref, resumeHref })
  return (
    <div role="status" className="bg-brand-50 text-brand-900 border-brand-700 sticky bottom-0 z-10 -mx-4 mt-6 space-y-3 border-t-2 px-4 py-3 empty:hidden">
      {dropped > 0 && <p>{droppedSentence(dropped)}</p>}
      {sentence && <p>{sentence}</p>}
      {link && (
        <a href={link.href} className={buttonStyle('secondary', 'min-h-12 w-full')}>
          {link.label}
        </a>
      )}
    </div>
  )
}

function said({ outcome, unsent, shared, otherTab, questionsHref, resumeHref }: Omit<QueueNoticeProps, 'dropped'>): [string | null, { href: string; label: string } | null] {
  switch (outcome) {
    case 'SIGNED_OUT':
      if (!resumeHref) return ['Le temps de ce Test est passé. Vos réponses sont gardées sur ce téléphone. Demandez un nouveau code pour continuer.', null]
      return ['Votre session est terminée. Vos réponses sont gardées sur ce téléphone. Reconnectez-vous pour les envoyer.', { href: scriptRoutes.signIn(resumeHref), label: 'Me reconnecter' }]
    case 'ELSEWHERE':
      return ['Ce Test est en pause, ou continue sur un autre appareil. Vos réponses d’ici sont gardées. Reprenez le Test ici pour les envoyer.', { href: questionsHref, label: 'Reprendre ici' }]
    case 'FINISHED':
      return ['Ce Test est déjà terminé, sur un autre appareil. Les réponses ne changent plus.', { href: questionsHref, label: 'Continuer' }]
    case 'REFUSED':
      return ['Ce Test ne se passe plus ici. Ce que vous avez répondu avant est gardé. Demandez à la personne qui vous accompagne.', { href: questionsHref, label: 'Continuer' }]
    case 'LATER':
      return [unsent > 0 ? 'Enregistré sur ce téléphone, envoi dès que possible' : null, null]
    case 'SENT':
      if (otherTab) return ['Ce Test est ouvert aussi dans un autre onglet\u00a0: continuez dans un seul.', null]
      return [shared ? 'Ce Test est ouvert aussi ailleurs. La dernière réponse envoyée est gardée. Continuez sur un seul appareil.' : null, null]
  }
}
