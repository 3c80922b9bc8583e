import type { Texts } from '@/lib/messaging/device/kept-text'

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const fieldsOf = (form: HTMLFormElement) => [...form.querySelectorAll<Field>('input:not([type=hidden]), textarea, select')]
const isTick = (field: Field): field is HTMLInputElement => field.type === 'checkbox'
const isText = (field: Field): field is HTMLInputElement | HTMLTextAreaElement => !isTick(field) && !(field instanceof HTMLSelectElement)

/** What the fields that one writes in hold, by name; null when no word is written. */
export function writtenIn(form: HTMLFormElement): Texts | null {
  const fields = fieldsOf(form)
  if (!fields.some((field) => isText(field) && field.value.trim() !== '')) return null
  return Object.fromEntries(fields.map((field) => [field.name, isTick(field) && !field.checked ? '' : field.value]))
}

/** Whether the form still holds what it came with. */
export const isUntouched = (form: HTMLFormElement) => fieldsOf(form).every((field) => (isTick(field) ? field.checked === field.defaultChecked : !isText(field) || field.value === field.defaultValue))

/** Puts back what was written in a form. */
export function writeBack(form: HTMLFormElement, texts: Texts): void {
  for (const field of fieldsOf(form)) {
    const text = texts[field.name]
    if (text === undefined) continue
    if (isTick(field)) field.checked = text !== ''
    else if (isText(field)) putText(field, text)
    else if ([...field.options].some(({ value }) => value === text)) field.value = text
  }
}

/** Writes in a field as if it was typed: setting `value` itself would tell React nothing, nor count the characters. */
export function putText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, 0, field.value.length, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
