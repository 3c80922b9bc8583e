import 'server-only'
import { placeOf, placeShown } from '@/lib/appointment/place'
import { placeSpan } from '@/lib/appointment/zone-labels'
import type { CalendarEvent } from '@/lib/appointment/calendar-file'
import { formatPhone } from '@/lib/infra/format'
import { env } from '@/lib/infra/env'
import { DEMO_DATA } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'

/** What mails and calendar parts read of a rendez-vous. */
export const mailed = {
  id: true, title: true, startsAt: true, endsAt: true, timeZone: true, updatedAt: true, sequence: true, ...placeShown, directions: true, videoUrl: true, cancelledAt: true, cancelReason: true, platformId: true,
  platform: { select: { name: true, email: true, phone: true } },
  advisor: { select: { firstName: true, lastName: true } },
} as const

export type Mailed = CalendarEvent & { timeZone: string; cancelReason: string | null; platform: { name: string; email: string; phone: string | null }; advisor: { firstName: string; lastName: string } }

/** When, where, with whom: what one needs to come. */
export function meetingLines(appointment: Mailed): string[] {
  const { title, directions, videoUrl } = appointment
  const [how, withWhom] = howAndWithWhom(appointment)
  return [`${title}, ${placeSpan(appointment)}.`, how, ...(videoUrl ? [`Lien de la visioconférence\u00a0: ${videoUrl}`] : []), ...(directions ? [`Comment venir\u00a0: ${directions}`] : []), withWhom]
}

type Meeting = Parameters<typeof placeOf>[0] & { platform: { name: string; phone: string | null }; advisor: { firstName: string; lastName: string } }

/** Two lines: how and where, then with whom. */
export function howAndWithWhom({ platform, advisor, ...place }: Meeting): [string, string] {
  const how = place.mode === 'ON_SITE' ? `Où\u00a0: ${placeOf(place)}.` : place.mode === 'PHONE' ? 'Par téléphone\u00a0: c’est le conseiller qui appelle.' : 'En visioconférence.'
  return [how, `Avec ${advisor.firstName} ${advisor.lastName}, ${platform.name}${platform.phone ? ` (${formatPhone(platform.phone)})` : ''}.`]
}

type Written = { subject: string; preview: string; paragraphs: string[]; button?: { label: string; href: string }; reason: string }

export async function written({ subject, preview, paragraphs, button, reason }: Written): Promise<MailBody> {
  const body = await renderMail(<MailLayout preview={preview} paragraphs={['Bonjour,', ...paragraphs]} button={button} reason={reason} hotline={env().HOTLINE_EMAIL} />)
  return { subject, ...body }
}

/** The rendez-vous of the gallery. */
export const DEMO_APPOINTMENT: Mailed = {
  id: '0190d000-0000-7000-8000-000000000000', title: 'Bilan mobilité', startsAt: new Date('2027-03-03T13:30:00Z'), endsAt: new Date('2027-03-03T14:30:00Z'), timeZone: 'Europe/Paris', updatedAt: new Date('2027-02-01T09:00:00Z'),
  sequence: 0, mode: 'ON_SITE', addressLine: '1 rue de la Démonstration', postalCode: '44000', communeName: 'Nantes', directions: 'Bus 1, arrêt Démonstration.', videoUrl: null, cancelReason: null,
  platform: { name: DEMO_DATA.platform, email: 'plateforme@exemple.test', phone: null }, advisor: { firstName: 'Noa', lastName: 'Démo-Conseil' },
}
