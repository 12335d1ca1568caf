-- Equipment and common parts: what will be renewed from the fund, what brings public revenue.
CREATE TABLE asset (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  asset_no VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  installed_on DATE,
  life_years BIGINT,
  renewal_cost BIGINT,
  contract_no VARCHAR NOT NULL,
  lessee VARCHAR NOT NULL,
  contract_from DATE,
  contract_to DATE,
  annual_rent BIGINT,
  income_category VARCHAR NOT NULL);

CREATE TABLE staged_asset AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM asset WITH NO DATA;

-- Each unit's part of the maintenance fund, as the bank or the authority keeps it.
CREATE TABLE subaccount (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  balance_date DATE NOT NULL,
  balance BIGINT NOT NULL,
  first_deposit BIGINT,
  paid_in BIGINT,
  yield BIGINT,
  used BIGINT);

CREATE TABLE staged_subaccount AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM subaccount WITH NO DATA;

-- Statement lines that are held against the vouchers and are no entries themselves.
CREATE TABLE bank_line (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  fund VARCHAR NOT NULL,
  line_no VARCHAR NOT NULL,
  line_date DATE NOT NULL,
  direction VARCHAR NOT NULL,
  amount BIGINT NOT NULL,
  counterparty VARCHAR NOT NULL,
  description VARCHAR NOT NULL);

CREATE TABLE staged_bank_line AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM bank_line WITH NO DATA;

-- Other programs' summaries, with the percentages they state.
CREATE TABLE fee_summary (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  building VARCHAR NOT NULL,
  summary_date DATE,
  billed_units BIGINT,
  owing_units BIGINT,
  due BIGINT,
  paid BIGINT,
  old_debt BIGINT,
  recovered BIGINT,
  household_rate VARCHAR NOT NULL,
  collection_rate VARCHAR NOT NULL,
  recovery_rate VARCHAR NOT NULL);

CREATE TABLE staged_fee_summary AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM fee_summary WITH NO DATA;

-- Who bears a project's cost: buildings, or the whole estate where empty.
ALTER TABLE project ADD COLUMN scope VARCHAR DEFAULT '';
ALTER TABLE staged_project ADD COLUMN scope VARCHAR DEFAULT '';
