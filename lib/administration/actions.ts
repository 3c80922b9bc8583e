'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { confirmAdminWrite } from '@/lib/administration/admin-password'
import { changePlatform } from '@/lib/administration/change-platform'
import { changeStructure } from '@/lib/administration/change-structure'
import { closePlatform } from '@/lib/administration/close-platform'
import { closeStructure } from '@/lib/administration/close-structure'
import { createPlatform } from '@/lib/administration/create-platform'
import { createStructure } from '@/lib/administration/create-structure'
import { doneAt } from '@/lib/administration/done-labels'
import { editRules } from '@/lib/administration/edit-rules'
import { ChangePlatformSchema, NewPlatformSchema, PlatformIdSchema } from '@/lib/administration/platform-schema'
import { looksAfterAccounts, managesPlatforms } from '@/lib/administration/policy'
import { reopenPlatform } from '@/lib/administration/reopen-platform'
import { reopenStructure } from '@/lib/administration/reopen-structure'
import { RulesFormSchema } from '@/lib/administration/rules-schema'
import { ChangeStructureSchema, NewStructureSchema, StructureIdSchema } from '@/lib/administration/structure-schema'
import { Refusal } from '@/lib/infra/refusal'
import { routes } from '@/lib/infra/routes'

const structures = { act: 'structure.manage', may: looksAfterAccounts }

export const createStructureAction = action({ ...structures, schema: NewStructureSchema }, async (actor, input) => {
  redirect(doneAt(routes.organisation(await createStructure(actor, input)), 'structure-creee'))
})

export const changeStructureAction = action({ ...structures, schema: ChangeStructureSchema }, async (actor, input) => {
  await changeStructure(actor, input)
  redirect(doneAt(routes.organisation(input.organisationId), 'structure-changee'))
})

export const closeStructureAction = action({ ...structures, schema: StructureIdSchema }, async (actor, input) => {
  await closeStructure(actor, input)
  redirect(doneAt(routes.organisation(input.organisationId), 'structure-fermee'))
})

export const reopenStructureAction = action({ ...structures, schema: StructureIdSchema }, async (actor, input) => {
  await reopenStructure(actor, input)
  redirect(doneAt(routes.organisation(input.organisationId), 'structure-rouverte'))
})

const platforms = { act: 'platform.manage', may: managesPlatforms }

export const createPlatformAction = action({ ...platforms, schema: NewPlatformSchema }, async (actor, { password, ...input }) => {
  await confirmAdminWrite(actor, password)
  redirect(doneAt(routes.platform(await createPlatform(actor, input)), 'plateforme-creee'))
})

export const changePlatformAction = action({ ...platforms, schema: ChangePlatformSchema }, async (actor, { password, ...input }) => {
  await confirmAdminWrite(actor, password)
  await changePlatform(actor, input)
  redirect(doneAt(routes.platform(input.platformId), 'plateforme-changee'))
})

export const closePlatformAction = action({ ...platforms, schema: PlatformIdSchema }, async (actor, { password, platformId }) => {
  await confirmAdminWrite(actor, password)
  await closePlatform(actor, { platformId })
  redirect(doneAt(routes.platform(platformId), 'plateforme-fermee'))
})

export const reopenPlatformAction = action({ ...platforms, schema: PlatformIdSchema }, async (actor, { password, platformId }) => {
  await confirmAdminWrite(actor, password)
  await reopenPlatform(actor, { platformId })
  redirect(doneAt(routes.platform(platformId), 'plateforme-rouverte'))
})

export const editRulesAction = action({ ...platforms, schema: RulesFormSchema }, async (actor, { password, ...input }) => {
  await confirmAdminWrite(actor, password)
  try {
    const values = await editRules(actor, input)
    if (values) return { values }
  } catch (error) {
    // The version published meanwhile is shown beside what was typed: the page reads it again.
    if (error instanceof Refusal && error.code === 'CONFLICT') revalidatePath(routes.platformRules(input.platformId))
    throw error
  }
  redirect(doneAt(routes.platformRules(input.platformId), 'regles-publiees'))
})
