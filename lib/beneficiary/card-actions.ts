'use server'

import { redirect } from 'next/navigation'
import { action, publicAction } from '@/lib/account/action'
import { currentActor } from '@/lib/account/current-actor'
import { issueSessionCookie } from '@/lib/account/issue-session-cookie'
import { CardSchema, CardSignInSchema } from '@/lib/beneficiary/card-schema'
import { issueCard } from '@/lib/beneficiary/issue-card'
import { mayIssueCards } from '@/lib/beneficiary/policy'
import { revokeCard } from '@/lib/beneficiary/revoke-card'
import { signInWithCard } from '@/lib/beneficiary/sign-in-with-card'
import { listBehind, toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'

/** Open to anybody who holds a card; a screen in mode passation stays locked. */
export const signInWithCardAction = publicAction({ act: 'auth.signIn', schema: CardSignInSchema }, async ({ code, birthDate, remember }) => {
  const actor = await currentActor()
  if (actor?.lockedTestId) redirect(routes.unlockScreen())
  const secret = await signInWithCard({ code, birthDate, remember: remember === 'on' })
  await issueSessionCookie(secret, remember === 'on')
  redirect(routes.mySpace)
})

export const issueCardAction = action({ act: 'accessCard.issue', may: mayIssueCards, schema: CardSchema }, async (actor, input) => {
  await issueCard(actor, input)
  redirect(routes.personCard(input.beneficiaryId, { liste: await listBehind() }))
})

export const revokeCardAction = action({ act: 'accessCard.issue', may: mayIssueCards, schema: CardSchema }, async (actor, input) => {
  await revokeCard(actor, input)
  await toRecord(input.beneficiaryId, { fait: 'carte' })
})
