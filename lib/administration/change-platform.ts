import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { requireFreshGrant } from '@/lib/account/step-up'
import type { ChangePlatform } from '@/lib/administration/platform-schema'
import { type PlatformFields, platformPrint } from '@/lib/administration/platforms'
import { managesPlatforms } from '@/lib/administration/policy'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { formatPhone } from '@/lib/infra/format'
import { timeZoneOf } from '@/lib/organisation/time-zone'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'

const FIELDS = ['name', 'phone', 'addressLine', 'postalCode', 'communeName'] as const

/** Changes the name, phone or address of a plateforme. CONFLICT, with what is written now, when somebody changed it meanwhile. Needs the password. */
export async function changePlatform(actor: Actor, { platformId, readAs, ...fields }: ChangePlatform): Promise<void> {
  if (!managesPlatforms(actor)) throw forbiddenRefusal()
  await db.$transaction(async (tx) => {
    await requireFreshGrant(tx, actor)
    const [current] = await tx.$queryRaw<PlatformFields[]>`
      SELECT name, phone, address_line AS "addressLine", postal_code AS "postalCode", commune_name AS "communeName"
      FROM mobility_platform WHERE id = ${platformId}::uuid FOR UPDATE`
    if (!current) throw notFoundRefusal()
    if (platformPrint(current) === platformPrint(fields)) return
    if (platformPrint(current) !== readAs) throw conflict(current)
    const { name, phone, addressLine, postalCode, communeName } = fields
    await tx.mobilityPlatform.update({ where: { id: platformId }, data: { name, phone, addressLine, postalCode, communeName, timeZone: timeZoneOf(postalCode) }, select: { id: true } })
    const changed = FIELDS.filter((field) => current[field] !== fields[field])
    await recordAudit({ actorId: actor.accountId, act: 'platform.manage', outcome: 'DONE', subject: { type: 'platform', id: platformId }, detail: { what: 'CHANGE', changed } }, tx)
  })
}

function conflict({ name, phone, addressLine, postalCode, communeName }: PlatformFields) {
  const written = [name, phone && formatPhone(phone), addressLine, postalCode, communeName].filter(Boolean).join(', ')
  return new Refusal(
    `Quelqu’un a changé cette plateforme pendant que vous écriviez. Il est maintenant écrit\u00a0: ${written}. Rien n’est enregistré, votre texte est gardé ci-dessous. Rechargez la page pour repartir de ce qui est écrit.`,
    'CONFLICT',
  )
}
