import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/infra/db'
import { appOrigin, env } from '@/lib/infra/env'
import { plural } from '@/lib/infra/format'
import { DEMO_LINK, type MailExample } from '@/lib/infra/mail/example'
import { MailLayout } from '@/lib/infra/mail/layout'
import type { MailBody, MailRenderer } from '@/lib/infra/mail/message'
import { renderMail } from '@/lib/infra/mail/render-mail'
import { routes } from '@/lib/infra/routes'
import { DIGEST_KINDS, type DigestKind } from '@/lib/prescription/long-waits'

const PayloadSchema = z.object({ accountId: z.string().nullable(), platformId: z.string().nullable(), counts: z.partialRecord(z.enum(DIGEST_KINDS), z.number()) })

/** One and several, for each kind of thing that waits. */
const LINES: Record<DigestKind, readonly [string, string]> = {
  DEMANDS: ['demande', 'demandes'],
  TESTS: ['Test Mobilité à faire avancer', 'Tests Mobilité à faire avancer'],
  RESULTS: ['résultat de Test à valider', 'résultats de Test à valider'],
  ACCESS: ['demande d’accès à une fiche', 'demandes d’accès à une fiche'],
  CALLS: ['personne à appeler', 'personnes à appeler'],
  CORRECTIONS: ['correction demandée par une personne', 'corrections demandées par des personnes'],
  OBJECTIONS: ['opposition à laquelle répondre', 'oppositions auxquelles répondre'],
  FOLLOW_UPS: ['point à six mois à faire', 'points à six mois à faire'],
}

/** Once a day at most: how many files have waited for somebody for ten days or more. Nobody is named. */
export const waitingDigestMail: MailRenderer = async (payload) => {
  const { accountId, platformId, counts } = PayloadSchema.parse(payload)
  const reader = accountId ? await accountToTell(accountId) : await platformToTell(platformId ?? '')
  return reader && { to: reader.to, ...(await waitingDigestMessage(counts, appOrigin() + reader.href)) }
}

async function waitingDigestMessage(counts: Partial<Record<DigestKind, number>>, href: string): Promise<MailBody> {
  const total = DIGEST_KINDS.reduce((sum, kind) => sum + (counts[kind] ?? 0), 0)
  const lines = DIGEST_KINDS.flatMap((kind) => (counts[kind] ? [plural(counts[kind], ...LINES[kind])] : []))
  const body = await renderMail(
    <MailLayout
      preview="Ce qui attend depuis dix jours ou plus."
      paragraphs={['Bonjour,', `${plural(total, 'dossier attend', 'dossiers attendent')} votre action depuis dix jours ou plus\u00a0: ${lines.join(', ')}.`, 'Chaque jour d’attente compte pour une personne qui cherche à se déplacer.']}
      button={{ label: 'Voir ce qui attend', href }}
      reason="Vous recevez ce message, une fois par jour au plus, parce que des dossiers vous attendent."
      hotline={env().HOTLINE_EMAIL}
    />,
  )
  return { subject: 'Des dossiers attendent', ...body }
}

export const WAITING_DIGEST_DEMO: MailExample[] = [{ title: 'Une fois par jour', message: () => waitingDigestMessage({ DEMANDS: 3, CALLS: 1, FOLLOW_UPS: 2 }, DEMO_LINK) }]

async function accountToTell(id: string) {
  const account = await db.account.findFirst({ where: { id, disabledAt: null, removedAt: null }, select: { email: true } })
  if (!account?.email) return null
  return { to: account.email, href: routes.dashboard }
}

async function platformToTell(id: string) {
  const platform = await db.mobilityPlatform.findFirst({ where: { id, closedAt: null }, select: { email: true } })
  return platform && { to: platform.email, href: routes.queue() }
}
