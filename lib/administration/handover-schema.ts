import { z } from 'zod'
import { typedPassword } from '@/lib/administration/form-shapes-schema'
import { fieldError, formValue } from '@/lib/infra/text'
import { identifier } from '@/lib/prescription/form-fields'

const INCOMPLETE = 'Rechargez la page et recommencez\u00a0: le formulaire est incomplet.'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** « La plateforme répond », as the form posts it. */
const PLATFORM_ANSWERS = 'PLATFORM'

// '' says nothing: the person goes with the others.
const follower = formValue.transform((value, context): string | null | undefined => {
  if (value === undefined || value === '') return undefined
  if (value === PLATFORM_ANSWERS) return null
  return typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : fieldError(context, 'Choisissez qui suit ces personnes dans la liste.')
})

const texts = formValue.transform((value, context): string[] => {
  const list = value === undefined ? [] : [value].flat()
  return list.length <= 50 && list.every((text) => typeof text === 'string' && (text === '' || text === PLATFORM_ANSWERS || UUID.test(text))) ? (list as string[]) : fieldError(context, INCOMPLETE)
})

const shape = { accountId: identifier(), follower, personIds: texts, personFollowers: texts }

type Typed = { follower: string | null | undefined; personIds: string[]; personFollowers: string[] }

/** Who follows whom from now on: `otherwise` for all, `chosen` for those for whom somebody was chosen. */
function answersOf({ follower: otherwise, personIds, personFollowers }: Typed) {
  const pairs = personIds.map((id, row) => [id.toLowerCase(), personFollowers[row] ?? ''] as const).filter(([, chosen]) => chosen !== '')
  return { otherwise, chosen: new Map(pairs.map(([id, chosen]) => [id, chosen === PLATFORM_ANSWERS ? null : chosen.toLowerCase()])) }
}

export const DisableSchema = z
  .strictObject({ ...shape, password: typedPassword, retour: z.enum(['hotline', 'compte']).default('compte') })
  .transform((form) => ({ accountId: form.accountId, password: form.password, retour: form.retour, ...answersOf(form) }))

export const LeaveStructureSchema = z.strictObject({ ...shape, organisationId: identifier() }).transform((form) => ({ accountId: form.accountId, organisationId: form.organisationId, ...answersOf(form) }))
