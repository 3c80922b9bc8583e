import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { addPersonAction, archiveThreadAction } from '@/lib/messaging/actions'
import type { ThreadPage } from '@/lib/messaging/thread-page'

/** What may be done with the whole thread: add the person, put it away. */
export function ThreadActs({ thread: { id, archived, mayAddPerson, personHasAccount, person, mayArchive } }: { thread: ThreadPage }) {
  if (!mayAddPerson && !mayArchive) return null
  return (
    <Card title="Cette conversation" className="no-print">
      <div className="space-y-4">
        {mayAddPerson && personHasAccount && (
          <ActionForm action={addPersonAction} className="space-y-2">
            <HiddenField name="threadId" value={id} />
            <p className="text-sm">
              {person?.firstName} lira tous les messages déjà écrits, mais aucune note interne.
            </p>
            <SubmitButton variant="secondary">Ajouter la personne</SubmitButton>
          </ActionForm>
        )}
        {mayAddPerson && !personHasAccount && <p className="text-sm">La personne n’a pas encore d’espace&nbsp;: elle ne peut pas être ajoutée.</p>}
        {mayArchive && (
          <ActionForm action={archiveThreadAction}>
            <HiddenField name="threadId" value={id} />
            <HiddenField name="archived" value={archived ? 'non' : 'oui'} />
            <SubmitButton variant="quiet">{archived ? 'Remettre dans la liste' : 'Archiver'}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  )
}
