import { AddressFields } from '@/components/prescription/address-fields'
import { BirthFields } from '@/components/prescription/birth-fields'
import { choicesOf } from '@/components/prescription/choices'
import { ContactFields } from '@/components/prescription/contact-fields'
import { fieldProps, textProps } from '@/components/prescription/field-props'
import { Row } from '@/components/prescription/section'
import { ActionForm } from '@/components/ui/action-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { HiddenField } from '@/components/ui/hidden-field'
import { PageTitle } from '@/components/ui/page-title'
import { SelectField } from '@/components/ui/select-field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextField } from '@/components/ui/text-field'
import { VersionField } from '@/components/ui/version-field'
import { formatName } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import type { RecordToUpdate } from '@/lib/prescription/record-to-update'
import { updateContactAction, updateIdentityAction } from '@/lib/prescription/update-actions'
import { CIVILITY_LABELS } from '@/lib/prescription/vocabulary/person'

/** « Modifier »: who the person is, and how to reach them, each saved by itself. `list`: the filters of the list to go back to; `today`: ISO date. */
export function EditRecordPage({ record, list, today }: { record: RecordToUpdate; list: string; today: string }) {
  return (
    <div className="max-w-3xl">
      <Breadcrumb trail={[{ label: 'Utilisateurs', href: routes.beneficiaries }, { label: formatName(record), href: routes.record(record.id, { liste: list }) }]} here="Modifier" />
      <PageTitle>{record.identity ? 'Modifier l’identité ou les coordonnées' : 'Modifier les coordonnées'}</PageTitle>
      <div className="mt-6 space-y-6">
        {record.identity && (
          <Card title="Identité">
            <ActionForm action={updateIdentityAction} initialValues={record.identity} className="space-y-5">
              <HiddenField name="beneficiaryId" value={record.id} />
              <VersionField value={record.version} />
              <SelectField {...fieldProps('civility')} choices={choicesOf(CIVILITY_LABELS)} />
              <Row>
                <TextField {...textProps('lastName')} autoComplete="off" />
                <TextField {...textProps('firstName')} autoComplete="off" />
              </Row>
              <BirthFields today={today} />
              <SubmitButton>Enregistrer l’identité</SubmitButton>
            </ActionForm>
          </Card>
        )}
        <Card title="Coordonnées">
          {record.hasAccount && <p className="mb-4 max-w-prose">La personne a un espace&nbsp;: si vous changez son e-mail, elle reçoit un message à la nouvelle adresse pour la confirmer. Jusque-là, elle se connecte avec l’ancienne, qui est prévenue.</p>}
          <ActionForm action={updateContactAction} initialValues={record.contact} className="space-y-5">
            <HiddenField name="beneficiaryId" value={record.id} />
            <VersionField value={record.version} />
            {record.whole ? (
              <>
                <ContactFields />
                <AddressFields />
              </>
            ) : (
              <Row>
                <TextField {...textProps('email')} type="email" optional={false} autoComplete="off" />
                <TextField {...textProps('phone')} type="tel" optional={false} autoComplete="off" />
              </Row>
            )}
            <SubmitButton>Enregistrer les coordonnées</SubmitButton>
          </ActionForm>
        </Card>
      </div>
    </div>
  )
}
