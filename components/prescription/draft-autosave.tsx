'use client'

import { useEffect, useRef, useState } from 'react'
import { useFormStatus } from 'react-dom'
import { controlWords } from '@/components/prescription/control-words'
import { isDraftSubmit } from '@/components/prescription/draft-button'
import { DraftConflictNotice } from '@/components/prescription/draft-conflict'
import { type DraftConflict, type DraftValues, filledIn, formContents, sendDraft } from '@/components/prescription/draft-saver'
import { SAID, type SavingState } from '@/components/prescription/draft-said'
import { useField } from '@/components/ui/form-context'
import { formatTime } from '@/lib/infra/format'
import { routes } from '@/lib/infra/routes'

const QUIET_MS = 2000
const RETRY_MS = 10_000

type Saver = { keepMine: () => Promise<boolean>; takeTheirs: () => Promise<boolean>; refused: () => void }

/** Saves the form around it about two seconds after the last key, from the first key on; says so quietly, and when it could not. */
export function DraftAutosave({ draftId }: { draftId: string }) {
  // Given back with each answer of the form, so that a refused « Créer » goes on from the version that it had read.
  const initialVersion = Number(useField('draftVersion').typed ?? 0)
  const [state, setState] = useState<SavingState>({ kind: 'IDLE' })
  const marker = useRef<HTMLInputElement>(null)
  const saver = useRef<Saver>({ keepMine: async () => false, takeTheirs: async () => false, refused: () => undefined })
  const { pending } = useFormStatus()
  useEffect(() => {
    const form = marker.current?.form
    if (!form) return
    let [version, dirty, busy, sent] = [initialVersion, false, false, false]
    // What was typed while a save was on its way, when the page is left by a link: sent behind it.
    let left: DraftValues | null = null
    let conflict: DraftConflict | null = null
    // Meanwhile what is typed here, and then the version that was not chosen, is kept under a draft of its own.
    const aside = { id: crypto.randomUUID(), version: 0 }
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (ms: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void save(), ms)
    }
    // A reload, or another device, takes the draft up where it is. Not under a « Créer » on its way: the router drops the answer of an action when the address
    // changes before it comes.
    const nameTheDraft = () => {
      const { pathname, search } = window.location
      if (version > 0 && !sent && form.isConnected && pathname === routes.newPrescription && !search.includes(draftId)) window.history.replaceState(window.history.state, '', routes.draft(draftId))
    }
    const save = async (base = version) => {
      if (busy || !form.isConnected) return
      if (conflict) return void (await putAside(formContents(form)))
      ;[busy, dirty] = [true, false]
      setState({ kind: 'SAVING' })
      const mine = formContents(form)
      const outcome = await sendDraft(draftId, mine, base)
      busy = false
      if (outcome.kind === 'SAVED') {
        version = outcome.version
        if (left) return void sendDraft(draftId, left, version, true)
        const kept = form.elements.namedItem('draftVersion')
        if (kept instanceof HTMLInputElement) kept.value = String(version)
        nameTheDraft()
        setState({ kind: 'SAVED', at: new Date(outcome.savedAt) })
        if (dirty) later(QUIET_MS)
      } else if (outcome.kind === 'CONFLICT') {
        conflict = outcome
        setState({ kind: 'CONFLICT', mine, theirs: outcome })
        later(0)
      } else if (outcome.kind === 'UNREACHABLE' || outcome.kind === 'SIGNED_OUT' || outcome.kind === 'LOCKED') {
        dirty = true
        setState({ kind: outcome.kind === 'UNREACHABLE' ? 'OFFLINE' : outcome.kind })
        later(RETRY_MS)
      } else setState({ kind: outcome.kind })
    }
    const typed = () => {
      ;[dirty, sent] = [true, false]
      if (!busy) later(QUIET_MS)
    }
    const leave = () => {
      if (!dirty || sent) return
      if (conflict) return void sendDraft(aside.id, formContents(form), aside.version, true)
      // Each save counts one: the one on its way comes first.
      void sendDraft(draftId, formContents(form), busy ? version + 1 : version, true)
    }
    // A link of the site takes the form away without closing the page.
    const unmount = () => {
      if (busy && dirty && !sent && !conflict) left = formContents(form)
      else leave()
    }
    // « Créer » takes the draft with it: nothing is saved behind its back.
    const sending = (event: Event) => {
      // Both versions are kept already: a third draft would only be one more to compare.
      if (conflict && isDraftSubmit(event)) {
        event.preventDefault()
        return setState((shown) => (shown.kind === 'CONFLICT' ? { ...shown, unchosen: true } : shown))
      }
      clearTimeout(timer)
      sent = true
    }
    const online = () => dirty && later(0)
    // One at a time: what is being put aside has to be there before something else takes its place.
    let writing: Promise<unknown> = Promise.resolve()
    const putAside = (values: DraftValues): Promise<boolean> => {
      const written = writing.then(async () => {
        dirty = false
        const outcome = await sendDraft(aside.id, values, aside.version)
        // Nobody else writes there: a conflict is an answer of ours that was lost on the way.
        if (outcome.kind === 'SAVED' || outcome.kind === 'CONFLICT') aside.version = outcome.version
        if (outcome.kind !== 'SAVED') {
          dirty = true
          later(RETRY_MS)
        }
        return outcome.kind === 'SAVED'
      })
      writing = written
      return written
    }
    saver.current = {
      refused: () => {
        sent = false
        nameTheDraft()
        if (dirty && !busy) later(QUIET_MS)
      },
      keepMine: async () => {
        if (!conflict) return true
        clearTimeout(timer)
        if (!(await putAside(conflict.values))) return false
        const over = conflict.version
        conflict = null
        version = over
        // The next conflict, if there is one, puts another version aside.
        Object.assign(aside, { id: crypto.randomUUID(), version: 0 })
        await save(over)
        return true
      },
      takeTheirs: async () => {
        clearTimeout(timer)
        if (!(await putAside(formContents(form)))) return false
        window.removeEventListener('pagehide', leave)
        window.location.assign(routes.draft(draftId))
        return true
      },
    }
    if (filledIn(form)) typed()
    form.addEventListener('input', typed)
    form.addEventListener('change', typed)
    form.addEventListener('submit', sending)
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    return () => {
      clearTimeout(timer)
      unmount()
      form.removeEventListener('input', typed)
      form.removeEventListener('change', typed)
      form.removeEventListener('submit', sending)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
    }
  }, [draftId, initialVersion])
  useEffect(() => {
    if (!pending) saver.current.refused()
  }, [pending])
  return (
    <div className="sticky bottom-2 z-10">
      <input ref={marker} type="hidden" name="draftVersion" defaultValue={String(initialVersion)} />
      {state.kind === 'CONFLICT' ? (
        <DraftConflictNotice
          mine={state.mine}
          theirs={state.theirs}
          unchosen={state.unchosen}
          shown={(name, value) => controlWords(marker.current?.form ?? null, name, value)}
          keepMine={() => saver.current.keepMine()}
          takeTheirs={() => saver.current.takeTheirs()}
        />
      ) : (
        <p role={state.kind === 'SIGNED_OUT' || state.kind === 'REFUSED' ? 'alert' : undefined} className={`text-sm ${state.kind === 'IDLE' ? '' : 'bg-surface border-line rounded-control shadow-card inline-block border px-3 py-1.5'}`}>
          {state.kind === 'SAVED' ? `Brouillon enregistré à ${formatTime(state.at)}` : SAID[state.kind]}
        </p>
      )}
    </div>
  )
}
