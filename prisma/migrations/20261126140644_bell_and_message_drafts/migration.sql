-- AlterTable
ALTER TABLE "record_event" ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "message_draft" (
    "account_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_draft_pkey" PRIMARY KEY ("account_id","place")
);

-- AddForeignKey
ALTER TABLE "message_draft" ADD CONSTRAINT "message_draft_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What follows is written by hand.
-- The past rings no bell.
UPDATE "record_event" SET "told_at" = "happened_at";
CREATE INDEX record_event_to_tell ON record_event (id) WHERE told_at IS NULL;
-- The threads where something was written lately: whom to mail about them.
CREATE INDEX thread_recent ON thread (last_message_at);
