'use client'

import { AlonePage, WayOut } from '@/components/shell/way-out'
import { buttonStyle } from '@/components/ui/button-style'

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <AlonePage>
      <WayOut title="Un problème est survenu">
        <p>Ce n’est pas de votre fait. Ce que vous aviez enregistré est gardé. Réessayez{'\u00a0'}; si le problème revient, écrivez à la hotline (son adresse est dans «{'\u00a0'}Aide{'\u00a0'}» et sur la page de connexion).</p>
        {error.digest && <p className="text-ink-soft text-sm">Référence à donner à la hotline&nbsp;: {error.digest}</p>}
        <button type="button" onClick={reset} className={buttonStyle()}>
          Réessayer
        </button>
      </WayOut>
    </AlonePage>
  )
}
