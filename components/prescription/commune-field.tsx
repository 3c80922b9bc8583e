'use client'

import { useEffect, useRef } from 'react'
import { fieldProps } from '@/components/prescription/field-props'
import { sayChanged, useTyped } from '@/components/prescription/live-form'
import { type Commune, useCommunes } from '@/components/prescription/use-communes'
import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

const { name, label } = fieldProps('inseeCode')

/** The commune: a name to type, then, once the postal code is known, a list to choose from. */
export function CommuneField() {
  const { error, typed = '' } = useField(name)
  const postalCode = useField('postalCode').typed ?? ''
  const communes = useCommunes(useTyped('postalCode', postalCode))
  const current = useTyped(name, typed)
  const wasTyping = useRef(false)
  const help = communes.length > 0 ? undefined : 'Le nom de la commune, sans code postal.'
  const control = {
    id: name,
    name,
    'aria-required': true,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': describedBy(name, help, error),
    className: 'control',
  }
  return (
    <FieldFrame id={name} label={label} help={help} error={error}>
      {communes.length > 0 ? (
        <CommuneList key={communes[0]?.inseeCode} control={control} communes={communes} typed={current} wasTyping={wasTyping} />
      ) : (
        <input
          {...control}
          type="text"
          maxLength={100}
          autoComplete="off"
          defaultValue={typed}
          onFocus={() => (wasTyping.current = true)}
          onBlur={() => (wasTyping.current = false)}
        />
      )}
    </FieldFrame>
  )
}

type CommuneListProps = { control: { id: string; className: string }; communes: readonly Commune[]; typed: string; wasTyping: { current: boolean } }

// Takes the place of the text, and of its focus when somebody was typing there.
function CommuneList({ control, communes, typed, wasTyping }: CommuneListProps) {
  const list = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (!list.current) return
    if (wasTyping.current) list.current.focus()
    sayChanged(list.current)
  }, [wasTyping])
  const only = communes.length === 1 ? communes[0] : undefined
  const chosen = communes.find(({ inseeCode, name: commune }) => inseeCode === typed || sameName(commune, typed)) ?? only
  return (
    <select {...control} ref={list} defaultValue={chosen?.inseeCode ?? ''}>
      <option value="">Choisissez</option>
      {communes.map(({ inseeCode, name: commune }) => (
        <option key={inseeCode} value={inseeCode}>
          {commune}
        </option>
      ))}
    </select>
  )
}

const sameName = (one: string, other: string) => one.localeCompare(other.trim(), 'fr', { sensitivity: 'base', ignorePunctuation: true }) === 0
