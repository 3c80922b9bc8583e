import { emailLink, phoneLink } from '@/components/beneficiary/contact-links'
import { type Fact, Facts } from '@/components/beneficiary/facts'
import { labelOf, labelsOf } from '@/components/beneficiary/label-of'
import { Card } from '@/components/ui/card'
import { formatDay, formatShortDate } from '@/lib/infra/format'
import type { PrescriptionSituation } from '@/lib/prescription/record-prescriptions'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { LICENCE_LABELS, VEHICLE_LABELS, WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { DEADLINE_TYPE_LABELS, PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'
import { ADAPTATION_NEED_LABELS, AUDIENCE_LABELS } from '@/lib/prescription/vocabulary/sensitive'
import {
  CONTRACT_LABELS,
  EDUCATION_LEVEL_LABELS,
  EMPLOYMENT_STATUS_LABELS,
  INCOME_LABELS,
} from '@/lib/prescription/vocabulary/situation'

type SituationCardProps = { situation: PrescriptionSituation; sentAt: Date }

/** « Situation »: what the latest prescription said, on its day. */
export function SituationCard({ situation, sentAt }: SituationCardProps) {
  return (
    <Card title="Situation" id="situation">
      <p className="text-ink-soft mb-4">Telle que décrite dans la prescription du {formatShortDate(sentAt)}.</p>
      <Facts columns facts={[...workFacts(situation), ...projectFacts(situation), ...mobilityFacts(situation)]} />
      {/* Reveals a protected situation: read on screen, never on paper (RGPD art. 9 and 10). */}
      <div className="mt-3 print:hidden">
        <Facts columns facts={protectedFacts(situation)} />
      </div>
    </Card>
  )
}

const workFacts = (one: PrescriptionSituation): Fact[] => [
  { label: 'Statut emploi', value: labelOf(EMPLOYMENT_STATUS_LABELS, one.employmentStatus) },
  { label: 'Inscrit à France Travail', value: labelOf(YES_NO_UNKNOWN_LABELS, one.registeredAtFt) },
  { label: 'N°\u00a0France Travail', value: one.ftNumber },
  { label: 'Ressources', value: labelsOf(INCOME_LABELS, one.incomes) },
  { label: 'Organisme référent', value: one.referentName },
  { label: 'Nom du référent', value: one.referentContact },
  { label: 'Téléphone du référent', value: phoneLink(one.referentPhone) },
  { label: 'E-mail du référent', value: emailLink(one.referentEmail) },
  { label: 'Contrat', value: labelsOf(CONTRACT_LABELS, one.contracts) },
  { label: 'Niveau de formation', value: labelOf(EDUCATION_LEVEL_LABELS, one.educationLevel) },
  { label: 'Parent isolé', value: labelOf(YES_NO_UNKNOWN_LABELS, one.singleParent) },
  { label: 'Enfants à charge', value: one.dependentChildren === null ? null : String(one.dependentChildren) },
]

const projectFacts = (one: PrescriptionSituation): Fact[] => [
  { label: 'Projet', value: labelOf(PROJECT_LABELS, one.project) },
  { label: 'Description du projet', value: one.projectDescription },
  { label: 'Échéance', value: one.deadlineOn && formatDay(one.deadlineOn) },
  { label: 'Type d’échéance', value: labelOf(DEADLINE_TYPE_LABELS, one.deadlineType) },
  { label: 'Lieu visé', value: one.targetPlace },
  { label: 'Horaires décalés', value: labelOf(YES_NO_UNKNOWN_LABELS, one.atypicalHours) },
]

const mobilityFacts = (one: PrescriptionSituation): Fact[] => [
  { label: 'Permis', value: labelOf(LICENCE_LABELS, one.licence) },
  { label: 'Véhicule', value: labelsOf(VEHICLE_LABELS, one.vehicles) },
  { label: 'Véhicule en état de rouler et assuré', value: labelOf(YES_NO_UNKNOWN_LABELS, one.vehicleUsable) },
  { label: 'Services souhaités', value: labelsOf(WISHED_SERVICE_LABELS, one.wishedServices) },
]

const protectedFacts = (one: PrescriptionSituation): Fact[] => [
  { label: 'Publics particuliers', value: labelsOf(AUDIENCE_LABELS, one.audiences) },
  { label: 'Besoin d’adaptation', value: labelOf(ADAPTATION_NEED_LABELS, one.adaptationNeed) },
]
