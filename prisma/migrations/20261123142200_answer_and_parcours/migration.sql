-- CreateEnum
CREATE TYPE "waiting_on" AS ENUM ('WIMOOV', 'PRESCRIBER', 'PERSON', 'NOBODY');

-- CreateEnum
CREATE TYPE "access_request_state" AS ENUM ('PENDING', 'GRANTED', 'REFUSED');

-- AlterEnum
ALTER TYPE "step_up_purpose" ADD VALUE 'ADMIN_WRITE';

-- AlterTable
ALTER TABLE "platform_membership" ADD COLUMN     "lead" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "prescription" ADD COLUMN     "advisor_id" UUID,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "eligibility" JSONB,
ADD COLUMN     "escalated_at" TIMESTAMPTZ(3),
ADD COLUMN     "expiry_warnings" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "first_contact_on" DATE,
ADD COLUMN     "later_documents" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "reference" TEXT,
ADD COLUMN     "rules_id" UUID,
ADD COLUMN     "taken_at" TIMESTAMPTZ(3),
ADD COLUMN     "waiting_on" "waiting_on" NOT NULL DEFAULT 'WIMOOV',
ADD COLUMN     "waiting_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "prescription_draft" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "platform_rules" (
    "id" UUID NOT NULL,
    "platform_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_by_id" UUID,

    CONSTRAINT "platform_rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "prescription_step" (
    "id" BIGSERIAL NOT NULL,
    "prescription_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actor_id" UUID,
    "from_status" "prescription_status",
    "to_status" "prescription_status",
    "reason" TEXT,
    "comment" TEXT,
    "remedy" TEXT,
    "alternative" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "happened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "prescription_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requested_document" (
    "prescription_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "requested_by_id" UUID NOT NULL,
    "provided_at" TIMESTAMPTZ(3),

    CONSTRAINT "requested_document_pkey" PRIMARY KEY ("prescription_id","type")
);

-- CreateTable
CREATE TABLE "service_progress" (
    "id" UUID NOT NULL,
    "prescription_id" UUID NOT NULL,
    "service" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "finished_on" DATE,
    "completed" BOOLEAN,
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obtained_solution" (
    "id" UUID NOT NULL,
    "prescription_id" UUID NOT NULL,
    "solution" TEXT NOT NULL,
    "obtained_on" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "obtained_solution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "parcours_exit" (
    "prescription_id" UUID NOT NULL,
    "exited_on" DATE NOT NULL,
    "professional_outcome" TEXT NOT NULL,
    "mobility_gain" TEXT[],
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "follow_up_due_on" DATE NOT NULL,
    "follow_up_on" DATE,
    "follow_up_outcome" TEXT,

    CONSTRAINT "parcours_exit_pkey" PRIMARY KEY ("prescription_id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL,
    "draft_id" UUID,
    "beneficiary_id" UUID,
    "prescription_id" UUID,
    "type" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "issued_on" DATE,
    "expires_on" DATE,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),
    "removed_by_id" UUID,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_content" (
    "document_id" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "document_content_pkey" PRIMARY KEY ("document_id")
);

-- CreateTable
CREATE TABLE "access_request" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "requester_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "responder_id" UUID,
    "platform_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "access_request_state" NOT NULL DEFAULT 'PENDING',
    "answer" TEXT,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "escalated_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,

    CONSTRAINT "access_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "shared_follow_up" (
    "beneficiary_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "shared_follow_up_pkey" PRIMARY KEY ("beneficiary_id","account_id")
);

-- CreateTable
CREATE TABLE "replacement" (
    "id" UUID NOT NULL,
    "absent_id" UUID NOT NULL,
    "substitute_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "replacement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "prescription_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" UUID,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person_link" (
    "id_hash" CHAR(64) NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "prescription_id" UUID,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_link_pkey" PRIMARY KEY ("id_hash")
);

-- CreateTable
CREATE TABLE "person_call" (
    "id" UUID NOT NULL,
    "beneficiary_id" UUID NOT NULL,
    "prescription_id" UUID,
    "reason" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,

    CONSTRAINT "person_call_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "platform_rules_platform_id_version_key" ON "platform_rules"("platform_id", "version");

-- CreateIndex
CREATE INDEX "prescription_step_prescription_id_id_idx" ON "prescription_step"("prescription_id", "id");

-- CreateIndex
CREATE INDEX "service_progress_prescription_id_idx" ON "service_progress"("prescription_id");

-- CreateIndex
CREATE INDEX "obtained_solution_prescription_id_idx" ON "obtained_solution"("prescription_id");

-- CreateIndex
CREATE INDEX "document_beneficiary_id_uploaded_at_idx" ON "document"("beneficiary_id", "uploaded_at");

-- CreateIndex
CREATE INDEX "document_draft_id_idx" ON "document"("draft_id");

-- CreateIndex
CREATE INDEX "document_prescription_id_idx" ON "document"("prescription_id");

-- CreateIndex
CREATE INDEX "access_request_responder_id_state_idx" ON "access_request"("responder_id", "state");

-- CreateIndex
CREATE INDEX "access_request_platform_id_state_idx" ON "access_request"("platform_id", "state");

-- CreateIndex
CREATE INDEX "access_request_requester_id_idx" ON "access_request"("requester_id");

-- CreateIndex
CREATE INDEX "shared_follow_up_account_id_idx" ON "shared_follow_up"("account_id");

-- CreateIndex
CREATE INDEX "replacement_substitute_id_ends_on_idx" ON "replacement"("substitute_id", "ends_on");

-- CreateIndex
CREATE INDEX "replacement_absent_id_ends_on_idx" ON "replacement"("absent_id", "ends_on");

-- CreateIndex
CREATE INDEX "objection_beneficiary_id_idx" ON "objection"("beneficiary_id");

-- CreateIndex
CREATE INDEX "person_link_beneficiary_id_idx" ON "person_link"("beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_call_dedupe_key_key" ON "person_call"("dedupe_key");

-- CreateIndex
CREATE INDEX "person_call_beneficiary_id_idx" ON "person_call"("beneficiary_id");

-- CreateIndex
CREATE UNIQUE INDEX "prescription_reference_key" ON "prescription"("reference");

-- AddForeignKey
ALTER TABLE "platform_rules" ADD CONSTRAINT "platform_rules_platform_id_fkey" FOREIGN KEY ("platform_id") REFERENCES "mobility_platform"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_advisor_id_fkey" FOREIGN KEY ("advisor_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription" ADD CONSTRAINT "prescription_rules_id_fkey" FOREIGN KEY ("rules_id") REFERENCES "platform_rules"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription_step" ADD CONSTRAINT "prescription_step_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prescription_step" ADD CONSTRAINT "prescription_step_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requested_document" ADD CONSTRAINT "requested_document_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_progress" ADD CONSTRAINT "service_progress_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obtained_solution" ADD CONSTRAINT "obtained_solution_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "parcours_exit" ADD CONSTRAINT "parcours_exit_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "prescription_draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_prescription_id_fkey" FOREIGN KEY ("prescription_id") REFERENCES "prescription"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_content" ADD CONSTRAINT "document_content_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_requester_id_fkey" FOREIGN KEY ("requester_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_request" ADD CONSTRAINT "access_request_responder_id_fkey" FOREIGN KEY ("responder_id") REFERENCES "account"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_follow_up" ADD CONSTRAINT "shared_follow_up_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_follow_up" ADD CONSTRAINT "shared_follow_up_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replacement" ADD CONSTRAINT "replacement_absent_id_fkey" FOREIGN KEY ("absent_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "replacement" ADD CONSTRAINT "replacement_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_link" ADD CONSTRAINT "person_link_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_call" ADD CONSTRAINT "person_call_beneficiary_id_fkey" FOREIGN KEY ("beneficiary_id") REFERENCES "beneficiary"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows is written by hand.

-- The territory of each plateforme becomes the first version of its rules.
INSERT INTO platform_rules (id, platform_id, version, content)
SELECT gen_random_uuid(), id, 1, jsonb_build_object(
  'brand', jsonb_build_object('name', name), 'mailbox', email,
  'territory', jsonb_build_object('departements', to_jsonb(departements), 'communes', '[]'::jsonb),
  'criteria', '[]'::jsonb, 'documents', '[]'::jsonb, 'services', '[]'::jsonb)
FROM mobility_platform;

-- A published version is never rewritten.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never changed', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER platform_rules_kept BEFORE UPDATE ON platform_rules FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER prescription_step_kept BEFORE UPDATE ON prescription_step FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- References: a sequence scattered over 28^6 codes without vowels nor look-alikes. The multiplier is prime to 28, so no two are equal.
CREATE SEQUENCE prescription_reference_seq;
CREATE FUNCTION prescription_reference() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  alphabet constant text := '23456789BCDFGHJKLMNPQRSTVWXZ';
  rest bigint := (nextval('prescription_reference_seq') * 275604541 + 193939) % 481890304;
  code text := '';
BEGIN
  FOR rank IN 1..6 LOOP
    code := code || substr(alphabet, (rest % 28)::int + 1, 1);
    rest := rest / 28;
  END LOOP;
  RETURN 'W' || to_char(now(), 'YY') || '-' || code;
END $$;
UPDATE prescription SET reference = prescription_reference() WHERE reference IS NULL;
ALTER TABLE prescription ALTER COLUMN reference SET DEFAULT prescription_reference(), ALTER COLUMN reference SET NOT NULL;

-- What is over waits for nobody.
UPDATE prescription SET waiting_on = 'NOBODY' WHERE status NOT IN ('SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED', 'ACCEPTED');
UPDATE prescription SET waiting_since = sent_at;

-- The machine of the prescription, with what can be reopened (lib/prescription/transitions.ts; a test keeps the two equal).
DROP TRIGGER prescription_status ON prescription;
CREATE TRIGGER prescription_status BEFORE UPDATE OF status ON prescription FOR EACH ROW EXECUTE FUNCTION refuse_illegal_status('{
  "SENT": ["IN_REVIEW", "DOCUMENTS_REQUESTED", "ACCEPTED", "REFUSED", "CANCELLED", "EXPIRED", "ABANDONED"],
  "IN_REVIEW": ["SENT", "DOCUMENTS_REQUESTED", "ACCEPTED", "REFUSED", "CANCELLED", "EXPIRED", "ABANDONED"],
  "DOCUMENTS_REQUESTED": ["SENT", "IN_REVIEW", "ACCEPTED", "REFUSED", "CANCELLED", "EXPIRED", "ABANDONED"],
  "ACCEPTED": ["IN_PROGRESS", "SUSPENDED", "EXITED", "ABANDONED"],
  "REFUSED": ["IN_REVIEW"],
  "IN_PROGRESS": ["SUSPENDED", "EXITED", "ABANDONED"],
  "SUSPENDED": ["IN_PROGRESS", "EXITED", "ABANDONED"],
  "EXPIRED": ["SENT", "IN_REVIEW"]
}');

-- The queue of a plateforme, urgent first then the longest wait; what waits too long; what an advisor has in hand.
CREATE INDEX prescription_queue ON prescription (platform_id, urgent DESC, waiting_since, id) WHERE status IN ('SENT', 'IN_REVIEW', 'DOCUMENTS_REQUESTED');
CREATE INDEX prescription_waiting ON prescription (waiting_since) WHERE waiting_on <> 'NOBODY';
CREATE INDEX prescription_advised ON prescription (advisor_id, status) WHERE advisor_id IS NOT NULL;
CREATE INDEX prescription_decided ON prescription (platform_id, decided_at) WHERE decided_at IS NOT NULL;
CREATE INDEX prescription_to_contact ON prescription (platform_id) WHERE status = 'ACCEPTED' AND first_contact_on IS NULL;
CREATE INDEX parcours_follow_up_due ON parcours_exit (follow_up_due_on) WHERE follow_up_on IS NULL;
CREATE INDEX person_call_to_do ON person_call (beneficiary_id) WHERE done_at IS NULL;
-- One live service of a kind at a time; one pending request per person and requester.
CREATE UNIQUE INDEX service_progress_one_open ON service_progress (prescription_id, service) WHERE finished_on IS NULL;
CREATE UNIQUE INDEX access_request_one_pending ON access_request (beneficiary_id, requester_id) WHERE state = 'PENDING';
CREATE UNIQUE INDEX objection_one_live ON objection (beneficiary_id) WHERE withdrawn_at IS NULL AND handled_at IS NULL;
-- The same person, by birth date and name however they are spelled.
CREATE INDEX beneficiary_by_birth ON beneficiary (birth_date, sort_key) WHERE removed_at IS NULL;
ALTER TABLE replacement ADD CONSTRAINT replacement_days CHECK (ends_on >= starts_on AND absent_id <> substitute_id);
ALTER TABLE document ADD CONSTRAINT document_owner CHECK ((draft_id IS NULL) <> (beneficiary_id IS NULL));
-- What a plateforme sent to others.
CREATE INDEX prescription_step_transferred ON prescription_step ((data ->> 'fromPlatformId'), id) WHERE kind = 'PRESCRIPTION_TRANSFERRED';
-- Until its first rules a plateforme touches no département.
UPDATE mobility_platform SET departements = '{}' WHERE departements IS NULL;
ALTER TABLE mobility_platform ALTER COLUMN departements SET DEFAULT ARRAY[]::text[];
