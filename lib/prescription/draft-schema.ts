import { z } from 'zod'
import { PRESCRIPTION_FIELDS, type PrescriptionField } from '@/lib/prescription/labels'

/** What was typed so far, as it was typed: not judged, only bounded. */
export type PrescriptionDraftValues = Partial<Record<PrescriptionField, string | string[]>>

// Longer than any field accepts, so that a text that is too long comes back to be shortened.
const LONGEST_TEXT = 5000
const MOST_BOXES = 50

/**
 * Reads a draft out of anything: fields of the form only, texts and lists of texts only, cut to a length that a row can hold, without
 * the characters that PostgreSQL refuses. Never fails: an unusable draft is an empty one.
 */
export const PrescriptionDraftSchema = z.unknown().transform((input): PrescriptionDraftValues => {
  if (typeof input !== 'object' || input === null) return {}
  const entries = Object.entries(input)
    .filter(([name]) => Object.hasOwn(PRESCRIPTION_FIELDS, name))
    .map(([name, value]) => [name, typed(value)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
})

function typed(value: unknown): string | string[] | undefined {
  if (typeof value === 'string') return storable(value)
  if (!Array.isArray(value)) return undefined
  return value.slice(0, MOST_BOXES).flatMap((item) => (typeof item === 'string' ? [storable(item)] : []))
}

// Cutting may split an emoji in two: lone halves are replaced after the cut.
function storable(text: string) {
  return text.slice(0, LONGEST_TEXT).replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd')
}
