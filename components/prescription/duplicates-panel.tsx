'use client'

import { useEffect, useState } from 'react'
import { useFormText } from '@/components/prescription/live-form'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Duplicate } from '@/lib/prescription/duplicates'
import { LIKENESS_LABELS } from '@/lib/prescription/likeness'

const QUIET_MS = 600
const FIELDS = ['lastName', 'firstName', 'birthDate', 'phone', 'email']

/** « Vous suivez peut-être déjà cette personne », or somebody of the structure does: asked a moment after the last key, inside one's own scope. It never blocks. */
export function DuplicatesPanel() {
  const typed = useFormText('postalCode', (form) => JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, form.get(name) ?? '']))), '')
  const [answered, setAnswered] = useState<Duplicate[]>([])
  const asking = worthAsking(typed)
  useEffect(() => {
    if (!asking) return
    const leaving = new AbortController()
    // A network that is down says nothing: the check runs again on the server when the form is sent.
    const timer = setTimeout(() => void ask(typed, leaving.signal).then(setAnswered, () => undefined), QUIET_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [typed, asking])
  const found = asking ? answered : []
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="bg-warning-100 rounded-control p-4">
          <p className="font-bold">{found.some(({ recordId }) => recordId !== null) ? 'Vous suivez peut-être déjà cette personne' : 'Cette personne est peut-être déjà suivie dans votre structure'}</p>
          <ul className="mt-2 space-y-1">
            {found.map((one) => (
              <li key={one.recordId ?? one.colleagueId} className="wrap-anywhere">
                <Found one={one} /> <span className="text-ink-soft">({one.reasons.map((reason) => LIKENESS_LABELS[reason]).join(', ')})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function Found({ one }: { one: Duplicate }) {
  if (one.recordId) {
    return (
      <a href={routes.record(one.recordId)} target="_blank" rel="noreferrer" className="link font-bold">
        {formatName(one)}
        <span className="sr-only"> (nouvel onglet)</span>
      </a>
    )
  }
  return (
    <>
      <strong>{formatName(one)}</strong>
      {one.prescriber && `. Qui suit la personne\u00a0: ${one.prescriber}`}
      {one.colleagueId && (
        <>
          {' '}
          <a href={routes.takeOver(one.colleagueId)} target="_blank" rel="noreferrer" className="link">
            Reprendre le suivi<span className="sr-only"> (nouvel onglet)</span>
          </a>
        </>
      )}
    </>
  )
}

function worthAsking(typed: string) {
  if (typed === '') return false
  const { lastName = '', firstName = '', phone = '', email = '' } = JSON.parse(typed) as Record<string, string>
  return (lastName.trim().length > 1 && firstName.trim().length > 1) || phone.replace(/\D/g, '').length > 8 || /@.+\../.test(email)
}

async function ask(body: string, signal: AbortSignal): Promise<Duplicate[]> {
  const answer = await fetch(routes.duplicates, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal })
  return answer.ok ? ((await answer.json()) as Duplicate[]) : []
}
