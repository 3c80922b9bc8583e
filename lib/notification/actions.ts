'use server'

import { refresh } from 'next/cache'
import { action } from '@/lib/account/action'
import { markBellSeen } from '@/lib/notification/bell'
import { savePreferences } from '@/lib/notification/preferences'
import { PreferencesSchema, SeenSchema } from '@/lib/notification/schema'

export const markBellSeenAction = action({ act: 'notification.own', schema: SeenSchema }, async (actor, input) => {
  await markBellSeen(actor, input)
  refresh()
  return { message: 'Tout est marqué comme vu.' }
})

export const savePreferencesAction = action({ act: 'preference.own', schema: PreferencesSchema }, async (actor, input) => {
  await savePreferences(actor, input)
  return { message: 'Vos choix sont enregistrés.', values: input }
})
