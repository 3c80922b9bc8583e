'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { createFeed, revokeFeed } from '@/lib/appointment/calendar-feed'
import { mayHaveFeed } from '@/lib/appointment/policy'
import { FeedSchema, NothingSchema } from '@/lib/appointment/schema'
import { appOrigin } from '@/lib/infra/env'
import { routes } from '@/lib/infra/routes'

/** Answers with the address, which is shown this once, and the page as it is from now on: what made an address makes another one. */
export const createFeedAction = action({ act: 'calendarFeed.own', may: mayHaveFeed, schema: FeedSchema }, async (actor, input) => {
  const secret = await createFeed(actor, { withNames: input.withNames === 'on' })
  refresh()
  return { message: 'Votre adresse est prête. Copiez-la maintenant\u00a0: elle ne sera plus montrée.', values: { address: appOrigin() + routes.feedAddress(secret) } }
})

export const revokeFeedAction = action({ act: 'calendarFeed.own', may: mayHaveFeed, schema: NothingSchema }, async (actor) => {
  await revokeFeed(actor)
  redirect(actor.role === 'BENEFICIARY' ? routes.myAppointments({ fait: 'adresse' }) : routes.calendarFeed({ fait: 'adresse' }))
})
