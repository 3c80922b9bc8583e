import 'server-only'
import { db } from '@/lib/infra/db'
import { formatDateTime, formatDay, formatTime } from '@/lib/infra/format'
import { DOCUMENT_LABELS } from '@/lib/organisation/document-types'
import { type DataSection, lines, said } from '@/lib/own-data/section'

const ATTENDANCE: Record<string, string> = { TO_FILL: 'À renseigner', ATTENDED: 'Honoré', EXCUSED: 'Excusé', CANCELLED_BY_SERVICE: 'Annulé par le service', ABSENT: 'Absent' }
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
      appointment: { select: { title: true, startsAt: true, endsAt: true, timeZone: true, addressLine: true, postalCode: true, communeName: true, cancelledAt: true, cancelReason: true, advisor: { select: { firstName: true, lastName: true } } } },
    },
  })
  return {
    title: 'Mes rendez-vous',
    entries: participations.map(({ appointment: at, ...mine }) =>
      lines({
        'Rendez-vous': at.title, Date: `${formatDateTime(at.startsAt, at.timeZone)}, jusqu’à ${formatTime(at.endsAt, at.timeZone)}`, Lieu: [at.addressLine, at.postalCode, at.communeName].filter(Boolean).join(' '), Avec: `${at.advisor.firstName} ${at.advisor.lastName}`,
        'Confirmé le': mine.confirmedAt && formatDateTime(mine.confirmedAt), 'Déplacement demandé le': mine.moveAskedAt && formatDateTime(mine.moveAskedAt), 'Motif du déplacement': mine.moveReason,
        'Annulé le': (mine.cancelledAt ?? at.cancelledAt) && formatDateTime(mine.cancelledAt ?? at.cancelledAt ?? at.startsAt), 'Motif de l’annulation': mine.cancelReason ?? at.cancelReason, Présence: said(ATTENDANCE, mine.attendance),
      }),
    ),
  }
}

/** The messages of the threads that the person reads, the latest first; notes between professionals are not theirs. */
export async function messageSection(beneficiaryId: string): Promise<DataSection> {
  const messages = await db.message.findMany({
    where: { kind: 'MESSAGE', thread: { beneficiaryId, withPerson: true } },
    orderBy: { id: 'desc' },
    take: LONGEST,
    select: { body: true, sentAt: true, author: { select: { firstName: true, lastName: true } }, thread: { select: { subject: true } } },
  })
  return {
    title: 'Mes messages',
    entries: messages.map((one) => lines({ Sujet: one.thread.subject, De: `${one.author.firstName} ${one.author.lastName}`, Le: formatDateTime(one.sentAt), Message: one.body })),
  }
}
