'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { changeStructure } from '@/lib/administration/change-structure'
import { closeStructure } from '@/lib/administration/close-structure'
import { createStructure } from '@/lib/administration/create-structure'
import { doneAt } from '@/lib/administration/done-labels'
import { looksAfterAccounts } from '@/lib/administration/policy'
import { reopenStructure } from '@/lib/administration/reopen-structure'
import { ChangeStructureSchema, NewStructureSchema, StructureIdSchema } from '@/lib/administration/structure-schema'
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
