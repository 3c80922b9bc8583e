import type { ReactNode } from 'react'

type DataTableProps = { caption: string; heads: string[]; rows: { key: string; cells: ReactNode[] }[] }

// As in « Utilisateurs »: a card a row where columns do not fit, and the roles of a table written out.
const cell =
  'flex justify-between gap-4 py-1 before:shrink-0 before:text-ink-soft before:content-[attr(data-label)] @3xl:table-cell @3xl:min-w-24 @3xl:px-2 @3xl:py-2.5 @3xl:align-middle @3xl:before:content-none'

/** Rows and columns; on a narrow screen each row is a card whose values carry their label. */
export function DataTable({ caption, heads, rows }: DataTableProps) {
  return (
    <div className="@container mt-6">
      <table role="table" className="block w-full @3xl:table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="bg-surface-sunken hidden @3xl:table-header-group">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col" className="px-2 py-2 text-left font-bold">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="grid gap-3 @xl:grid-cols-2 @3xl:table-row-group">
          {rows.map((row) => (
            <tr key={row.key} role="row" className="border-line bg-surface rounded-card block border px-4 py-3 @3xl:table-row @3xl:border-0 @3xl:border-b">
              {row.cells.map((value, index) => (
                <td key={heads[index]} role="cell" data-label={heads[index]} className={cell}>
                  <span className="min-w-0 text-right wrap-anywhere @3xl:text-left">{value}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
