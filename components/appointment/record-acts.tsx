import { ChooseSlotForm } from '@/components/appointment/choose-slot-form'
import { Unfolding } from '@/components/parcours/unfolding'
import { ActionForm } from '@/components/ui/action-form'
import { HiddenField } from '@/components/ui/hidden-field'
import { LinkButton } from '@/components/ui/link-button'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { inviteToWorkshopAction, withdrawProposalAction } from '@/lib/appointment/actions'
import type { OpenProposal } from '@/lib/appointment/open-proposals'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { plural } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

type Workshop = { id: string; title: string; startsAt: Date; timeZone: string; left: number }
type RecordActsProps = { beneficiaryId: string; proposals: OpenProposal[]; workshops: Workshop[]; mayPlan: boolean }

/** What may be done about a person's rendez-vous, on their fiche: the advisor plans, offers slots, gives a place; who follows the person chooses. */
export function RecordActs({ beneficiaryId, proposals, workshops, mayPlan }: RecordActsProps) {
  return (
    <>
      {proposals.map((proposal) => (
        <section key={proposal.id} aria-label="Créneaux proposés" className="border-brand-200 bg-brand-50 rounded-control border p-4">
          <h3 className="mb-2 font-bold">Créneaux proposés</h3>
          <ChooseSlotForm proposal={proposal} />
          {mayPlan && (
            <ActionForm action={withdrawProposalAction} idPrefix={`retirer-${proposal.id.slice(-8)}-`} className="mt-3">
              <HiddenField name="proposalId" value={proposal.id} />
              <SubmitButton variant="quiet" className="-ml-5">Retirer la proposition</SubmitButton>
            </ActionForm>
          )}
        </section>
      ))}
      {mayPlan && (
        <div className="flex flex-wrap gap-3">
          <LinkButton href={routes.planAppointment({ personne: beneficiaryId })}>Planifier</LinkButton>
          <LinkButton href={routes.planAppointment({ personne: beneficiaryId, proposer: 'oui' })} variant="secondary">
            Proposer trois créneaux
          </LinkButton>
        </div>
      )}
      {mayPlan && workshops.length > 0 && (
        <ActionForm action={inviteToWorkshopAction} idPrefix="atelier-">
          <Unfolding title="Inscrire à un atelier">
            <HiddenField name="beneficiaryId" value={beneficiaryId} />
            <SelectField
              name="appointmentId"
              label="Atelier"
              required
              choices={workshops.map(({ id, title, startsAt, timeZone, left }) => ({ value: id, label: `${title}, ${placeDateTime(startsAt, timeZone)} (${plural(left, 'place', 'places')})` }))}
            />
            <SubmitButton variant="secondary">Inscrire</SubmitButton>
          </Unfolding>
        </ActionForm>
      )}
    </>
  )
}
