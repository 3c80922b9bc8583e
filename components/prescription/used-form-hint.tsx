'use client'

import { use } from 'react'
import { Alert } from '@/components/ui/alert'
import { FormContext } from '@/components/ui/form-context'

/** What to do when this copy of the form has already served, or the record has changed meanwhile: nothing typed is lost. */
export function UsedFormHint() {
  if (use(FormContext).code !== 'CONFLICT') return null
  return <Alert tone="info">Vos réponses sont toujours là. «&nbsp;Enregistrer le brouillon&nbsp;» les garde et rouvre un formulaire prêt à être envoyé.</Alert>
}
