import { z } from 'zod'
import { listParams, one, type Params } from '@/lib/administration/list-params'
import { cleanSearch } from '@/lib/infra/search-term'

const FiltersSchema = z.object({
  role: z.enum(['PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN']).nullable().catch(null),
  etat: z.enum(['ACTIVE', 'INVITED', 'DISABLED']).nullable().catch(null),
  lieu: z.unknown().optional().transform(cleanSearch),
})

/** What the address of « Comptes » asks; what is forged counts as not said. `lieu`: words of a structure's or plateforme's name. */
export const accountFilters = (params: Params) => ({
  ...listParams(params),
  ...FiltersSchema.parse({ role: one(params.role), etat: one(params.etat), lieu: one(params.lieu) }),
})
export type AccountFilters = ReturnType<typeof accountFilters>
