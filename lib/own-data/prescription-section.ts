import 'server-only'
import { db } from '@/lib/infra/db'
import { formatDateTime, formatDay } from '@/lib/infra/format'
import { type DataSection, lines, said, saidAll } from '@/lib/own-data/section'
import { PRESCRIPTION_STATUS_LABELS } from '@/lib/prescription/status-labels'
import { YES_NO_UNKNOWN_LABELS } from '@/lib/prescription/vocabulary/answer'
import { BARRIER_LABELS } from '@/lib/prescription/vocabulary/barrier'
import { LICENCE_LABELS, VEHICLE_LABELS, WISHED_SERVICE_LABELS } from '@/lib/prescription/vocabulary/mobility'
import { DEADLINE_TYPE_LABELS, PROJECT_LABELS } from '@/lib/prescription/vocabulary/project'
import { ADAPTATION_NEED_LABELS, AUDIENCE_LABELS } from '@/lib/prescription/vocabulary/sensitive'
import { CONTRACT_LABELS, EDUCATION_LEVEL_LABELS, EMPLOYMENT_STATUS_LABELS, INCOME_LABELS } from '@/lib/prescription/vocabulary/situation'

const read = {
  reference: true, sentAt: true, status: true, urgent: true, employmentStatus: true, registeredAtFt: true, ftNumber: true, incomes: true, referentName: true, referentContact: true, contracts: true, educationLevel: true,
  singleParent: true, dependentChildren: true, audiences: true, adaptationNeed: true, project: true, projectDescription: true, deadlineOn: true, deadlineType: true, targetPlace: true, atypicalHours: true,
  licence: true, vehicles: true, vehicleUsable: true, barriers: true, comments: true, wishedServices: true, personInformedAt: true,
  platform: { select: { name: true } }, organisation: { select: { name: true } }, prescriber: { select: { firstName: true, lastName: true } },
} as const

/** What prescribers sent about the person, comments included: « Le bénéficiaire peut lire ce texte » is said beside their field. */
export async function prescriptionSection(beneficiaryId: string): Promise<DataSection> {
  const sent = await db.prescription.findMany({ where: { beneficiaryId }, orderBy: [{ sentAt: 'desc' }, { id: 'desc' }], select: read })
  const entries = sent.map((one) =>
    lines({
      Référence: one.reference, 'Envoyée le': formatDateTime(one.sentAt), Par: `${one.prescriber.firstName} ${one.prescriber.lastName}${one.organisation ? `, ${one.organisation.name}` : ''}`, À: one.platform.name,
      État: PRESCRIPTION_STATUS_LABELS[one.status], Urgente: one.urgent && 'Oui',
      'Statut emploi': said(EMPLOYMENT_STATUS_LABELS, one.employmentStatus), 'Inscrit à France Travail': said(YES_NO_UNKNOWN_LABELS, one.registeredAtFt), 'N°\u00a0France Travail': one.ftNumber,
      Ressources: saidAll(INCOME_LABELS, one.incomes), 'Organisme référent': one.referentName, 'Nom du référent': one.referentContact, Contrat: saidAll(CONTRACT_LABELS, one.contracts),
      'Niveau de formation': said(EDUCATION_LEVEL_LABELS, one.educationLevel), 'Parent isolé': said(YES_NO_UNKNOWN_LABELS, one.singleParent), 'Enfants à charge': one.dependentChildren,
      'Publics particuliers': saidAll(AUDIENCE_LABELS, one.audiences), 'Besoin d’adaptation': said(ADAPTATION_NEED_LABELS, one.adaptationNeed),
      Projet: said(PROJECT_LABELS, one.project), 'Description du projet': one.projectDescription, Échéance: one.deadlineOn && formatDay(one.deadlineOn), 'Type d’échéance': said(DEADLINE_TYPE_LABELS, one.deadlineType),
      'Lieu visé': one.targetPlace, 'Horaires décalés': said(YES_NO_UNKNOWN_LABELS, one.atypicalHours), Permis: said(LICENCE_LABELS, one.licence), Véhicule: saidAll(VEHICLE_LABELS, one.vehicles),
      'Véhicule en état de rouler et assuré': said(YES_NO_UNKNOWN_LABELS, one.vehicleUsable), 'Problématiques mobilité': saidAll(BARRIER_LABELS, one.barriers), 'Services souhaités': saidAll(WISHED_SERVICE_LABELS, one.wishedServices),
      Commentaires: one.comments, 'Personne informée le': formatDateTime(one.personInformedAt),
    }),
  )
  return { title: 'Les demandes envoyées pour moi', entries }
}
