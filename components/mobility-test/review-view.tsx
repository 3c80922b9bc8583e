import { Link } from '@/components/ui/link'
import { ConsentForm } from '@/components/mobility-test/consent-form'
import { FinishForm } from '@/components/mobility-test/finish-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { PageTitle } from '@/components/ui/page-title'

type ReviewViewProps = {
  testId: string
  review: { lines: { questionId: string; text: string; answer: string | null }[]; unanswered: number; consent: 'NOT_ASKED' | 'GIVEN' | 'POSSIBLE' }
  /** The address of the questions, to change an answer. */
  questionsHref: string
}

/** Reads every answer again before the end; each can be changed. */
export function ReviewView({ testId, review: { lines, unanswered, consent }, questionsHref }: ReviewViewProps) {
  return (
    <div className="wrap-anywhere">
      <PageTitle>Vos réponses</PageTitle>
      <p className="mt-4">Relisez vos réponses. Vous pouvez encore les changer.</p>
      {consent !== 'NOT_ASKED' && (
        <div className="mt-6">
          <ConsentForm testId={testId} given={consent === 'GIVEN'} />
        </div>
      )}
      <Card className="mt-6">
        <ol className="divide-line divide-y">
          {lines.map(({ questionId, text, answer }) => (
            <li key={questionId} className="py-3">
              <p className="text-ink-soft">{text}</p>
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <strong>{answer ?? 'Pas encore de réponse'}</strong>
                <Link href={`${questionsHref}?question=${questionId}`} className="link inline-flex min-h-12 items-center" aria-label={`${answer === null ? 'Répondre' : 'Modifier'}\u00a0: ${text}`}>
                  {answer === null ? 'Répondre' : 'Modifier'}
                </Link>
              </p>
            </li>
          ))}
        </ol>
      </Card>
      <div className="mt-8">
        {unanswered > 0 ? <LinkButton href={questionsHref} className="min-h-12 w-full">Continuer le Test</LinkButton> : <FinishForm testId={testId} stopped={false}>Terminer et voir mon résultat</FinishForm>}
      </div>
    </div>
  )
}
