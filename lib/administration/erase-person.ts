import 'server-only'
import type { Tx } from '@/lib/infra/db'

/** What stands where a name stood. */
export const ERASED = 'Anonyme'

/**
 * Takes away whatever names a person or was written about them, in words; keeps the codes that statistics count: the year of birth, the
 * département, the situation's codes, statuses, dates, scores. tests/integration/administration/retention.test.ts fills every text column of the
 * person's rows and asks that each be erased here or declared there as kept.
 */
export async function erasePerson(tx: Tx, beneficiaryId: string, at: Date): Promise<void> {
  await eraseIdentity(tx, beneficiaryId, at)
  await erasePrescriptions(tx, beneficiaryId)
  await eraseTests(tx, beneficiaryId)
  await eraseMeetings(tx, beneficiaryId)
  const theirs = { beneficiaryId }
  await tx.document.deleteMany({ where: { OR: [theirs, { thread: theirs }] } })
  await tx.thread.deleteMany({ where: theirs })
  await tx.notification.deleteMany({ where: theirs })
  await tx.accessRequest.deleteMany({ where: theirs })
  await tx.sharedFollowUp.deleteMany({ where: theirs })
  await tx.objection.deleteMany({ where: theirs })
  await tx.correctionRequest.deleteMany({ where: theirs })
  await tx.personLink.deleteMany({ where: theirs })
  await tx.personCall.deleteMany({ where: theirs })
  await tx.accessCard.deleteMany({ where: theirs })
  await tx.handUnlock.deleteMany({ where: theirs })
}

async function eraseIdentity(tx: Tx, id: string, at: Date) {
  const { birthDate, postalCode, accountId } = await tx.beneficiary.findUniqueOrThrow({ where: { id }, select: { birthDate: true, postalCode: true, accountId: true } })
  const nothing = { civility: null, email: null, phone: null, addressLine: null, legalRepName: null, legalRepLink: null, legalRepPhone: null, legalRepEmail: null }
  // Overseas a département is three digits long.
  const departement = postalCode.slice(0, /^9[78]/.test(postalCode) ? 3 : 2)
  await tx.beneficiary.update({
    where: { id },
    data: {
      ...nothing,
      firstName: ERASED,
      lastName: ERASED,
      birthDate: new Date(Date.UTC(birthDate.getUTCFullYear(), 0, 1)),
      postalCode: departement.padEnd(5, '0'),
      inseeCode: '',
      communeName: '',
      accountId: null,
      anonymisedAt: at,
      removedAt: at,
      version: { increment: 1 },
    },
    select: { id: true },
  })
  if (!accountId) return
  await tx.session.deleteMany({ where: { accountId } })
  await tx.account.update({ where: { id: accountId }, data: { email: null, firstName: ERASED, lastName: ERASED, phone: null, jobTitle: null, passwordHash: null, removedAt: at }, select: { id: true } })
}

async function erasePrescriptions(tx: Tx, beneficiaryId: string) {
  const words = { referentName: ERASED, referentContact: null, referentPhone: null, referentEmail: null, ftNumber: null, comments: null, projectDescription: null, targetPlace: null }
  await tx.prescription.updateMany({ where: { beneficiaryId }, data: words })
  await tx.prescriptionStep.deleteMany({ where: { prescription: { beneficiaryId } } })
}

// The result's codes stay; what was answered, and what advisors wrote, goes.
async function eraseTests(tx: Tx, beneficiaryId: string) {
  const test = { beneficiaryId }
  await tx.testAnswer.deleteMany({ where: { test } })
  await tx.testHandover.deleteMany({ where: { test } })
  await tx.advisorNote.deleteMany({ where: { test } })
  await tx.assessment.deleteMany({ where: { test } })
}

async function eraseMeetings(tx: Tx, beneficiaryId: string) {
  await tx.slotProposal.deleteMany({ where: { beneficiaryId } })
  await tx.appointmentParticipant.updateMany({ where: { beneficiaryId }, data: { cancelReason: null, moveReason: null } })
  const alone = { places: null, participants: { some: { beneficiaryId } } }
  await tx.appointment.updateMany({ where: alone, data: { title: ERASED, addressLine: null, directions: null, videoUrl: null, cancelReason: null } })
}
