import { PageTitle } from '@/components/ui/page-title'

/** Every question has an answer: the review comes by itself once everything is sent. */
export function EndOfQuestions({ unsent }: { unsent: number }) {
  return (
    <>
      <PageTitle>Vous avez répondu à toutes les questions</PageTitle>
      <p className="mt-4">
        {unsent > 0
          ? `${unsent} ${unsent > 1 ? 'réponses attendent' : 'réponse attend'} le réseau. ${unsent > 1 ? 'Elles sont gardées' : 'Elle est gardée'} sur ce téléphone. La suite vient toute seule, dès que le réseau revient. Vous pouvez attendre ici, ou revenir plus tard.`
          : 'Un instant, vos réponses s’affichent.'}
      </p>
    </>
  )
}
