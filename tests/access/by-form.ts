import { callAction, type Outcome } from './calls'
import type { Column } from './matrix'
import type { SignedIn, Subject } from './world'

export type Form = Record<string, string | string[]>
export type Call = (subject: Subject, who: SignedIn, column: Column) => Promise<Outcome>

/** Calls an action with a form, from a page that the column may open. */
export const byForm = (name: string, form: (subject: Subject, column: Column) => Form): Call => (subject, who, column) =>
  callAction(name, column.startsWith('BEN') ? '/mon-espace' : '/aide', who.cookie, form(subject, column))
