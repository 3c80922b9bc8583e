'use client'

import { useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { buttonStyle } from '@/components/ui/button-style'
import { type DraftConflict, differingFields, type DraftValues } from '@/components/prescription/draft-saver'
import { formatTime } from '@/lib/infra/format'
import { PRESCRIPTION_FIELDS } from '@/lib/prescription/labels'

type DraftConflictProps = {
  mine: DraftValues
  theirs: DraftConflict
  /** Asked to save before a version was chosen. */
  unchosen?: boolean
  /** What a field shows for what it holds: the words of the page, never codes. */
  shown: (name: string, value: string | string[] | undefined) => string
  /** Each keeps the other version as a draft of its own first; false when that could not be done, and then nothing has changed. */
  keepMine: () => Promise<boolean>
  takeTheirs: () => Promise<boolean>
}

const labelOf = (name: string) => (name in PRESCRIPTION_FIELDS ? PRESCRIPTION_FIELDS[name as keyof typeof PRESCRIPTION_FIELDS].label : name)

/** The same draft was saved in another tab or on another device: what differs, side by side, and a choice that loses neither. */
export function DraftConflictNotice({ mine, theirs, unchosen = false, shown, keepMine, takeTheirs }: DraftConflictProps) {
  const [going, setGoing] = useState<'CHOOSING' | 'BUSY' | 'FAILED'>('CHOOSING')
  const choose = async (choice: () => Promise<boolean>) => {
    if (going === 'BUSY') return
    setGoing('BUSY')
    setGoing((await choice()) ? 'CHOOSING' : 'FAILED')
  }
  return (
    <div role="alert" className="bg-warning-100 border-warning-700 rounded-control max-h-[60dvh] overflow-y-auto border-l-4 p-4">
      <p className="font-bold">Ce brouillon a aussi été changé ailleurs, à {formatTime(new Date(theirs.savedAt))}</p>
      <p>Rien n’est perdu. Comparez, puis choisissez la version à continuer.</p>
      {unchosen && <p className="text-danger-700 mt-2 font-bold">Choisissez d’abord une des deux versions, ci-dessous&nbsp;: elle s’enregistre aussitôt.</p>}
      <dl className="mt-3 space-y-2">
        {differingFields(mine, theirs.values).map((name) => (
          <div key={name}>
            <dt className="font-bold">{labelOf(name)}</dt>
            <dd className="wrap-anywhere">Ici&nbsp;: {shown(name, mine[name])}</dd>
            <dd className="wrap-anywhere">Ailleurs&nbsp;: {shown(name, theirs.values[name])}</dd>
          </div>
        ))}
      </dl>
      {going === 'FAILED' && (
        <div className="mt-3">
          <Alert tone="danger">Le choix n’a pas pu être enregistré. Vérifiez votre connexion (ou reconnectez-vous dans un autre onglet), puis recommencez&nbsp;: les deux versions sont toujours là.</Alert>
        </div>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        <button type="button" aria-disabled={going === 'BUSY'} onClick={() => void choose(keepMine)} className={buttonStyle('primary')}>
          Garder ma version
        </button>
        <button type="button" aria-disabled={going === 'BUSY'} onClick={() => void choose(takeTheirs)} className={buttonStyle('secondary')}>
          Reprendre l’autre version
        </button>
      </div>
      <p className="text-ink-soft mt-2 text-sm">Celle que vous ne continuez pas reste dans vos brouillons.</p>
    </div>
  )
}
