'use client'

import { DocumentLine } from '@/components/prescription/document-line'
import { useAlive, useTyped } from '@/components/prescription/live-form'
import type { Platform } from '@/components/prescription/platform-card'
import { useUploads } from '@/components/prescription/uploads'
import { buttonStyle } from '@/components/ui/button-style'
import { useField } from '@/components/ui/form-context'
import { FILE_HELP } from '@/lib/record/document-limits'

/**
 * The documents that the chosen plateforme asks for: each joined, or to come. Before scripts have run nothing can be joined, but everything can be
 * ticked « À fournir plus tard »: the fiche then takes the files.
 */
export function DocumentsField({ platforms, today }: { platforms: Platform[]; today: string }) {
  const { typed = '' } = useField('platformId')
  const platformId = useTyped('platformId', typed)
  const alive = useAlive()
  const { documents, outgoing } = useUploads()
  const platform = platforms.find(({ id }) => id === platformId)
  if (!platform) return <p id="pieces">Choisissez la plateforme, plus haut&nbsp;: les pièces qu’elle demande s’affichent ici.</p>
  const asked = platform.documents
  if (asked.length === 0) return <p id="pieces">{platform.name} ne demande aucune pièce pour étudier la demande.</p>
  const lacking = asked.filter(({ type, required }) => required && ![...documents, ...outgoing].some((one) => one.type === type))
  return (
    <div id="pieces" className="space-y-4">
      <p>
        {platform.name} demande ces pièces. {FILE_HELP} Une pièce manque&nbsp;? Cochez «&nbsp;À fournir plus tard&nbsp;»&nbsp;: la demande part quand même.
      </p>
      {!alive && <p className="text-ink-soft text-sm">La page se prépare pour recevoir des fichiers. Vous pouvez aussi les joindre sur la fiche, juste après «&nbsp;Créer&nbsp;».</p>}
      {alive && lacking.length > 1 && (
        <button type="button" className={buttonStyle('secondary')} onClick={() => lacking.forEach(({ type }) => tickLater(type))}>
          Tout fournir plus tard
        </button>
      )}
      <ul className="space-y-4">
        {asked.map((one) => (
          <DocumentLine key={one.type} asked={one} today={today} />
        ))}
      </ul>
    </div>
  )
}

function tickLater(type: string) {
  const box = document.querySelector<HTMLInputElement>(`input[name=laterDocuments][value=${type}]`)
  if (box && !box.checked) box.click()
}
