import { Bus } from '@/components/mobility-test/stimulus/bus'

type TimetableProps = { title: string; columns: string[]; rows: string[][] }

/** The panel of a bus stop: its sign, and the timetable as a table, which can be read cell by cell, by eye or by ear. */
export function Timetable({ title, columns, rows }: TimetableProps) {
  return (
    <div>
      <div aria-hidden className="border-brand-700 mb-3 flex items-end gap-3 border-b-4">
        <svg viewBox="0 0 36 56" className="h-14 w-9 shrink-0">
          <rect x="16" y="24" width="4" height="32" className="fill-ink-soft" />
          <circle cx="18" cy="17" r="16" className="fill-brand-700" />
          <rect x="9" y="9" width="18" height="13" rx="3" className="fill-surface" />
          <path d="M11 12h14v5H11z" className="fill-brand-700" />
          <circle cx="13" cy="23" r="2" className="fill-surface" />
          <circle cx="23" cy="23" r="2" className="fill-surface" />
        </svg>
        <Bus className="mb-1" />
      </div>
      <table className="w-full border-collapse text-center text-base sm:text-lg">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="bg-brand-700 text-ink-inverse">
            {columns.map((column) => (
              <th key={column} scope="col" className="border-line border px-1 py-2">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([stop, ...times]) => (
            <tr key={stop} className="even:bg-surface-page">
              <th scope="row" className="border-line border px-2 py-2 text-left">
                {stop}
              </th>
              {times.map((time) => (
                <td key={time} className="border-line border px-1 py-2 tabular-nums">
                  {time}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
