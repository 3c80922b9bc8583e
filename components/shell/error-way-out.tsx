'use client'

import { useEffect } from 'react'
import { WayOut } from '@/components/shell/way-out'
import { buttonStyle } from '@/components/ui/button-style'
import { isNoAnswer, onceAnswering } from '@/components/ui/no-answer'

const ASK_AGAIN_MS = 3000

export type ErrorProps = { error: Error & { digest?: string }; /** Asks the server for the page anew. */ retry: () => void }

/** A page that failed: an answer that was cut comes back by itself, anything else when its reader asks. */
export const ErrorWayOut = ({ error, retry }: ErrorProps) => (isNoAnswer(error) ? <Cut retry={retry} /> : <Failed error={error} retry={retry} />)

function Failed({ error, retry }: ErrorProps) {
  return (
    <WayOut title="Un problème est survenu">
      <p role="alert">Ce n’est pas de votre fait. Ce que vous aviez enregistré est gardé. Réessayez{'\u00a0'}; si le problème revient, écrivez à la hotline (son adresse est dans «{'\u00a0'}Aide{'\u00a0'}» et sur la page de connexion).</p>
      {error.digest && <p className="text-ink-soft text-sm">Référence à donner à la hotline&nbsp;: {error.digest}</p>}
      <button type="button" onClick={retry} className={buttonStyle()}>
        Réessayer
      </button>
    </WayOut>
  )
}

function Cut({ retry }: Pick<ErrorProps, 'retry'>) {
  useEffect(() => {
    const timer = setInterval(() => onceAnswering(retry), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [retry])
  return (
    <WayOut title="Le site ne répond pas">
      <p role="alert">Vérifiez votre réseau. Ce que vous aviez enregistré est gardé, et la page revient d’elle-même dès que le site répond.</p>
      <button type="button" onClick={() => onceAnswering(retry)} className={buttonStyle()}>
        Réessayer
      </button>
    </WayOut>
  )
}
