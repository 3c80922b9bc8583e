'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { forgetEverything, onQueueChange, unsentCount } from '@/lib/mobility-test/device/answer-queue'

/** Signing out of a device where answers of a Test are not sent yet: asks first, then forgets them. */
export function AsksBeforeSignOut({ children }: { children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const unsent = useUnsent()

  function ask(event: FormEvent) {
    if (unsent === 0 || !(event.target instanceof HTMLFormElement)) return
    event.preventDefault()
    event.stopPropagation()
    form.current = event.target
    dialog.current?.showModal()
  }

  async function confirm() {
    await forgetEverything()
    dialog.current?.close()
    form.current?.requestSubmit()
  }

  return (
    <>
      <div onSubmitCapture={ask}>{children}</div>
      <dialog ref={dialog} aria-labelledby="non-envoyees" className="rounded-card shadow-card m-auto max-w-md p-6">
        <h2 id="non-envoyees" className="text-xl font-bold">
          {unsent > 1 ? `${unsent} réponses ne sont pas encore envoyées` : '1 réponse n’est pas encore envoyée'}
        </h2>
        <p className="mt-3">Si vous vous déconnectez maintenant, elles seront effacées de ce téléphone. Attendez le réseau, et rouvrez le Test pour les envoyer.</p>
        <div className="mt-5 grid gap-3">
          <button type="button" onClick={() => dialog.current?.close()} className={buttonStyle('primary', 'min-h-12')}>
            Rester connecté
          </button>
          <button type="button" onClick={() => void confirm()} className={buttonStyle('secondary', 'min-h-12')}>
            Les effacer et me déconnecter
          </button>
        </div>
      </dialog>
    </>
  )
}

function useUnsent() {
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    const count = () => void unsentCount().then(setUnsent)
    count()
    document.addEventListener('visibilitychange', count)
    const stop = onQueueChange(count)
    return () => {
      stop()
      document.removeEventListener('visibilitychange', count)
    }
  }, [])
  return unsent
}
