import { routes } from '@/lib/infra/routes'

export type DraftValues = Record<string, string | string[]>
export type DraftConflict = { version: number; savedAt: string; values: DraftValues }
export type SaveOutcome = { kind: 'SAVED'; version: number; savedAt: string } | ({ kind: 'CONFLICT' } & DraftConflict) | { kind: 'SENT' | 'SIGNED_OUT' | 'LOCKED' | 'REFUSED' | 'UNREACHABLE' }

/** What a form holds, by field: the texts, and lists of boxes; neither files nor what Next adds. */
export function formContents(form: HTMLFormElement): DraftValues {
  const values: DraftValues = {}
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string' || name.startsWith('$')) continue
    const before = values[name]
    values[name] = before === undefined ? value : [before, value].flat()
  }
  return values
}

/** Whether a form holds something else than what the server drew: typed before the page was alive, or put back by the browser. */
export function filledIn(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement) return [...control.options].some(({ selected, defaultSelected }) => defaultSelected && !selected) || (control.selectedIndex > 0 && !control.options[control.selectedIndex]?.defaultSelected)
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
    if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return false
    return control.type === 'checkbox' || control.type === 'radio' ? control.checked !== control.defaultChecked : control.value !== control.defaultValue
  })
}

/** Sends a draft as it is, over the version that this page has read. `leaving`: the page is being closed, the request must outlive it. */
export async function sendDraft(draftId: string, values: DraftValues, version: number, leaving = false): Promise<SaveOutcome> {
  try {
    const answer = await fetch(routes.draftState(draftId), { method: 'PUT', keepalive: leaving, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version, values }) })
    if (answer.status === 401) return { kind: 'SIGNED_OUT' }
    if (answer.status === 403) return { kind: 'LOCKED' }
    const said = (await answer.json()) as SaveOutcome
    if (answer.ok || (answer.status === 409 && (said.kind === 'CONFLICT' || said.kind === 'SENT'))) return said
    return { kind: answer.status < 500 ? 'REFUSED' : 'UNREACHABLE' }
  } catch {
    return { kind: 'UNREACHABLE' }
  }
}

/** The fields that two versions of a draft do not hold alike, in the order of the first. */
export function differingFields(mine: DraftValues, theirs: DraftValues): string[] {
  const told = (value: string | string[] | undefined) => [value ?? []].flat().filter((text) => text !== '').sort().join('\n')
  return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((name) => !UNTYPED.includes(name) && told(mine[name]) !== told(theirs[name]))
}

// Nobody types these: they name the form itself.
const UNTYPED = ['idempotencyKey', 'draftVersion', 'personKind', 'beneficiaryId', 'beneficiaryVersion']
