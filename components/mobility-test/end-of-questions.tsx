import { useEffect, useRef } from 'react'

/** Every question has an answer: the review comes by itself once everything is sent. */
export function EndOfQuestions({ unsent }: { unsent: number }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <>
      <h1 ref={title} tabIndex={-1} className="text-brand-900 text-3xl font-bold tracking-tight outline-none">
        Vous avez répondu à toutes les questions
      </h1>
      <p className="mt-4">
        {unsent > 0
          ? `${unsent} ${unsent > 1 ? 'réponses attendent' : 'réponse attend'} le réseau. ${unsent > 1 ? 'Elles sont gardées' : 'Elle est gardée'} sur ce téléphone. La suite vient toute seule, dès que le réseau revient. Vous pouvez attendre ici, ou revenir plus tard.`
          : 'Un instant, vos réponses s’affichent.'}
      </p>
    </>
  )
}
