import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { after } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { isUuid } from '@/lib/infra/identifier'
import { documentsAskedFor } from '@/lib/prescription/asked-documents'
import { documentChecklist } from '@/lib/prescription/document-checklist'
import { mayHandleDocuments, prescriptionsDocumentedBy } from '@/lib/prescription/document-policy'
import { EXPIRY_AFTER_MS } from '@/lib/prescription/waiting-limits'

export type PrescriptionDocuments = NonNullable<Awaited<ReturnType<typeof recordDocuments>>>[number]

const listed = { id: true, type: true, mediaType: true, size: true, issuedOn: true, expiresOn: true, uploadedAt: true } as const
const OVER = ['EXITED', 'ABANDONED', 'CANCELLED']

/**
 * The documents of a person, prescription by prescription, the latest first: what is asked, provided, to come. Null for who never sees them; prescriptions of
 * plateformes that an advisor does not work in are left out.
 */
export async function recordDocuments(actor: Actor, beneficiaryId: string) {
  if (!mayHandleDocuments(actor)) return null
  const prescriptions = await db.prescription.findMany({
    where: { AND: [prescriptionsDocumentedBy(actor), { beneficiaryId }] },
    orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
    take: 10,
    select: {
      id: true,
      sentAt: true,
      status: true,
      waitingOn: true,
      waitingSince: true,
      laterDocuments: true,
      platform: { select: { name: true } },
      requested: { orderBy: [{ requestedAt: 'asc' }, { type: 'asc' }], select: { type: true, providedAt: true } },
      documents: { where: { removedAt: null }, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }], select: listed },
    },
  })
  const asked = await documentsAskedFor(prescriptions.map(({ id }) => id))
  return prescriptions.map(({ id, sentAt, status, waitingOn, waitingSince, platform, laterDocuments: later, requested, documents }) => ({
    id,
    sentAt,
    platformName: platform.name,
    waitsForDocuments: status === 'DOCUMENTS_REQUESTED' || (status === 'EXPIRED' && requested.some(({ providedAt }) => providedAt === null)),
    /** When it expires, if it is of the person that documents are asked. */
    personUntil: status === 'DOCUMENTS_REQUESTED' && waitingOn === 'PERSON' ? after(EXPIRY_AFTER_MS, waitingSince) : null,
    /** Asked of whoever follows the person: they may send them too, but nothing is expected of them. */
    askedOfOthers: status === 'DOCUMENTS_REQUESTED' && waitingOn === 'PRESCRIBER',
    allProvided: ['SENT', 'IN_REVIEW'].includes(status) && requested.length > 0 && requested.every(({ providedAt }) => providedAt !== null),
    over: OVER.includes(status),
    lines: documentChecklist({ asked: asked.get(id) ?? [], later, requested: status === 'DOCUMENTS_REQUESTED' || status === 'EXPIRED' ? requested : [], documents }),
  }))
}

/** The files that already go with a draft of the actor's own. */
export async function draftDocuments(actor: Actor, draftId: string | undefined) {
  if (!draftId || !isUuid(draftId)) return []
  const documents = await db.document.findMany({ where: { draftId, draft: { authorId: actor.accountId } }, orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }], select: listed })
  // As a browser gets them from the route: days as texts.
  return documents.map(({ id, type, size, issuedOn, expiresOn }) => ({ id, type, size, issuedOn: issuedOn?.toISOString() ?? null, expiresOn: expiresOn?.toISOString() ?? null }))
}
