import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { formatDate } from '@/lib/infra/format'
import type { OpenCorrection } from '@/lib/prescription/corrections'
import { answerCorrectionAction } from '@/lib/prescription/own-record-actions'
import { CORRECTION_MAX } from '@/lib/prescription/person-notice'

/** What the person asks to correct, to be answered on their fiche. */
export function CorrectionsCard({ corrections }: { corrections: OpenCorrection[] }) {
  if (corrections.length === 0) return null
  return (
    <Card title="La personne demande une correction" id="corrections" className="no-print mt-6">
      <ul className="divide-line divide-y">
        {corrections.map(({ id, text, createdAt }) => (
          <li key={id} className="py-4 first:pt-0 last:pb-0">
            <p className="text-ink-soft text-sm">Demandée le {formatDate(createdAt)}</p>
            <blockquote className="border-brand-200 mt-1 max-w-prose border-l-4 pl-4 wrap-anywhere whitespace-pre-line">{text}</blockquote>
            <ActionForm action={answerCorrectionAction} idPrefix={`correction-${id}-`} className="mt-4 space-y-4">
              <HiddenField name="correctionId" value={id} />
              <TextareaField name="answer" label="Votre réponse" required rows={2} maxLength={CORRECTION_MAX} help="La personne lit ce texte. Corrigez d’abord ce qui doit l’être." />
              <SubmitButton variant="secondary">Répondre à la personne</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </Card>
  )
}
