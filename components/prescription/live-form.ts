'use client'

import { useSyncExternalStore } from 'react'

/**
 * What a field of the page holds at this moment, whoever filled it in: also before the page was alive, and by another field
 * (which then says so with a `change` event). `initial` is what the server drew.
 */
export function useTyped(name: string, initial: string): string {
  return useSyncExternalStore(onTyping, () => controlValue(name) ?? initial, () => initial)
}

/** Something computed from the whole form that holds a field, as a text: it must be the same text while nothing changes. */
export function useFormText(name: string, read: (form: FormData) => string, initial: string): string {
  const current = () => {
    const form = control(name)?.form
    return form ? read(new FormData(form)) : initial
  }
  return useSyncExternalStore(onTyping, current, () => initial)
}

/** The boxes of a group that are ticked at this moment, those that were put aside included. */
export function useTicked(name: string, initial: readonly string[]): readonly string[] {
  const current = () => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(name)}"]`)]
    return boxes.length > 0 ? ticksOf(boxes.filter(({ checked }) => checked).map(({ value }) => value)) : ticksOf(initial)
  }
  const ticks = useSyncExternalStore(onTyping, current, () => ticksOf(initial))
  return ticks === '' ? [] : ticks.split('\n')
}

/** Whether the page is alive: false on the server and until scripts have run. */
export function useAlive(): boolean {
  return useSyncExternalStore(never, () => true, () => false)
}

/** Fills in a list for the person, and tells the rest of the form. */
export function fillIn(list: HTMLSelectElement, value: string) {
  list.value = value
  sayChanged(list)
}

/** Tells the rest of the form that a field was filled in by the page itself. */
export function sayChanged(field: HTMLElement) {
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

function control(name: string) {
  const found = document.getElementById(name)
  return found instanceof HTMLInputElement || found instanceof HTMLSelectElement ? found : null
}

const controlValue = (name: string) => control(name)?.value

function onTyping(changed: () => void) {
  document.addEventListener('input', changed)
  document.addEventListener('change', changed)
  return () => {
    document.removeEventListener('input', changed)
    document.removeEventListener('change', changed)
  }
}

const ticksOf = (values: readonly string[]) => values.join('\n')

const never = () => () => undefined
