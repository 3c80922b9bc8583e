import type { FieldValue } from '@/lib/infra/form-state'

// What Next adds to a form that carries a server action.
const ownedByNext = (name: string) => name.startsWith('$ACTION')

/** The typed values of a form by field name: a list where a name comes several times. Files are not text and are left out. */
export function formValues(form: FormData): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = Object.create(null)
  for (const name of new Set(form.keys())) {
    if (ownedByNext(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length > 0) values[name] = texts.length === 1 && texts[0] !== undefined ? texts[0] : texts
  }
  return { ...values }
}

/** The values that go back into the form: everything typed, except secrets. */
export function valuesToGiveBack(form: FormData): Record<string, FieldValue> {
  const secret = /password|mot-?de-?passe|token/i
  return Object.fromEntries(Object.entries(formValues(form)).filter(([name]) => !secret.test(name)))
}
