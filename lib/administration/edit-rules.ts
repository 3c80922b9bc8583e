import 'server-only'
import type { Actor } from '@/lib/account/actor'
import { managesPlatforms } from '@/lib/administration/policy'
import { publishPlatformRules } from '@/lib/administration/publish-platform-rules'
import { draftAfter, withCriterionClosed } from '@/lib/administration/rules-act'
import type { RulesForm } from '@/lib/administration/rules-schema'
import { rulesValues } from '@/lib/administration/rules-values'
import type { FormState } from '@/lib/infra/form-state'
import { forbiddenRefusal } from '@/lib/infra/refusal'

/**
 * A press of a button of the rules' form: publishes, or gives back the form's next values, for the form works without script.
 * « replace-4 » publishes over version 4, which its author has just been shown. Null once published.
 */
export async function editRules(actor: Actor, { platformId, expectedVersion, act, draft }: Omit<RulesForm, 'password'>): Promise<FormState['values'] | null> {
  if (!managesPlatforms(actor)) throw forbiddenRefusal()
  const replaced = /^replace-(\d+)$/.exec(act)?.[1]
  if (act !== 'publish' && replaced === undefined) return { ...rulesValues(draftAfter(draft, act), act), expectedVersion: `${expectedVersion}` }
  await publishPlatformRules(actor, { platformId, expectedVersion: replaced === undefined ? expectedVersion : Number(replaced), draft: withCriterionClosed(draft) })
  return null
}
