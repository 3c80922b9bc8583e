-- AlterTable
ALTER TABLE "prescription" ADD COLUMN     "arrived_at" TIMESTAMPTZ(3),
ADD COLUMN     "referent_kind" TEXT NOT NULL DEFAULT 'OWN_ORGANISATION';

-- What follows is written by hand.
-- Who follows the person was told by the name alone until now: the prescriber's own structure, nobody known, or another one.
UPDATE prescription p SET referent_kind = CASE
  WHEN p.referent_name = 'Je ne sais pas' THEN 'UNKNOWN'
  WHEN p.referent_name = coalesce((SELECT o.name FROM organisation o WHERE o.id = p.organisation_id), (SELECT m.name FROM mobility_platform m WHERE m.id = p.platform_id)) THEN 'OWN_ORGANISATION'
  WHEN p.organisation_id IS NULL AND p.referent_contact IS NULL AND EXISTS (SELECT 1 FROM mobility_platform m WHERE m.name = p.referent_name) THEN 'OWN_ORGANISATION'
  ELSE 'OTHER_ORGANISATION' END;
ALTER TABLE prescription ADD CONSTRAINT prescription_referent_kind CHECK (referent_kind IN ('OWN_ORGANISATION', 'OTHER_ORGANISATION', 'UNKNOWN'));

-- The last transfer or reopening of each.
UPDATE prescription p SET arrived_at = s.at FROM (
  SELECT prescription_id, max(happened_at) AS at FROM prescription_step WHERE kind IN ('PRESCRIPTION_TRANSFERRED', 'PRESCRIPTION_REOPENED') GROUP BY prescription_id) s
WHERE s.prescription_id = p.id;

-- A person may object to a second demand after the first objection was answered, or to two at once.
DROP INDEX objection_one_live;
CREATE UNIQUE INDEX objection_one_live ON objection (beneficiary_id, prescription_id) NULLS NOT DISTINCT WHERE withdrawn_at IS NULL AND handled_at IS NULL;
CREATE INDEX objection_to_answer ON objection (prescription_id) WHERE withdrawn_at IS NULL AND handled_at IS NULL;
