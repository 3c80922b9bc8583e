'use client'

import { use } from 'react'
import { FormContext } from '@/components/ui/form-context'
import { PasswordField } from '@/components/ui/password-field'

/** The password of whoever acts: asked when ten minutes have passed since the last time, be it while the form was open. */
export function PasswordWhenNeeded({ needed }: { needed: boolean }) {
  const { code, errors } = use(FormContext)
  if (!needed && code !== 'STEP_UP_REQUIRED' && !errors.password) return null
  return <PasswordField name="password" label="Votre mot de passe" autoComplete="current-password" required help="Pour confirmer que c’est bien vous. Il n’est plus demandé pendant dix minutes." />
}
