'use client'

import { Eye, EyeOff } from 'lucide-react'
import { useState } from 'react'
import { describedBy, FieldFrame } from '@/components/ui/field-frame'
import { useField } from '@/components/ui/form-context'

type PasswordFieldProps = { name: string; label: string; autoComplete: 'current-password' | 'new-password'; required?: boolean; help?: string; handedOver?: boolean }

/**
 * A password: never given back by the server, and visible when its owner wants to see it. `handedOver`: somebody else holds the device, so
 * that nothing is filled in from the browser's memory and nothing can be shown.
 */
export function PasswordField({ name, label, autoComplete, required, help, handedOver = false }: PasswordFieldProps) {
  const { id, error } = useField(name)
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <FieldFrame id={id} label={label} optional={!required} help={help} error={error}>
      <div className="flex gap-2">
        <input
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          // Browsers ignore « off » for a password that they know, and never fill in a new one.
          autoComplete={handedOver ? 'new-password' : autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={256}
          aria-required={required}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, help, error)}
          className="control"
        />
        {!handedOver && (
          <button type="button" onClick={() => setShown(!shown)} aria-pressed={shown} className="border-line-control rounded-control text-brand-800 hover:bg-brand-50 flex items-center gap-2 border px-3">
            <Icon aria-hidden className="size-5" />
            <span>{shown ? 'Cacher' : 'Voir'}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  )
}
