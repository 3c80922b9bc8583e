import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { DEMO_DATA, DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { formatDate } from '@/lib/infra/format'
import { prescriberToTell } from '@/lib/prescription/mails/prescriber-to-tell'
import { STEP_WORDS, type StepWords } from '@/lib/prescription/mails/step-words'
import { EXPIRY_AFTER_MS, LAST_WARNING_BEFORE_MS } from '@/lib/prescription/waiting-limits'
import { EVENT_LABELS, type EventKind } from '@/lib/record/labels'
import type { Audience } from '@/lib/prescription/tell-of-step'

const DataSchema = z.object({ types: z.array(z.string()).default([]), advisorId: z.string().nullable().default(null), formerId: z.string().nullable().default(null) })

/** Tells the prescriber, the person or the plateforme of an act on a prescription, in the words of `STEP_WORDS`. */
export const prescriptionStepMail: MailRenderer = async ({ stepId, audience, platformId }) => {
  const step = await db.prescriptionStep.findUnique({ where: { id: BigInt(String(stepId)) }, select: told })
  const reader = audience as Audience
  const words = step && STEP_WORDS[step.kind as EventKind]?.[reader]
  if (!step || !words || step.prescription.beneficiary.removedAt) return null
  const { prescription, data, kind, ...texts } = step
  const { types, advisorId, formerId } = DataSchema.parse(data)
  // The plateforme of the day of the act: the body of a mail that is rendered again is the same to the letter.
  const platform = (typeof platformId === 'string' && (await db.mobilityPlatform.findUnique({ where: { id: platformId }, select: { name: true, email: true } }))) || prescription.platform
  const recipient = await recipientOf(reader, kind, { ...prescription, platform, namedId: reader === 'FORMER_ADVISOR' ? formerId : advisorId })
  if (!recipient) return null
  const said = words({
    ...texts,
    reference: prescription.reference,
    platform: platform.name,
    organisation: prescription.organisation?.name ?? null,
    types,
    expiresOn: formatDate(expiryAfter(step.happenedAt, prescription.waitingSince)),
  })
  return { to: recipient.to, ...(await stepMessage(said, recipient)) }
}

/** When a file that was warned about at `warnedAt` expires: thirty days of waiting, and never less than three days after a warning. */
const expiryAfter = (warnedAt: Date, waitingSince: Date) => new Date(Math.max(waitingSince.getTime() + EXPIRY_AFTER_MS, warnedAt.getTime() + LAST_WARNING_BEFORE_MS))

type Recipient = { to: string; href: string | null; label: string; reason: string }

async function stepMessage({ subject, preview, paragraphs }: StepWords, { href, label, reason }: Omit<Recipient, 'to'>): Promise<MailBody> {
  const body = await renderMail(<MailLayout preview={preview} paragraphs={['Bonjour,', ...paragraphs]} button={href ? { label, href } : undefined} reason={reason} hotline={env().HOTLINE_EMAIL} />)
  return { subject, ...body }
}

const DEMO_TOLD = { reference: DEMO_DATA.reference, platform: DEMO_DATA.platform, organisation: DEMO_DATA.structure, comment: DEMO_DATA.comment, remedy: DEMO_DATA.comment, alternative: DEMO_DATA.comment, types: ['IDENTITY', 'ADDRESS_PROOF'], expiresOn: formatDate(new Date('2026-12-12T12:00:00Z')) }
const READERS: Record<Audience, string> = { PRESCRIBER: 'au prescripteur', PERSON: 'à la personne', PLATFORM: 'à la plateforme', ADVISOR: 'au conseiller', FORMER_ADVISOR: 'à l’ancien conseiller' }

export const PRESCRIPTION_STEP_DEMO: MailExample[] = Object.entries(STEP_WORDS).flatMap(([kind, readers]) =>
  Object.entries(readers).map(([audience, words]) => ({
    title: `${EVENT_LABELS[kind as EventKind]}, ${READERS[audience as Audience]}`,
    message: () => stepMessage(words(DEMO_TOLD), { href: DEMO_LINK, label: 'Ouvrir', reason: 'Vous recevez ce message parce que cette demande vous concerne.' }),
  })),
)

const told = {
  kind: true,
  happenedAt: true,
  comment: true,
  remedy: true,
  alternative: true,
  data: true,
  prescription: {
    select: {
      id: true,
      reference: true,
      beneficiaryId: true,
      advisorId: true,
      waitingSince: true,
      platform: { select: { name: true, email: true } },
      organisation: { select: { name: true } },
      beneficiary: { select: { email: true, removedAt: true, account: { select: { email: true, disabledAt: true } } } },
    },
  },
} as const

type Told = {
  id: string
  beneficiaryId: string
  advisorId: string | null
  /** Whom the act named. */
  namedId: string | null
  platform: { email: string }
  beneficiary: { email: string | null; account: { email: string | null; disabledAt: Date | null } | null }
}

async function recipientOf(audience: Audience, kind: string, { id, beneficiaryId, advisorId, namedId, platform, beneficiary }: Told): Promise<Recipient | null> {
  switch (audience) {
    case 'PRESCRIBER': {
      const to = await prescriberToTell(id)
      const { href, label } = kind === 'EXPIRY_WARNED' ? { href: `${routes.record(beneficiaryId)}#prescriptions`, label: 'Garder ouvert' } : { href: routes.record(beneficiaryId), label: 'Ouvrir la fiche' }
      return to === null ? null : { to, href: appOrigin() + href, label, reason: 'Vous recevez ce message parce que vous suivez la personne de cette prescription.' }
    }
    case 'PERSON': {
      const { email: to, account } = beneficiary
      const href = account && !account.disabledAt ? appOrigin() + routes.mySpace : null
      return to === null ? null : { to, href, label: 'Ouvrir mon espace', reason: 'Vous recevez ce message parce qu’un professionnel a demandé un accompagnement Wimoov pour vous.' }
    }
    case 'ADVISOR': {
      // Handed on again before the mail left: whoever has it now was told.
      const advisor = namedId && namedId === advisorId ? await db.account.findFirst({ where: { id: namedId, disabledAt: null, removedAt: null }, select: { email: true } }) : null
      return advisor?.email ? { to: advisor.email, href: appOrigin() + routes.queued(id), label: 'Ouvrir la demande', reason: 'Vous recevez ce message parce qu’un collègue vous confie cette demande.' } : null
    }
    case 'FORMER_ADVISOR': {
      const former = namedId ? await db.account.findFirst({ where: { id: namedId, disabledAt: null, removedAt: null }, select: { email: true } }) : null
      return former?.email ? { to: former.email, href: appOrigin() + routes.queue(), label: 'Voir les demandes', reason: 'Vous recevez ce message parce que vous suiviez cette demande.' } : null
    }
    case 'PLATFORM':
      return { to: platform.email, href: appOrigin() + routes.queued(id), label: 'Ouvrir la demande', reason: 'Vous recevez ce message parce que cette adresse est celle de la plateforme.' }
  }
}
