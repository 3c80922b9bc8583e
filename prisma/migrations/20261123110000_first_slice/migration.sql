-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "role" AS ENUM ('PRESCRIBER', 'ADVISOR', 'HOTLINE', 'ADMIN', 'BENEFICIARY');

-- CreateEnum
CREATE TYPE "token_purpose" AS ENUM ('RESET_PASSWORD', 'INVITATION');

-- CreateEnum
CREATE TYPE "step_up_purpose" AS ENUM ('TEST_START', 'REMOVE');

-- CreateEnum
CREATE TYPE "attendance" AS ENUM ('TO_FILL', 'ATTENDED', 'EXCUSED', 'CANCELLED_BY_SERVICE', 'ABSENT');

-- CreateEnum
CREATE TYPE "email_state" AS ENUM ('PENDING', 'SENT', 'DEAD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "test_status" AS ENUM ('TO_CHOOSE', 'TO_TAKE', 'IN_PROGRESS', 'PAUSED', 'TAKEN', 'VALIDATED');

-- CreateEnum
CREATE TYPE "test_mode" AS ENUM ('BY_PRESCRIBER', 'BY_ADVISOR', 'BY_BENEFICIARY');

-- CreateEnum
CREATE TYPE "device_holder" AS ENUM ('ALONE', 'ACCOMPANIED', 'BY_PHONE');

-- CreateEnum
CREATE TYPE "prescription_status" AS ENUM ('SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED', 'ACCEPTED', 'REFUSED', 'IN_PROGRESS', 'SUSPENDED', 'EXITED', 'ABANDONED', 'CANCELLED', 'EXPIRED');

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "email" TEXT,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "phone" TEXT,
    "job_title" TEXT,
    "password_hash" TEXT,
    "password_changed_at" TIMESTAMPTZ(3),
    "invited_at" TIMESTAMPTZ(3),
    "last_sign_in_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id_hash" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "idle_until" TIMESTAMPTZ(3) NOT NULL,
    "absolute_until" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoke_reason" TEXT,
    "remember" BOOLEAN NOT NULL DEFAULT false,
    "ip_truncated" TEXT,
    "device" TEXT,
    "locked_test_id" UUID,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "account_token" (
    "id_hash" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" "token_purpose" NOT NULL,
    "return_to" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_token_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "step_up_grant" (
    "id" UUID NOT NULL,
    "session_id_hash" CHAR(64) NOT NULL,
    "account_id" UUID NOT NULL,
    "purpose" "step_up_purpose" NOT NULL,
    "subject_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "consumed_at" TIMESTAMPTZ(3),

    CONSTRAINT "step_up_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT,
    "attendance" "attendance" NOT NULL DEFAULT 'TO_FILL',
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_attendee" (
    "appointment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,

    CONSTRAINT "appointment_attendee_pkey" PRIMARY KEY ("appointment_id","account_id")
);

-- CreateTable
CREATE TABLE "beneficiary" (
    "id" UUID NOT NULL,
    "account_id" UUID,
    "civility" TEXT,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "contact_preferences" TEXT[],
    "language" TEXT NOT NULL DEFAULT 'fr',
    "needs_interpreter" BOOLEAN NOT NULL DEFAULT false,
    "no_stable_address" BOOLEAN NOT NULL DEFAULT false,
    "address_line" TEXT,
    "postal_code" TEXT NOT NULL,
    "insee_code" TEXT NOT NULL,
    "commune_name" TEXT NOT NULL,
    "priority_area" TEXT NOT NULL DEFAULT 'UNKNOWN',
    "priority_area_on" DATE,
    "legal_rep_name" TEXT,
    "legal_rep_link" TEXT,
    "legal_rep_phone" TEXT,
    "legal_rep_email" TEXT,
    "followed_by_id" UUID,
    "followed_in_id" UUID,
    "last_contact_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "beneficiary_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "act" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "request_id" TEXT,
    "ip_truncated" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_email" (
    "id" UUID NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "email_state" NOT NULL DEFAULT 'PENDING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "last_error_code" TEXT,
    "provider_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "local_mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "local_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "key" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "act" TEXT NOT NULL,
    "request_hash" CHAR(64) NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("account_id","act","key")
);

-- CreateTable
CREATE TABLE "throttle_bucket" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 0,
    "window_started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "blocked_until" TIMESTAMPTZ(3),

    CONSTRAINT "throttle_bucket_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "periodic_job" (
    "name" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_run_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "periodic_job_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "id" INTEGER NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID,
    "subject" TEXT NOT NULL,
    "last_message_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "thread_participant" (
    "thread_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_participant_pkey" PRIMARY KEY ("thread_id","account_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" BIGSERIAL NOT NULL,
    "thread_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_bank" (
    "version" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" CHAR(64) NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "question_bank_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "mobility_test" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "prescription_id" UUID NOT NULL,
    "bank_version" TEXT NOT NULL,
    "status" "test_status" NOT NULL DEFAULT 'TO_CHOOSE',
    "mode" "test_mode",
    "adaptation_consent_at" TIMESTAMPTZ(3),
    "delegated_at" TIMESTAMPTZ(3),
    "unlocked_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "stopped_early" BOOLEAN NOT NULL DEFAULT false,
    "result" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mobility_test_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_sitting" (
    "id" UUID NOT NULL,
    "test_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "mode" "test_mode" NOT NULL,
    "holder" "device_holder" NOT NULL,
    "account_id" UUID NOT NULL,
    "session_id_hash" CHAR(64) NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,

    CONSTRAINT "test_sitting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "test_answer" (
    "test_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,
    "option_ids" TEXT[],
    "sitting_id" UUID NOT NULL,
    "sitting_ordinal" INTEGER NOT NULL,
    "sequence" INTEGER NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "test_answer_pkey" PRIMARY KEY ("test_id","question_id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "commune_name" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_membership" (
    "account_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_membership_pkey" PRIMARY KEY ("account_id","organisation_id")
);

-- CreateTable
CREATE TABLE "mobility_platform" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "address_line" TEXT,
    "postal_code" TEXT,
    "commune_name" TEXT,
    "departements" TEXT[],
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mobility_platform_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "platform_membership" (
    "account_id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "platform_membership_pkey" PRIMARY KEY ("account_id","platform_id")
);

-- CreateTable
CREATE TABLE "prescription" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "prescriber_id" UUID NOT NULL,
    "organisation_id" UUID,
    "platform_id" UUID NOT NULL,
    "status" "prescription_status" NOT NULL DEFAULT 'SENT',
    "employment_status" TEXT NOT NULL,
    "registered_at_ft" TEXT NOT NULL,
    "ft_number" TEXT,
    "incomes" TEXT[],
    "referent_name" TEXT NOT NULL,
    "referent_contact" TEXT,
    "referent_phone" TEXT,
    "referent_email" TEXT,
    "contracts" TEXT[],
    "education_level" TEXT,
    "single_parent" TEXT,
    "dependent_children" INTEGER,
    "audiences" TEXT[],
    "adaptation_need" TEXT,
    "project" TEXT NOT NULL,
    "project_description" TEXT,
    "deadline_on" DATE,
    "deadline_type" TEXT,
    "urgent" BOOLEAN NOT NULL DEFAULT false,
    "target_place" TEXT,
    "atypical_hours" TEXT,
    "licence" TEXT NOT NULL,
    "vehicles" TEXT[],
    "vehicle_usable" TEXT,
    "barriers" TEXT[],
    "comments" TEXT,
    "wished_services" TEXT[],
    "person_informed_at" TIMESTAMPTZ(3) NOT NULL,
    "person_informed_text" TEXT NOT NULL,
    "test_choice" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "prescription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prescription_draft" (
    "id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "values" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prescription_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_event" (
    "id" BIGSERIAL NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "record_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "session_account_id_created_at_idx" ON "session"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "session_absolute_until_idx" ON "session"("absolute_until");

-- CreateIndex
CREATE INDEX "account_token_account_id_purpose_idx" ON "account_token"("account_id", "purpose");

-- CreateIndex
CREATE INDEX "step_up_grant_session_id_hash_purpose_subject_id_idx" ON "step_up_grant"("session_id_hash", "purpose", "subject_id");

-- CreateIndex
CREATE INDEX "appointment_beneficiary_id_starts_at_idx" ON "appointment"("beneficiary_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_attendee_account_id_idx" ON "appointment_attendee"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "beneficiary_account_id_key" ON "beneficiary"("account_id");

-- CreateIndex
CREATE INDEX "audit_event_subject_id_at_idx" ON "audit_event"("subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_email_dedupe_key_key" ON "outbox_email"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_email_state_next_at_idx" ON "outbox_email"("state", "next_at");

-- CreateIndex
CREATE INDEX "local_mail_sent_at_idx" ON "local_mail"("sent_at");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "throttle_bucket_window_started_at_idx" ON "throttle_bucket"("window_started_at");

-- CreateIndex
CREATE INDEX "thread_beneficiary_id_idx" ON "thread"("beneficiary_id");

-- CreateIndex
CREATE INDEX "thread_participant_account_id_idx" ON "thread_participant"("account_id");

-- CreateIndex
CREATE INDEX "message_thread_id_id_idx" ON "message"("thread_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mobility_test_prescription_id_key" ON "mobility_test"("prescription_id");

-- CreateIndex
CREATE INDEX "mobility_test_beneficiary_id_created_at_idx" ON "mobility_test"("beneficiary_id", "created_at");

-- CreateIndex
CREATE INDEX "test_sitting_session_id_hash_idx" ON "test_sitting"("session_id_hash");

-- CreateIndex
CREATE UNIQUE INDEX "test_sitting_test_id_ordinal_key" ON "test_sitting"("test_id", "ordinal");

-- CreateIndex
CREATE INDEX "organisation_membership_organisation_id_idx" ON "organisation_membership"("organisation_id");

-- CreateIndex
CREATE INDEX "platform_membership_platform_id_idx" ON "platform_membership"("platform_id");

-- CreateIndex
CREATE INDEX "prescription_beneficiary_id_sent_at_idx" ON "prescription"("beneficiary_id", "sent_at");

-- CreateIndex
CREATE INDEX "prescription_platform_id_beneficiary_id_idx" ON "prescription"("platform_id", "beneficiary_id");

-- CreateIndex
CREATE INDEX "prescription_prescriber_id_status_idx" ON "prescription"("prescriber_id", "status");

-- CreateIndex
CREATE INDEX "prescription_draft_author_id_saved_at_idx" ON "prescription_draft"("author_id", "saved_at");

-- CreateIndex
CREATE INDEX "prescription_draft_saved_at_idx" ON "prescription_draft"("saved_at");

-- CreateIndex
CREATE INDEX "record_event_beneficiary_id_id_idx" ON "record_event"("beneficiary_id", "id");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_token" ADD CONSTRAINT "account_token_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "step_up_grant" ADD CONSTRAINT "step_up_grant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attendee" ADD CONSTRAINT "appointment_attendee_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attendee" ADD CONSTRAINT "appointment_attendee_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_followed_by_id_fkey" FOREIGN KEY ("followed_by_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "beneficiary" ADD CONSTRAINT "beneficiary_followed_in_id_fkey" FOREIGN KEY ("followed_in_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_participant" ADD CONSTRAINT "thread_participant_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_participant" ADD CONSTRAINT "thread_participant_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "thread"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility_test" ADD CONSTRAINT "mobility_test_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility_test" ADD CONSTRAINT "mobility_test_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mobility_test" ADD CONSTRAINT "mobility_test_bank_version_fkey" FOREIGN KEY ("bank_version") REFERENCES "question_bank"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_sitting" ADD CONSTRAINT "test_sitting_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mobility_test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_sitting" ADD CONSTRAINT "test_sitting_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_answer" ADD CONSTRAINT "test_answer_test_id_fkey" FOREIGN KEY ("test_id") REFERENCES "mobility_test"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "test_answer" ADD CONSTRAINT "test_answer_sitting_id_fkey" FOREIGN KEY ("sitting_id") REFERENCES "test_sitting"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_membership" ADD CONSTRAINT "organisation_membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_membership" ADD CONSTRAINT "organisation_membership_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_membership" ADD CONSTRAINT "platform_membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "platform_membership" ADD CONSTRAINT "platform_membership_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_prescriber_id_fkey" FOREIGN KEY ("prescriber_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription_draft" ADD CONSTRAINT "prescription_draft_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_event" ADD CONSTRAINT "record_event_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_event" ADD CONSTRAINT "record_event_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the Prisma schema language cannot say ------------------------------------------------------------------------

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- One spelling for search: lower case, no accent, hyphens and apostrophes as spaces. unaccent() is only STABLE because its
-- dictionary could change. The wrapper names the dictionary, so that indexes and generated columns may use it.
CREATE FUNCTION search_normal(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN translate(public.unaccent('public.unaccent'::regdictionary, lower(value)), '-''’‐‑', '     ');

ALTER TABLE beneficiary
  ADD COLUMN search_text text GENERATED ALWAYS AS (
    search_normal(first_name) || ' ' || search_normal(last_name) || ' ' || search_normal(coalesce(email, ''))
    || ' ' || coalesce(phone, '')) STORED,
  ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (search_normal(last_name) || ' ' || search_normal(first_name)) STORED,
  ADD COLUMN first_name_key text COLLATE "C" GENERATED ALWAYS AS (search_normal(first_name)) STORED,
  ADD COLUMN email_key text COLLATE "C" GENERATED ALWAYS AS (lower(coalesce(email, ''))) STORED,
  ADD CONSTRAINT beneficiary_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL);

ALTER TABLE account
  ADD COLUMN search_text text GENERATED ALWAYS AS (
    search_normal(first_name) || ' ' || search_normal(last_name) || ' ' || search_normal(coalesce(email, ''))
    || ' ' || coalesce(phone, '')) STORED,
  ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (search_normal(last_name) || ' ' || search_normal(first_name)) STORED,
  ADD COLUMN first_name_key text COLLATE "C" GENERATED ALWAYS AS (search_normal(first_name)) STORED,
  ADD COLUMN email_key text COLLATE "C" GENERATED ALWAYS AS (lower(coalesce(email, ''))) STORED;

-- Everyone (hotline, administrators): search, and each order that the list offers.
CREATE INDEX beneficiary_search ON beneficiary USING gin (search_text gin_trgm_ops);
CREATE INDEX beneficiary_by_name ON beneficiary (sort_key, id) WHERE removed_at IS NULL;
CREATE INDEX beneficiary_by_first_name ON beneficiary (first_name_key, id) WHERE removed_at IS NULL;
CREATE INDEX beneficiary_by_email ON beneficiary (email_key, id) WHERE removed_at IS NULL;
CREATE INDEX beneficiary_removed_by_name ON beneficiary (sort_key, id) WHERE removed_at IS NOT NULL;
CREATE INDEX beneficiary_by_phone ON beneficiary (phone) WHERE phone IS NOT NULL;
-- Mine, and those of my structure.
CREATE INDEX beneficiary_followed_by ON beneficiary (followed_by_id, sort_key, id);
-- The list hides removed people unless asked: this one gives it in order, without looking at a row to know.
CREATE INDEX beneficiary_followed_by_live ON beneficiary (followed_by_id, sort_key, id) WHERE removed_at IS NULL;
CREATE INDEX beneficiary_followed_in ON beneficiary (followed_in_id, sort_key, id);
CREATE INDEX beneficiary_to_purge ON beneficiary (last_contact_at);

CREATE INDEX account_search ON account USING gin (search_text gin_trgm_ops) WHERE role <> 'BENEFICIARY';
CREATE INDEX account_by_name ON account (sort_key, id) WHERE role <> 'BENEFICIARY';
-- An address signs in to one account, removing an account frees it.
CREATE UNIQUE INDEX account_live_email ON account (email) WHERE removed_at IS NULL;
ALTER TABLE account ADD CONSTRAINT account_email_lower CHECK (email = lower(email));

CREATE UNIQUE INDEX account_token_one_live ON account_token (account_id, purpose) WHERE consumed_at IS NULL;
CREATE UNIQUE INDEX mobility_test_one_open ON mobility_test (beneficiary_id) WHERE status NOT IN ('TAKEN', 'VALIDATED');
CREATE UNIQUE INDEX test_sitting_one_open ON test_sitting (test_id) WHERE ended_at IS NULL;
CREATE INDEX outbox_email_due ON outbox_email (next_at) WHERE state = 'PENDING';
-- Mails about a person, for the hotline: payloads hold ids (`payload @> {"accountId": …}`).
CREATE INDEX outbox_email_about ON outbox_email USING gin (payload jsonb_path_ops);

-- The two state machines of the product: the database refuses an illegal step even if the code forgets to.
CREATE FUNCTION refuse_illegal_status() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  allowed jsonb := TG_ARGV[0]::jsonb;
BEGIN
  IF NEW.status IS DISTINCT FROM OLD.status AND NOT coalesce(allowed -> OLD.status::text ? NEW.status::text, false) THEN
    RAISE EXCEPTION 'illegal status step on %: % -> %', TG_TABLE_NAME, OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER mobility_test_status BEFORE UPDATE OF status ON mobility_test FOR EACH ROW EXECUTE FUNCTION refuse_illegal_status('{
  "TO_CHOOSE": ["TO_TAKE", "IN_PROGRESS"],
  "TO_TAKE": ["TO_CHOOSE", "IN_PROGRESS"],
  "IN_PROGRESS": ["PAUSED", "TAKEN"],
  "PAUSED": ["IN_PROGRESS", "TAKEN"],
  "TAKEN": ["VALIDATED"]
}');

CREATE TRIGGER prescription_status BEFORE UPDATE OF status ON prescription FOR EACH ROW EXECUTE FUNCTION refuse_illegal_status('{
  "SENT": ["IN_REVIEW", "DOCUMENTS_REQUESTED", "ACCEPTED", "REFUSED", "CANCELLED", "EXPIRED", "ABANDONED"],
  "IN_REVIEW": ["DOCUMENTS_REQUESTED", "ACCEPTED", "REFUSED", "CANCELLED", "EXPIRED", "ABANDONED", "SENT"],
  "DOCUMENTS_REQUESTED": ["IN_REVIEW", "ACCEPTED", "REFUSED", "CANCELLED", "EXPIRED", "ABANDONED"],
  "ACCEPTED": ["IN_PROGRESS", "SUSPENDED", "EXITED", "ABANDONED"],
  "REFUSED": ["IN_REVIEW"],
  "IN_PROGRESS": ["SUSPENDED", "EXITED", "ABANDONED"],
  "SUSPENDED": ["IN_PROGRESS", "EXITED", "ABANDONED"],
  "EXPIRED": ["IN_REVIEW"]
}');

-- A finished Test keeps the answers it was scored on.
CREATE FUNCTION refuse_answer_after_finish() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM mobility_test WHERE id = NEW.test_id AND status IN ('TAKEN', 'VALIDATED')) THEN
    RAISE EXCEPTION 'the test is finished' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER test_answer_open_only BEFORE INSERT OR UPDATE ON test_answer FOR EACH ROW EXECUTE FUNCTION refuse_answer_after_finish();
