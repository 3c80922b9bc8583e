import { z } from 'zod'
import { DOCUMENT_TYPE_CODES } from '@/lib/organisation/document-types'
import type { Eligibility } from '@/lib/prescription/eligibility'

const EligibilitySchema = z.object({
  outcome: z.enum(['ELIGIBLE', 'TO_CHECK', 'OUT_OF_AREA']),
  reasons: z.array(z.object({ rule: z.string(), sentence: z.string(), verdict: z.enum(['MET', 'NOT_MET', 'UNKNOWN']), document: z.enum(DOCUMENT_TYPE_CODES).nullable() })),
})

/** What a prescription keeps of the day it was judged; null when no rule judged it. */
export const readEligibility = (stored: unknown): Eligibility | null => EligibilitySchema.nullable().catch(null).parse(stored ?? null)
