import { Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'

type SearchBoxProps = { action: string; label: string; help: string; value: string; children?: ReactNode }

/** The search box of a list, around what else filters it: a GET form, so that the address says it all. */
export function SearchBox({ action, label, help, value, children }: SearchBoxProps) {
  return (
    <form action={action} role="search" aria-label={label} className="no-print mt-6 max-w-3xl">
      <label htmlFor="recherche" className="block font-bold">
        {label}
      </label>
      <p id="recherche-aide" className="text-ink-soft text-sm">
        {help}
      </p>
      <div className="mt-1.5 flex flex-wrap items-end gap-3">
        <input key={value} id="recherche" name="q" type="search" defaultValue={value} maxLength={100} aria-describedby="recherche-aide" autoComplete="off" spellCheck={false} className="control min-w-0 flex-1 basis-60" />
        {children}
        <button type="submit" className={buttonStyle()}>
          <Search aria-hidden className="size-5" />
          Rechercher
        </button>
      </div>
    </form>
  )
}
