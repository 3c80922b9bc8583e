-- « À faire » and « Demandes » look for the delegated Tests of a plateforme, and for the demands that wait on whom a prescriber follows, among all
-- that is open in the country: two small indexes of what waits, by person.
CREATE INDEX mobility_test_delegated ON mobility_test (beneficiary_id) WHERE purpose = 'ENTRY' AND mode = 'BY_ADVISOR' AND status IN ('TO_TAKE', 'PAUSED', 'IN_PROGRESS');
CREATE INDEX prescription_waiting_on_them ON prescription (beneficiary_id) WHERE waiting_on IN ('PRESCRIBER', 'PERSON');
