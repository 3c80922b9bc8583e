-- One open Test a person at the entry, and one open measure at the exit: a new prescription never meets the measure of the former one.
DROP INDEX mobility_test_one_open;
CREATE UNIQUE INDEX mobility_test_one_open ON mobility_test (beneficiary_id, purpose) WHERE status NOT IN ('TAKEN', 'VALIDATED');

-- « Valider le bilan » and « Passer la mesure de sortie » of À faire: every page counts them.
CREATE INDEX mobility_test_to_validate ON mobility_test (prescription_id) WHERE status = 'TAKEN' AND purpose = 'ENTRY';
CREATE INDEX mobility_test_exit_open ON mobility_test (prescription_id) WHERE purpose = 'EXIT' AND status NOT IN ('TAKEN', 'VALIDATED');

-- What is opened by hand is one of two kinds; a note and a reason say something.
ALTER TABLE hand_unlock ADD CONSTRAINT hand_unlock_kind CHECK (kind IN ('SERVICE', 'RESOURCE'));
ALTER TABLE advisor_note ADD CONSTRAINT advisor_note_length CHECK (char_length(body) BETWEEN 1 AND 4000);
