import type { ReactNode } from 'react'
import { Unfolding } from '@/components/parcours/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextareaField } from '@/components/ui/textarea-field'
import { askToCancelAction, askToMoveAction, cancelOwnPlaceAction, confirmAppointmentAction } from '@/lib/appointment/actions'
import { routes } from '@/lib/infra/routes'

type AnswerAsProps = { role: 'ADVISOR' | 'PRESCRIBER'; appointment: { id: string; places: number | null }; person: { beneficiaryId: string; firstName: string; confirmedAt: Date | null; moveAskedAt: Date | null } }

/** What a professional may do for one person: the prescriber asks; the advisor notes what the person said, or offers other slots. */
export function AnswerAs({ role, appointment, person }: AnswerAsProps) {
  const { beneficiaryId, firstName } = person
  const common = { appointmentId: appointment.id, beneficiaryId }
  if (role === 'PRESCRIBER') {
    if (person.moveAskedAt) return <p className="text-ink-soft">Le conseiller répond à la demande. Le rendez-vous tient en attendant.</p>
    return (
      <div className="grid gap-3 lg:grid-cols-2">
        <Asking action={askToMoveAction} idPrefix={`deplacer-${beneficiaryId}-`} common={common} title="Demander à déplacer">
          <TextareaField name="reason" label="Pourquoi, et quand la personne est libre" maxLength={300} rows={2} />
          <SubmitButton variant="secondary">Demander une autre date</SubmitButton>
        </Asking>
        <Asking action={askToCancelAction} idPrefix={`annuler-${beneficiaryId}-`} common={common} title="Demander à annuler">
          <TextareaField name="reason" label="Pourquoi" maxLength={300} rows={2} />
          <SubmitButton variant="secondary">Demander l’annulation</SubmitButton>
        </Asking>
      </div>
    )
  }
  return (
    <div className="flex flex-wrap items-start gap-3">
      {!person.confirmedAt && (
        <ActionForm action={confirmAppointmentAction} idPrefix={`confirmer-${beneficiaryId}-`}>
          <PlaceKeys {...common} />
          <SubmitButton variant="secondary">
            {firstName} vient{'\u00a0'}: le noter
          </SubmitButton>
        </ActionForm>
      )}
      {appointment.places === null && (
        <LinkButton href={routes.planAppointment({ personne: beneficiaryId, deplace: appointment.id })} variant="secondary">
          Proposer d’autres créneaux
        </LinkButton>
      )}
      <Asking action={cancelOwnPlaceAction} idPrefix={`rendre-${beneficiaryId}-`} common={common} title={`${firstName} ne peut pas venir`}>
        <TextareaField name="reason" label="Raison" maxLength={300} rows={2} />
        <SubmitButton variant="secondary">{appointment.places === null ? 'Libérer cette heure' : 'Rendre la place'}</SubmitButton>
      </Asking>
      {!person.moveAskedAt && (
        <Asking action={askToMoveAction} idPrefix={`deplacer-${beneficiaryId}-`} common={common} title={`${firstName} demande une autre date`}>
          <TextareaField name="reason" label="Pourquoi, et quand la personne est libre" maxLength={300} rows={2} />
          <SubmitButton variant="secondary">Noter la demande</SubmitButton>
        </Asking>
      )}
    </div>
  )
}

type AskingProps = { action: typeof askToMoveAction; idPrefix: string; common: { appointmentId: string; beneficiaryId: string }; title: string; children: ReactNode }

function Asking({ action, idPrefix, common, title, children }: AskingProps) {
  return (
    <ActionForm action={action} idPrefix={idPrefix}>
      <Unfolding title={title}>
        <PlaceKeys {...common} />
        {children}
      </Unfolding>
    </ActionForm>
  )
}

/** Whose place in which rendez-vous. */
export function PlaceKeys({ appointmentId, beneficiaryId }: { appointmentId: string; beneficiaryId: string }) {
  return (
    <>
      <HiddenField name="appointmentId" value={appointmentId} />
      <HiddenField name="beneficiaryId" value={beneficiaryId} />
    </>
  )
}
