import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { looksAfterAccounts } from '@/lib/administration/policy'
import { readAs } from '@/lib/administration/read-as'
import { refuseSameName } from '@/lib/administration/refuse-same-name'
import type { ChangeStructure } from '@/lib/administration/structure-schema'
import { recordAudit } from '@/lib/infra/audit'
import { db } from '@/lib/infra/db'
import { forbiddenRefusal, notFoundRefusal, Refusal } from '@/lib/infra/refusal'
import { isCodeOf } from '@/lib/infra/codes'
import { STRUCTURE_TYPE_LABELS } from '@/lib/organisation/structure-types'

type Fields = { name: string; type: string; communeName: string | null }

/** Changes the name, type or commune of a structure. CONFLICT, with what is written now, when somebody changed it meanwhile. */
export async function changeStructure(actor: Actor, { organisationId, readAs: openedWith, ...input }: ChangeStructure): Promise<void> {
  if (!looksAfterAccounts(actor)) throw forbiddenRefusal()
  const { name, type, communeName } = input
  await db.$transaction(async (tx) => {
    const [current] = await tx.$queryRaw<Fields[]>`SELECT name, type, commune_name AS "communeName" FROM organisation WHERE id = ${organisationId}::uuid FOR UPDATE`
    if (!current) throw notFoundRefusal()
    // The same form sent twice has nothing more to write.
    if (printOf(current) === printOf({ name, type, communeName })) return
    if (printOf(current) !== openedWith) throw conflict(current)
    if (current.name !== name || current.communeName !== communeName) await refuseSameName(tx, { ...input, id: organisationId })
    await tx.organisation.update({ where: { id: organisationId }, data: { name, type, communeName }, select: { id: true } })
    const changed = (['name', 'type', 'communeName'] as const).filter((field) => current[field] !== { name, type, communeName }[field])
    await recordAudit({ actorId: actor.accountId, act: 'structure.manage', outcome: 'DONE', subject: { type: 'organisation', id: organisationId }, detail: { what: 'CHANGE', changed, before: current.type, after: type } }, tx)
  })
}

const printOf = ({ name, type, communeName }: Fields) => readAs(name, type, communeName)

function conflict({ name, type, communeName }: Fields) {
  const kind = isCodeOf(STRUCTURE_TYPE_LABELS, type) ? STRUCTURE_TYPE_LABELS[type] : type
  return new Refusal(
    `Quelqu’un a changé cette structure pendant que vous écriviez\u00a0: elle s’appelle maintenant «\u00a0${name}\u00a0» (${kind}, ${communeName ?? 'sans commune'}). Rien n’est enregistré, votre texte est gardé ci-dessous. Rechargez la page pour repartir de ce qui est écrit.`,
    'CONFLICT',
  )
}
