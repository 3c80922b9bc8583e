import type { FormState } from '@/lib/infra/form-state'
import { formatDay, formatPhone } from '@/lib/infra/format'
import { toE164 } from '@/lib/infra/phone'
import { platformsServing } from '@/lib/organisation/territory'
import type { Draft } from '@/lib/prescription/drafts'
import type { KnownPersonData, PrescriptionFormData } from '@/lib/prescription/queries'

type Values = FormState['values']

/**
 * What the form holds when it opens: the draft that is resumed, else the contact details of a known person, and the choices that leave
 * no doubt. `formId` names this copy of the form. Contact details that have changed since a draft was saved come from the record.
 */
export function initialValues(data: PrescriptionFormData, formId: string): Values {
  const { draft, person, context } = data
  return {
    ...obvious(data),
    ...context,
    personKind: 'NEW',
    ...(person && contactValues(person)),
    ...draft?.values,
    ...(person && !isUpToDate(draft, person) && contactValues(person)),
    ...(person && { personKind: 'KNOWN', beneficiaryId: person.id, beneficiaryVersion: String(person.version) }),
    idempotencyKey: draft?.id ?? formId,
    draftVersion: String(draft?.version ?? 0),
  }
}

function isUpToDate(draft: Draft | null, person: KnownPersonData) {
  return draft?.values.beneficiaryVersion === String(person.version)
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

function contactValues(person: KnownPersonData): Values {
  return {
    email: person.email ?? '',
    phone: person.phone ? shownPhone(person.phone) : '',
    contactPreferences: person.contactPreferences,
    language: person.language,
    needsInterpreter: person.needsInterpreter ? 'on' : '',
    noStableAddress: person.noStableAddress ? 'on' : '',
    addressLine: person.addressLine ?? '',
    postalCode: person.postalCode,
    inseeCode: person.communeName,
    priorityArea: person.priorityArea,
    priorityAreaOn: person.priorityAreaOn ? formatDay(person.priorityAreaOn) : '',
  }
}

// By pairs, unless that form would be read back as another number (Saint-Pierre-et-Miquelon has six digits).
function shownPhone(e164: string) {
  const shown = formatPhone(e164)
  return toE164(shown) === e164 ? shown : e164
}
