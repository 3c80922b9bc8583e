import { randomUUID } from 'node:crypto'
import { readAs } from '@/lib/administration/read-as'
import { db } from '@/lib/infra/db'
import { DEMO_PASSWORD, ORGANISATIONS, PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import type { Act } from './acts'
import { callAction, callRoute } from './calls'
import type { Column } from './matrix'
import type { Subject } from './world'

type Form = Record<string, string | string[]>
/** What an act of administration is about: of its own for each cell, for the personas serve every other one. */
type Target = { accountId: string; organisationId: string; platformId: string; mailId: string; structureReadAs: string; platformReadAs: string }

/** These acts have no subject among the people: a column per role. */
const OWN = ['ANON', 'BEN_self', 'PRE_own', 'ADV_ownPlatform', 'HOTLINE', 'ADMIN'] as const satisfies readonly Column[]

const targets = new WeakMap<Subject, Target>()

async function makeTarget(subject: Subject, account: { role: 'PRESCRIBER' | 'ADVISOR'; invited?: true; disabled?: true }) {
  const key = randomUUID().slice(0, 8)
  const { id: accountId } = await db.account.create({
    data: { role: account.role, email: `cible-${key}@demo.test`, firstName: 'Cible', lastName: `Démo-${key}`, passwordHash: account.invited ? null : 'x', disabledAt: account.disabled ? new Date() : null },
    select: { id: true },
  })
  const { id: organisationId } = await db.organisation.create({ data: { name: `Structure ${key}`, type: 'ML' }, select: { id: true } })
  const { id: platformId } = await db.mobilityPlatform.create({ data: { name: `Plateforme ${key}`, email: `plateforme-${key}@demo.test` }, select: { id: true } })
  const { id: mailId } = await db.outboxEmail.create({ data: { kind: 'password-changed', dedupeKey: key, payload: {}, state: 'DEAD' }, select: { id: true } })
  const prints = { structureReadAs: readAs(`Structure ${key}`, 'ML', null), platformReadAs: readAs(`Plateforme ${key}`, null, null, null, null) }
  targets.set(subject, { accountId, organisationId, platformId, mailId, ...prints })
}

type More = Parameters<typeof makeTarget>[1]

function act(row: string, name: string, form: (target: Target) => Form, made: More = { role: 'PRESCRIBER' }, tighter?: Act['tighter']): Act {
  const send = (password: Form) => async (subject: Subject, { cookie }: { cookie: string }, column: Column) => {
    const target = targets.get(subject)
    if (!target) throw new Error('No target was made for this cell')
    return callAction(name, column.startsWith('BEN') ? '/mon-espace' : '/aide', cookie, { ...form(target), ...password })
  }
  return { row, columns: OWN, prepare: (subject) => makeTarget(subject, made), call: send({}), confirmed: send({ password: DEMO_PASSWORD }), tighter }
}

const identity = () => ({ idempotencyKey: randomUUID(), email: `invite-${randomUUID().slice(0, 8)}@demo.test`, firstName: 'Invitée', lastName: 'Démo' })
const place = { name: 'Plateforme de cellule', phone: '', addressLine: '', postalCode: '', communeName: '' }
const rules = ({ platformId }: Target) => ({ platformId, expectedVersion: '0', act: 'publish', brandName: 'Plateforme de cellule', mailbox: 'cellule@demo.test', departements: '44' })

export const ADMINISTRATION_ACTIONS: Record<string, Act> = {
  createStructureAction: act('structure.manage', 'createStructureAction', () => ({ idempotencyKey: randomUUID(), name: `Structure ${randomUUID()}`, type: 'ML' })),
  changeStructureAction: act('structure.manage', 'changeStructureAction', ({ organisationId, structureReadAs }) => ({ organisationId, readAs: structureReadAs, name: `Structure ${randomUUID()}`, type: 'CCAS' })),
  closeStructureAction: act('structure.manage', 'closeStructureAction', ({ organisationId }) => ({ organisationId })),
  reopenStructureAction: act('structure.manage', 'reopenStructureAction', ({ organisationId }) => ({ organisationId })),
  createPlatformAction: act('platform.manage', 'createPlatformAction', () => ({ ...place, idempotencyKey: randomUUID(), email: 'cellule@demo.test' })),
  changePlatformAction: act('platform.manage', 'changePlatformAction', ({ platformId, platformReadAs }) => ({ ...place, platformId, readAs: platformReadAs })),
  closePlatformAction: act('platform.manage', 'closePlatformAction', ({ platformId }) => ({ platformId })),
  reopenPlatformAction: act('platform.manage', 'reopenPlatformAction', ({ platformId }) => ({ platformId })),
  editRulesAction: act('platform.manage', 'editRulesAction', rules),
  inviteProfessionalAction: act('user.inviteProfessional', 'inviteProfessionalAction', () => ({ ...identity(), role: 'PRESCRIBER', organisationIds: ORGANISATIONS.missionLocale.id })),
  inviteStaffAction: act('user.inviteStaff', 'inviteStaffAction', () => ({ ...identity(), role: 'HOTLINE' })),
  resendInvitationAction: act('user.inviteProfessional', 'resendInvitationAction', ({ accountId }) => ({ accountId, idempotencyKey: randomUUID() }), { role: 'PRESCRIBER', invited: true }),
  sendResetLinkAction: act('user.sendResetLink', 'sendResetLinkAction', ({ accountId }) => ({ accountId, idempotencyKey: randomUUID() })),
  liftThrottleAction: act('throttle.lift', 'liftThrottleAction', ({ accountId }) => ({ accountId })),
  disableAccountAction: act('user.disable', 'disableAccountAction', ({ accountId }) => ({ accountId, follower: 'PLATFORM' })),
  enableAccountAction: act('user.enable', 'enableAccountAction', ({ accountId }) => ({ accountId }), { role: 'PRESCRIBER', disabled: true }),
  givePlaceAction: act('membership.addRemove', 'givePlaceAction', ({ accountId, organisationId }) => ({ accountId, organisationId })),
  leavePlatformAction: act('membership.addRemove', 'leavePlatformAction', ({ accountId, platformId }) => ({ accountId, platformId }), { role: 'ADVISOR' }),
  leaveStructureAction: act('membership.addRemove', 'leaveStructureAction', ({ accountId, organisationId }) => ({ accountId, organisationId, follower: 'PLATFORM' })),
  replayMailAction: act('outbox.replay', 'replayMailAction', ({ mailId }) => ({ mailId })),
}

export const ADMINISTRATION_HANDLERS: Record<string, Act> = {
  'GET /api/courriels/[kind]/[example]': { row: 'mailGallery.read', columns: OWN, call: (_subject, { cookie }) => callRoute('/api/courriels/invitation/0', cookie) },
}

type Pages = Record<string, { row: string; path: (subject: Subject) => string; columns?: readonly Column[]; tighter?: Act['tighter'] }>
const page = (row: string, path: string, tighter?: Act['tighter']): Pages[string] => ({ row, path: () => path, columns: OWN, tighter })
// The page shows the form; the password is asked in it, for the act.
const BEFORE_PASSWORD = { ADMIN: 'ALLOW' } as const

export const ADMINISTRATION_PAGES: Pages = {
  '/administration': page('user.list', '/administration'),
  '/administration/structures': page('structure.manage', '/administration/structures'),
  '/administration/structures/nouvelle': page('structure.manage', '/administration/structures/nouvelle'),
  '/administration/structures/[id]': page('structure.manage', `/administration/structures/${ORGANISATIONS.missionLocale.id}`),
  '/administration/plateformes': page('platform.manage', '/administration/plateformes', BEFORE_PASSWORD),
  '/administration/plateformes/nouvelle': page('platform.manage', '/administration/plateformes/nouvelle', BEFORE_PASSWORD),
  '/administration/plateformes/[id]': page('platform.manage', `/administration/plateformes/${PLATFORMS.nantes.id}`, BEFORE_PASSWORD),
  '/administration/plateformes/[id]/regles': page('platform.manage', `/administration/plateformes/${PLATFORMS.nantes.id}/regles`, BEFORE_PASSWORD),
  '/administration/comptes': page('user.list', '/administration/comptes'),
  '/administration/comptes/inviter': page('user.inviteProfessional', '/administration/comptes/inviter?role=PRESCRIBER'),
  '/administration/comptes/[id]': page('user.list', `/administration/comptes/${PERSONAS.camille.id}`),
  '/administration/comptes/[id]/desactivation': page('user.disable', `/administration/comptes/${PERSONAS.camille.id}/desactivation`, BEFORE_PASSWORD),
  '/administration/comptes/[id]/structures/[organisationId]': page('membership.addRemove', `/administration/comptes/${PERSONAS.camille.id}/structures/${ORGANISATIONS.missionLocale.id}`),
  '/administration/courriels': page('mailGallery.read', '/administration/courriels'),
  '/administration/courriels/non-remis': page('outbox.deadLetters', '/administration/courriels/non-remis'),
  '/hotline': page('hotline.personScreen', '/hotline'),
  '/hotline/[accountId]': page('hotline.personScreen', `/hotline/${PERSONAS.camille.id}`),
}
