import type { ReactNode } from 'react'
import { MeetingFacts } from '@/components/appointment/facts'
import { OwnBadge } from '@/components/appointment/my-appointments'
import { Unfolding } from '@/components/parcours/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { askToMoveAction, cancelOwnPlaceAction, confirmAppointmentAction } from '@/lib/appointment/actions'
import { answerByLinkAction } from '@/lib/appointment/link-actions'
import type { OwnAppointment } from '@/lib/appointment/my-appointments'

/** Signed in: the person's own record. By the link of a mail: its secret. */
export type AnswerKey = { beneficiaryId: string } | { token: string }
type OwnAnswerProps = { appointment: OwnAppointment; answerKey: AnswerKey }

/** A rendez-vous for its person: when, where, and three answers, each in two taps at most; the one that cannot be taken back asks first, and stands apart. */
export function OwnAnswer({ appointment, answerKey }: OwnAnswerProps) {
  const { title, state, cancelReason, askedToCancel, platform } = appointment
  return (
    <>
      <Card title={title} actions={<OwnBadge state={state} />} className="mt-6">
        <MeetingFacts meeting={appointment} />
        {state === 'CANCELLED' && cancelReason && <p className="mt-4">Pourquoi&nbsp;: {cancelReason}</p>}
        {state === 'CANCELLED' && <p className="mt-4">Vous voulez un autre rendez-vous&nbsp;? Appelez ou écrivez à {platform.name}.</p>}
        {state === 'ASKED' && (
          <p className="mt-4">{askedToCancel ? 'Il est demandé d’annuler ce rendez-vous.' : 'Vous avez demandé une autre date, ou quelqu’un l’a fait pour vous.'} Votre conseiller va répondre. En attendant, ce rendez-vous tient.</p>
        )}
      </Card>
      {(state === 'TO_ANSWER' || state === 'CONFIRMED' || state === 'ASKED') && <Answers appointment={appointment} answerKey={answerKey} />}
    </>
  )
}

function Answers({ appointment: { id, state, places }, answerKey }: OwnAnswerProps) {
  const byLink = 'token' in answerKey
  const keys = (answer: 'venir' | 'annuler' | 'deplacer'): ReactNode =>
    byLink ? (
      <>
        <HiddenField name="token" value={answerKey.token} />
        <HiddenField name="answer" value={answer} />
      </>
    ) : (
      <>
        <HiddenField name="appointmentId" value={id} />
        <HiddenField name="beneficiaryId" value={answerKey.beneficiaryId} />
      </>
    )
  return (
    <div className="no-print mt-6 space-y-4">
      {state !== 'CONFIRMED' && (
        <ActionForm action={byLink ? answerByLinkAction : confirmAppointmentAction} idPrefix="venir-">
          {keys('venir')}
          <SubmitButton className="min-h-14 w-full">Je viens</SubmitButton>
        </ActionForm>
      )}
      <ActionForm action={byLink ? answerByLinkAction : askToMoveAction} idPrefix="deplacer-">
        <Unfolding title={state === 'ASKED' ? 'Changer ma demande' : 'Demander une autre date'}>
          {keys('deplacer')}
          <TextareaField name="reason" label="Quand êtes-vous libre&nbsp;?" maxLength={300} rows={2} />
          <SubmitButton variant="secondary" className="min-h-14 w-full">
            Envoyer ma demande
          </SubmitButton>
        </Unfolding>
      </ActionForm>
      {/* A place that is given back goes to somebody else: a first tap opens this, a second one says it. Works without scripts. */}
      <ActionForm action={byLink ? answerByLinkAction : cancelOwnPlaceAction} idPrefix="annuler-" className="border-line mt-10 border-t pt-8">
        <Unfolding title="Je ne peux pas venir">
          {keys('annuler')}
          <p>
            {places === null ? 'Le rendez-vous sera annulé, et l’heure donnée à quelqu’un d’autre.' : 'Votre place sera donnée à quelqu’un d’autre.'}{' '}
            {state !== 'ASKED' && (
              <>
                Une autre date vous irait mieux&nbsp;? Fermez ceci et choisissez «&nbsp;Demander une autre date&nbsp;».
              </>
            )}
          </p>
          <SubmitButton variant="danger" className="min-h-14 w-full">
            {places === null ? 'Oui, annuler mon rendez-vous' : 'Oui, rendre ma place'}
          </SubmitButton>
        </Unfolding>
      </ActionForm>
    </div>
  )
}
