import type { FormState } from '@/lib/infra/form-state'
import { platformsServing } from '@/lib/organisation/territory'
import type { Draft } from '@/lib/prescription/drafts'
import type { PrescriptionFormData } from '@/lib/prescription/queries'
import { shownContact } from '@/lib/prescription/shown-contact'

type Values = FormState['values']

/**
 * What the form holds when it opens: the draft that is resumed, else the contact details of a known person, and the choices that leave
 * no doubt. `formId` names this copy of the form. What a draft holds is never replaced, even by contact details that have changed since.
 */
export function initialValues(data: PrescriptionFormData, formId: string): Values {
  const { draft, person, context } = data
  return {
    ...obvious(data),
    ...context,
    personKind: 'NEW',
    ...(person && shownContact(person)),
    ...stillThere(data),
    ...(person && { personKind: 'KNOWN', beneficiaryId: person.id, beneficiaryVersion: versionRead(draft) ?? String(person.version) }),
    idempotencyKey: draft?.id ?? formId,
    draftVersion: String(draft?.version ?? 0),
  }
}

// What a draft holds, without a structure, a plateforme or a person that are no longer its author's: nobody could send it.
function stillThere({ draft, organisations, platforms }: PrescriptionFormData): Values {
  if (!draft) return {}
  const { organisationId, platformId, personKind: _kind, beneficiaryId: _id, beneficiaryVersion: _version, ...values } = draft.values
  return {
    ...values,
    ...(organisations.some(({ id }) => id === organisationId) && { organisationId }),
    ...(platforms.some(({ id }) => id === platformId) && { platformId }),
  }
}

// The fiche that the draft had read: if it has changed since, « Créer » gives both texts and writes over neither.
function versionRead(draft: Draft | null) {
  const read = draft?.values.beneficiaryVersion
  return typeof read === 'string' && /^[1-9]\d{0,8}$/.test(read) ? read : undefined
}

function obvious({ organisations, platforms, person }: PrescriptionFormData): Values {
  const near = person ? platformsServing(platforms, person.inseeCode) : platforms
  const [organisation, otherOrganisation] = organisations
  const [platform, otherPlatform] = near
  return {
    language: 'fr',
    referentKind: organisation ? 'OWN_ORGANISATION' : 'UNKNOWN',
    ...(organisation && !otherOrganisation && { organisationId: organisation.id }),
    ...(platform && !otherPlatform && { platformId: platform.id }),
  }
}
