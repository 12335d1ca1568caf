-- Questions and objections of owners about papers, and what was answered; not what they wrote. The
-- place of an inquiry is its first row; last_* is the last row that added something.
CREATE TABLE inquiry (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  inquiry_no VARCHAR NOT NULL,
  inquiry_kind VARCHAR NOT NULL,
  about_period VARCHAR NOT NULL,
  received_on DATE NOT NULL,
  topic VARCHAR NOT NULL,
  answered_on DATE,
  answer VARCHAR NOT NULL,
  published BOOLEAN,
  last_file_id BIGINT NOT NULL, last_sheet VARCHAR NOT NULL, last_row_no BIGINT NOT NULL);

CREATE TABLE staged_inquiry AS
  SELECT CAST(0 AS INTEGER) AS block, * EXCLUDE (last_file_id, last_sheet, last_row_no)
  FROM inquiry WITH NO DATA;
