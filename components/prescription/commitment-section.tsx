import { DocumentsField } from '@/components/prescription/documents-field'
import { fieldProps } from '@/components/prescription/field-props'
import { KeptField } from '@/components/prescription/kept-field'
import type { Platform } from '@/components/prescription/platform-card'
import { Section } from '@/components/prescription/section'
import { CheckboxField } from '@/components/ui/checkbox-field'
import { SelectField } from '@/components/ui/select-field'
import { PERSON_INFORMATION } from '@/lib/prescription/vocabulary/person-information'

/** « 4. Pièces et engagement ». An advisor writes in the name of no structure. */
export function CommitmentSection({ organisations, platforms, today }: { organisations: { id: string; name: string }[]; platforms: Platform[]; today: string }) {
  const [only, another] = organisations
  return (
    <Section name="COMMITMENT">
      <DocumentsField platforms={platforms} today={today} />
      {another && <SelectField {...fieldProps('organisationId')} choices={organisations.map(({ id, name }) => ({ value: id, label: name }))} />}
      {only && !another && (
        <p>
          <KeptField name="organisationId" />
          Prescription envoyée par&nbsp;: <strong>{only.name}</strong>
        </p>
      )}
      <div className="border-line rounded-control space-y-3 border p-4">
        <ul className="list-disc space-y-1 pl-5">
          {PERSON_INFORMATION.text.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <CheckboxField {...fieldProps('personInformed')} />
      </div>
    </Section>
  )
}
