import { randomUUID } from 'node:crypto'
import { db } from '@/lib/infra/db'
import { PERSONAS, PLATFORMS } from '@/prisma/seed/personas'
import { aPdf } from '@/tests/support/files'
import type { Act } from './acts'
import { byForm, type Call, type Form } from './by-form'
import { callRoute } from './calls'
import type { Column } from './matrix'
import { ACTORS, type SignedIn, type Subject } from './world'

const OWN: readonly Column[] = ['ANON', 'BEN_self', 'PRE_own', 'ADV_ownPlatform', 'HOTLINE', 'ADMIN']

/** The hotline reads no thread about a person: its cells act in a thread between professionals, where it takes part. */
async function professionalThread(...accounts: string[]) {
  const { id } = await db.thread.create({ data: { subject: 'Entre professionnels', createdById: PERSONAS.camille.id, participants: { create: accounts.map((accountId) => ({ accountId })) } }, select: { id: true } })
  await aLine(id)
  return id
}

async function aLine(threadId: string) {
  const { id } = await db.message.create({ data: { threadId, authorId: PERSONAS.colleague.id, body: 'Un message.', clientKey: randomUUID() }, select: { id: true } })
  await db.thread.update({ where: { id: threadId }, data: { lastMessageId: id, lastSharedMessageId: id } })
  return String(id)
}

const ownPlace = async (subject: Subject, _who: SignedIn, column: Column) => {
  if (column === 'HOTLINE') subject.threadId = await professionalThread(PERSONAS.hotline.id, PERSONAS.camille.id)
  subject.callId = await aLine(subject.threadId)
}

/** Somebody else of the plateforme's team, who stays. */
async function withColleague(subject: Subject, who: SignedIn, column: Column) {
  await ownPlace(subject, who, column)
  await db.account.create({ data: { role: 'ADVISOR', email: `equipe-${randomUUID().slice(0, 8)}@demo.test`, firstName: 'Équipe', lastName: 'Démo', platformMemberships: { create: { platformId: PLATFORMS.nantes.id } } }, select: { id: true } })
}

/** The column's persona had left, whether or not the thread was theirs to read. */
async function hasLeft(subject: Subject, who: SignedIn, column: Column) {
  await ownPlace(subject, who, column)
  const place = { threadId: subject.threadId, accountId: accountOf(column) }
  await db.threadParticipant.upsert({ where: { threadId_accountId: place }, create: { ...place, leftAt: new Date() }, update: { leftAt: new Date() }, select: { threadId: true } })
}

const accountOf = (column: Column) => PERSONAS[ACTORS[column] ?? 'camille'].id

const inThread = (name: string, more: () => Form = () => ({})) => byForm(name, ({ threadId }) => ({ threadId, ...more() }))
const text = () => ({ clientKey: randomUUID(), body: 'Un message.' })
const start = (subject: Subject, column: Column): Form => ({ ...text(), subject: 'Objet', ...(column === 'HOTLINE' ? { recipients: PERSONAS.advisor.id } : { beneficiaryId: subject.beneficiaryId }) })

async function pendingFile(subject: Subject, who: SignedIn, column: Column) {
  await ownPlace(subject, who, column)
  const bytes = aPdf()
  const { id } = await db.document.create({ data: { threadId: subject.threadId, type: 'OTHER', mediaType: 'application/pdf', size: bytes.length, sha256: randomUUID().padEnd(64, '0'), uploadedById: accountOf(column), content: { create: { bytes } } }, select: { id: true } })
  subject.requestId = id
}

async function sentFile(subject: Subject, who: SignedIn, column: Column) {
  await pendingFile(subject, who, column)
  await db.document.update({ where: { id: subject.requestId }, data: { uploadedById: PERSONAS.colleague.id, messageId: BigInt(subject.callId ?? 0) } })
}

/** Somebody with whom the column's persona shares a thread without a record; for the foreign columns, nobody. */
async function sharedWithHotline(subject: Subject, _who: SignedIn, column: Column) {
  if (['PRE_own', 'ADV_ownPlatform', 'BEN_self'].includes(column)) await professionalThread(accountOf(column), PERSONAS.otherAdvisor.id)
  if (column === 'HOTLINE') await professionalThread(PERSONAS.hotline.id, PERSONAS.otherAdvisor.id)
}

async function aReport(subject: Subject) {
  const { id } = await db.messageReport.create({ data: { messageId: BigInt(await aLine(subject.threadId)), reporterId: PERSONAS.camille.id, reason: 'Essai' }, select: { id: true } })
  subject.requestId = id
}

// Staff write for all; an advisor, for their plateforme.
async function anAnswer(subject: Subject, _who: SignedIn, column: Column) {
  const { id } = await db.readyAnswer.create({ data: { platformId: column === 'ADV_ownPlatform' ? '0190d000-0000-7000-8000-0000000000b1' : null, title: 'Essai', body: 'Bonjour', createdById: PERSONAS.hotline.id }, select: { id: true } })
  subject.requestId = id
}

/** `BEN_foreign` is a beneficiary: what their role never does is refused before whose it is. */
const NEVER_A_BENEFICIARY = { BEN_foreign: 'FORBIDDEN' } as const

export const MESSAGING_ACTIONS: Record<string, Act> = {
  writeMessageAction: { row: 'message.send', prepare: ownPlace, call: inThread('writeMessageAction', text) },
  writeNoteAction: { row: 'thread.internalNote', prepare: ownPlace, call: inThread('writeNoteAction', text), tighter: NEVER_A_BENEFICIARY },
  startThreadAction: { row: 'thread.create', call: byForm('startThreadAction', start) },
  startOwnThreadAction: { row: 'thread.create', columns: OWN, call: byForm('startOwnThreadAction', () => ({ ...text(), subject: 'Objet' })), tighter: { PRE_own: 'FORBIDDEN', ADV_ownPlatform: 'FORBIDDEN', HOTLINE: 'FORBIDDEN' } },
  addPersonAction: {
    // The subjects have no account: they are in their thread already, and twice is once.
    row: 'thread.participants',
    call: inThread('addPersonAction'),
    tighter: NEVER_A_BENEFICIARY,
  },
  removePersonAction: { row: 'thread.participants', call: inThread('removePersonAction'), tighter: NEVER_A_BENEFICIARY },
  leaveThreadAction: { row: 'thread.leave', prepare: withColleague, call: inThread('leaveThreadAction') },
  // Of a thread between professionals, nobody comes back by themself.
  rejoinThreadAction: { row: 'thread.leave', prepare: hasLeft, call: inThread('rejoinThreadAction'), tighter: { HOTLINE: 'NOT_FOUND' } },
  archiveThreadAction: { row: 'thread.archive', prepare: ownPlace, call: inThread('archiveThreadAction', () => ({ archived: 'oui' })) },
  removeFileAction: { row: 'message.send', prepare: pendingFile, call: byForm('removeFileAction', ({ requestId = '' }) => ({ documentId: requestId })) },
  reportMessageAction: { row: 'message.report', prepare: ownPlace, call: byForm('reportMessageAction', ({ callId = '' }) => ({ messageId: callId, reason: 'Essai' })) },
  blockAccountAction: { row: 'message.report', prepare: sharedWithHotline, call: byForm('blockAccountAction', () => ({ accountId: PERSONAS.otherAdvisor.id, blocked: 'oui' })), columns: OWN },
  reviewReportAction: { row: 'message.reviewReport', columns: OWN, prepare: aReport, call: byForm('reviewReportAction', ({ requestId = '' }) => ({ reportId: requestId, outcome: 'WARNED' })) },
  saveAnswerAction: { row: 'readyAnswer.manage', columns: OWN, call: byForm('saveAnswerAction', () => ({ clientKey: randomUUID(), title: 'Titre', body: 'Bonjour' })) },
  removeAnswerAction: { row: 'readyAnswer.manage', columns: OWN, prepare: anAnswer, call: byForm('removeAnswerAction', ({ requestId = '' }) => ({ answerId: requestId })) },
  markBellSeenAction: { row: 'notification.own', columns: OWN, call: byForm('markBellSeenAction', () => ({ upTo: '1' })) },
  savePreferencesAction: { row: 'preference.own', columns: OWN, call: byForm('savePreferencesAction', () => ({ MESSAGE: 'DAILY', APPOINTMENT: 'IMMEDIATE', STATUS: 'NONE', TEST: 'IMMEDIATE' })) },
}

const state: Call = ({ threadId }, { cookie }) => callRoute(`/api/messagerie/${threadId}?apres=0`, cookie)
const read: Call = ({ threadId, callId = '0' }, { cookie }) => callRoute(`/api/messagerie/${threadId}`, cookie, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ lu: callId }) })
const join: Call = ({ threadId }, { cookie }) => callRoute(`/api/messagerie/${threadId}/fichiers`, cookie, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: aPdf({ catalogue: `/Lang (${randomUUID()})` }) })
const file: Call = ({ requestId = randomUUID() }, { cookie }) => callRoute(`/api/messagerie/fichiers/${requestId}`, cookie)
// The hotline is given a thread where it takes part; an administrator has none here.
const OF_OTHERS = { HOTLINE: 'ALLOW', ADMIN: 'NOT_FOUND' } as const

export const MESSAGING_HANDLERS: Record<string, Act> = {
  'GET /api/events': { row: 'events.stream', columns: OWN, call: (_subject, { cookie }) => callRoute('/api/events', cookie, { headers: { accept: 'application/json' } }) },
  'GET /api/messagerie/[id]': { row: 'message.readThread', prepare: ownPlace, call: state, tighter: OF_OTHERS },
  'POST /api/messagerie/[id]': { row: 'message.readThread', prepare: ownPlace, call: read, tighter: OF_OTHERS },
  'POST /api/messagerie/[id]/fichiers': { row: 'message.send', prepare: ownPlace, call: join },
  'GET /api/messagerie/fichiers/[id]': { row: 'message.readThread', prepare: sentFile, call: file, tighter: OF_OTHERS },
}

type Pages = Record<string, { row: string; path: (subject: Subject) => string; columns?: readonly Column[]; tighter?: Act['tighter'] }>
const own = (row: string, path: string, tighter?: Act['tighter']): Pages[string] => ({ row, path: () => path, columns: OWN, tighter })
const PERSON_ALONE = { PRE_own: 'FORBIDDEN', ADV_ownPlatform: 'FORBIDDEN', HOTLINE: 'FORBIDDEN', ADMIN: 'FORBIDDEN' } as const

export const MESSAGING_PAGES: Pages = {
  '/messagerie/nouveau': { row: 'thread.create', path: ({ beneficiaryId }) => `/messagerie/nouveau?personne=${beneficiaryId}`, tighter: { BEN_self: 'FORBIDDEN', BEN_foreign: 'FORBIDDEN', HOTLINE: 'NOT_FOUND' } },
  '/messagerie/[id]': { row: 'message.readThread', path: ({ threadId }) => `/messagerie/${threadId}`, tighter: { BEN_self: 'FORBIDDEN', BEN_foreign: 'FORBIDDEN', HOTLINE: 'NOT_FOUND', ADMIN: 'NOT_FOUND' } },
  '/messagerie/reponses': own('readyAnswer.manage', '/messagerie/reponses'),
  '/notifications': own('notification.own', '/notifications', { BEN_self: 'FORBIDDEN' }),
  '/administration/signalements': own('message.reviewReport', '/administration/signalements'),
  '/mon-espace/messages': own('message.readThread', '/mon-espace/messages', PERSON_ALONE),
  '/mon-espace/messages/[id]': { row: 'message.readThread', path: ({ threadId }) => `/mon-espace/messages/${threadId}`, tighter: { ...PERSON_ALONE, PRE_sameStructure: 'FORBIDDEN', PRE_foreign: 'FORBIDDEN', ADV_foreign: 'FORBIDDEN' } },
  '/mon-espace/notifications': own('notification.own', '/mon-espace/notifications', PERSON_ALONE),
}
