import 'server-only'
import { db } from '@/lib/infra/db'
import { advisorsOf } from '@/lib/prescription/advisors-of'

/** Who may receive people for a plateforme today, by name; two hundred at most. */
export const advisorsThere = (platformId: string) => db.account.findMany({ where: advisorsOf(platformId), orderBy: [{ lastName: 'asc' }, { id: 'asc' }], take: 200, select: { id: true, firstName: true, lastName: true } })
