import 'server-only'
import { ATTENDANCE_LABELS, MODE_LABELS } from '@/lib/appointment/labels'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { db } from '@/lib/infra/db'
import { formatDateTime, formatDay, formatTime } from '@/lib/infra/format'
import { DOCUMENT_LABELS } from '@/lib/organisation/document-types'
import { type DataSection, lines, said } from '@/lib/own-data/section'

const LONGEST = 5000

/** The files about the person: which, when and how big; each can be downloaded from the space. */
export async function documentSection(beneficiaryId: string): Promise<DataSection> {
  const documents = await db.document.findMany({
    where: { beneficiaryId },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: LONGEST,
    select: { type: true, mediaType: true, size: true, issuedOn: true, expiresOn: true, uploadedAt: true, removedAt: true, uploadedBy: { select: { firstName: true, lastName: true } } },
  })
  return {
    title: 'Mes documents',
    entries: documents.map((one) =>
      lines({
        Document: said(DOCUMENT_LABELS, one.type), Format: one.mediaType, 'Taille en octets': one.size, 'Fait le': one.issuedOn && formatDay(one.issuedOn), 'Valable jusqu’au': one.expiresOn && formatDay(one.expiresOn),
        'Ajouté le': formatDateTime(one.uploadedAt), Par: `${one.uploadedBy.firstName} ${one.uploadedBy.lastName}`, 'Retiré le': one.removedAt && formatDateTime(one.removedAt),
      }),
    ),
  }
}

/** The rendez-vous of the person, in the time of their place. */
export async function appointmentSection(beneficiaryId: string): Promise<DataSection> {
  const participations = await db.appointmentParticipant.findMany({
    where: { beneficiaryId },
    orderBy: [{ appointment: { startsAt: 'desc' } }, { appointmentId: 'asc' }],
    take: LONGEST,
    select: {
      confirmedAt: true, cancelledAt: true, cancelReason: true, moveAskedAt: true, moveReason: true, attendance: true,
      appointment: { select: { title: true, startsAt: true, endsAt: true, timeZone: true, ...placeShown, directions: true, videoUrl: true, cancelledAt: true, cancelReason: true, advisor: { select: { firstName: true, lastName: true } } } },
    },
  })
  return {
    title: 'Mes rendez-vous',
    entries: participations.map(({ appointment: at, ...mine }) =>
      lines({
        'Rendez-vous': at.title, Date: `${formatDateTime(at.startsAt, at.timeZone)}, jusqu’à ${formatTime(at.endsAt, at.timeZone)}`, Comment: MODE_LABELS[at.mode], Lieu: at.mode === 'ON_SITE' && placeOf(at), 'Comment venir': at.directions, 'Lien de la visioconférence': at.videoUrl, Avec: `${at.advisor.firstName} ${at.advisor.lastName}`,
        'Confirmé le': mine.confirmedAt && formatDateTime(mine.confirmedAt), 'Déplacement demandé le': mine.moveAskedAt && formatDateTime(mine.moveAskedAt), 'Motif du déplacement': mine.moveReason,
        'Annulé le': (mine.cancelledAt ?? at.cancelledAt) && formatDateTime(mine.cancelledAt ?? at.cancelledAt ?? at.startsAt), 'Motif de l’annulation': mine.cancelReason ?? at.cancelReason, Présence: ATTENDANCE_LABELS[mine.attendance],
      }),
    ),
  }
}

/** The slots that were proposed to the person, and what became of them. */
export async function proposalSection(beneficiaryId: string): Promise<DataSection> {
  const proposals = await db.slotProposal.findMany({
    where: { beneficiaryId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: LONGEST,
    select: { title: true, timeZone: true, ...placeShown, directions: true, videoUrl: true, createdAt: true, chosenAt: true, withdrawnAt: true, platform: { select: { name: true } }, slots: { orderBy: { startsAt: 'asc' }, select: { startsAt: true } } },
  })
  return {
    title: 'Les créneaux de rendez-vous qui m’ont été proposés',
    entries: proposals.map((one) =>
      lines({
        'Rendez-vous': one.title, 'Proposé le': formatDateTime(one.createdAt), Par: one.platform.name, Créneaux: one.slots.map(({ startsAt }) => placeDateTime(startsAt, one.timeZone)).join('\n'), Comment: MODE_LABELS[one.mode], Lieu: one.mode === 'ON_SITE' && placeOf(one),
        'Comment venir': one.directions, 'Lien de la visioconférence': one.videoUrl, 'Choisi le': one.chosenAt && formatDateTime(one.chosenAt), 'Retiré le': one.withdrawnAt && formatDateTime(one.withdrawnAt),
      }),
    ),
  }
}

/** The messages of the threads that the person reads, and those that they wrote in a thread they no longer read, the latest first; notes between professionals are not theirs. */
export async function messageSection(beneficiaryId: string, accountId: string): Promise<DataSection> {
  const messages = await db.message.findMany({
    where: { kind: 'MESSAGE', thread: { beneficiaryId }, OR: [{ thread: { withPerson: true } }, { authorId: accountId }] },
    orderBy: { id: 'desc' },
    take: LONGEST,
    select: { body: true, sentAt: true, author: { select: { firstName: true, lastName: true } }, thread: { select: { subject: true } } },
  })
  return {
    title: 'Mes messages',
    entries: messages.map((one) => lines({ Sujet: one.thread.subject, De: `${one.author.firstName} ${one.author.lastName}`, Le: formatDateTime(one.sentAt), Message: one.body })),
  }
}
