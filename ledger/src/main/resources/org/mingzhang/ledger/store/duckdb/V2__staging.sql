-- What was read of a file and is not posted yet: the same columns with the block's number, nothing
-- more. A block is replaced as a whole, so that a load goes on after a crash where it stopped.

CREATE TABLE staged_block (
  file_id BIGINT NOT NULL,
  phase VARCHAR NOT NULL,
  block INTEGER NOT NULL,
  other BIGINT NOT NULL);

CREATE TABLE staged_refusal AS
  SELECT CAST('' AS VARCHAR) AS phase, CAST(0 AS INTEGER) AS block, * FROM refusal WITH NO DATA;

CREATE TABLE staged_community AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM community WITH NO DATA;

CREATE TABLE staged_house_unit AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM house_unit WITH NO DATA;

CREATE TABLE staged_fee AS
  SELECT CAST(0 AS INTEGER) AS block, file_id, sheet, row_no, community_id, bill_no, unit, fee_item,
    fund, service_from, service_to, due, discount, waived, receipt_no, paid, paid_on, method
  FROM fee WITH NO DATA;

CREATE TABLE staged_entry AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM entry WITH NO DATA;

CREATE TABLE staged_balance AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM balance WITH NO DATA;

CREATE TABLE staged_budget AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM budget WITH NO DATA;

CREATE TABLE staged_survey_round AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM survey_round WITH NO DATA;

CREATE TABLE staged_answer AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM answer WITH NO DATA;

CREATE TABLE staged_work_order AS
  SELECT CAST(0 AS INTEGER) AS block, file_id, sheet, row_no, community_id, order_no, order_kind,
    category, urgency, unit, place, reported_at, dispatched_at, responded_at, due_by, due_date_only,
    completed_at, paused_minutes, closed_at, reopened, valid, followed_up_at, rating
  FROM work_order WITH NO DATA;

-- Rows of a reopened file that are tried again; gone when the file is posted.
CREATE TABLE retried_row (
  file_id BIGINT NOT NULL,
  sheet VARCHAR NOT NULL,
  row_no BIGINT NOT NULL);
