import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator'
import type { AppointmentMode } from '@/prisma/client/enums'
import { placeOf } from '@/lib/appointment/place'
import { after, minutes } from '@/lib/infra/clock'
import type { MailAttachment } from '@/lib/infra/mail/message'

export type CalendarEvent = {
  id: string
  title: string
  startsAt: Date
  endsAt: Date
  /** When it last changed: the same event written twice is the same to the letter. */
  updatedAt: Date
  sequence: number
  mode: AppointmentMode
  addressLine: string | null
  postalCode: string | null
  communeName: string | null
  directions: string | null
  videoUrl: string | null
  platform: { name: string; email: string }
}

const PRODUCT = { company: 'Wimoov', product: 'Prescription', language: 'FR' }
// One identifier for the whole life of a rendez-vous, wherever it is read: mailboxes then move or remove the line they already have.
const uidOf = (id: string) => `${id}@prescription.wimoov`

/**
 * The calendar part of a mail (RFC 5546): REQUEST puts or moves the rendez-vous in the reader's calendar, CANCEL takes it out. Instants
 * are written in UTC, so that no table of zones is needed to read them.
 */
export function invitation(event: CalendarEvent, { to, cancelled }: { to: string; cancelled: boolean }): MailAttachment {
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  const calendar = ical({ method, prodId: PRODUCT })
  const line = calendar.createEvent({
    ...common(event),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: event.platform.name, email: event.platform.email },
    attendees: [{ email: to, rsvp: !cancelled, status: ICalAttendeeStatus.NEEDSACTION }],
  })
  line.class(ICalEventClass.PRIVATE)
  return { name: cancelled ? 'annulation.ics' : 'rendez-vous.ics', type: `text/calendar; charset=utf-8; method=${method}`, text: calendar.toString() }
}

/** The events of a private calendar address, as calendars that subscribe to it read them. */
export function feed(events: readonly CalendarEvent[]): string {
  const calendar = ical({ method: ICalCalendarMethod.PUBLISH, prodId: PRODUCT, name: 'Rendez-vous Wimoov', ttl: minutes(60) / 1000 })
  for (const event of events) calendar.createEvent({ ...common(event), status: ICalEventStatus.CONFIRMED })
  return calendar.toString()
}

const common = (event: CalendarEvent) => ({
  id: uidOf(event.id),
  sequence: event.sequence,
  stamp: event.updatedAt,
  start: event.startsAt,
  end: event.endsAt > event.startsAt ? event.endsAt : after(minutes(1), event.startsAt),
  summary: `Rendez-vous Wimoov\u00a0: ${event.title}`,
  location: placeOf(event),
  description: [event.videoUrl, event.directions, event.platform.name].filter(Boolean).join('\n'),
})
