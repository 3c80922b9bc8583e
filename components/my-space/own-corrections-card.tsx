import { ActionForm } from '@/components/ui/action-form'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { formatDate } from '@/lib/infra/format'
import type { OwnCorrection } from '@/lib/prescription/corrections'
import { askCorrectionAction } from '@/lib/prescription/own-record-actions'
import { CORRECTION_MAX } from '@/lib/prescription/person-notice'

/** « Demander une correction », and what was answered. */
export function OwnCorrectionsCard({ corrections }: { corrections: OwnCorrection[] }) {
  return (
    <Card title="Demander une correction" id="correction">
      <p>Quelque chose est faux dans votre dossier&nbsp;? Dites-le ici. Une personne qui vous suit vous répond.</p>
      <ActionForm action={askCorrectionAction} idPrefix="correction-" className="mt-4 space-y-4">
        <TextareaField name="text" label="Ce qu’il faut corriger" required rows={3} maxLength={CORRECTION_MAX} help="Par exemple&nbsp;: mon numéro de téléphone a changé." />
        <SubmitButton className="min-h-12 w-full">Envoyer ma demande</SubmitButton>
      </ActionForm>
      {corrections.length > 0 && (
        <>
          <h3 className="mt-6 text-lg font-bold">Mes demandes</h3>
          <ul className="divide-line divide-y">
            {corrections.map(({ id, text, createdAt, answer, handledAt }) => (
              <li key={id} className="py-4 last:pb-0">
                <p className="flex flex-wrap items-center gap-2">
                  <Badge tone={handledAt ? 'success' : 'info'}>{handledAt ? 'Répondue' : 'En attente d’une réponse'}</Badge>
                  <span className="text-ink-soft text-base">{formatDate(createdAt)}</span>
                </p>
                <p className="mt-1 wrap-anywhere whitespace-pre-line">{text}</p>
                {handledAt && (
                  <div className="border-brand-200 mt-2 border-l-4 pl-4">
                    <p className="font-bold">Réponse du {formatDate(handledAt)}</p>
                    <p className="wrap-anywhere whitespace-pre-line">{answer}</p>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}
