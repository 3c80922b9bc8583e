'use client'

import { CircleAlert } from 'lucide-react'
import { type Outgoing, useUploads } from '@/components/prescription/uploads'
import { buttonStyle } from '@/components/ui/button-style'

/** A file on its way, and how far it is; or why it was refused, with « Réessayer » where that may help. */
export function OutgoingFile({ outgoing, label }: { outgoing: Outgoing; label: string }) {
  const { retry, forget } = useUploads()
  const { key, file, percent, error, again } = outgoing
  if (!error) {
    return (
      <div className="text-sm">
        <p className="wrap-anywhere">
          {file.name}&nbsp;: {percent < 100 ? `envoi, ${percent}\u00a0%` : 'vérification du fichier…'}
        </p>
        <progress aria-label={`Envoi de ${file.name}`} value={percent} max={100} className="accent-brand-700 h-2 w-full" />
      </div>
    )
  }
  return (
    <div role="alert" className="text-danger-700">
      <p className="flex items-start gap-1.5 font-bold wrap-anywhere">
        <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
        <span>
          {file.name}&nbsp;: {error}
        </span>
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {again && (
          <button type="button" className={buttonStyle('secondary')} onClick={() => retry(outgoing)} aria-label={`Réessayer d’envoyer\u00a0: ${label}`}>
            Réessayer
          </button>
        )}
        <button type="button" className={buttonStyle('quiet')} onClick={() => forget(key)} aria-label={`Ne pas joindre ce fichier\u00a0: ${label}`}>
          Ne pas le joindre
        </button>
      </p>
    </div>
  )
}
