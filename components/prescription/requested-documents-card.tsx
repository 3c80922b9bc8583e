import { DocumentsNotice } from '@/components/prescription/documents-notice'
import { UploadForm } from '@/components/prescription/upload-form'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate, formatShortDate } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { keepOwnOpenAction } from '@/lib/prescription/own-record-actions'
import type { PrescriptionDocuments } from '@/lib/prescription/record-documents'

/** « Pièces demandées », in the person's own space: what Wimoov waits for, in plain words; folded when it is of whoever follows them. Nothing when nothing is asked. */
export function RequestedDocumentsCard({ prescriptions, said }: { prescriptions: PrescriptionDocuments[]; said?: string }) {
  const waiting = prescriptions.filter(({ waitsForDocuments }) => waitsForDocuments)
  if (waiting.length === 0 && !prescriptions.some(({ allProvided }) => allProvided)) return null
  const [mine, others] = [waiting.filter(({ askedOfOthers }) => !askedOfOthers), waiting.filter(({ askedOfOthers }) => askedOfOthers)]
  if (waiting.length === 0) {
    return (
      <Card title="Pièces demandées" id="pieces" className="mt-6">
        <p>Merci, toutes les pièces sont arrivées. Un conseiller Wimoov les lit, puis vous répond.</p>
      </Card>
    )
  }
  return (
    <Card title="Pièces demandées" id="pieces" className="mt-6">
      <DocumentsNotice said={said} keptUntil={lastDay(waiting)} />
      {mine.length > 0 && <p>Wimoov a besoin de ces documents. Prenez-les en photo, ou choisissez un fichier.</p>}
      {mine.map((prescription) => (
        <Asked key={prescription.id} prescription={prescription} />
      ))}
      {others.length > 0 && (
        <>
          <p className="mt-4 first:mt-0">Wimoov a demandé des documents à la personne qui vous suit. Elle s’en occupe. Vous n’avez rien à faire.</p>
          <details className="mt-2">
            <summary className="text-brand-800 min-h-12 py-2.5 font-bold">Vous les avez&nbsp;? Vous pouvez aussi les envoyer</summary>
            {others.map((prescription) => (
              <Asked key={prescription.id} prescription={prescription} />
            ))}
          </details>
        </>
      )}
    </Card>
  )
}

// Kept open last, it is the one that expires last.
const lastDay = (waiting: PrescriptionDocuments[]) => waiting.flatMap(({ personUntil }) => personUntil ?? []).reduce<Date | null>((last, until) => (last && last > until ? last : until), null)

function Asked({ prescription: { id, lines, personUntil } }: { prescription: PrescriptionDocuments }) {
  return (
    <>
      <ul className="mt-4 space-y-4">
        {lines
          .filter(({ state, documents }) => state === 'REQUESTED' || documents.length > 0)
          .map(({ type, label, state, monthsValid, documents }) => (
            <li key={type} className="border-line rounded-control border p-4">
              <p className="font-bold">{label}</p>
              {monthsValid && state === 'REQUESTED' && <p>Il doit avoir moins de {monthsValid}&nbsp;mois.</p>}
              {documents.map(({ id: documentId, uploadedAt }) => (
                <p key={documentId}>
                  Envoyé le {formatShortDate(uploadedAt)}.{' '}
                  <a href={routes.document(documentId)} className="link" aria-label={`Télécharger\u00a0: ${label}`}>
                    Télécharger
                  </a>
                </p>
              ))}
              {state === 'REQUESTED' && <UploadForm prescriptionId={id} types={[type]} dated={monthsValid !== null} />}
            </li>
          ))}
      </ul>
      {personUntil && <MoreTime prescriptionId={id} until={personUntil} />}
    </>
  )
}

function MoreTime({ prescriptionId, until }: { prescriptionId: string; until: Date }) {
  return (
    <div className="mt-4">
      <p>Envoyez-les avant le {formatDate(until)}. Après, la demande se ferme. Il vous faut plus de temps&nbsp;?</p>
      <ActionForm action={keepOwnOpenAction} idPrefix={`${prescriptionId}-`} className="mt-2">
        <HiddenField name="prescriptionId" value={prescriptionId} />
        <SubmitButton variant="secondary">Garder ma demande ouverte</SubmitButton>
      </ActionForm>
    </div>
  )
}
