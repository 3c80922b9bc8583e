import { QuestionForm } from '@/components/mobility-test/question-form'
import { ReadAloud } from '@/components/mobility-test/read-aloud'
import { Stimulus } from '@/components/mobility-test/stimulus/stimulus'
import { scriptRoutes } from '@/lib/infra/script-routes'
import type { Progress } from '@/lib/mobility-test/branching'
import type { PublicQuestion } from '@/lib/mobility-test/public-question'

export type QuestionViewProps = {
  testId: string
  question: PublicQuestion
  chosen: string[]
  progress: Progress
  nextSequence: number
  problem?: string
  onAnswer: (optionIds: string[]) => Promise<string | undefined>
}

/** One question a screen: where one is, the question, what it shows, the answers. What the keyboard reaches stops above the notice along the foot. */
export function QuestionView({ testId, question, chosen, progress, nextSequence, problem, onAnswer }: QuestionViewProps) {
  const done = `${progress.answered} ${progress.answered > 1 ? 'réponses' : 'réponse'} sur ${progress.shown}`
  return (
    <article className="wrap-anywhere [&_:is(button,input,select)]:scroll-mb-48">
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-bold">
          Étape {progress.step} sur {progress.stepCount} <span className="text-ink-soft font-normal">· {progress.stepLabel}</span>
        </span>
        <span className="text-ink-soft">{done}</span>
      </p>
      <progress value={progress.answered} max={progress.shown} aria-label={done} className="accent-brand-700 mt-2 h-2.5 w-full" />
      <h1 id="question" tabIndex={-1} className="mt-6 text-2xl font-bold outline-none">
        {question.text}
      </h1>
      {question.help && <p className="text-ink-soft mt-2">{question.help}</p>}
      <ReadAloud key={`lire-${question.id}`} question={question} />
      {question.stimulus && <Stimulus stimulus={question.stimulus} />}
      <QuestionForm
        key={question.id}
        address={scriptRoutes.answers(testId)}
        questionId={question.id}
        options={question.options}
        several={question.type === 'multi'}
        chosen={chosen}
        nextSequence={nextSequence}
        labelledBy="question"
        problem={problem}
        onAnswer={onAnswer}
      />
    </article>
  )
}
