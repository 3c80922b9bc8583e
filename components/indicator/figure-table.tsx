import { Card } from '@/components/ui/card'

type FigureTableProps = { title: string; definition: string; empty: string; rows: { label: string; count: number }[] }

/** A key figure by state, with what it counts written under it. */
export function FigureTable({ title, definition, empty, rows }: FigureTableProps) {
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <table className="w-full">
          <caption className="sr-only">{title}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">État</th>
              <th scope="col">Nombre</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, count }) => (
              <tr key={label} className="border-b border-line last:border-0">
                <th scope="row" className="py-2 text-left font-normal">
                  {label}
                </th>
                <td className="py-2 text-right text-lg font-bold tabular-nums">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mt-4 text-sm text-ink-soft">{definition}</p>
    </Card>
  )
}
