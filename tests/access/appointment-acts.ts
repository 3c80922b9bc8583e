import { randomUUID } from 'node:crypto'
import { db } from '@/lib/infra/db'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import type { Act, PageAct } from './acts'
import { byForm, type Call, type Form } from './by-form'
import type { Subject } from './world'

/** An act of one's own: a column per role. */
const OWN = ['ANON', 'BEN_self', 'PRE_own', 'ADV_ownPlatform', 'HOTLINE', 'ADMIN'] as const

// Each cell has an hour of its own: an advisor is never in two places at once. In the January that comes after all that browser tests plan
// (340 days), when no hour exists twice.
const january = Date.UTC(new Date(Date.now() + 345 * 86_400_000).getUTCFullYear() + 1, 0, 10)
let hours = 0
const nextHour = () => {
  hours += 1
  const days = Math.floor(hours / 20)
  return new Date(january + (days * 24 + (hours % 20)) * 3_600_000)
}
const common = { platformId: PLATFORMS.nantes.id, advisorId: PERSONAS.advisor.id, type: 'BILAN', title: 'Bilan', mode: 'ON_SITE', timeZone: 'Europe/Paris', communeName: 'Nantes', addressLine: '1 rue de la Démonstration' } as const

async function create(beneficiaryId: string | null, startsAt: Date, places: number | null = null) {
  const participants = beneficiaryId ? { create: [{ beneficiaryId }] } : undefined
  const { id } = await db.appointment.create({ data: { ...common, places, createdById: PERSONAS.advisor.id, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), participants }, select: { id: true } })
  return id
}
const planned = async (subject: Subject) => void (subject.appointmentId = await create(subject.beneficiaryId, nextHour()))
const past = async (subject: Subject) => void (subject.appointmentId = await create(subject.beneficiaryId, new Date(nextHour().getTime() - 10 * 365 * 86_400_000)))
const workshop = async (subject: Subject) => void (subject.appointmentId = await create(null, nextHour(), 5))
const proposed = async (subject: Subject) => {
  const startsAt = nextHour()
  const slots = { create: [{ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }] }
  const { id } = await db.slotProposal.create({ data: { ...common, beneficiaryId: subject.beneficiaryId, expiresAt: startsAt, slots }, select: { id: true } })
  subject.appointmentId = id
}

const french = (date: Date) => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format(date)
const clock = (date: Date) => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' }).format(date)
const when = (rank = '') => {
  const at = nextHour()
  return { [`on${rank}`]: french(at), [`time${rank}`]: clock(at) }
}
const place = { platformId: PLATFORMS.nantes.id, advisorId: PERSONAS.advisor.id, type: 'BILAN', minutes: '60', mode: 'ON_SITE', addressLine: '1 rue de la Démonstration', communeName: 'Nantes' }
const onPlace = (name: string, more: Form = {}): Call => byForm(name, ({ appointmentId = '', beneficiaryId }) => ({ appointmentId, beneficiaryId, ...more }))
const onSlot: Call = async (subject, who, column) => {
  const slot = await db.proposedSlot.findFirstOrThrow({ where: { proposalId: subject.appointmentId }, select: { id: true } })
  return byForm('chooseSlotAction', () => ({ slotId: slot.id }))(subject, who, column)
}

/** What is done about rendez-vous. */
export const APPOINTMENT_ACTIONS: Record<string, Act> = {
  planAppointmentAction: { row: 'appointment.create', call: byForm('planAppointmentAction', ({ beneficiaryId }) => ({ ...place, ...when(), idempotencyKey: randomUUID(), beneficiaryId })) },
  proposeSlotsAction: { row: 'appointment.create', call: byForm('proposeSlotsAction', ({ beneficiaryId }) => ({ ...place, ...when('1'), ...when('2'), ...when('3'), idempotencyKey: randomUUID(), beneficiaryId })) },
  inviteToWorkshopAction: { row: 'appointment.create', prepare: workshop, call: onPlace('inviteToWorkshopAction') },
  withdrawProposalAction: { row: 'appointment.updateCancel', prepare: proposed, call: byForm('withdrawProposalAction', ({ appointmentId = '' }) => ({ proposalId: appointmentId })) },
  chooseSlotAction: { row: 'appointment.chooseSlot', prepare: proposed, call: onSlot },
  moveAppointmentAction: { row: 'appointment.updateCancel', prepare: planned, call: byForm('moveAppointmentAction', ({ appointmentId = '' }) => ({ appointmentId, version: '1', minutes: '60', ...when() })) },
  editAppointmentAction: { row: 'appointment.updateCancel', prepare: planned, call: byForm('editAppointmentAction', ({ appointmentId = '' }) => ({ appointmentId, version: '1', type: 'BILAN', mode: 'PHONE' })) },
  assignAppointmentAction: { row: 'appointment.updateCancel', prepare: planned, call: byForm('assignAppointmentAction', ({ appointmentId = '' }) => ({ appointmentId, version: '1', advisorId: PERSONAS.advisor.id })) },
  cancelAppointmentAction: { row: 'appointment.updateCancel', prepare: planned, call: byForm('cancelAppointmentAction', ({ appointmentId = '' }) => ({ appointmentId, version: '1', reason: 'Conseiller absent.' })) },
  confirmAppointmentAction: { row: 'appointment.confirm', prepare: planned, call: onPlace('confirmAppointmentAction') },
  cancelOwnPlaceAction: { row: 'appointment.cancelOwn', prepare: planned, call: onPlace('cancelOwnPlaceAction') },
  askToMoveAction: { row: 'appointment.askMove', prepare: planned, call: onPlace('askToMoveAction', { reason: 'Libre le mardi.' }) },
  askToCancelAction: { row: 'appointment.askCancel', prepare: planned, call: onPlace('askToCancelAction') },
  recordAttendanceAction: { row: 'appointment.attendance', prepare: past, call: onPlace('recordAttendanceAction', { attendance: 'ATTENDED' }) },
  attendAppointmentAction: { row: 'appointment.attend', prepare: planned, call: byForm('attendAppointmentAction', ({ appointmentId = '' }) => ({ appointmentId })) },
  leaveAppointmentAction: { row: 'appointment.attend', prepare: planned, call: byForm('leaveAppointmentAction', ({ appointmentId = '' }) => ({ appointmentId })) },
  createFeedAction: { row: 'calendarFeed.own', columns: OWN, call: byForm('createFeedAction', () => ({})) },
  revokeFeedAction: { row: 'calendarFeed.own', columns: OWN, call: byForm('revokeFeedAction', () => ({})) },
}

// Pages that a role never has are refused before it is known whose they are.
const PEOPLE = { BEN_self: 'FORBIDDEN', BEN_foreign: 'FORBIDDEN' } as const
const PRESCRIBERS = { PRE_sameStructure: 'FORBIDDEN', PRE_foreign: 'FORBIDDEN' } as const

export const APPOINTMENT_PAGES: Record<string, PageAct> = {
  '/calendrier/[id]': { row: 'appointment.read', prepare: planned, path: ({ appointmentId }) => `/calendrier/${appointmentId}`, tighter: PEOPLE },
  '/calendrier/[id]/convocation': { row: 'appointment.convocation', prepare: planned, path: ({ appointmentId, beneficiaryId }) => `/calendrier/${appointmentId}/convocation?personne=${beneficiaryId}` },
  '/calendrier/nouveau': { row: 'appointment.create', path: ({ beneficiaryId }) => `/calendrier/nouveau?personne=${beneficiaryId}`, tighter: { ...PEOPLE, ...PRESCRIBERS } },
  '/calendrier/abonnement': { row: 'calendarFeed.own', columns: OWN, path: () => '/calendrier/abonnement', tighter: { BEN_self: 'FORBIDDEN' } },
  '/mon-espace/rendez-vous': { row: 'appointment.own', columns: OWN, path: () => '/mon-espace/rendez-vous' },
  '/mon-espace/rendez-vous/[id]': { row: 'appointment.own', prepare: planned, path: ({ appointmentId }) => `/mon-espace/rendez-vous/${appointmentId}` },
}

/** By the secret of a mail's link, or of a private address: tried in tests/integration/appointment and in the e2e. */
export const APPOINTMENT_PUBLIC_ACTIONS = ['openAppointmentLinkAction', 'answerByLinkAction', 'chooseByLinkAction']
export const APPOINTMENT_PUBLIC_ROUTES = ['/rendez-vous/[token]', '/api/calendar/[token]']
