-- Planned rounds, checks and maintenance, done or not.
CREATE TABLE inspection (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  plan_no VARCHAR NOT NULL,
  inspection_kind VARCHAR NOT NULL,
  place VARCHAR NOT NULL,
  planned_on DATE NOT NULL,
  done_on DATE,
  result VARCHAR NOT NULL,
  asset_no VARCHAR NOT NULL);

CREATE TABLE staged_inspection AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM inspection WITH NO DATA;

-- Who works in a trade, by personnel number, and the certificate held for it, by a digest.
CREATE TABLE certificate (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  holder_no VARCHAR NOT NULL,
  trade VARCHAR NOT NULL,
  certificate_digest VARCHAR NOT NULL,
  required BOOLEAN NOT NULL,
  valid_from DATE,
  valid_to DATE);

CREATE TABLE staged_certificate AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM certificate WITH NO DATA;

-- What was arranged for the residents; the money is in the vouchers.
CREATE TABLE community_event (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  event VARCHAR NOT NULL,
  event_date DATE NOT NULL,
  place VARCHAR NOT NULL,
  cost BIGINT,
  funding VARCHAR NOT NULL,
  attendance BIGINT);

CREATE TABLE staged_community_event AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM community_event WITH NO DATA;

-- In what condition equipment is, and when the law asks for its inspection.
ALTER TABLE asset ADD COLUMN asset_condition VARCHAR DEFAULT '';
ALTER TABLE asset ADD COLUMN inspected_on DATE;
ALTER TABLE asset ADD COLUMN next_inspection DATE;
ALTER TABLE asset ADD COLUMN manual BOOLEAN;
ALTER TABLE staged_asset ADD COLUMN asset_condition VARCHAR DEFAULT '';
ALTER TABLE staged_asset ADD COLUMN inspected_on DATE;
ALTER TABLE staged_asset ADD COLUMN next_inspection DATE;
ALTER TABLE staged_asset ADD COLUMN manual BOOLEAN;
