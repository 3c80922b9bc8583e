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

/** What is around the words: where the button leads, if anywhere, and why one gets the mail. */
type Wrapping = { href: string | null; label: string; reason: string }

async function stepMessage({ subject, preview, paragraphs }: StepWords, { href, label, reason }: Wrapping): Promise<MailBody> {
  const body = await renderMail(<MailLayout preview={preview} paragraphs={['Bonjour,', ...paragraphs]} button={href ? { label, href } : undefined} reason={reason} hotline={env().HOTLINE_EMAIL} />)
  return { subject, ...body }
}

const DEMO_TOLD = { reference: DEMO_DATA.reference, platform: DEMO_DATA.platform, organisation: DEMO_DATA.structure, comment: DEMO_DATA.comment, remedy: DEMO_DATA.comment, alternative: DEMO_DATA.comment, types: ['IDENTITY', 'ADDRESS_PROOF'], expiresOn: formatDate(new Date('2026-12-12T12:00:00Z')) }
const READERS: Record<Audience, string> = { PRESCRIBER: 'au prescripteur', PERSON: 'à la personne', PLATFORM: 'à la plateforme', ADVISOR: 'au conseiller', FORMER_ADVISOR: 'à l’ancien conseiller' }

export const PRESCRIPTION_STEP_DEMO: MailExample[] = Object.entries(STEP_WORDS).flatMap(([kind, readers]) =>
  Object.entries(readers).flatMap(([audience, words]) =>
    (audience === 'PERSON' ? [false, true] : [false]).map((hasSpace) => ({
      title: `${EVENT_LABELS[kind as EventKind]}, ${READERS[audience as Audience]}${hasSpace ? ' qui a un espace' : ''}`,
      message: () => {
        const wrapping = wrappingFor(audience as Audience, kind, { id: '', beneficiaryId: '', hasSpace })
        return stepMessage(words(DEMO_TOLD), { ...wrapping, href: wrapping.href && DEMO_LINK })
      },
    })),
  ),
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

async function recipientOf(audience: Audience, kind: string, told: Told): Promise<(Wrapping & { to: string }) | null> {
  const to = await addressOf(audience, told)
  const { id, beneficiaryId, beneficiary } = told
  const hasSpace = beneficiary.account !== null && !beneficiary.account.disabledAt
  return to === null ? null : { to, ...wrappingFor(audience, kind, { id, beneficiaryId, hasSpace }) }
}

async function addressOf(audience: Audience, { id, advisorId, namedId, platform, beneficiary }: Told): Promise<string | null> {
  switch (audience) {
    case 'PRESCRIBER':
      return prescriberToTell(id)
    case 'PERSON':
      return beneficiary.email
    case 'ADVISOR':
      // Handed on again before the mail left: whoever has it now was told.
      return namedId === advisorId ? professionalAddress(namedId) : null
    case 'FORMER_ADVISOR':
      return professionalAddress(namedId)
    case 'PLATFORM':
      return platform.email
  }
}

async function professionalAddress(accountId: string | null) {
  const account = accountId ? await db.account.findFirst({ where: { id: accountId, disabledAt: null, removedAt: null }, select: { email: true } }) : null
  return account?.email ?? null
}

/** The same for a real mail and for its example in the gallery. */
function wrappingFor(audience: Audience, kind: string, { id, beneficiaryId, hasSpace }: { id: string; beneficiaryId: string; hasSpace: boolean }): Wrapping {
  switch (audience) {
    case 'PRESCRIBER': {
      const reason = 'Vous recevez ce message parce que vous suivez la personne de cette prescription.'
      const record = appOrigin() + routes.record(beneficiaryId)
      return kind === 'EXPIRY_WARNED' ? { href: `${record}#prescriptions`, label: 'Garder ouvert', reason } : { href: record, label: 'Ouvrir la fiche', reason }
    }
    case 'PERSON':
      return { href: hasSpace ? appOrigin() + routes.mySpace : null, label: 'Ouvrir mon espace', reason: 'Vous recevez ce message parce qu’un professionnel a demandé un accompagnement Wimoov pour vous.' }
    case 'ADVISOR':
      return { href: appOrigin() + routes.queued(id), label: 'Ouvrir la demande', reason: 'Vous recevez ce message parce qu’un collègue vous confie cette demande.' }
    case 'FORMER_ADVISOR':
      return { href: appOrigin() + routes.queue(), label: 'Voir les demandes', reason: 'Vous recevez ce message parce que vous suiviez cette demande.' }
    case 'PLATFORM':
      return { href: appOrigin() + routes.queued(id), label: 'Ouvrir la demande', reason: 'Vous recevez ce message parce que cette adresse est celle de la plateforme.' }
  }
}
