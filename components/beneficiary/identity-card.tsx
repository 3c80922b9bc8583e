import { emailLink, phoneLink } from '@/components/beneficiary/contact-links'
import { type Fact, Facts } from '@/components/beneficiary/facts'
import { labelOf, labelsOf } from '@/components/beneficiary/label-of'
import { Card } from '@/components/ui/card'
import { ACCESS_LABELS } from '@/lib/beneficiary/labels'
import type { BeneficiaryRecord, RecordContact } from '@/lib/beneficiary/queries'
import { formatDay, formatShortDate } from '@/lib/infra/format'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { LANGUAGE_LABELS } from '@/lib/prescription/vocabulary/language'
import { CIVILITY_LABELS, CONTACT_PREFERENCE_LABELS, LEGAL_REP_LINK_LABELS } from '@/lib/prescription/vocabulary/person'

/** « Identité et contacts »: who the person is and how to reach them; their legal representative when they are a minor. */
export function IdentityCard({ record }: { record: BeneficiaryRecord }) {
  const { contact } = record
  return (
    <Card title="Identité et contacts" id="identite">
      <Facts
        facts={[
          { label: 'Civilité', value: contact?.civility === 'NOT_STATED' ? null : labelOf(CIVILITY_LABELS, contact?.civility) },
          { label: 'Date de naissance', value: formatDay(record.birthDate) },
          { label: 'E-mail', value: emailLink(record.email) },
          { label: 'Téléphone', value: phoneLink(record.phone) },
          ...(contact ? contactFacts(contact) : []),
          { label: 'Commune', value: `${record.postalCode} ${record.communeName}` },
          {
            label: 'Prescripteur qui suit la personne',
            value: [record.prescriber, record.organisation].filter(Boolean).join(', ') || 'Aucun prescripteur',
          },
          { label: 'Activé (peut se connecter)', value: ACCESS_LABELS[record.access] },
          { label: 'Fiche créée le', value: formatShortDate(record.createdAt) },
          { label: 'Dernier contact le', value: formatShortDate(record.lastContactAt) },
        ]}
      />
      {contact?.legalRepName && (
        <>
          <h3 className="mt-6 mb-3 font-bold">Représentant légal</h3>
          <Facts facts={legalRepFacts(contact)} />
        </>
      )}
    </Card>
  )
}

const contactFacts = (contact: RecordContact): Fact[] => [
  { label: 'Préférence de contact', value: labelsOf(CONTACT_PREFERENCE_LABELS, contact.contactPreferences) },
  { label: 'Langue', value: contact.language === 'fr' ? null : labelOf(LANGUAGE_LABELS, contact.language) },
  { label: 'Interprète', value: contact.needsInterpreter && 'Nécessaire' },
  { label: 'Adresse', value: contact.noStableAddress ? 'Sans domicile stable ou hébergé' : contact.addressLine },
  {
    label: 'Habite un quartier prioritaire (QPV) ou une zone France ruralités (FRR)',
    value: [
      labelOf(YES_NO_UNKNOWN_LABELS, contact.priorityArea),
      contact.priorityAreaOn && `(vérifié le ${formatDay(contact.priorityAreaOn)})`,
    ]
      .filter(Boolean)
      .join(' '),
  },
]

const legalRepFacts = (contact: RecordContact): Fact[] => [
  { label: 'Nom', value: contact.legalRepName },
  { label: 'Lien avec la personne', value: labelOf(LEGAL_REP_LINK_LABELS, contact.legalRepLink) },
  { label: 'Téléphone du représentant', value: phoneLink(contact.legalRepPhone) },
  { label: 'E-mail du représentant', value: emailLink(contact.legalRepEmail) },
]
