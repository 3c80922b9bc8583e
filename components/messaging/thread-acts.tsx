import { Unfolding } from '@/components/messaging/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { addPersonAction, archiveThreadAction, leaveThreadAction, removePersonAction } from '@/lib/messaging/actions'
import type { ThreadPage } from '@/lib/messaging/thread-page'

/** What may be done with the whole thread: add the person or take them out, put it away, leave it. */
export function ThreadActs({ thread: { id, archived, mayAddPerson, mayRemovePerson, mayLeave, personHasAccount, person, mayArchive } }: { thread: ThreadPage }) {
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
        {mayRemovePerson && (
          <Unfolding label="Retirer la personne">
            <ActionForm action={removePersonAction} idPrefix="retirer-" className="space-y-2">
              <HiddenField name="threadId" value={id} />
              <p className="text-sm">{person?.firstName} ne lira plus rien de cette conversation, ni ce qui est déjà écrit. Vous pourrez l’ajouter à nouveau.</p>
              <SubmitButton variant="secondary">Retirer la personne</SubmitButton>
            </ActionForm>
          </Unfolding>
        )}
        {mayArchive && (
          <ActionForm action={archiveThreadAction}>
            <HiddenField name="threadId" value={id} />
            <HiddenField name="archived" value={archived ? 'non' : 'oui'} />
            <SubmitButton variant="quiet" className="-ml-5">{archived ? 'Remettre dans la liste' : 'Archiver'}</SubmitButton>
          </ActionForm>
        )}
        {mayLeave && (
          <Unfolding label="Quitter la conversation">
            <ActionForm action={leaveThreadAction} idPrefix="quitter-" className="space-y-2">
              <HiddenField name="threadId" value={id} />
              <p className="text-sm">{person ? 'Vous ne la lirez plus et n’en serez plus prévenu. La fiche permet d’y revenir.' : 'Vous ne la lirez plus et n’en serez plus prévenu. Vous ne pourrez pas y revenir.'}</p>
              <SubmitButton variant="secondary">Quitter</SubmitButton>
            </ActionForm>
          </Unfolding>
        )}
      </div>
    </Card>
  )
}
