import { HideAddress } from '@/components/account/hide-address'
import { ChooseSlotForm } from '@/components/appointment/choose-slot-form'
import { OwnAnswer } from '@/components/appointment/own-answer'
import { ActionForm } from '@/components/ui/action-form'
import { Alert } from '@/components/ui/alert'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { chooseByLinkAction, openAppointmentLinkAction } from '@/lib/appointment/link-actions'
import { OWN_DONE_LABELS, type OwnDone } from '@/lib/appointment/labels'
import type { OwnAppointment } from '@/lib/appointment/my-appointments'
import type { ChosenSlot, OpenProposal } from '@/lib/appointment/open-proposals'
import { placeDateTime } from '@/lib/appointment/zone-labels'

/** What a signed link shows: nothing of anybody before its button is pressed. */
export type LinkShown = { step: 'GONE' } | { step: 'CLOSED' } | { step: 'APPOINTMENT'; appointment: OwnAppointment } | { step: 'SLOTS'; proposals: OpenProposal[]; /** What was chosen among slots, and is to come. */ chosen: ChosenSlot | null }

// In large letters on a phone, the line would break inside the word.
const YOUR_APPOINTMENT = (
  <>
    Votre <span className="whitespace-nowrap">rendez-vous</span> avec Wimoov
  </>
)

/** The page of a mail's link: answering without signing in. Large letters, one thing at a time. */
export function LinkView({ token, shown, done = null, hotline }: { token: string; shown: LinkShown; done?: OwnDone | null; hotline: string }) {
  switch (shown.step) {
    case 'GONE':
      return <Gone hotline={hotline} />
    case 'CLOSED':
      return (
        <div className="text-lg">
          <PageTitle>{YOUR_APPOINTMENT}</PageTitle>
          <p className="mt-4">Appuyez sur le bouton pour voir de quoi il s’agit et répondre.</p>
          <ActionForm action={openAppointmentLinkAction} className="mt-6">
            <HiddenField name="token" value={token} />
            <SubmitButton className="min-h-14 w-full">Voir et répondre</SubmitButton>
          </ActionForm>
        </div>
      )
    case 'APPOINTMENT':
      return (
        <div className="text-lg">
          <HideAddress shown="/rendez-vous/lien" />
          <PageTitle>{YOUR_APPOINTMENT}</PageTitle>
          {done && (
            <div className="mt-6">
              <Alert tone="success">{OWN_DONE_LABELS[done]}</Alert>
            </div>
          )}
          <OwnAnswer appointment={shown.appointment} answerKey={{ token }} />
        </div>
      )
    case 'SLOTS':
      return (
        <div className="text-lg">
          <HideAddress shown="/rendez-vous/lien" />
          <PageTitle>{shown.proposals.length === 0 && shown.chosen ? YOUR_APPOINTMENT : 'Choisissez votre rendez-vous'}</PageTitle>
          {shown.chosen && (
            <p className="mt-4">
              C’est fait&nbsp;: votre rendez-vous «&nbsp;{shown.chosen.title}&nbsp;» est fixé au <strong>{placeDateTime(shown.chosen.startsAt, shown.chosen.timeZone)}</strong>. Un message vous le redit.
            </p>
          )}
          {shown.proposals.length === 0 && !shown.chosen && <p className="mt-4">Ces créneaux ne sont plus proposés. Pour un rendez-vous, appelez votre conseiller, ou répondez au message.</p>}
          <div className="mt-6 space-y-8">
            {shown.proposals.map((proposal) => (
              <ChooseSlotForm key={proposal.id} proposal={proposal} link={{ action: chooseByLinkAction, token }} big />
            ))}
          </div>
        </div>
      )
  }
}

function Gone({ hotline }: { hotline: string }) {
  return (
    <>
      <PageTitle>Ce lien n’est plus valable</PageTitle>
      <p className="mt-4">
        Pour votre rendez-vous, appelez votre conseiller, ou écrivez à la hotline&nbsp;:{' '}
        <a href={`mailto:${hotline}`} className="link break-all">
          {hotline}
        </a>
        . Quelqu’un vous répondra.
      </p>
    </>
  )
}
