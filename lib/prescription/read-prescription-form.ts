import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'

/**
 * The posted form as the schema reads it: a text per field, a list per group of boxes and for a field that came twice. Unknown names
 * are kept so that the schema refuses them, except React's own `$ACTION_…`, which come with a form sent without scripts.
 */
export function readPrescriptionForm(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION_'))
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 && !isGroup(name) ? values[0] : values]
    }),
  )
}

function isGroup(name: string) {
  return Object.entries(PRESCRIPTION_FIELDS).some(([field, { kind }]) => field === name && kind === 'CHOICES')
}
