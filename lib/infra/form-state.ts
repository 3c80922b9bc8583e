export type FieldValue = string | string[]

/** What a form knows after an answer: sentences beside fields, and what was typed (React empties forms after an action). */
export type FormState = {
  status: 'idle' | 'refused' | 'done'
  /** Why, for programs; screens show `message`. */
  code?: string
  message?: string
  errors: Record<string, string[]>
  values: Record<string, FieldValue>
  /** Grows with each answer, so that the same answer twice is announced twice. */
  attempt: number
}

export const idleForm: FormState = { status: 'idle', errors: {}, values: {}, attempt: 0 }
