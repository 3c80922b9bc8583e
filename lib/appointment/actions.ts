'use server'

import { redirect } from 'next/navigation'
import { action } from '@/lib/account/action'
import type { Actor } from '@/lib/account/actor'
import { askToCancel, askToMove } from '@/lib/appointment/ask-change'
import { assignAppointment } from '@/lib/appointment/assign-appointment'
import { attendAppointment, leaveAppointment } from '@/lib/appointment/attend'
import { cancelAppointment } from '@/lib/appointment/cancel-appointment'
import { chooseSlot } from '@/lib/appointment/choose-slot'
import { confirmAppointment } from '@/lib/appointment/confirm-place'
import { editAppointment } from '@/lib/appointment/edit-appointment'
import { cancelOwnPlace } from '@/lib/appointment/give-place-back'
import { inviteToWorkshop } from '@/lib/appointment/invite-to-workshop'
import type { AppointmentDone } from '@/lib/appointment/labels'
import { moveAppointment } from '@/lib/appointment/move-appointment'
import { planAppointment } from '@/lib/appointment/plan-appointment'
import { proposeSlots } from '@/lib/appointment/propose-slots'
import { recordAttendance } from '@/lib/appointment/record-attendance'
import { AppointmentSchema, AskSchema, AssignSchema, AttendanceSchema, CancelSchema, ChooseSchema, EditSchema, InviteSchema, MoveSchema, PlaceSchema, PlanSchema, ProposalSchema, ProposeSchema } from '@/lib/appointment/schema'
import { withdrawProposal } from '@/lib/appointment/withdraw-proposal'
import { toRecord } from '@/lib/beneficiary/to-record'
import { routes } from '@/lib/infra/routes'

// Back to the rendez-vous, in whichever space the actor is, which says what was done.
const backTo = (actor: Actor, appointmentId: string, fait: AppointmentDone) => redirect(actor.role === 'BENEFICIARY' ? routes.myAppointment(appointmentId, { fait }) : routes.appointment(appointmentId, { fait }))
const backToCard = (beneficiaryId: string) => toRecord(beneficiaryId, { fait: 'rendez-vous' }, 'rendez-vous')

export const planAppointmentAction = action({ act: 'appointment.create', schema: PlanSchema }, async (actor, input) => backTo(actor, (await planAppointment(actor, input)).appointmentId, 'planifie'))

export const inviteToWorkshopAction = action({ act: 'appointment.create', schema: InviteSchema }, async (actor, input) => {
  await inviteToWorkshop(actor, input)
  backTo(actor, input.appointmentId, 'inscrit')
})

export const proposeSlotsAction = action({ act: 'appointment.create', schema: ProposeSchema }, async (actor, input) => {
  await proposeSlots(actor, input)
  await backToCard(input.beneficiaryId)
})

export const withdrawProposalAction = action({ act: 'appointment.updateCancel', schema: ProposalSchema }, async (actor, input) => backToCard(await withdrawProposal(actor, input)))

export const chooseSlotAction = action({ act: 'appointment.chooseSlot', schema: ChooseSchema }, async (actor, input) => backTo(actor, (await chooseSlot(actor, input)).appointmentId, 'choisi'))

export const moveAppointmentAction = action({ act: 'appointment.updateCancel', schema: MoveSchema }, async (actor, input) => {
  await moveAppointment(actor, input)
  backTo(actor, input.appointmentId, 'deplace')
})

export const editAppointmentAction = action({ act: 'appointment.updateCancel', schema: EditSchema }, async (actor, input) => {
  await editAppointment(actor, input)
  backTo(actor, input.appointmentId, 'modifie')
})

export const assignAppointmentAction = action({ act: 'appointment.updateCancel', schema: AssignSchema }, async (actor, input) => {
  await assignAppointment(actor, input)
  backTo(actor, input.appointmentId, 'confie')
})

export const cancelAppointmentAction = action({ act: 'appointment.updateCancel', schema: CancelSchema }, async (actor, input) => {
  await cancelAppointment(actor, input)
  backTo(actor, input.appointmentId, 'annule')
})

export const confirmAppointmentAction = action({ act: 'appointment.confirm', schema: PlaceSchema }, async (actor, input) => {
  await confirmAppointment(actor, input)
  backTo(actor, input.appointmentId, 'confirme')
})

export const cancelOwnPlaceAction = action({ act: 'appointment.cancelOwn', schema: AskSchema }, async (actor, input) => {
  await cancelOwnPlace(actor, input)
  backTo(actor, input.appointmentId, 'rendu')
})

export const askToMoveAction = action({ act: 'appointment.askMove', schema: AskSchema }, async (actor, input) => {
  await askToMove(actor, input)
  backTo(actor, input.appointmentId, 'demande')
})

export const askToCancelAction = action({ act: 'appointment.askCancel', schema: AskSchema }, async (actor, input) => {
  await askToCancel(actor, input)
  backTo(actor, input.appointmentId, 'demande')
})

export const recordAttendanceAction = action({ act: 'appointment.attendance', schema: AttendanceSchema }, async (actor, input) => {
  await recordAttendance(actor, input)
  backTo(actor, input.appointmentId, 'presence')
})

export const attendAppointmentAction = action({ act: 'appointment.attend', schema: AppointmentSchema }, async (actor, input) => {
  await attendAppointment(actor, input)
  backTo(actor, input.appointmentId, 'assiste')
})

export const leaveAppointmentAction = action({ act: 'appointment.attend', schema: AppointmentSchema }, async (actor, input) => {
  await leaveAppointment(actor, input)
  backTo(actor, input.appointmentId, 'absent')
})
