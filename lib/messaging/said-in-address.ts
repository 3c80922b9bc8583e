import { isCodeOf } from '@/lib/infra/codes'
import { THREAD_DONE } from '@/lib/messaging/labels'
import { DOCUMENT_REFUSALS } from '@/lib/record/document-refusals'

/** What an address says was done in a thread; null for anything else. */
export const doneSentence = (fait: unknown): string | null => (typeof fait === 'string' && isCodeOf(THREAD_DONE, fait) ? THREAD_DONE[fait] : null)

/** Why a file was refused, when the address says so. */
export const fileRefusal = (piece: unknown): string | null => (typeof piece === 'string' && isCodeOf(DOCUMENT_REFUSALS, piece) ? DOCUMENT_REFUSALS[piece] : null)
