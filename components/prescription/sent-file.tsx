'use client'

import { CircleCheck } from 'lucide-react'
import { useId, useState } from 'react'
import type { SentDocument } from '@/components/prescription/send-file'
import { useUploads } from '@/components/prescription/uploads'
import { buttonStyle } from '@/components/ui/button-style'
import { FieldError } from '@/components/ui/field-frame'
import { formatDay } from '@/lib/infra/format'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { routes } from '@/lib/infra/routes'
import { weightOf } from '@/lib/record/document-limits'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'
import { expiryDay } from '@/lib/record/document-dates'

type SentFileProps = { document: SentDocument; label: string; /** Which one it is, when there are several of its kind. */ number?: number; monthsValid: number | null; today: string }

/** A file that has arrived: its day where it matters, whether it is recent enough, « Retirer ». */
export function SentFile({ document: { id, size, issuedOn }, label, number, monthsValid, today }: SentFileProps) {
  const { remove, date, holdFor } = useUploads()
  const [error, setError] = useState<string>()
  const [removing, setRemoving] = useState(false)
  const field = useId()
  const expiry = expiryDay(issuedOn?.slice(0, 10) ?? null, monthsValid)
  const named = number ? `${label}, fichier ${number}` : label
  const say = async (control: HTMLInputElement) => {
    const refused = refusedDay(control.value, today) ?? (await date(id, control.value))
    holdFor(id, refused === undefined ? undefined : control)
    setError(refused)
  }
  return (
    <div className="bg-surface-sunken rounded-control space-y-2 p-3">
      <p role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <CircleCheck aria-hidden className="text-success-700 size-4 shrink-0" />
        <a href={routes.document(id)} className="link" aria-label={`Télécharger\u00a0: ${named}`}>
          {number ? `Fichier ${number} reçu` : 'Fichier reçu'}
        </a>
        <span className="text-ink-soft text-sm">{weightOf(size)}</span>
        <button
          type="button"
          aria-disabled={removing}
          aria-label={`Retirer\u00a0: ${named}`}
          className={buttonStyle('quiet', 'ml-auto')}
          onClick={async () => {
            if (removing) return
            setRemoving(true)
            setError(await remove(id))
            setRemoving(false)
          }}
        >
          Retirer
        </button>
      </p>
      {monthsValid && (
        <div>
          <label htmlFor={field} className="block text-sm font-bold">
            Date du document <span className="text-ink-soft font-normal">(facultatif)</span>
          </label>
          <input
            id={field}
            inputMode="numeric"
            maxLength={10}
            placeholder="jj/mm/aaaa"
            autoComplete="off"
            defaultValue={issuedOn ? formatDay(new Date(issuedOn)) : ''}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${field}-erreur` : undefined}
            onBlur={({ target }) => void say(target)}
            // Enter would send the form before the date is said.
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              void say(event.currentTarget)
            }}
            className="control mt-1 max-w-44"
          />
        </div>
      )}
      {expiry && expiry < today && (
        <p role="status" className="text-warning-700 font-bold">
          Ce justificatif a plus de {monthsValid}&nbsp;mois&nbsp;: la plateforme en demandera un plus récent.
        </p>
      )}
      <FieldError id={field} error={error} />
    </div>
  )
}

function refusedDay(typed: string, today: string): string | undefined {
  if (typed.trim() === '') return undefined
  const day = parseFrenchDate(typed)
  if (!day) return 'Indiquez une date qui existe, par exemple 03/04/2026.'
  return day > today ? DOCUMENT_REFUSALS.FUTURE_DATE : undefined
}
