import { z } from 'zod'
import { parseFrenchDate } from '@/lib/infra/french-date'
import { DOCUMENT_TYPE_CODES } from '@/lib/organisation/document-types'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'

const id = z.string().refine((text) => z.guid().safeParse(text).success).transform((text) => text.toLowerCase())

/** The day on which a document was made out, as people write it; out as an ISO date, or null. */
const issuedOn = z.string().max(20).nullish().transform((text, context) => {
  if (!text?.trim()) return null
  const day = parseFrenchDate(text)
  if (day && day >= '1900-01-01') return day
  context.addIssue({ code: 'custom', message: DOCUMENT_REFUSALS.WRONG_DATE })
  return z.NEVER
})

const described = { type: z.enum(DOCUMENT_TYPE_CODES, { error: DOCUMENT_REFUSALS.WRONG_TYPE }), issuedOn }

/** What a file is, wherever it goes. */
export const DescriptionSchema = z.object(described)

/** What comes with a file: what it is, its day, and the draft or the prescription that it belongs to. */
export const UploadSchema = z.union([z.strictObject({ ...described, draft: id }), z.strictObject({ ...described, prescription: id })])
export type Upload = z.output<typeof UploadSchema>

export const DocumentSchema = z.strictObject({ documentId: id })

/** The day of a document that was sent without it, or with another one. */
export const DocumentDaySchema = z.strictObject({ issuedOn })
