import { ColumnFilters } from '@/components/beneficiary/column-filters'
import { SortHead } from '@/components/beneficiary/sort-head'
import { UserLine } from '@/components/beneficiary/user-line'
import type { UserRow } from '@/lib/beneficiary/list'
import type { ListFilters } from '@/lib/beneficiary/list-filters'
import type { ListLinks } from '@/lib/beneficiary/list-links'
import type { Role } from '@/prisma/client/enums'

type UserTableProps = { rows: UserRow[]; filters: ListFilters; links: ListLinks; types: readonly Role[]; mayRemove: boolean }

/**
 * The guide's seven columns. Where they do not fit side by side, each row becomes a card: the roles are written out because a table
 * whose boxes are no longer those of a table loses them in some browsers.
 */
export function UserTable({ rows, filters, links, types, mayRemove }: UserTableProps) {
  return (
    <>
      <label className="no-print mt-4 flex items-center gap-3 @4xl:hidden">
        <input
          id="filtres-colonnes"
          type="checkbox"
          className="accent-brand-700 size-5"
          defaultChecked={links.chips.some(({ name }) => name !== 'q')}
        />
        Afficher les filtres par colonne
      </label>
      <table role="table" className="mt-3 block w-full @4xl:table">
        <caption className="sr-only">Personnes, et ce qu’on peut faire pour chacune</caption>
        <thead
          role="rowgroup"
          className="bg-surface-sunken no-print rounded-control block @4xl:sticky @4xl:top-0 @4xl:z-10 @4xl:table-header-group"
        >
          <tr role="row" className="flex flex-wrap gap-x-4 px-4 py-2 @4xl:table-row">
            <SortHead sort="EMAIL" filters={filters} links={links} />
            <Head>Type</Head>
            <SortHead sort="FIRST_NAME" filters={filters} links={links} />
            <SortHead sort="LAST_NAME" filters={filters} links={links} />
            <Head>Activé</Head>
            <Head>Supprimé</Head>
            <Head>Actions</Head>
          </tr>
          <ColumnFilters filters={filters} types={types} />
        </thead>
        <tbody role="rowgroup" className="mt-3 grid gap-3 @2xl:grid-cols-2 @4xl:table-row-group">
          {rows.map((row) => (
            <UserLine key={row.id} row={row} from={links.here} mayRemove={mayRemove} />
          ))}
        </tbody>
      </table>
    </>
  )
}

// A column without an order says nothing on a card, where each value carries its own label.
function Head({ children }: { children: string }) {
  return (
    <th role="columnheader" scope="col" className="sr-only text-left font-bold @4xl:not-sr-only @4xl:px-2 @4xl:py-2">
      {children}
    </th>
  )
}
