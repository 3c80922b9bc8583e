'use client'

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
  /** Keeps the answer and shows what follows; a sentence when it could not. */
  onAnswer: (optionIds: string[]) => Promise<string | undefined>
}

const EMPTY = 'Choisissez une réponse, ou «\u00a0Passer\u00a0».'

/** The options of one question. Without scripts the form posts itself; with them the answer is kept on the device and the next question comes. */
export function QuestionForm({ address, questionId, options, several, chosen, nextSequence, labelledBy, problem: firstProblem, onAnswer }: QuestionFormProps) {
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
    const refused = await onAnswer(optionIds)
    if (refused === undefined) return
    setSending(false)
    setProblem(refused)
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
      <fieldset aria-labelledby={labelledBy} aria-describedby={problem ? 'probleme' : undefined} onChange={untickOthers} className="grid min-w-0 grid-cols-1 gap-3">
        {options.map(({ id, label }) => (
          <label
            key={id}
            className="border-line-control bg-surface rounded-card has-checked:border-brand-700 has-checked:bg-brand-50 has-checked:ring-brand-700 flex min-h-14 items-center gap-4 border-2 px-4 py-3 has-checked:ring-1"
          >
            <input type={several ? 'checkbox' : 'radio'} name="option" value={id} defaultChecked={chosen.includes(id)} className="accent-brand-700 size-6 shrink-0" />
            <span className="min-w-0">{label}</span>
          </label>
        ))}
      </fieldset>
      <p id="probleme" role="alert" className="text-danger-700 mt-4 font-bold empty:hidden">
        {problem}
      </p>
      {/* « Suivant » comes first: it is what Enter presses in a browser. */}
      <div className="mt-6 grid grid-cols-[repeat(auto-fit,minmax(8rem,1fr))] gap-3">
        <button type="submit" aria-disabled={sending} className="bg-brand-700 text-ink-inverse rounded-control hover:bg-brand-900 min-h-14 px-4 font-bold">
          {sending ? 'Enregistrement…' : 'Suivant'}
        </button>
        <button type="submit" name="passer" value="oui" className="border-brand-700 text-brand-800 bg-surface rounded-control hover:bg-brand-50 min-h-14 border-2 px-4 font-bold">
          Passer
        </button>
      </div>
    </form>
  )
}
