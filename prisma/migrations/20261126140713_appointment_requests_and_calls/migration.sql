-- AlterTable
ALTER TABLE "appointment_participant" ADD COLUMN     "asked_to_cancel" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "local_mail" ADD COLUMN     "attachments" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "person_call" ADD COLUMN     "appointment_id" UUID;

-- CreateIndex
CREATE INDEX "person_call_appointment_id_idx" ON "person_call"("appointment_id");

-- AddForeignKey
ALTER TABLE "person_call" ADD CONSTRAINT "person_call_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
