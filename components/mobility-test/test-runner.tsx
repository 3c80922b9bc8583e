'use client'

import { Link } from '@/components/ui/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, type MouseEvent, type ReactNode, useEffect, useState } from 'react'
import { EndOfQuestions } from '@/components/mobility-test/end-of-questions'
import { QuestionView } from '@/components/mobility-test/question-view'
import { QueueNotice } from '@/components/mobility-test/queue-notice'
import { useAnswerQueue } from '@/components/mobility-test/use-answer-queue'
import { useKeptShell } from '@/components/mobility-test/use-kept-shell'
import { useOtherTab } from '@/components/mobility-test/use-other-tab'
import { useWalk } from '@/components/mobility-test/use-walk'
import { scriptRoutes } from '@/lib/infra/script-routes'
import type { QuestionScreen } from '@/lib/mobility-test/passation-screens'

export type TestRunnerProps = {
  testId: string
  screen: QuestionScreen
  problem?: string
  hrefs: { questions: string; review: string; stop: string }
  /** The form that pauses the Test. */
  pause: ReactNode
}

const NETWORK = 'Votre réponse est gardée sur ce téléphone, mais la suite n’est pas encore arrivée. Réessayez dans un moment.'
const HELD = 'Vos dernières réponses sont gardées sur ce téléphone, mais pas encore envoyées. Attendez le retour du réseau.'
const CUT = 'Pas de réseau pour le moment. Vous pouvez continuer à répondre ici.'

/**
 * The Test on a device. The page comes whole from the server, and its forms work alone; once scripts run, the device has the questions
 * and the rules, keeps each answer, shows the next question at once, and sends when it can.
 */
export function TestRunner({ testId, screen, problem, hrefs, pause }: TestRunnerProps) {
  const router = useRouter()
  const queue = useAnswerQueue({ queue: screen.device.queue, address: scriptRoutes.answers(testId), nextSequence: screen.nextSequence })
  const walk = useWalk(screen, hrefs.questions)
  const otherTab = useOtherTab(screen.device.queue)
  const [held, setHeld] = useState('')
  useKeptShell(hrefs.questions)
  const { send } = queue
  const ended = walk.shown === null
  useEffect(() => {
    if (ended && queue.unsent === 0) void send().then((outcome) => outcome === 'SENT' && router.push(hrefs.review))
  }, [ended, queue.unsent, send, router, hrefs.review])

  async function answer(questionId: string, optionIds: string[]) {
    setHeld('')
    await queue.add(questionId, optionIds)
    if (await walk.answered(questionId, optionIds)) return undefined
    if ((await send()) !== 'SENT') return NETWORK
    window.location.assign(hrefs.questions)
    return undefined
  }

  // Leaving the questions ends or suspends the sitting: what waits is sent first. Without network there is nowhere to go, and these questions still work.
  function sentFirst(event: MouseEvent | FormEvent, leave: () => void) {
    if (queue.unsent === 0 && navigator.onLine) return
    event.preventDefault()
    event.stopPropagation()
    if (queue.unsent === 0) return setHeld(CUT)
    void send().then((outcome) => (outcome === 'SENT' ? leave() : setHeld(HELD)))
  }

  function back(event: MouseEvent) {
    if (!walk.goTo) return
    event.preventDefault()
    walk.goTo(walk.previousId)
  }

  return (
    <>
      {walk.shown ? (
        <QuestionView {...walk.shown} testId={testId} nextSequence={screen.nextSequence} problem={walk.moved ? undefined : problem} onAnswer={(optionIds) => answer(walk.shown?.question.id ?? '', optionIds)} />
      ) : (
        <EndOfQuestions unsent={queue.outcome === 'SENT' ? 0 : queue.unsent} />
      )}
      <QueueNotice outcome={queue.outcome} unsent={queue.unsent} shared={queue.shared} otherTab={otherTab} dropped={queue.dropped} questionsHref={hrefs.questions} resumeHref={screen.device.resumeHref} />
      <p role="alert" className="text-danger-700 mt-4 font-bold empty:hidden">
        {held}
      </p>
      <nav aria-label="Test Mobilité" className="mt-8 flex flex-wrap items-center justify-between gap-4">
        {walk.previousId ? (
          <Link href={`${hrefs.questions}?question=${walk.previousId}`} className="link inline-flex min-h-12 items-center" onClick={back}>
            Retour
          </Link>
        ) : (
          <span />
        )}
        <div onSubmitCapture={(event) => sentFirst(event, () => event.target instanceof HTMLFormElement && event.target.requestSubmit())}>{pause}</div>
        <Link href={hrefs.stop} className="link inline-flex min-h-12 items-center" onClick={(event) => sentFirst(event, () => router.push(hrefs.stop))}>
          Arrêter ici
        </Link>
      </nav>
    </>
  )
}
