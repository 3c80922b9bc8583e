'use server'

import { redirect, RedirectType } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/account/action'
import { routes } from '@/lib/infra/routes'
import { deleteDraft } from '@/lib/prescription/delete-draft'
import { PrescriptionDraftSchema } from '@/lib/prescription/draft-schema'
import { mayPrescribe } from '@/lib/prescription/policy'
import { prescribe } from '@/lib/prescription/prescribe'
import { prescriptionContext } from '@/lib/prescription/prescription-context'
import { readPrescriptionForm } from '@/lib/prescription/read-prescription-form'
import { requestAccess, RequestAccessSchema } from '@/lib/prescription/request-access'
import { saveDraft } from '@/lib/prescription/save-draft'
import { prescriptionSchema } from '@/lib/prescription/schema'

export const prescribeAction = action(
  {
    act: 'prescription.create',
    may: mayPrescribe,
    schema: (actor) => prescriptionSchema(prescriptionContext(actor)),
    read: readPrescriptionForm,
    keepTyped,
  },
  async (actor, input) => {
    const { beneficiaryId, prescriptionId, testChoice } = await prescribe(actor, input)
    // Back must not return to a form that has served: it would be sent under the same key.
    redirect(testChoice === 'NOW' ? routes.startTest(beneficiaryId) : routes.prescribed(prescriptionId), RedirectType.replace)
  },
)

export const saveDraftAction = action(
  { act: 'draft.own', may: mayPrescribe, schema: PrescriptionDraftSchema, read: readPrescriptionForm, keepTyped },
  async (actor, values) => {
    redirect(routes.draft(await saveDraft(actor.accountId, values)), RedirectType.replace)
  },
)

export const deleteDraftAction = action({ act: 'draft.own', may: mayPrescribe, schema: z.strictObject({ draftId: z.guid('Ce brouillon n’existe plus.') }) }, async (actor, input) => {
  await deleteDraft(actor, input)
  redirect(routes.drafts)
})

export const requestAccessAction = action(
  {
    act: 'access.request',
    may: ({ role }) => role === 'PRESCRIBER',
    schema: RequestAccessSchema.extend({ typed: PrescriptionDraftSchema }),
    read: (form) => {
      const typed = readPrescriptionForm(form)
      return { ...typed, typed }
    },
    keepTyped,
  },
  async (actor, { typed, ...asked }) => {
    await requestAccess(actor, asked)
    // The answer may be no, days later: what was typed waits for it.
    await saveDraft(actor.accountId, typed)
    redirect(routes.accessDone('demande'), RedirectType.replace)
  },
)

async function keepTyped(accountId: string, form: FormData, how: { replace: boolean }) {
  return routes.draft(await saveDraft(accountId, PrescriptionDraftSchema.parse(readPrescriptionForm(form)), how))
}
