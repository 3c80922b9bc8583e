import 'server-only'
import { ACCOUNT_LINK_DEMO } from '@/lib/account/mails/account-link'
import { INVITATION_DEMO } from '@/lib/account/mails/invitation'
import { PASSWORD_CHANGED_DEMO } from '@/lib/account/mails/password-changed'
import { RETENTION_WARNING_DEMO } from '@/lib/administration/mails/retention-warning'
import { SIGN_IN_CODE_DEMO } from '@/lib/account/mails/sign-in-code'
import { mailLabel } from '@/lib/administration/mail-labels'
import { BILAN_VALIDATED_DEMO } from '@/lib/assessment/mails/bilan-validated'
import { APPOINTMENT_ANSWER_DEMO } from '@/lib/appointment/mails/appointment-answer'
import { APPOINTMENT_PERSON_DEMO } from '@/lib/appointment/mails/appointment-person'
import { APPOINTMENT_PROFESSIONAL_DEMO } from '@/lib/appointment/mails/appointment-professional'
import { APPOINTMENT_REMINDER_DEMO } from '@/lib/appointment/mails/appointment-reminder'
import { SLOTS_PROPOSED_DEMO } from '@/lib/appointment/mails/slots-proposed'
import type { MailExample } from '@/lib/infra/mail/example'
import type { MailBody } from '@/lib/infra/mail/message'
import { TEST_DELEGATED_DEMO } from '@/lib/mobility-test/mails/test-delegated'
import { TEST_UNLOCKED_DEMO } from '@/lib/mobility-test/mails/test-unlocked'
import { DAILY_DIGEST_DEMO } from '@/lib/notification/mails/daily-digest'
import { MESSAGE_WAITING_DEMO } from '@/lib/notification/mails/message-waiting'
import { DOCUMENTS_PROVIDED_DEMO } from '@/lib/prescription/mails/documents-provided'
import { ADDRESS_CHANGED_DEMO } from '@/lib/prescription/mails/address-changed'
import { ADDRESS_TO_CONFIRM_DEMO } from '@/lib/prescription/mails/address-to-confirm'
import { ACCESS_ANSWERED_DEMO } from '@/lib/prescription/mails/access-answered'
import { ACCESS_ASKED_DEMO } from '@/lib/prescription/mails/access-asked'
import { CORRECTION_ANSWERED_DEMO } from '@/lib/prescription/mails/correction-answered'
import { CORRECTION_ASKED_DEMO } from '@/lib/prescription/mails/correction-asked'
import { FOLLOW_UP_MOVED_DEMO } from '@/lib/prescription/mails/follow-up-moved'
import { PERSON_OBJECTED_DEMO } from '@/lib/prescription/mails/person-objected'
import { PERSON_ORIENTED_DEMO } from '@/lib/prescription/mails/person-oriented'
import { PRESCRIPTION_RECEIVED_DEMO } from '@/lib/prescription/mails/prescription-received'
import { PRESCRIPTION_REFERENT_DEMO } from '@/lib/prescription/mails/prescription-referent'
import { PRESCRIPTION_SENT_DEMO } from '@/lib/prescription/mails/prescription-sent'
import { PRESCRIPTION_STEP_DEMO } from '@/lib/prescription/mails/prescription-step'
import { WAITING_DIGEST_DEMO } from '@/lib/prescription/mails/waiting-digest'
import { WAITING_ESCALATED_DEMO } from '@/lib/prescription/mails/waiting-escalated'

/** Every kind of mail that the site sends, with invented data. A test asks for one entry a renderer of lib/start-server.ts. */
export const MAIL_GALLERY: Record<string, MailExample[]> = {
  invitation: INVITATION_DEMO,
  'account-link': ACCOUNT_LINK_DEMO,
  'password-changed': PASSWORD_CHANGED_DEMO,
  'sign-in-code': SIGN_IN_CODE_DEMO,
  'test-unlocked': TEST_UNLOCKED_DEMO,
  'test-delegated': TEST_DELEGATED_DEMO,
  'bilan-validated': BILAN_VALIDATED_DEMO,
  'documents-provided': DOCUMENTS_PROVIDED_DEMO,
  'prescription-received': PRESCRIPTION_RECEIVED_DEMO,
  'prescription-sent': PRESCRIPTION_SENT_DEMO,
  'prescription-referent': PRESCRIPTION_REFERENT_DEMO,
  'person-oriented': PERSON_ORIENTED_DEMO,
  'person-objected': PERSON_OBJECTED_DEMO,
  'correction-asked': CORRECTION_ASKED_DEMO,
  'correction-answered': CORRECTION_ANSWERED_DEMO,
  'follow-up-moved': FOLLOW_UP_MOVED_DEMO,
  'access-asked': ACCESS_ASKED_DEMO,
  'access-answered': ACCESS_ANSWERED_DEMO,
  'prescription-step': PRESCRIPTION_STEP_DEMO,
  'waiting-digest': WAITING_DIGEST_DEMO,
  'waiting-escalated': WAITING_ESCALATED_DEMO,
  'retention-warning': RETENTION_WARNING_DEMO,
  'message-waiting': MESSAGE_WAITING_DEMO,
  'daily-digest': DAILY_DIGEST_DEMO,
  'appointment-person': APPOINTMENT_PERSON_DEMO,
  'appointment-professional': APPOINTMENT_PROFESSIONAL_DEMO,
  'appointment-reminder': APPOINTMENT_REMINDER_DEMO,
  'appointment-answer': APPOINTMENT_ANSWER_DEMO,
  'slots-proposed': SLOTS_PROPOSED_DEMO,
  'address-to-confirm': ADDRESS_TO_CONFIRM_DEMO,
  'address-changed': ADDRESS_CHANGED_DEMO,
}

export type GalleryMail = { kind: string; label: string; examples: { title: string; subject: string; text: string }[] }

/** The mails as the gallery lists them: subject and text part; the HTML part is another address, in a frame of its own. */
export async function mailGallery(): Promise<GalleryMail[]> {
  return Promise.all(
    Object.entries(MAIL_GALLERY).map(async ([kind, examples]) => ({
      kind,
      label: mailLabel(kind),
      examples: await Promise.all(examples.map(async ({ title, message }) => ({ title, ...shown(await message()) }))),
    })),
  )
}

const shown = ({ subject, text }: MailBody) => ({ subject, text })

/** One mail of the gallery; null when there is none by that kind and number. */
export async function galleryMail(kind: string, example: number): Promise<MailBody | null> {
  const examples = Object.hasOwn(MAIL_GALLERY, kind) ? MAIL_GALLERY[kind] : undefined
  return (await examples?.[example]?.message()) ?? null
}
