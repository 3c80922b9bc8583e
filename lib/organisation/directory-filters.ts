import { z } from 'zod'
import { cleanSearch } from '@/lib/infra/search-term'

const DirectoryFiltersSchema = z.object({
  q: z.unknown().optional().transform(cleanSearch),
  plateforme: z.guid().nullable().catch(null),
  departement: z
    .string()
    .regex(/^(?:\d{2,3}|2[AB])$/)
    .nullable()
    .catch(null),
})

/** What the address of « Professionnels Wimoov » asks. The keys are those of the address, and the names of the fields. */
export type DirectoryFilters = z.output<typeof DirectoryFiltersSchema>

/** Reads an address; never throws: what is unknown or forged counts as not said. */
export function parseDirectoryFilters(params: Record<string, string | string[] | undefined>): DirectoryFilters {
  return DirectoryFiltersSchema.parse(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]])))
}
