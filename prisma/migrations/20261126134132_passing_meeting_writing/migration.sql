-- Until now no act could write a rendez-vous, a thread or a message: these tables are empty, and their new columns need no default.
DO $$ BEGIN
  IF EXISTS (SELECT 1 FROM appointment) OR EXISTS (SELECT 1 FROM thread) THEN
    RAISE EXCEPTION 'appointment and thread were expected to be empty';
  END IF;
END $$;

-- CreateEnum
CREATE TYPE "appointment_mode" AS ENUM ('ON_SITE', 'PHONE', 'VIDEO');

-- CreateEnum
CREATE TYPE "message_kind" AS ENUM ('MESSAGE', 'NOTE');

-- CreateEnum
CREATE TYPE "test_purpose" AS ENUM ('ENTRY', 'EXIT');

-- CreateEnum
CREATE TYPE "mail_rhythm" AS ENUM ('IMMEDIATE', 'DAILY', 'NONE');

-- AlterEnum
ALTER TYPE "step_up_purpose" ADD VALUE 'EXPORT';

-- DropForeignKey
ALTER TABLE "appointment" DROP CONSTRAINT "appointment_beneficiary_id_fkey";

-- DropIndex
DROP INDEX "appointment_beneficiary_id_starts_at_idx";

-- DropIndex
DROP INDEX "thread_beneficiary_id_idx";

-- DropIndex
DROP INDEX "mobility_test_prescription_id_key";

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "test_only" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "appointment" DROP COLUMN "attendance",
DROP COLUMN "beneficiary_id",
DROP COLUMN "place",
ADD COLUMN     "address_line" TEXT,
ADD COLUMN     "advisor_id" UUID NOT NULL,
ADD COLUMN     "cancel_reason" TEXT,
ADD COLUMN     "cancelled_by_id" UUID,
ADD COLUMN     "commune_name" TEXT,
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by_id" UUID NOT NULL,
ADD COLUMN     "directions" TEXT,
ADD COLUMN     "mode" "appointment_mode" NOT NULL,
ADD COLUMN     "places" INTEGER,
ADD COLUMN     "postal_code" TEXT,
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "time_zone" TEXT NOT NULL,
ADD COLUMN     "type" TEXT NOT NULL,
ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "video_url" TEXT;

-- AlterTable
ALTER TABLE "appointment_attendee" ADD COLUMN     "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "thread" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "created_by_id" UUID NOT NULL,
ADD COLUMN     "last_message_id" BIGINT,
ADD COLUMN     "last_shared_message_id" BIGINT,
ADD COLUMN     "platform_id" UUID,
ADD COLUMN     "with_person" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "thread_participant" ADD COLUMN     "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "added_by_id" UUID,
ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_mailed_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_read_message_id" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "left_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "client_key" UUID NOT NULL,
ADD COLUMN     "kind" "message_kind" NOT NULL DEFAULT 'MESSAGE';

-- AlterTable
ALTER TABLE "mobility_test" ADD COLUMN     "purpose" "test_purpose" NOT NULL DEFAULT 'ENTRY';

-- AlterTable
ALTER TABLE "mobility_platform" ADD COLUMN     "time_zone" TEXT NOT NULL DEFAULT 'Europe/Paris';

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "message_id" BIGINT,
ADD COLUMN     "thread_id" UUID;

-- AlterTable
ALTER TABLE "person_link" ADD COLUMN     "appointment_id" UUID;

-- CreateTable
CREATE TABLE "access_card" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "secret_hash" CHAR(64) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,

    CONSTRAINT "access_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "code_hash" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_participant" (
    "appointment_id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "cancel_reason" TEXT,
    "move_asked_at" TIMESTAMPTZ(3),
    "move_asked_by_id" UUID,
    "move_reason" TEXT,
    "attendance" "attendance" NOT NULL DEFAULT 'TO_FILL',
    "attendance_at" TIMESTAMPTZ(3),
    "attendance_by_id" UUID,
    "reminded_three_days_at" TIMESTAMPTZ(3),
    "reminded_day_before_at" TIMESTAMPTZ(3),

    CONSTRAINT "appointment_participant_pkey" PRIMARY KEY ("appointment_id","beneficiary_id")
);

-- CreateTable
CREATE TABLE "slot_proposal" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "advisor_id" UUID NOT NULL,
    "moves_id" UUID,
    "type" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "mode" "appointment_mode" NOT NULL,
    "time_zone" TEXT NOT NULL,
    "address_line" TEXT,
    "postal_code" TEXT,
    "commune_name" TEXT,
    "directions" TEXT,
    "video_url" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "chosen_at" TIMESTAMPTZ(3),
    "chosen_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "appointment_id" UUID,

    CONSTRAINT "slot_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposed_slot" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "proposed_slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "account_id" UUID NOT NULL,
    "secret_hash" CHAR(64) NOT NULL,
    "with_names" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "message_report" (
    "id" UUID NOT NULL,
    "message_id" BIGINT NOT NULL,
    "reporter_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" UUID,
    "outcome" TEXT,

    CONSTRAINT "message_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_block" (
    "blocker_id" UUID NOT NULL,
    "blocked_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_block_pkey" PRIMARY KEY ("blocker_id","blocked_id")
);

-- CreateTable
CREATE TABLE "ready_answer" (
    "id" UUID NOT NULL,
    "platform_id" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ready_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_handover" (
    "id_hash" CHAR(64) NOT NULL,
    "test_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "holder" "device_holder" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "test_handover_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "secret_hash" CHAR(64) NOT NULL,
    "advisor_id" UUID NOT NULL,
    "profile" TEXT NOT NULL,
    "modality" TEXT NOT NULL,
    "services" TEXT[],
    "resources" TEXT[],
    "changes" JSONB NOT NULL DEFAULT '{}',
    "reason" TEXT,
    "validated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisor_note" (
    "test_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advisor_note_pkey" PRIMARY KEY ("test_id","author_id")
);

-- CreateTable
CREATE TABLE "hand_unlock" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "unlocked_by_id" UUID NOT NULL,
    "unlocked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "hand_unlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" BIGSERIAL NOT NULL,
    "account_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "beneficiary_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_preference" (
    "account_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "rhythm" "mail_rhythm" NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notification_preference_pkey" PRIMARY KEY ("account_id","event")
);

-- CreateTable
CREATE TABLE "correction_request" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "answer" TEXT,
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" UUID,

    CONSTRAINT "correction_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "access_card_secret_hash_key" ON "access_card"("secret_hash");

-- CreateIndex
CREATE INDEX "access_card_beneficiary_id_idx" ON "access_card"("beneficiary_id");

-- CreateIndex
CREATE INDEX "one_time_code_account_id_idx" ON "one_time_code"("account_id");

-- CreateIndex
CREATE INDEX "appointment_participant_beneficiary_id_idx" ON "appointment_participant"("beneficiary_id");

-- CreateIndex
CREATE INDEX "slot_proposal_beneficiary_id_created_at_idx" ON "slot_proposal"("beneficiary_id", "created_at");

-- CreateIndex
CREATE INDEX "slot_proposal_advisor_id_idx" ON "slot_proposal"("advisor_id");

-- CreateIndex
CREATE INDEX "proposed_slot_proposal_id_idx" ON "proposed_slot"("proposal_id");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "calendar_feed"("secret_hash");

-- CreateIndex
CREATE UNIQUE INDEX "message_report_message_id_reporter_id_key" ON "message_report"("message_id", "reporter_id");

-- CreateIndex
CREATE INDEX "ready_answer_platform_id_idx" ON "ready_answer"("platform_id");

-- CreateIndex
CREATE INDEX "test_handover_test_id_idx" ON "test_handover"("test_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_reference_key" ON "assessment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_secret_hash_key" ON "assessment"("secret_hash");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_test_id_version_key" ON "assessment"("test_id", "version");

-- CreateIndex
CREATE INDEX "hand_unlock_beneficiary_id_idx" ON "hand_unlock"("beneficiary_id");

-- CreateIndex
CREATE INDEX "notification_account_id_id_idx" ON "notification"("account_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_account_id_dedupe_key_key" ON "notification"("account_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "correction_request_beneficiary_id_idx" ON "correction_request"("beneficiary_id");

-- CreateIndex
CREATE INDEX "appointment_advisor_id_starts_at_idx" ON "appointment"("advisor_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_platform_id_starts_at_idx" ON "appointment"("platform_id", "starts_at");

-- CreateIndex
CREATE INDEX "thread_beneficiary_id_last_message_at_idx" ON "thread"("beneficiary_id", "last_message_at");

-- CreateIndex
CREATE INDEX "thread_platform_id_last_message_at_idx" ON "thread"("platform_id", "last_message_at");

-- CreateIndex
CREATE UNIQUE INDEX "message_author_id_client_key_key" ON "message"("author_id", "client_key");

-- CreateIndex
CREATE UNIQUE INDEX "mobility_test_prescription_id_purpose_key" ON "mobility_test"("prescription_id", "purpose");

-- CreateIndex
CREATE INDEX "document_thread_id_idx" ON "document"("thread_id");

-- CreateIndex
CREATE INDEX "document_message_id_idx" ON "document"("message_id");

-- CreateIndex
CREATE INDEX "person_link_appointment_id_idx" ON "person_link"("appointment_id");

-- AddForeignKey
ALTER TABLE "access_card" ADD CONSTRAINT "access_card_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_advisor_id_fkey" FOREIGN KEY ("advisor_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_participant" ADD CONSTRAINT "appointment_participant_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_participant" ADD CONSTRAINT "appointment_participant_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_proposal" ADD CONSTRAINT "slot_proposal_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot_proposal" ADD CONSTRAINT "slot_proposal_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposed_slot" ADD CONSTRAINT "proposed_slot_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "slot_proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_report" ADD CONSTRAINT "message_report_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_report" ADD CONSTRAINT "message_report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_block" ADD CONSTRAINT "account_block_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_block" ADD CONSTRAINT "account_block_blocked_id_fkey" FOREIGN KEY ("blocked_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ready_answer" ADD CONSTRAINT "ready_answer_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_handover" ADD CONSTRAINT "test_handover_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mobility_test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_handover" ADD CONSTRAINT "test_handover_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mobility_test"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_advisor_id_fkey" FOREIGN KEY ("advisor_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advisor_note" ADD CONSTRAINT "advisor_note_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mobility_test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advisor_note" ADD CONSTRAINT "advisor_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_unlock" ADD CONSTRAINT "hand_unlock_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_unlock" ADD CONSTRAINT "hand_unlock_unlocked_by_id_fkey" FOREIGN KEY ("unlocked_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_preference" ADD CONSTRAINT "notification_preference_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction_request" ADD CONSTRAINT "correction_request_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Nobody is in two places at once: whoever books second is refused by the database, whatever the code read before.
ALTER TABLE appointment
  ADD CONSTRAINT appointment_lasts CHECK (ends_at > starts_at),
  ADD CONSTRAINT appointment_places CHECK (places IS NULL OR places BETWEEN 1 AND 200),
  ADD CONSTRAINT appointment_advisor_free EXCLUDE USING gist (advisor_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (cancelled_at IS NULL);
ALTER TABLE proposed_slot ADD CONSTRAINT proposed_slot_lasts CHECK (ends_at > starts_at);
CREATE INDEX appointment_to_remind ON appointment (starts_at) WHERE cancelled_at IS NULL;
CREATE INDEX appointment_participant_to_fill ON appointment_participant (appointment_id) WHERE attendance = 'TO_FILL' AND cancelled_at IS NULL;

-- One live card a person, one live code an account, one live adding by hand of the same thing.
CREATE UNIQUE INDEX access_card_one_live ON access_card (beneficiary_id) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX one_time_code_one_live ON one_time_code (account_id) WHERE consumed_at IS NULL;
CREATE UNIQUE INDEX hand_unlock_one_live ON hand_unlock (beneficiary_id, kind, item_id) WHERE withdrawn_at IS NULL;
CREATE INDEX correction_request_to_answer ON correction_request (beneficiary_id) WHERE handled_at IS NULL;

-- A bilan is never rewritten: another version holds.
CREATE TRIGGER assessment_kept BEFORE UPDATE ON assessment FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A message is never rewritten either.
CREATE TRIGGER message_kept BEFORE UPDATE ON message FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE message
  ADD CONSTRAINT message_length CHECK (char_length(body) BETWEEN 1 AND 5000),
  ADD COLUMN search_text text GENERATED ALWAYS AS (search_normal(body)) STORED;
CREATE INDEX message_search ON message USING gin (search_text gin_trgm_ops);
ALTER TABLE thread ADD COLUMN search_text text GENERATED ALWAYS AS (search_normal(subject)) STORED;
CREATE INDEX thread_search ON thread USING gin (search_text gin_trgm_ops);
CREATE INDEX notification_unread ON notification (account_id) WHERE read_at IS NULL;
CREATE INDEX message_report_to_handle ON message_report (created_at) WHERE handled_at IS NULL;

-- A file belongs to a draft, or to a person or a thread (of a person: to both, so that it is on the fiche too).
ALTER TABLE document DROP CONSTRAINT document_owner;
ALTER TABLE document ADD CONSTRAINT document_owner CHECK ((draft_id IS NULL) <> (beneficiary_id IS NULL AND thread_id IS NULL));
