'use server'

import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/account/action'
import { answerByLink, chooseByLink, linkToActOn } from '@/lib/appointment/answer-by-link'
import { openDoor } from '@/lib/appointment/link-door'
import type { OwnDone } from '@/lib/appointment/labels'
import { LinkAnswerSchema, LinkChoiceSchema, LinkSchema } from '@/lib/appointment/schema'
import { routes } from '@/lib/infra/routes'

const DONE = { venir: 'confirme', annuler: 'rendu', deplacer: 'demande' } as const satisfies Record<string, OwnDone>

/** The step before anything is shown: a scanner that opens the link of a mail presses no button. */
export const openAppointmentLinkAction = publicAction({ act: 'signedLink.appointment', schema: LinkSchema }, async ({ token }) => {
  await linkToActOn(token)
  await openDoor(token)
  redirect(routes.appointmentLink(token))
})

export const answerByLinkAction = publicAction({ act: 'signedLink.appointment', schema: LinkAnswerSchema }, async (input) => {
  await answerByLink(input)
  await openDoor(input.token)
  redirect(routes.appointmentLink(input.token, { fait: DONE[input.answer] }))
})

export const chooseByLinkAction = publicAction({ act: 'signedLink.appointment', schema: LinkChoiceSchema }, async (input) => {
  await chooseByLink(input)
  await openDoor(input.token)
  redirect(routes.appointmentLink(input.token))
})
