-- The books. Amounts are fen. A text that the office did not give is empty, anything else null.
-- Natural keys (contract, section 2) are kept by the posting statements, not by indexes: an index
-- on a million rows costs more than the load itself.

-- Every file ever entered; its number rises in order of import.
CREATE TABLE source_file (
  id BIGINT PRIMARY KEY,
  path VARCHAR NOT NULL,
  digest VARCHAR NOT NULL,
  kinds VARCHAR NOT NULL DEFAULT '',
  posted VARCHAR NOT NULL DEFAULT '',
  row_count BIGINT NOT NULL DEFAULT 0,
  used BIGINT NOT NULL DEFAULT 0,
  duplicate BIGINT NOT NULL DEFAULT 0,
  superseded BIGINT NOT NULL DEFAULT 0,
  refused BIGINT NOT NULL DEFAULT 0,
  other BIGINT NOT NULL DEFAULT 0,
  blocked VARCHAR NOT NULL DEFAULT '');

-- Which communities a file holds rows of.
CREATE TABLE file_community (
  file_id BIGINT NOT NULL,
  community_id VARCHAR NOT NULL);

CREATE TABLE refusal (
  file_id BIGINT NOT NULL,
  sheet VARCHAR NOT NULL,
  row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  column_name VARCHAR NOT NULL,
  found VARCHAR NOT NULL,
  reason VARCHAR NOT NULL,
  args VARCHAR[] NOT NULL,
  raw VARCHAR NOT NULL);

-- What a later import changed in a register or a budget.
CREATE TABLE change_log (
  kind VARCHAR NOT NULL,
  community_id VARCHAR NOT NULL,
  key_text VARCHAR NOT NULL,
  column_name VARCHAR NOT NULL,
  old_value VARCHAR NOT NULL,
  new_value VARCHAR NOT NULL,
  file_id BIGINT NOT NULL,
  sheet VARCHAR NOT NULL,
  row_no BIGINT NOT NULL);

CREATE TABLE community (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  name VARCHAR NOT NULL,
  city VARCHAR NOT NULL,
  district VARCHAR NOT NULL,
  street VARCHAR NOT NULL,
  jurisdiction VARCHAR NOT NULL,
  charging_mode VARCHAR NOT NULL,
  area_m2 DECIMAL(18, 4),
  households BIGINT NOT NULL,
  occupied_households BIGINT,
  company VARCHAR NOT NULL,
  manager VARCHAR NOT NULL,
  contract_start DATE,
  contract_end DATE,
  first_fund_deposit BIGINT);

CREATE TABLE house_unit (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  building VARCHAR NOT NULL,
  area_m2 DECIMAL(18, 4) NOT NULL,
  unit_kind VARCHAR NOT NULL,
  occupied BOOLEAN,
  owner_ref VARCHAR NOT NULL,
  monthly_fee_per_m2 DECIMAL(18, 6));

-- Bills and receipts: each row is a receipt (or the sight of an open bill, paid 0) and repeats its
-- bill's own fields, which agree within a bill; opens_bill marks the bill's first row.
CREATE TABLE fee (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  bill_no VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  fee_item VARCHAR NOT NULL,
  fund VARCHAR NOT NULL,
  service_from DATE NOT NULL,
  service_to DATE NOT NULL,
  due BIGINT NOT NULL,
  discount BIGINT NOT NULL,
  waived BIGINT NOT NULL,
  receipt_no VARCHAR NOT NULL,
  paid BIGINT NOT NULL,
  paid_on DATE,
  method VARCHAR NOT NULL,
  opens_bill BOOLEAN NOT NULL);

CREATE TABLE entry (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  fund VARCHAR NOT NULL,
  voucher_no VARCHAR NOT NULL,
  line INTEGER NOT NULL,
  entry_date DATE NOT NULL,
  direction VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  amount BIGINT NOT NULL,
  counterparty VARCHAR NOT NULL,
  description VARCHAR NOT NULL,
  project_id VARCHAR NOT NULL);

CREATE TABLE balance (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  fund VARCHAR NOT NULL,
  balance_date DATE NOT NULL,
  balance BIGINT NOT NULL);

CREATE TABLE budget (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  budget_year INTEGER NOT NULL,
  fund VARCHAR NOT NULL,
  direction VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  amount BIGINT NOT NULL);

CREATE TABLE survey_round (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  round VARCHAR NOT NULL,
  from_date DATE NOT NULL,
  to_date DATE NOT NULL,
  issued BIGINT,
  method VARCHAR NOT NULL,
  sampling VARCHAR NOT NULL,
  contractor VARCHAR NOT NULL,
  excluded VARCHAR NOT NULL,
  incentive VARCHAR NOT NULL,
  notes VARCHAR NOT NULL);

-- Every distinct answer; which one of a unit is kept is decided when asked.
CREATE TABLE answer (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  round VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  submitted_at TIMESTAMP NOT NULL,
  mode VARCHAR NOT NULL,
  seconds INTEGER,
  scores MAP(VARCHAR, INTEGER) NOT NULL,
  recommend INTEGER,
  comment_text VARCHAR NOT NULL);

-- due_by is the last moment still on time, rating is in hundredths. The place of an order is its
-- first row; last_* is the last row that added something.
CREATE TABLE work_order (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  order_no VARCHAR NOT NULL,
  order_kind VARCHAR NOT NULL,
  category VARCHAR NOT NULL,
  urgency VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  reported_at TIMESTAMP NOT NULL,
  dispatched_at TIMESTAMP,
  responded_at TIMESTAMP,
  due_by TIMESTAMP,
  due_date_only BOOLEAN NOT NULL,
  completed_at TIMESTAMP,
  paused_minutes BIGINT,
  closed_at TIMESTAMP,
  reopened INTEGER,
  valid BOOLEAN,
  followed_up_at TIMESTAMP,
  rating BIGINT,
  last_file_id BIGINT NOT NULL, last_sheet VARCHAR NOT NULL, last_row_no BIGINT NOT NULL);
