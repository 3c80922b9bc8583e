import { CommitmentSection } from '@/components/prescription/commitment-section'
import { DraftAutosave } from '@/components/prescription/draft-autosave'
import { DraftButton } from '@/components/prescription/draft-button'
import { KeptField } from '@/components/prescription/kept-field'
import type { KnownPerson } from '@/components/prescription/known-person-card'
import { MobilitySection } from '@/components/prescription/mobility-section'
import { PersonSection } from '@/components/prescription/person-section'
import { RailEligibility } from '@/components/prescription/rail-eligibility'
import type { Platform } from '@/components/prescription/platform-card'
import type { SentDocument } from '@/components/prescription/send-file'
import { SituationSection } from '@/components/prescription/situation-section'
import { SummaryRail } from '@/components/prescription/summary-rail'
import { TestSection } from '@/components/prescription/test-section'
import { UploadsProvider } from '@/components/prescription/uploads'
import { UsedFormHint } from '@/components/prescription/used-form-hint'
import { ActionForm } from '@/components/ui/action-form'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormState } from '@/lib/infra/form-state'
import { prescribeAction } from '@/lib/prescription/actions'

type PrescriptionFormProps = {
  initialValues: FormState['values']
  person: KnownPerson | null
  organisations: { id: string; name: string }[]
  platforms: Platform[]
  /** The files that already go with this draft. */
  documents: SentDocument[]
  /** ISO date. */
  today: string
  /** Whom to ask when no plateforme serves a commune. */
  hotline: string
}

/** « Créer un bénéficiaire »: five sections, a rail that says what is missing, then « Créer ». */
export function PrescriptionForm({ initialValues, person, organisations, platforms, documents, today, hotline }: PrescriptionFormProps) {
  const judging = { platforms, today, knownBirthDate: person && person.birthDate.toISOString().slice(0, 10) }
  return (
    <UploadsProvider draftId={String(initialValues.idempotencyKey)} initial={documents}>
      <ActionForm action={prescribeAction} initialValues={initialValues} className="mt-6">
        <UsedFormHint />
        <KeptField name="idempotencyKey" />
        <KeptField name="personKind" />
        {person && <KeptField name="beneficiaryId" />}
        {person && <KeptField name="beneficiaryVersion" />}
        <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,1fr)_15rem]">
          <div className="space-y-6">
            <PersonSection person={person} judging={judging} hotline={hotline} mayAskAccess={organisations.length > 0} />
            <SituationSection />
            <MobilitySection platforms={platforms} />
            <CommitmentSection organisations={organisations} platforms={platforms} today={today} />
            <TestSection />
            <RailEligibility {...judging} className="lg:hidden" />
            <div className="grid gap-4 sm:grid-cols-2">
              <SubmitButton className="w-full">Créer</SubmitButton>
              <DraftButton />
            </div>
            <DraftAutosave draftId={String(initialValues.idempotencyKey)} />
          </div>
          <SummaryRail asksOrganisation={organisations.length > 0} judging={judging} />
        </div>
      </ActionForm>
    </UploadsProvider>
  )
}
