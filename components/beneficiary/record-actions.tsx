import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import type { BeneficiaryRecord } from '@/lib/beneficiary/queries'
import { routes } from '@/lib/infra/routes'

type RecordActionsProps = { record: BeneficiaryRecord; list: string; mayPrescribe: boolean; mayEdit: boolean; mayRemove: boolean }

/** What may be done with a record: prescribe the person again, print, remove or restore. A removed record is only restored. */
export function RecordActions({ record, list, mayPrescribe, mayEdit, mayRemove }: RecordActionsProps) {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <PrintButton>Imprimer</PrintButton>
      {mayEdit && (
        <LinkButton href={routes.editRecord(record.id, { liste: list })} variant="secondary">
          {record.detail === 'FULL' ? 'Modifier l’identité ou les coordonnées' : 'Modifier les coordonnées'}
        </LinkButton>
      )}
      {mayPrescribe && record.detail === 'FULL' && (
        <LinkButton href={routes.prescribeAgain(record.id)} variant="secondary">
          Prescrire à nouveau
        </LinkButton>
      )}
      {mayRemove && (
        <LinkButton href={routes.removeRecord(record.id, { liste: list })} variant="secondary">
          {record.removedAt ? 'Rétablir la fiche' : 'Supprimer la fiche'}
        </LinkButton>
      )}
    </div>
  )
}
