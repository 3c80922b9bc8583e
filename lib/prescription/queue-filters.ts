import { z } from 'zod'

/** The lists of « Demandes », by the word of the address. */
export const QUEUE_VIEWS = {
  'a-prendre': 'À prendre',
  miennes: 'Les miennes',
  pieces: 'En attente de pièces',
  toutes: 'Toutes',
  tests: 'Tests délégués',
  transmises: 'Transmises',
} as const satisfies Record<string, string>
export type QueueView = keyof typeof QUEUE_VIEWS

export const QUEUE_PAGE_SIZE = 50
const LAST_PAGE = 200

const FiltersSchema = z.object({
  vue: z.enum(Object.keys(QUEUE_VIEWS) as [QueueView, ...QueueView[]]).catch('a-prendre'),
  plateforme: z.guid().nullable().catch(null),
  page: z
    .string()
    .regex(/^[1-9]\d{0,4}$/)
    .transform((page) => Math.min(Number(page), LAST_PAGE))
    .catch(1),
})
export type QueueFilters = z.output<typeof FiltersSchema>

/** Reads an address; what is unknown or forged counts as not said. */
export const parseQueueFilters = (params: Record<string, string | string[] | undefined>): QueueFilters =>
  FiltersSchema.parse(Object.fromEntries(Object.entries(params).map(([name, value]) => [name, [value].flat()[0]])))

/** The same filters, on a page that exists among `total` lines: an address kept from a busier day still shows something. */
export const onExistingPage = (filters: QueueFilters, total: number): QueueFilters => ({ ...filters, page: Math.min(filters.page, Math.max(1, Math.ceil(total / QUEUE_PAGE_SIZE))) })

/** The address of a list with some filters changed, from its first page. */
export function queueQuery(filters: QueueFilters, changes: Partial<QueueFilters> = {}): string {
  const { vue, plateforme, page } = { ...filters, page: 1, ...changes }
  const said = { vue: vue === 'a-prendre' ? null : vue, plateforme, page: page === 1 ? null : String(page) }
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : []))).toString()
}
