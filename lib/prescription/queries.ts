import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import { beneficiariesServedBy } from '@/lib/beneficiary/policy'
import { db } from '@/lib/infra/db'
import { currentRules } from '@/lib/organisation/current-rules'
import type { PlatformRulesContent } from '@/lib/organisation/platform-rules-schema'
import { ownDraft, ownDrafts } from '@/lib/prescription/drafts'
import { sameContext } from '@/lib/prescription/same-context'
import { draftDocuments } from '@/lib/prescription/record-documents'

export type PrescriptionFormData = NonNullable<Awaited<ReturnType<typeof prescriptionFormData>>>

/**
 * What « Créer un bénéficiaire » needs: the actor's structures, the plateformes to choose from with who works there and the documents that
 * each asks for, the draft to resume, the known person and the context to keep of another prescription. Null when one of these does not
 * exist for this actor. `lostPerson`: somebody else has taken over the person of the draft; what was typed is still there.
 */
export async function prescriptionFormData(actor: Actor, { draftId, beneficiaryId, contextId }: { draftId?: string; beneficiaryId?: string; contextId?: string }) {
  const draft = draftId === undefined ? null : await ownDraft(actor, draftId)
  if (draftId !== undefined && !draft) return null
  const ofDraft = draft?.values.personKind === 'KNOWN' ? String(draft.values.beneficiaryId) : undefined
  const known = ofDraft ?? beneficiaryId
  const [organisations, platforms, drafts, person, documents, context] = await Promise.all([
    ownOrganisations(actor),
    openPlatforms(actor),
    ownDrafts(actor),
    known === undefined ? null : knownPerson(actor, known),
    draftDocuments(actor, draft?.id),
    contextId === undefined ? null : sameContext(actor, contextId),
  ])
  const lostPerson = ofDraft !== undefined && !person
  if ((known !== undefined && !person && !lostPerson) || (contextId !== undefined && !context)) return null
  return { organisations, platforms, documents, context, draft, drafts: drafts.filter(({ id }) => id !== draft?.id), person, lostPerson }
}

function ownOrganisations(actor: Actor) {
  return db.organisation.findMany({
    where: { id: { in: actor.organisationIds }, closedAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
}

// A plateforme that has written no rules serves nowhere and asks nothing: it can still be chosen.
const NO_RULES: Pick<PlatformRulesContent, 'territory' | 'criteria' | 'services' | 'documents'> & { brand: { introduction: string | null } } = {
  territory: { departements: [], communes: [] },
  criteria: [],
  services: [],
  documents: [],
  brand: { introduction: null },
}

// An advisor takes people in for the plateformes where they work; a prescriber may write to any.
async function openPlatforms(actor: Actor) {
  const platforms = await db.mobilityPlatform.findMany({
    where: { closedAt: null, ...(actor.role === 'ADVISOR' ? { id: { in: actor.platformIds } } : {}) },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      email: true,
      phone: true,
      departements: true,
      memberships: {
        where: { endedAt: null, account: { role: 'ADVISOR', disabledAt: null, removedAt: null } },
        orderBy: [{ account: { lastName: 'asc' } }, { accountId: 'asc' }],
        take: 20,
        select: { account: { select: { firstName: true, lastName: true, jobTitle: true, phone: true, email: true } } },
      },
    },
  })
  const rules = await currentRules(platforms.map(({ id }) => id))
  return platforms.map(({ memberships, ...platform }) => {
    const published = rules.get(platform.id)
    const { territory, criteria, services, documents, brand } = published?.content ?? NO_RULES
    return { ...platform, hasRules: published !== undefined, territory, criteria, services, documents, introduction: brand.introduction, people: memberships.map(({ account }) => account) }
  })
}

async function knownPerson(actor: Actor, beneficiaryId: string) {
  if (!z.guid().safeParse(beneficiaryId).success) return null
  return db.beneficiary.findFirst({
    where: { AND: [beneficiariesServedBy(actor), { id: beneficiaryId }] },
    select: {
      id: true,
      version: true,
      civility: true,
      lastName: true,
      firstName: true,
      birthDate: true,
      email: true,
      phone: true,
      contactPreferences: true,
      language: true,
      needsInterpreter: true,
      noStableAddress: true,
      addressLine: true,
      postalCode: true,
      inseeCode: true,
      communeName: true,
      priorityArea: true,
      priorityAreaOn: true,
    },
  })
}
