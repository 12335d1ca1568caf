-- What the office does about what owners are not content with: who, until when, done, accepted.
CREATE TABLE corrective_action (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  action_no VARCHAR NOT NULL,
  source VARCHAR NOT NULL,
  question VARCHAR NOT NULL,
  measure VARCHAR NOT NULL,
  action_owner VARCHAR NOT NULL,
  opened_on DATE NOT NULL,
  due_on DATE NOT NULL,
  done_on DATE,
  accepted_on DATE);

CREATE TABLE staged_corrective_action AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM corrective_action WITH NO DATA;
