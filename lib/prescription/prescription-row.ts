import type { Prisma } from '@/prisma/client/client'
import { storedDay } from '@/lib/infra/clock'
import type { Prescription } from '@/lib/prescription/prescription-shape'
import { isUrgent } from '@/lib/prescription/urgency'
import { UNKNOWN_LABEL } from '@/lib/prescription/vocabulary/answer'
import { PERSON_INFORMATION } from '@/lib/prescription/vocabulary/person-information'

/** Its day decides what is urgent, its moment when the person was said to be informed. `sender`: the structure, or the plateforme itself. */
type Sending = { at: Date; today: string; sender: string }

/** The situation of the day, in the columns of a prescription. */
export function situationOf(input: Prescription, { at, today, sender }: Sending) {
  return {
    employmentStatus: input.employmentStatus,
    registeredAtFt: input.registeredAtFt,
    ftNumber: input.ftNumber,
    incomes: input.incomes,
    referentKind: input.referentKind,
    referentName: referentName(input, sender),
    referentContact: input.referentContact,
    referentPhone: input.referentPhone,
    referentEmail: input.referentEmail,
    contracts: input.contracts,
    educationLevel: input.educationLevel,
    singleParent: input.singleParent,
    dependentChildren: input.dependentChildren,
    audiences: input.audiences,
    adaptationNeed: input.adaptationNeed,
    project: input.project,
    projectDescription: input.projectDescription,
    deadlineOn: input.deadlineOn && storedDay(input.deadlineOn),
    deadlineType: input.deadlineType,
    urgent: isUrgent(input.deadlineOn, today),
    targetPlace: input.targetPlace,
    atypicalHours: input.atypicalHours,
    licence: input.licence,
    vehicles: input.vehicles,
    vehicleUsable: input.vehicleUsable,
    barriers: input.barriers,
    comments: input.comments,
    wishedServices: input.wishedServices,
    personInformedAt: at,
    personInformedText: PERSON_INFORMATION.version,
    testChoice: input.testChoice,
    sentAt: at,
  } satisfies Partial<Prisma.PrescriptionUncheckedCreateInput>
}

function referentName({ referentKind, referentName: other }: Prescription, sender: string) {
  switch (referentKind) {
    case 'OWN_ORGANISATION':
      return sender
    case 'OTHER_ORGANISATION':
      return other ?? UNKNOWN_LABEL
    case 'UNKNOWN':
      return UNKNOWN_LABEL
  }
}
