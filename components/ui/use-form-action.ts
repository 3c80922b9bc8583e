import { unstable_isUnrecognizedActionError as isFromAnotherVersion } from 'next/navigation'
import { type RefObject, useSyncExternalStore } from 'react'
import { isNoAnswer } from '@/components/ui/no-answer'
import type { FormState } from '@/lib/infra/form-state'
import { valuesToGiveBack } from '@/lib/infra/form-values'

type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** The page is older than the site: only a new one can send this form. */
export const OUTDATED = 'OUTDATED'

const SILENT = 'Le site ne répond pas. Vérifiez votre réseau, puis réessayez dans un moment.'
const OLDER = 'Le site vient d’être mis à jour. Rechargez la page, puis recommencez.'
const COPY_FIRST = `${OLDER} Ce qui est écrit ici ne sera pas gardé\u00a0: copiez-le d’abord.`
const WRITTEN_IN = 'input:not([type=hidden]), select, textarea'

/**
 * The action of a form, whose absence of answer is an answer too: without network, or when the site was updated meanwhile, the form stays with what was
 * typed, instead of giving way to the page of errors. `inside`: any element of the form. Until scripts run it is the action itself, which the server's HTML posts.
 */
export function useFormAction(action: FormAction, inside?: RefObject<HTMLElement | null>): FormAction {
  const scripted = useSyncExternalStore(nothingToHear, () => true, () => false)
  if (!scripted) return action
  return async (state, form) => {
    try {
      return await action(state, form)
    } catch (error) {
      const refused = { status: 'refused', errors: {}, values: valuesToGiveBack(form), attempt: state.attempt + 1 } as const
      if (isFromAnotherVersion(error)) return { ...refused, code: OUTDATED, message: inside?.current?.closest('form')?.querySelector(WRITTEN_IN) ? COPY_FIRST : OLDER }
      if (isNoAnswer(error)) return { ...refused, message: SILENT }
      throw error
    }
  }
}

const nothingToHear = () => () => undefined
