'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import { AccountActSchema, AccountMailSchema, LeavePlatformSchema, PlaceSchema, ProfessionalInvitationSchema, ReplayMailSchema, StaffInvitationSchema } from '@/lib/administration/account-schema'
import { confirmAdminWrite } from '@/lib/administration/admin-password'
import { changePlatform } from '@/lib/administration/change-platform'
import { changeStructure } from '@/lib/administration/change-structure'
import { closePlatform } from '@/lib/administration/close-platform'
import { closeStructure } from '@/lib/administration/close-structure'
import { createPlatform } from '@/lib/administration/create-platform'
import { createStructure } from '@/lib/administration/create-structure'
import { disableAccount } from '@/lib/administration/disable-account'
import { type Done, doneAt } from '@/lib/administration/done-labels'
import { editRules } from '@/lib/administration/edit-rules'
import { enableAccount } from '@/lib/administration/enable-account'
import { givePlace } from '@/lib/administration/give-place'
import { DisableSchema, LeaveStructureSchema } from '@/lib/administration/handover-schema'
import { invite } from '@/lib/administration/invite'
import { leavePlatform } from '@/lib/administration/leave-platform'
import { leaveStructure } from '@/lib/administration/leave-structure'
import { liftThrottle } from '@/lib/administration/lift-throttle'
import { ChangePlatformSchema, NewPlatformSchema, PlatformIdSchema } from '@/lib/administration/platform-schema'
import { looksAfterAccounts, managesPlatforms } from '@/lib/administration/policy'
import { replayMail } from '@/lib/administration/replay-mail'
import { reopenPlatform } from '@/lib/administration/reopen-platform'
import { reopenStructure } from '@/lib/administration/reopen-structure'
import { resendInvitation } from '@/lib/administration/resend-invitation'
import { RulesFormSchema } from '@/lib/administration/rules-schema'
import { sendResetLink } from '@/lib/administration/send-reset-link'
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

/** An act comes from the hotline's screen or from the account's page, and goes back there. */
const backTo = ({ accountId, retour }: { accountId?: string; retour: 'hotline' | 'compte' }, done: Done) =>
  doneAt(accountId ? (retour === 'hotline' ? routes.hotlinePerson(accountId) : routes.account(accountId)) : routes.deadMails, done)

export const inviteProfessionalAction = action({ act: 'user.inviteProfessional', may: looksAfterAccounts, schema: ProfessionalInvitationSchema }, async (actor, input) => {
  redirect(doneAt(routes.account(await invite(actor, input)), 'invitation'))
})

export const inviteStaffAction = action({ act: 'user.inviteStaff', may: managesPlatforms, schema: StaffInvitationSchema }, async (actor, { password, ...input }) => {
  await confirmAdminWrite(actor, password)
  redirect(doneAt(routes.account(await invite(actor, { ...input, organisationIds: [], platformIds: [], lead: false })), 'invitation'))
})

export const resendInvitationAction = action({ act: 'user.inviteProfessional', may: looksAfterAccounts, schema: AccountMailSchema }, async (actor, input) => {
  await resendInvitation(actor, input)
  redirect(backTo(input, 'invitation'))
})

export const sendResetLinkAction = action({ act: 'user.sendResetLink', may: looksAfterAccounts, schema: AccountMailSchema }, async (actor, input) => {
  await sendResetLink(actor, input)
  redirect(backTo(input, 'lien'))
})

export const liftThrottleAction = action({ act: 'throttle.lift', may: looksAfterAccounts, schema: AccountActSchema }, async (actor, input) => {
  await liftThrottle(actor, input)
  redirect(backTo(input, 'leve'))
})

export const enableAccountAction = action({ act: 'user.enable', may: looksAfterAccounts, schema: AccountActSchema }, async (actor, input) => {
  await enableAccount(actor, input)
  redirect(backTo(input, 'reactive'))
})

export const givePlaceAction = action({ act: 'membership.addRemove', may: looksAfterAccounts, schema: PlaceSchema }, async (actor, input) => {
  await givePlace(actor, input)
  redirect(doneAt(routes.account(input.accountId), 'rattache'))
})

export const leavePlatformAction = action({ act: 'membership.addRemove', may: looksAfterAccounts, schema: LeavePlatformSchema }, async (actor, input) => {
  await leavePlatform(actor, input)
  redirect(doneAt(routes.account(input.accountId), 'detache'))
})

export const leaveStructureAction = action({ act: 'membership.addRemove', may: looksAfterAccounts, schema: LeaveStructureSchema }, async (actor, input) => {
  await leaveStructure(actor, input)
  redirect(doneAt(routes.account(input.accountId), 'detache'))
})

export const disableAccountAction = action({ act: 'user.disable', may: looksAfterAccounts, schema: DisableSchema }, async (actor, { password, ...input }) => {
  await confirmAdminWrite(actor, password)
  await disableAccount(actor, input)
  redirect(backTo(input, 'desactive'))
})

export const replayMailAction = action({ act: 'outbox.replay', may: looksAfterAccounts, schema: ReplayMailSchema }, async (actor, input) => {
  await replayMail(actor, input)
  redirect(backTo(input, 'rejoue'))
})
