import { z } from 'zod'
import { cleanSearch } from '@/lib/infra/search-term'

export const PAGE_SIZE = 50
/** Further, a search is quicker than another page. */
export const LAST_PAGE = 40

export type Params = Record<string, string | string[] | undefined>

const ListSchema = z.object({
  q: z.unknown().optional().transform(cleanSearch),
  page: z.coerce.number().int().min(1).max(LAST_PAGE).catch(1),
})

/** What the address of a list asks: a search and a page. Never throws: what is forged counts as not said. */
export const listParams = (params: Params) => ListSchema.parse({ q: one(params.q), page: one(params.page) })

/** The first value of a name of the address. */
export const one = (value: string | string[] | undefined) => [value].flat()[0]

/** One page, and whether another follows: rows are read one too many. */
export const pageOf = <Row>(rows: Row[]) => ({ rows: rows.slice(0, PAGE_SIZE), more: rows.length > PAGE_SIZE })
