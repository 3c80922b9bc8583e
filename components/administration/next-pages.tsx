import { LinkButton } from '@/components/ui/link-button'

type NextPagesProps = { path: string; query: Record<string, string | null>; page: number; more: boolean }

/** One step each way in a list; nothing when all is in sight. */
export function NextPages({ path, query, page, more }: NextPagesProps) {
  if (page === 1 && !more) return null
  const to = (other: number) => `${path}?${new URLSearchParams(Object.entries({ ...query, page: `${other}` }).flatMap(([name, value]) => (value ? [[name, value]] : [])))}`
  return (
    <nav aria-label="Pages de la liste" className="no-print mt-6 flex flex-wrap items-center gap-3">
      {page > 1 && (
        <LinkButton href={to(page - 1)} variant="secondary">
          Page précédente
        </LinkButton>
      )}
      <span aria-current="page">Page {page}</span>
      {more && (
        <LinkButton href={to(page + 1)} variant="secondary">
          Page suivante
        </LinkButton>
      )}
    </nav>
  )
}
