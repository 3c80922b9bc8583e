import 'server-only'
import { linkSecret } from '@/lib/appointment/appointment-link'
import { DEMO_APPOINTMENT, howAndWithWhom, written } from '@/lib/appointment/mails/shared'
import { placeShown } from '@/lib/appointment/place'
import { placeDateTime } from '@/lib/appointment/zone-labels'
import { now } from '@/lib/infra/clock'
import { db } from '@/lib/infra/db'
import { appOrigin } from '@/lib/infra/env'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { routes } from '@/lib/infra/routes'

/** Offers slots to the person, and to whoever follows them; nothing leaves once one is chosen. */
export const slotsProposedMail: MailRenderer = async ({ proposalId, audience }, outboxId) => {
  const proposal = await db.slotProposal.findFirst({
    where: { id: String(proposalId), chosenAt: null, withdrawnAt: null, expiresAt: { gt: now() }, beneficiary: { removedAt: null } },
    select: {
      title: true, timeZone: true, expiresAt: true, beneficiaryId: true, advisorId: true, ...placeShown,
      platform: { select: { name: true, phone: true } },
      slots: { orderBy: { startsAt: 'asc' }, select: { startsAt: true } },
      beneficiary: { select: { email: true, followedBy: { select: { email: true, disabledAt: true, removedAt: true } } } },
    },
  })
  if (!proposal) return null
  const { title, timeZone, beneficiaryId, expiresAt, beneficiary } = proposal
  const advisor = await db.account.findUniqueOrThrow({ where: { id: proposal.advisorId }, select: { firstName: true, lastName: true } })
  const said = { title, meeting: howAndWithWhom({ ...proposal, advisor }), slots: proposal.slots.map(({ startsAt }) => placeDateTime(startsAt, timeZone)) }
  if (audience === 'PERSON') {
    if (!beneficiary.email) return null
    const secret = await linkSecret(outboxId, { beneficiaryId, expiresAt, purpose: 'SLOTS' })
    return { to: beneficiary.email, ...(await toPerson({ ...said, href: appOrigin() + routes.appointmentLink(secret) })) }
  }
  const follower = beneficiary.followedBy
  if (!follower?.email || follower.disabledAt || follower.removedAt) return null
  return { to: follower.email, ...(await toPrescriber({ ...said, href: `${appOrigin()}${routes.record(beneficiaryId)}#rendez-vous` })) }
}

type Said = { title: string; /** How and where, with whom. */ meeting: string[]; slots: string[]; href: string }

const toPerson = ({ title, meeting, slots, href }: Said): Promise<MailBody> =>
  written({
    subject: 'Choisissez votre rendez-vous avec Wimoov',
    preview: 'Des créneaux vous sont proposés.',
    paragraphs: [`Wimoov vous propose un rendez-vous\u00a0: ${title}.`, ...meeting, 'Choisissez ce qui vous convient\u00a0:', ...slots.map((slot) => `– ${slot}`)],
    button: { label: 'Choisir', href },
    reason: 'Vous recevez ce message parce que vous êtes accompagné par Wimoov.',
  })

const toPrescriber = ({ title, meeting, slots, href }: Said): Promise<MailBody> =>
  written({
    subject: 'Des créneaux sont proposés à une personne que vous suivez',
    preview: 'Vous pouvez choisir avec elle.',
    paragraphs: [`Wimoov propose un rendez-vous\u00a0: ${title}.`, ...meeting, ...slots.map((slot) => `– ${slot}`), 'La personne peut choisir, vous aussi\u00a0: le premier choix compte.'],
    button: { label: 'Ouvrir la fiche', href },
    reason: 'Vous recevez ce message parce que vous suivez cette personne.',
  })

const DEMO: Said = { title: 'Bilan mobilité', meeting: howAndWithWhom(DEMO_APPOINTMENT), slots: ['mercredi 3 mars 2027 à 9\u00a0h\u00a000', 'jeudi 4 mars 2027 à 14\u00a0h\u00a030', 'vendredi 5 mars 2027 à 10\u00a0h\u00a000'], href: DEMO_LINK }
export const SLOTS_PROPOSED_DEMO: MailExample[] = [
  { title: 'À la personne', message: () => toPerson(DEMO) },
  { title: 'Au prescripteur', message: () => toPrescriber(DEMO) },
]
