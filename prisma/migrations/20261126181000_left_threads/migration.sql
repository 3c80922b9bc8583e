-- AlterTable
ALTER TABLE "thread" DROP COLUMN "closed_at";

-- What follows is written by hand.
-- The threads that somebody has left are few: they are found without reading all those that they read.
CREATE INDEX thread_participant_left ON thread_participant (account_id, thread_id) WHERE left_at IS NOT NULL;
