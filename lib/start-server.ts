import 'server-only'
import { accountLinkMail } from '@/lib/account/mails/account-link'
import { invitationMail } from '@/lib/account/mails/invitation'
import { passwordChangedMail } from '@/lib/account/mails/password-changed'
import { signInCodeMail } from '@/lib/account/mails/sign-in-code'
import { purgeExpired } from '@/lib/account/purge-expired'
import { anonymisePeople } from '@/lib/administration/anonymise-people'
import { retentionWarningMail } from '@/lib/administration/mails/retention-warning'
import { purgeAudit } from '@/lib/administration/purge-audit'
import { warnBeforeAnonymising } from '@/lib/administration/warn-before-anonymising'
import { bilanValidatedMail } from '@/lib/assessment/mails/bilan-validated'
import { appointmentAnswerMail } from '@/lib/appointment/mails/appointment-answer'
import { appointmentPersonMail } from '@/lib/appointment/mails/appointment-person'
import { appointmentProfessionalMail } from '@/lib/appointment/mails/appointment-professional'
import { appointmentReminderMail } from '@/lib/appointment/mails/appointment-reminder'
import { slotsProposedMail } from '@/lib/appointment/mails/slots-proposed'
import { forgetLateCalls } from '@/lib/appointment/forget-late-calls'
import { freeLostPlaces } from '@/lib/appointment/free-lost-places'
import { sendReminders } from '@/lib/appointment/send-reminders'
import { hours, minutes } from '@/lib/infra/clock'
import { env } from '@/lib/infra/env'
import { log } from '@/lib/infra/log'
import { keepErrorsOutOfTheConsole } from '@/lib/infra/log-request-error'
import type { MailRenderer } from '@/lib/infra/mail/message'
import { purgeTyped } from '@/lib/messaging/purge-typed'
import { testDelegatedMail } from '@/lib/mobility-test/mails/test-delegated'
import { testUnlockedMail } from '@/lib/mobility-test/mails/test-unlocked'
import { endEventStreams } from '@/lib/notification/event-stream'
import { mailWaitingMessages } from '@/lib/notification/mail-waiting-messages'
import { dailyDigestMail } from '@/lib/notification/mails/daily-digest'
import { messageWaitingMail } from '@/lib/notification/mails/message-waiting'
import { respectPreferences } from '@/lib/notification/respect-preferences'
import { ringBell } from '@/lib/notification/ring-bell'
import { ringForReports } from '@/lib/notification/ring-for-reports'
import { sendDailyDigests } from '@/lib/notification/send-daily-digests'
import { startDraining } from '@/lib/infra/readiness'
import { startWorker, type PeriodicJob } from '@/lib/infra/worker'
import { addressChangedMail } from '@/lib/prescription/mails/address-changed'
import { addressToConfirmMail } from '@/lib/prescription/mails/address-to-confirm'
import { documentsProvidedMail } from '@/lib/prescription/mails/documents-provided'
import { purgeDocuments } from '@/lib/prescription/purge-documents'
import { escalateAccess } from '@/lib/prescription/escalate-access'
import { escalateWaiting } from '@/lib/prescription/escalate-waiting'
import { expireWaiting } from '@/lib/prescription/expire-waiting'
import { accessAnsweredMail } from '@/lib/prescription/mails/access-answered'
import { accessAskedMail } from '@/lib/prescription/mails/access-asked'
import { correctionAnsweredMail } from '@/lib/prescription/mails/correction-answered'
import { correctionAskedMail } from '@/lib/prescription/mails/correction-asked'
import { followUpMovedMail } from '@/lib/prescription/mails/follow-up-moved'
import { personObjectedMail } from '@/lib/prescription/mails/person-objected'
import { personOrientedMail } from '@/lib/prescription/mails/person-oriented'
import { prescriptionReceivedMail } from '@/lib/prescription/mails/prescription-received'
import { prescriptionReferentMail } from '@/lib/prescription/mails/prescription-referent'
import { prescriptionSentMail } from '@/lib/prescription/mails/prescription-sent'
import { prescriptionStepMail } from '@/lib/prescription/mails/prescription-step'
import { waitingDigestMail } from '@/lib/prescription/mails/waiting-digest'
import { waitingEscalatedMail } from '@/lib/prescription/mails/waiting-escalated'
import { markUrgent } from '@/lib/prescription/mark-urgent'
import { purgeDrafts } from '@/lib/prescription/purge-drafts'
import { sendWaitingDigests } from '@/lib/prescription/send-waiting-digests'

/** Every kind of mail that an act may put in the outbox, and what renders it. */
export const MAIL_RENDERERS: Record<string, MailRenderer> = {
  'account-link': accountLinkMail,
  invitation: invitationMail,
  'password-changed': passwordChangedMail,
  'sign-in-code': signInCodeMail,
  'test-delegated': testDelegatedMail,
  'test-unlocked': testUnlockedMail,
  'bilan-validated': bilanValidatedMail,
  'prescription-received': prescriptionReceivedMail,
  'prescription-sent': prescriptionSentMail,
  'prescription-referent': prescriptionReferentMail,
  'person-oriented': personOrientedMail,
  'person-objected': personObjectedMail,
  'correction-asked': correctionAskedMail,
  'correction-answered': correctionAnsweredMail,
  'follow-up-moved': followUpMovedMail,
  'access-asked': accessAskedMail,
  'access-answered': accessAnsweredMail,
  'prescription-step': prescriptionStepMail,
  'waiting-digest': waitingDigestMail,
  'waiting-escalated': waitingEscalatedMail,
  'documents-provided': documentsProvidedMail,
  'retention-warning': retentionWarningMail,
  'message-waiting': messageWaitingMail,
  'daily-digest': dailyDigestMail,
  'appointment-person': appointmentPersonMail,
  'appointment-professional': appointmentProfessionalMail,
  'appointment-reminder': appointmentReminderMail,
  'appointment-answer': appointmentAnswerMail,
  'slots-proposed': slotsProposedMail,
  'address-changed': addressChangedMail,
  'address-to-confirm': addressToConfirmMail,
}

const JOBS: PeriodicJob[] = [
  { name: 'ring-bell', everyMs: 3000, run: ringBell },
  { name: 'ring-for-reports', everyMs: 15_000, run: ringForReports },
  { name: 'mail-waiting-messages', everyMs: 20_000, run: mailWaitingMessages },
  { name: 'daily-digests', everyMs: hours(1), run: sendDailyDigests },
  { name: 'purge-typed', everyMs: hours(24), run: purgeTyped },
  { name: 'purge-expired', everyMs: hours(1), run: purgeExpired },
  { name: 'waiting-digests', everyMs: hours(1), run: sendWaitingDigests },
  { name: 'escalate-access', everyMs: hours(1), run: escalateAccess },
  { name: 'escalate-waiting', everyMs: hours(1), run: escalateWaiting },
  { name: 'expire-waiting', everyMs: hours(1), run: expireWaiting },
  { name: 'free-lost-places', everyMs: 15_000, run: freeLostPlaces },
  { name: 'forget-late-calls', everyMs: minutes(1), run: forgetLateCalls },
  { name: 'appointment-reminders', everyMs: minutes(15), run: sendReminders },
  { name: 'mark-urgent', everyMs: hours(1), run: markUrgent },
  { name: 'purge-drafts', everyMs: hours(24), run: purgeDrafts },
  { name: 'purge-documents', everyMs: hours(24), run: purgeDocuments },
  { name: 'warn-before-anonymising', everyMs: hours(24), run: warnBeforeAnonymising },
  { name: 'anonymise-people', everyMs: hours(24), run: anonymisePeople },
  { name: 'purge-audit', everyMs: hours(24), run: purgeAudit },
]

/** Checks the settings and starts the worker. Called once by instrumentation.ts. */
export async function startServer(): Promise<void> {
  const { WORKER } = env()
  keepErrorsOutOfTheConsole()
  process.once('SIGTERM', startDraining)
  process.once('SIGINT', startDraining)
  process.once('SIGTERM', endEventStreams)
  process.once('SIGINT', endEventStreams)
  if (!WORKER) return
  const worker = startWorker(respectPreferences(MAIL_RENDERERS), JOBS)
  process.once('SIGTERM', () => void worker.stop())
  process.once('SIGINT', () => void worker.stop())
  log.info({ jobs: JOBS.map(({ name }) => name) }, 'worker started')
}
