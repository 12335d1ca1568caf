-- The balance that a statement gives after a line: the bank's, from which the books may differ.
ALTER TABLE bank_line ADD COLUMN balance BIGINT;
ALTER TABLE staged_bank_line ADD COLUMN balance BIGINT;
