-- AlterTable
ALTER TABLE "beneficiary" ADD COLUMN     "anonymised_at" TIMESTAMPTZ(3),
ADD COLUMN     "retention_warned_at" TIMESTAMPTZ(3),
ADD COLUMN     "retention_warned_for" TIMESTAMPTZ(3);

-- What follows is written by hand.
-- Whose last contact is old, among those who are not anonymous yet.
DROP INDEX beneficiary_to_purge;
CREATE INDEX beneficiary_to_purge ON beneficiary (last_contact_at) WHERE anonymised_at IS NULL;

-- The application can only append to the audit trail. This one door lets its oldest lines go, and no others (research: twelve months).
CREATE FUNCTION purge_audit_events() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  gone bigint;
BEGIN
  DELETE FROM audit_event WHERE at < now() - interval '12 months';
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;

-- Whoever can still be named can be reached.
ALTER TABLE beneficiary DROP CONSTRAINT beneficiary_reachable;
ALTER TABLE beneficiary ADD CONSTRAINT beneficiary_reachable CHECK (email IS NOT NULL OR phone IS NOT NULL OR anonymised_at IS NOT NULL);
