import Link from 'next/link'
import type { ReactNode } from 'react'
import { QuestionForm } from '@/components/mobility-test/question-form'
import { Stimulus } from '@/components/mobility-test/stimulus/stimulus'
import { routes } from '@/lib/infra/routes'
import type { Stimulus as StimulusData } from '@/lib/mobility-test/bank'

export type QuestionScreenProps = {
  testId: string
  screen: {
    question: { id: string; type: string; text: string; help: string | null; options: { id: string; label: string; exclusive: boolean }[]; stimulus: StimulusData | null }
    chosen: string[]
    progress: { step: number; stepCount: number; stepLabel: string; answered: number; shown: number }
    previousId: string | null
    nextSequence: number
  }
  problem?: string
  previousHref?: string
  stopHref: string
  /** The form that pauses the Test. */
  pause: ReactNode
}

/** One question a screen: where one is, the question, what it shows, the answers. */
export function QuestionView({ testId, screen: { question, chosen, progress, nextSequence }, problem, previousHref, stopHref, pause }: QuestionScreenProps) {
  return (
    <article>
      <p className="font-bold">
        Étape {progress.step} sur {progress.stepCount} <span className="text-ink-soft font-normal">· {progress.stepLabel}</span>
      </p>
      <progress value={progress.answered} max={progress.shown} aria-label={`${progress.answered} réponses sur ${progress.shown}`} className="accent-brand-700 mt-2 h-2.5 w-full" />
      <h1 id="question" tabIndex={-1} className="mt-6 text-2xl font-bold outline-none">
        {question.text}
      </h1>
      {question.help && <p className="text-ink-soft mt-2">{question.help}</p>}
      {question.stimulus && <Stimulus stimulus={question.stimulus} />}
      <QuestionForm
        key={question.id}
        address={routes.answers(testId)}
        questionId={question.id}
        options={question.options}
        several={question.type === 'multi'}
        chosen={chosen}
        nextSequence={nextSequence}
        labelledBy="question"
        problem={problem}
      />
      <nav aria-label="Test Mobilité" className="mt-8 flex flex-wrap items-center justify-between gap-4">
        {previousHref ? (
          <Link href={previousHref} className="link py-2" prefetch={false}>
            Retour
          </Link>
        ) : (
          <span />
        )}
        {pause}
        <Link href={stopHref} className="link py-2" prefetch={false}>
          Arrêter ici
        </Link>
      </nav>
    </article>
  )
}

/** The sentence of a plain form's refusal, named in the address. */
export function problemSentence(code: unknown): string | undefined {
  if (code === 'vide') return 'Choisissez une réponse, ou «\u00a0Passer\u00a0».'
  if (code === 'choix') return 'Cette réponse n’est pas possible ici. Choisissez dans la liste.'
  return undefined
}
