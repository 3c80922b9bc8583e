'use client'

import { buttonStyle } from '@/components/ui/button-style'
import { type DraftConflict, differingFields, type DraftValues, sendDraft } from '@/components/prescription/draft-saver'
import { formatTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'
import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'

type DraftConflictProps = { draftId: string; mine: DraftValues; theirs: DraftConflict; keepMine: () => Promise<void> }

const labelOf = (name: string) => (name in PRESCRIPTION_FIELDS ? PRESCRIPTION_FIELDS[name as keyof typeof PRESCRIPTION_FIELDS].label : name)
const told = (value: string | string[] | undefined) => [value ?? []].flat().filter(Boolean).join(', ') || 'vide'

/** The same draft was saved in another tab or on another device: what differs, side by side, and a choice that loses neither. */
export function DraftConflictNotice({ draftId, mine, theirs, keepMine }: DraftConflictProps) {
  const differing = differingFields(mine, theirs.values)
  // One's own version becomes another draft first.
  const takeTheirs = async () => {
    await sendDraft(crypto.randomUUID(), mine, 0)
    window.location.assign(routes.draft(draftId))
  }
  return (
    <div role="alert" className="bg-warning-100 border-warning-700 rounded-control max-h-[60dvh] overflow-y-auto border-l-4 p-4">
      <p className="font-bold">Ce brouillon a aussi été changé ailleurs, à {formatTime(new Date(theirs.savedAt))}</p>
      <p>Rien n’est perdu. Comparez, puis choisissez la version à continuer.</p>
      <dl className="mt-3 space-y-2">
        {differing.map((name) => (
          <div key={name}>
            <dt className="font-bold">{labelOf(name)}</dt>
            <dd className="wrap-anywhere">Ici&nbsp;: {told(mine[name])}</dd>
            <dd className="wrap-anywhere">Ailleurs&nbsp;: {told(theirs.values[name])}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" onClick={() => void keepMine()} className={buttonStyle('primary')}>
          Garder ma version
        </button>
        <button type="button" onClick={() => void takeTheirs()} className={buttonStyle('secondary')}>
          Reprendre l’autre version
        </button>
      </div>
      <p className="text-ink-soft mt-2 text-sm">Si vous reprenez l’autre, la vôtre reste dans vos brouillons.</p>
    </div>
  )
}
