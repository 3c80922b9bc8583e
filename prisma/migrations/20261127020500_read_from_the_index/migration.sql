-- The list of an advisor, the counts of « Demandes » and of the menu, the search for duplicates look at every person or demand of a plateforme, each time, for
-- a few columns: they are read from an index that holds them (130 MB among a million people) instead of from rows that are anywhere in half a gigabyte.
CREATE INDEX beneficiary_live ON beneficiary (id) INCLUDE (sort_key, first_name_key, phone, email_key) WHERE removed_at IS NULL;
CREATE INDEX prescription_alive ON prescription (platform_id, beneficiary_id) WHERE status NOT IN ('REFUSED', 'CANCELLED', 'EXPIRED', 'ABANDONED', 'EXITED');
DROP INDEX mobility_test_delegated;
CREATE INDEX mobility_test_delegated ON mobility_test (beneficiary_id) INCLUDE (status, updated_at) WHERE purpose = 'ENTRY' AND mode = 'BY_ADVISOR' AND status IN ('TO_TAKE', 'PAUSED', 'IN_PROGRESS');
