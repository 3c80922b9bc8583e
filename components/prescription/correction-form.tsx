import { choicesOf } from '@/components/prescription/choices'
import { MobilityFields } from '@/components/prescription/mobility-section'
import { Section } from '@/components/prescription/section'
import { SituationFields } from '@/components/prescription/situation-section'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/choice-group'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { VersionField } from '@/components/ui/version-field'
import { Link } from '@/components/ui/link'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { Correctable } from '@/lib/prescription/correctable'
import { cancelPrescriptionAction, correctPrescriptionAction } from '@/lib/prescription/correction-actions'
import { CANCEL_REASON_LABELS } from '@/lib/prescription/vocabulary/decision'
import { WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'

/** « Corriger la prescription », until a conseiller takes it up; or « Annuler la prescription ». */
export function CorrectionForm({ prescription, services }: { prescription: Correctable; services: string[] }) {
  const { prescriptionId, version, reference, beneficiary, calledBy, values } = prescription
  const offered = choicesOf(WISHED_SERVICE_LABELS).filter(({ value }) => services.length === 0 || services.includes(value))
  return (
    <div className="max-w-4xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(beneficiary), href: routes.record(beneficiary.id) }]} here={`Corriger ${reference}`} />
      <PageTitle>Corriger la prescription</PageTitle>
      <p className="text-ink-soft mt-2 max-w-prose">
        Possible tant qu’aucun conseiller n’a pris la demande en charge&nbsp;; ensuite,{' '}
        <Link href={routes.newThread({ personne: beneficiary.id })} className="link">
          écrivez à la plateforme
        </Link>
        . Les règles de la plateforme sont relues avec vos nouvelles réponses.
      </p>
      <ActionForm action={correctPrescriptionAction} initialValues={values} className="mt-6 space-y-6">
        <HiddenField name="prescriptionId" value={prescriptionId} />
        <VersionField value={version} />
        <Section name="SITUATION" numbered={false}>
          <SituationFields />
        </Section>
        <Section name="MOBILITY" numbered={false}>
          <MobilityFields />
          <CheckboxGroup name="wishedServices" label="Services souhaités" choices={offered} columns />
        </Section>
        <SubmitButton>Enregistrer la correction</SubmitButton>
      </ActionForm>
      <Card title="Annuler la prescription" className="mt-10">
        <p className="mb-4">
          {calledBy ? 'La plateforme est prévenue. La personne n’a pas d’e-mail\u00a0: elle sera à appeler, c’est noté dans «\u00a0À faire\u00a0».' : 'La plateforme et la personne sont prévenues.'} La fiche reste, avec son historique.
        </p>
        <ActionForm action={cancelPrescriptionAction} idPrefix="annuler-" className="space-y-4">
          <HiddenField name="prescriptionId" value={prescriptionId} />
          <SelectField name="reason" label="Raison" required choices={choicesOf(CANCEL_REASON_LABELS)} />
          <SubmitButton variant="danger">Annuler la prescription</SubmitButton>
        </ActionForm>
      </Card>
    </div>
  )
}
