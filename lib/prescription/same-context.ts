import 'server-only'
import { z } from 'zod'
import type { Actor } from '@/lib/account/actor'
import type { FormState } from '@/lib/infra/form-state'
import { formatPhone } from '@/lib/infra/format'
import { db } from '@/lib/infra/db'
import { prescriptionsServedBy } from '@/lib/prescription/policy'

/**
 * « Prescrire une autre personne avec le même contexte »: structure, plateforme, référent and dispositif of a prescription that the actor
 * may read in full, as the form holds them. Nothing of the person: the list of what is kept is this one. Null when it is not theirs.
 */
export async function sameContext(actor: Actor, prescriptionId: string): Promise<FormState['values'] | null> {
  if (!z.guid().safeParse(prescriptionId).success) return null
  const prescription = await db.prescription.findFirst({
    where: { AND: [{ id: prescriptionId }, prescriptionsServedBy(actor)] },
    select: { platformId: true, organisationId: true, contracts: true, referentKind: true, referentName: true, referentContact: true, referentPhone: true, referentEmail: true },
  })
  if (!prescription) return null
  const { platformId, organisationId, contracts, referentKind, referentName, referentContact, referentPhone, referentEmail } = prescription
  return {
    platformId,
    contracts,
    ...(organisationId && actor.organisationIds.includes(organisationId) && { organisationId }),
    referentKind,
    ...(referentKind === 'OTHER_ORGANISATION' && { referentName }),
    ...(referentContact && { referentContact }),
    ...(referentPhone && { referentPhone: formatPhone(referentPhone) }),
    ...(referentEmail && { referentEmail }),
  }
}
