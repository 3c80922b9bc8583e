'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { scriptRoutes } from '@/lib/infra/script-routes'

const WARNING_MS = 120_000
// The longest wait that a browser's timer keeps.
const LONGEST_MS = 2_147_000_000

/**
 * Two minutes before the session would end, asks whether the person is still there (RGAA 13.1). `endsInMs` is a safe
 * estimate of the time left when a page is shown; « Continuer » gives a new one.
 */
export function SessionWarning({ endsInMs }: { endsInMs: number }) {
  const path = usePathname()
  const dialog = useRef<HTMLDialogElement>(null)
  const [left, setLeft] = useState({ ms: endsInMs })
  const [problem, setProblem] = useState('')
  useEffect(() => {
    const wait = Math.min(Math.max(0, left.ms - WARNING_MS), LONGEST_MS)
    const timer = setTimeout(() => dialog.current?.showModal(), wait)
    return () => clearTimeout(timer)
  }, [left, path])

  async function goOn() {
    const answer = await fetch(scriptRoutes.session, { method: 'POST' }).catch(() => null)
    const said: { endsInMs?: number } | null = answer?.ok ? await answer.json().catch(() => null) : null
    if (!said?.endsInMs) return setProblem('La session est déjà terminée. Reconnectez-vous\u00a0; ce qui était enregistré est gardé.')
    setLeft({ ms: said.endsInMs })
    dialog.current?.close()
  }

  return (
    <dialog ref={dialog} aria-labelledby="session-titre" className="rounded-card shadow-card m-auto max-w-md p-6">
      <h2 id="session-titre" className="text-xl font-bold">
        Êtes-vous toujours là&nbsp;?
      </h2>
      <p className="mt-3">Votre session se termine dans deux minutes. Ce qui est saisi sans être enregistré serait perdu.</p>
      <p role="alert" className="text-danger-700 mt-3 font-bold empty:hidden">
        {problem}
      </p>
      <button type="button" onClick={() => void goOn()} className={buttonStyle('primary', 'mt-5')}>
        Continuer
      </button>
    </dialog>
  )
}
