'use client'

import { usePathname } from 'next/navigation'
import { droppedSentence } from '@/components/mobility-test/dropped-sentence'
import { useAnswerQueue } from '@/components/mobility-test/use-answer-queue'
import { Link } from '@/components/ui/link'
import { scriptRoutes } from '@/lib/infra/script-routes'
import type { Sending } from '@/lib/mobility-test/device/send-answers'

export type OwnQueue = { testId: string; queue: string }

/**
 * On the pages of the person's space: answers of their Test that this phone still keeps are sent, and what becomes of them is said. The
 * page of the questions sends and says by itself.
 */
export function KeptAnswers({ queues }: { queues: OwnQueue[] }) {
  const here = usePathname()
  if (here === scriptRoutes.myTest) return null
  return queues.map((one) => <Kept key={one.queue} {...one} />)
}

function Kept({ testId, queue }: OwnQueue) {
  const { unsent, found, outcome, dropped } = useAnswerQueue({ queue, address: scriptRoutes.answers(testId), nextSequence: 0 })
  const sentence = found > 0 ? said(found, unsent, outcome) : null
  return (
    <div role="status" className="no-print mb-6 space-y-3 empty:hidden">
      {dropped > 0 && <p className="bg-brand-50 text-brand-900 rounded-card px-4 py-3">{droppedSentence(dropped)}</p>}
      {sentence && (
        <p className="bg-brand-50 text-brand-900 rounded-card px-4 py-3">
          {sentence}
          {outcome === 'ELSEWHERE' && (
            <>
              {' '}
              <Link href={scriptRoutes.ownTest} className="link inline-flex min-h-12 items-center">
                Continuer le Test
              </Link>
            </>
          )}
        </p>
      )}
    </div>
  )
}

function said(found: number, unsent: number, outcome: Sending): string {
  const [are, toSend] = unsent > 1 ? [`${unsent} réponses de votre Test sont encore sur ce téléphone.`, 'pour les envoyer'] : ['1 réponse de votre Test est encore sur ce téléphone.', 'pour l’envoyer']
  switch (outcome) {
    case 'SENT':
      if (unsent > 0) return `${are} Envoi en cours.`
      return found > 1 ? `${found} réponses de votre Test étaient encore sur ce téléphone. Elles sont maintenant envoyées.` : '1 réponse de votre Test était encore sur ce téléphone. Elle est maintenant envoyée.'
    case 'LATER':
      return `${are} Rien n’est perdu\u00a0: envoi dès que le réseau revient.`
    case 'SIGNED_OUT':
      return `${are} Reconnectez-vous ${toSend}.`
    case 'ELSEWHERE':
      return `${are} Le Test est en pause, ou ouvert ailleurs. Continuez-le ici ${toSend}.`
    case 'FINISHED':
      return 'Votre Test est déjà terminé, sur un autre appareil. Les réponses qui étaient encore sur ce téléphone ne servent plus.'
    case 'REFUSED':
      return `${are} Ce Test ne se passe plus ici. Ce que vous avez répondu avant est gardé. Parlez-en à la personne qui vous suit.`
  }
}
