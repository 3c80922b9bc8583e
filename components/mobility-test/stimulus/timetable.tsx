type TimetableProps = { title: string; columns: string[]; rows: string[][] }

/** A stop's timetable, as a table: it can be read cell by cell, by eye or by ear. */
export function Timetable({ title, columns, rows }: TimetableProps) {
  return (
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
  )
}
