'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'

type Option = { id: string; label: string; exclusive: boolean }
type QuestionFormProps = {
  /** Where answers go: the same address before and after a new version of the site. */
  address: string
  questionId: string
  options: Option[]
  several: boolean
  chosen: string[]
  nextSequence: number
  labelledBy: string
  problem?: string
}

const NETWORK = 'Votre réponse n’est pas partie\u00a0: la connexion a été coupée. Elle est encore affichée ici. Réessayez dans un moment.'
const EMPTY = 'Choisissez une réponse, ou «\u00a0Passer\u00a0».'

/** The options of one question. Without scripts the form posts itself; with them the answer leaves alone and the next question comes. */
export function QuestionForm({ address, questionId, options, several, chosen, nextSequence, labelledBy, problem: firstProblem }: QuestionFormProps) {
  const router = useRouter()
  const [problem, setProblem] = useState(firstProblem)
  const [sending, setSending] = useState(false)
  // The next question comes without a page load: the keyboard and the screen reader start again from its title.
  useEffect(() => document.getElementById(labelledBy)?.focus(), [labelledBy])

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const skipped = submitter?.getAttribute('name') === 'passer'
    const optionIds = skipped ? [] : new FormData(event.currentTarget).getAll('option').map(String)
    if (!skipped && optionIds.length === 0) return setProblem(EMPTY)
    setSending(true)
    const answer = await fetch(address, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ answers: [{ questionId, optionIds, sequence: nextSequence }] }) }).catch(() => null)
    const said: { next?: string; message?: string } | null = await answer?.json().catch(() => null)
    if (answer?.ok && said?.next) return router.push(said.next)
    setSending(false)
    // After signing in again the person comes back to this very question.
    if (answer?.status === 401) return window.location.reload()
    setProblem(said?.message ?? NETWORK)
  }

  const untickOthers = (event: FormEvent<HTMLFieldSetElement>) => {
    const changed = event.target
    if (!several || !(changed instanceof HTMLInputElement) || !changed.checked) return
    const exclusive = new Set(options.filter((option) => option.exclusive).map(({ id }) => id))
    for (const box of event.currentTarget.querySelectorAll('input')) {
      if (box !== changed && (exclusive.has(changed.value) || exclusive.has(box.value))) box.checked = false
    }
  }

  return (
    <form action={address} method="post" onSubmit={(event) => void send(event)} className="mt-6">
      <input type="hidden" name="question" value={questionId} />
      <input type="hidden" name="sequence" value={nextSequence} />
      <fieldset aria-labelledby={labelledBy} aria-describedby={problem ? 'probleme' : undefined} onChange={untickOthers} className="grid gap-3">
        {options.map(({ id, label }) => (
          <label
            key={id}
            className="border-line-control bg-surface rounded-card has-checked:border-brand-700 has-checked:bg-brand-50 has-checked:ring-brand-700 flex min-h-14 items-center gap-4 border-2 px-4 py-3 has-checked:ring-1"
          >
            <input type={several ? 'checkbox' : 'radio'} name="option" value={id} defaultChecked={chosen.includes(id)} className="accent-brand-700 size-6 shrink-0" />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <p id="probleme" role="alert" className="text-danger-700 mt-4 font-bold empty:hidden">
        {problem}
      </p>
      <div className="mt-6 grid grid-cols-2 gap-3">
        <button type="submit" name="passer" value="oui" className="border-brand-700 text-brand-800 bg-surface rounded-control hover:bg-brand-50 min-h-14 border-2 px-4 font-bold">
          Passer
        </button>
        <button type="submit" aria-disabled={sending} className="bg-brand-700 text-ink-inverse rounded-control hover:bg-brand-900 min-h-14 px-4 font-bold">
          {sending ? 'Enregistrement…' : 'Suivant'}
        </button>
      </div>
    </form>
  )
}
