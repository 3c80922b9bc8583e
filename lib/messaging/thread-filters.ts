import { z } from 'zod'
import { isUuid } from '@/lib/infra/identifier'
import { cleanSearch } from '@/lib/infra/search-term'

const one = (value: unknown) => [value].flat()[0]

const FiltersSchema = z.object({
  q: z.unknown().optional().transform(cleanSearch),
  vue: z.enum(['toutes', 'non-lus', 'archives']).catch('toutes'),
  personne: z.string().refine(isUuid).nullable().catch(null),
  avant: z.string().regex(/^[1-9]\d{0,17}$/).nullable().catch(null),
})

/** What the address asks of the list of threads. */
export type ThreadFilters = z.output<typeof FiltersSchema>

/** Reads an address. Never throws: what is forged counts as not said. */
export function parseThreadFilters(params: Record<string, string | string[] | undefined>): ThreadFilters {
  return FiltersSchema.parse({ q: one(params.q), vue: one(params.vue), personne: one(params.personne), avant: one(params.avant) })
}

/** The address of these filters, what is usual left out. */
export function threadFiltersQuery({ q, vue, personne, avant }: Partial<ThreadFilters>): string {
  const said = { q, vue: vue === 'toutes' ? '' : vue, personne, avant }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
