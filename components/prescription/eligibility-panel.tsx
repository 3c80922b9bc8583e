'use client'

import { EligibilityView } from '@/components/prescription/eligibility-view'
import { useAlive, useFormText } from '@/components/prescription/live-form'
import type { Platform } from '@/components/prescription/platform-card'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { CRITERION_FIELDS } from '@/lib/organisation/criterion-fields'
import { type Eligibility, type EligibilityAnswers, judge, OUTCOME_LABELS } from '@/lib/prescription/eligibility'

type EligibilityPanelProps = {
  platforms: Platform[]
  /** ISO dates: today, and the birth date of a person who is known already. */
  today: string
  knownBirthDate: string | null
}

/** « Éligibilité », as one types: what the chosen plateforme's rules say, by which rule, and the document that would settle it. */
export function EligibilityPanel({ platforms, today, knownBirthDate }: EligibilityPanelProps) {
  const alive = useAlive()
  const text = useFormText('platformId', (form) => judgedText(form, platforms, { today, knownBirthDate }), '')
  const eligibility = text === '' ? null : (JSON.parse(text) as Eligibility)
  if (!alive) return <p className="text-ink-soft text-sm">La réponse des règles de la plateforme sera sur la page qui suit «&nbsp;Créer&nbsp;».</p>
  return (
    <section aria-label="Éligibilité" className="border-line rounded-control border p-4">
      <h3 className="font-bold">Éligibilité</h3>
      {/* Only the answer is announced: the rules are there to be read. */}
      <p role="status" className="sr-only">
        {eligibility && `Éligibilité\u00a0: ${OUTCOME_LABELS[eligibility.outcome]}`}
      </p>
      {eligibility ? (
        <div className="mt-2">
          <EligibilityView eligibility={eligibility} />
          <p className="text-ink-soft mt-3 text-sm">{ADVICE[eligibility.outcome]}</p>
        </div>
      ) : (
        <p className="text-ink-soft mt-1 text-sm">Choisissez la plateforme&nbsp;: ses règles répondent à mesure que vous remplissez le formulaire.</p>
      )}
    </section>
  )
}

const ADVICE: Record<Eligibility['outcome'], string> = {
  ELIGIBLE: 'La plateforme confirmera après avoir lu la demande.',
  TO_CHECK: 'Vous pouvez envoyer la demande\u00a0: la plateforme vérifiera.',
  OUT_OF_AREA: 'La commune n’est pas dans son territoire. Choisissez une autre plateforme, ou posez-lui la question avant d’envoyer.',
}

// The same text while nothing changes, so that typing elsewhere in the form draws nothing again.
function judgedText(form: FormData, platforms: Platform[], { today, knownBirthDate }: { today: string; knownBirthDate: string | null }) {
  const platform = platforms.find(({ id }) => id === form.get('platformId'))
  return platform ? JSON.stringify(judge(platform, answersIn(form, knownBirthDate), today)) : ''
}

function answersIn(form: FormData, knownBirthDate: string | null): EligibilityAnswers {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string')
  const [birthDate = '', inseeCode = ''] = [texts('birthDate')[0], texts('inseeCode')[0]]
  return {
    ...Object.fromEntries(CRITERION_FIELDS.map((field) => [field, texts(field)])),
    birthDate: knownBirthDate ?? parseFrenchDate(birthDate),
    inseeCode: /^\w{5}$/.test(inseeCode) ? inseeCode : null,
  }
}
