import { FeedAddress } from '@/components/appointment/feed-address'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { createFeedAction, revokeFeedAction } from '@/lib/appointment/feed-actions'
import { formatDateTime } from '@/lib/infra/format'

type FeedCardProps = { feed: { withNames: boolean; createdAt: Date; lastReadAt: Date | null } | null; /** People have no other people's names to show. */ professional: boolean }

/** The private address by which an agenda reads one's rendez-vous. */
export function FeedCard({ feed, professional }: FeedCardProps) {
  return (
    <Card title="Voir mes rendez-vous dans mon agenda" id="agenda" className="mt-6">
      <div className="space-y-3">
        <p>Une adresse privée montre vos rendez-vous dans l’agenda de votre téléphone ou de votre ordinateur&nbsp;: ceux des trente derniers jours et tous ceux à venir. Qui a l’adresse lit vos rendez-vous&nbsp;: ne la donnez à personne.</p>
        {feed && (
          <p>
            Votre adresse date du {formatDateTime(feed.createdAt)}
            {professional && (feed.withNames ? ', avec les noms' : ', sans les noms')}. {feed.lastReadAt ? `Lue pour la dernière fois le ${formatDateTime(feed.lastReadAt)}.` : 'Aucun agenda ne l’a encore lue.'}
          </p>
        )}
      </div>
      <ActionForm action={createFeedAction} idPrefix="agenda-" className="mt-4 space-y-4">
        <FeedAddress />
        {professional && <CheckboxField name="withNames" label="Montrer les noms des personnes" help="Sans cette case, l’agenda dit le type de rendez-vous et l’heure, sans aucun nom. C’est plus sûr sur un téléphone personnel." />}
        <SubmitButton>{feed ? 'Créer une autre adresse' : 'Créer mon adresse'}</SubmitButton>
        {feed && <p className="text-ink-soft text-sm">L’ancienne adresse cessera de fonctionner.</p>}
      </ActionForm>
      {feed && (
        <ActionForm action={revokeFeedAction} idPrefix="arreter-" className="mt-4">
          <SubmitButton variant="secondary">Supprimer mon adresse</SubmitButton>
        </ActionForm>
      )}
    </Card>
  )
}
