import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy, recordDetail } from '@/lib/beneficiary/policy'
import { recordHeader } from '@/lib/beneficiary/record-header'
import { recordHistory } from '@/lib/beneficiary/record-history'
import { recordMails } from '@/lib/beneficiary/record-mails'
import { db } from '@/lib/infra/db'

export type BeneficiaryRecord = NonNullable<Awaited<ReturnType<typeof beneficiaryRecord>>>
export type RecordContact = NonNullable<BeneficiaryRecord['contact']>

/**
 * What an actor sees of a person's record, or null when it does not exist for them. LIMITED (hotline, administrators, and everybody
 * once it is removed): identity, stage, dates and what became of mails. FULL adds contact details and who did what. Three statements.
 */
export async function beneficiaryRecord(actor: Actor, id: string) {
  if (!z.guid().safeParse(id).success) return null
  const full = recordDetail(actor) === 'FULL'
  const [header, contact, history, mails] = await Promise.all([
    recordHeader(actor, id),
    full ? recordContact(actor, id) : null,
    recordHistory(actor, id),
    full ? null : recordMails(actor, id),
  ])
  if (!header) return null
  const lines = contact ? history : history.map((line) => ({ ...line, author: null }))
  return { ...header, detail: contact ? ('FULL' as const) : ('LIMITED' as const), contact, history: lines, mails }
}

// Nothing of a removed person: whoever served them sees no more than the hotline does (authz-matrix.json, global rules).
function recordContact(actor: Actor, id: string) {
  return db.beneficiary.findFirst({
    where: { AND: [{ id }, beneficiariesServedBy(actor)] },
    select: {
      civility: true,
      contactPreferences: true,
      language: true,
      needsInterpreter: true,
      noStableAddress: true,
      addressLine: true,
      priorityArea: true,
      priorityAreaOn: true,
      legalRepName: true,
      legalRepLink: true,
      legalRepPhone: true,
      legalRepEmail: true,
    },
  })
}
