import type { AppointmentMode, Attendance } from '../client/enums'
import { localDay, localTime, plusDays, weekday } from '@/lib/appointment/local-time'
import { db } from '@/lib/infra/db'
import { BENEFICIARY_RECORD_ID, PERSONAS, PLATFORMS } from './personas'

const PARIS = 'Europe/Paris'
const personNumber = (number: number) => `0190d000-0000-7000-9000-e${String(number).padStart(11, '0')}`
const demoId = (number: number) => `0190d000-0000-7000-9000-c${String(number).padStart(11, '0')}`

type Demo = {
  type: string
  title: string
  /** Working days from today; past when negative. */
  inDays: number
  time: string
  minutes: number
  mode?: AppointmentMode
  people: { id: string; confirmed?: true; asked?: string; attendance?: Attendance }[]
  places?: number
  attends?: true
}

const LOU = BENEFICIARY_RECORD_ID

const MEETINGS: readonly Demo[] = [
  { type: 'BILAN', title: 'Bilan mobilité', inDays: 4, time: '10:00', minutes: 60, people: [{ id: LOU }], attends: true },
  { type: 'FOLLOW_UP', title: 'Point de suivi', inDays: 16, time: '14:30', minutes: 30, mode: 'PHONE', people: [{ id: LOU, confirmed: true }] },
  { type: 'BILAN', title: 'Bilan mobilité', inDays: -5, time: '09:30', minutes: 60, people: [{ id: personNumber(2), attendance: 'ATTENDED' }] },
  { type: 'FOLLOW_UP', title: 'Point de suivi', inDays: -2, time: '11:00', minutes: 30, people: [{ id: personNumber(6) }] },
  { type: 'VEHICLE', title: 'Prise en main d’une voiture', inDays: -8, time: '14:00', minutes: 90, people: [{ id: personNumber(9), attendance: 'EXCUSED' }] },
  { type: 'WORKSHOP', title: 'Lire un plan de bus', inDays: 6, time: '14:00', minutes: 120, places: 8, people: [{ id: personNumber(3), confirmed: true }, { id: personNumber(6) }, { id: personNumber(8), asked: 'Le bus n’arrive qu’à 14 h 30.' }] },
  { type: 'BILAN', title: 'Bilan mobilité', inDays: 1, time: '09:00', minutes: 60, people: [{ id: personNumber(5) }] },
  { type: 'BILAN', title: 'Bilan mobilité', inDays: 1, time: '11:00', minutes: 60, people: [{ id: personNumber(3), confirmed: true }] },
  { type: 'FOLLOW_UP', title: 'Point de suivi', inDays: 2, time: '15:00', minutes: 45, mode: 'VIDEO', people: [{ id: personNumber(1) }] },
  { type: 'VEHICLE', title: 'Essai d’un scooter électrique', inDays: 3, time: '16:00', minutes: 60, people: [{ id: personNumber(2), asked: 'Entretien d’embauche ce jour-là.' }] },
]

/** Rendez-vous of the demo's advisor: to come, past, confirmed, to move, an atelier. Nobody is mailed. */
export async function createDemoAppointments(): Promise<void> {
  for (const [index, meeting] of MEETINGS.entries()) await createOne(meeting, index + 1)
}

async function createOne({ type, title, inDays, time, minutes, mode = 'ON_SITE', people, places = undefined, attends }: Demo, number: number) {
  const id = demoId(number)
  const local = localTime(workingDay(inDays), time, PARIS)
  if (local.kind !== 'ONE' || (await db.appointment.count({ where: { id } })) > 0) return
  const { addressLine, postalCode, communeName } = PLATFORMS.nantes
  const address = mode === 'ON_SITE' ? { addressLine, postalCode, communeName, directions: 'Tram 1, arrêt Démonstration. Deuxième étage, sonnez à «\u00a0Wimoov\u00a0».' } : {}
  const at = local.at.getTime() < Date.now() ? local.at : new Date()
  await db.appointment.create({
    data: {
      id, platformId: PLATFORMS.nantes.id, advisorId: PERSONAS.advisor.id, createdById: PERSONAS.advisor.id, type, title, mode, places, ...address,
      videoUrl: mode === 'VIDEO' ? 'https://visio.exemple.test/demonstration' : null,
      startsAt: local.at, endsAt: new Date(local.at.getTime() + minutes * 60_000), timeZone: PARIS,
      attendees: attends ? { create: [{ accountId: PERSONAS.camille.id }] } : undefined,
      participants: {
        create: people.map(({ id: beneficiaryId, confirmed, asked, attendance = 'TO_FILL' }) => ({
          beneficiaryId, attendance, confirmedAt: confirmed ? at : null, moveAskedAt: asked ? at : null, moveReason: asked ?? null, remindedThreeDaysAt: at, remindedDayBeforeAt: at,
        })),
      },
    },
    select: { id: true },
  })
}

function workingDay(count: number): string {
  let day = localDay(new Date(), PARIS)
  for (let left = Math.abs(count); left > 0; ) {
    day = plusDays(day, Math.sign(count))
    if (weekday(day) < 6) left -= 1
  }
  return day
}
