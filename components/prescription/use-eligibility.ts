'use client'

import { formAnswers } from '@/components/prescription/form-answers'
import { useFormText } from '@/components/prescription/live-form'
import type { Platform } from '@/components/prescription/platform-card'
import { type Eligibility, judge } from '@/lib/prescription/eligibility'

export type Judging = {
  platforms: Platform[]
  /** ISO dates: today, and the birth date of a person who is known already. */
  today: string
  knownBirthDate: string | null
}

/** What is said of the form at this moment: nothing yet, or that the chosen plateforme has no rules, or what its rules say. */
export type LiveEligibility = 'NO_PLATFORM' | 'NO_RULES' | Eligibility

/** What the rules of the chosen plateforme say of the form, as one types. */
export function useEligibility(judging: Judging): LiveEligibility {
  const text = useFormText('platformId', (form) => judgedText(form, judging), NO_PLATFORM)
  return JSON.parse(text) as LiveEligibility
}

const NO_PLATFORM = JSON.stringify('NO_PLATFORM' satisfies LiveEligibility)

// The same text while nothing changes, so that typing elsewhere in the form draws nothing again.
function judgedText(form: FormData, { platforms, today, knownBirthDate }: Judging) {
  const platform = platforms.find(({ id }) => id === form.get('platformId'))
  if (!platform) return NO_PLATFORM
  return JSON.stringify((platform.hasRules ? judge(platform, formAnswers(form, knownBirthDate), today) : 'NO_RULES') satisfies LiveEligibility)
}
