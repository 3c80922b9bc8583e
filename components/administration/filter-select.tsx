type FilterSelectProps = { name: string; label: string; all: string; value: string | null; choices: { value: string; label: string }[] }

/** A filter of a list, in its search form. Keyed by what it holds, so that « back » shows the right one. */
export function FilterSelect({ name, label, all, value, choices }: FilterSelectProps) {
  return (
    <div className="min-w-0">
      <label htmlFor={`filtre-${name}`} className="block font-bold">
        {label}
      </label>
      <select key={value} id={`filtre-${name}`} name={name} defaultValue={value ?? ''} className="control mt-1.5">
        <option value="">{all}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  )
}
