/** Why something was refused. `NOT_FOUND` also stands for « exists, but not for you »: both get the same answer. */
export type RefusalCode = 'INVALID' | 'REFUSED' | 'FORBIDDEN' | 'NOT_FOUND' | 'STEP_UP_REQUIRED' | 'CONFLICT' | 'THROTTLED' | 'UNAVAILABLE'

/**
 * A refusal in French, fit to be shown. `fields` puts sentences beside fields; `fresh` renews what the form carries and nobody types, e.g. the
 * version that a second press will be compared with, or the hours that are still free. Anything else thrown is a failure.
 */
export class Refusal extends Error {
  override name = 'Refusal'
  constructor(
    message: string,
    readonly code: RefusalCode = 'REFUSED',
    readonly fields: Record<string, string[]> = {},
    readonly fresh: Record<string, string> = {},
  ) {
    super(message)
  }
}

/** The one answer for what does not exist and for what is not yours. */
export const notFoundRefusal = () => new Refusal('Cette fiche n’existe pas ou ne vous est pas accessible.', 'NOT_FOUND')

/** The answer to a role that can never do this. */
export const forbiddenRefusal = () => new Refusal('Votre compte ne permet pas cette action.', 'FORBIDDEN')
