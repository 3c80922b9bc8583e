'use client'

import { CircleCheck, CircleDashed } from 'lucide-react'
import { use } from 'react'
import { useFormText } from '@/components/prescription/live-form'
import { missingAnswers } from '@/components/prescription/missing-answers'
import { RailEligibility } from '@/components/prescription/rail-eligibility'
import { SECTION_ANCHORS, SECTIONS, sectionTitle } from '@/components/prescription/section'
import type { Judging } from '@/components/prescription/use-eligibility'
import { FormContext } from '@/components/ui/form-context'
import { PRESCRIPTION_FIELDS, type PrescriptionField } from '@/lib/prescription/labels'

/** Beside the form: what the rules say, its sections, and what is still missing in each, as one types. */
export function SummaryRail({ asksOrganisation, judging }: { asksOrganisation: boolean; judging: Judging }) {
  const { values } = use(FormContext)
  const missingIn = (answers: (field: PrescriptionField) => readonly string[]) =>
    missingAnswers(answers, { asksOrganisation })
      .map(({ field, label }) => `${field}|${label}`)
      .join('\n')
  const text = useFormText(
    'postalCode',
    (form) => missingIn((field) => form.getAll(field).filter((value) => typeof value === 'string')),
    missingIn((field) => [values[field] ?? []].flat()),
  )
  const missing = text.split('\n').flatMap((line) => {
    const [field, label] = line.split('|')
    return field && label ? [{ field: field as PrescriptionField, label }] : []
  })
  return (
    <div className="no-print sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto lg:block">
      <RailEligibility {...judging} className="mb-6" />
      <nav aria-label="Sections du formulaire">
        <ol className="border-line border-l-2">
          {SECTIONS.map((section) => {
            const left = missing.filter(({ field }) => PRESCRIPTION_FIELDS[field].section === section)
            const Icon = left.length === 0 ? CircleCheck : CircleDashed
            return (
              <li key={section} className="pb-4 pl-4">
                <a href={`#${SECTION_ANCHORS[section]}`} className="hover:text-brand-800 flex items-start gap-2 font-bold no-underline hover:underline">
                  <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${left.length === 0 ? 'text-success-700' : 'text-ink-soft'}`} />
                  {sectionTitle(section)}
                </a>
                <p className="text-ink-soft mt-0.5 ml-6 text-sm">{left.length === 0 ? 'Rien ne manque' : `Il manque\u00a0:`}</p>
                {left.length > 0 && (
                  <ul className="ml-6 text-sm">
                    {left.map(({ field, label }) => (
                      <li key={field}>
                        <a href={`#${field}`} className="link">
                          {label}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            )
          })}
        </ol>
      </nav>
    </div>
  )
}
