-- The price list by service, tier and first day; that day is text, empty where it holds from the
-- beginning, so that it can be part of the key.
CREATE TABLE service_item (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  service VARCHAR NOT NULL,
  tier VARCHAR NOT NULL,
  from_day VARCHAR NOT NULL,
  to_date DATE,
  standard VARCHAR NOT NULL,
  price_unit VARCHAR NOT NULL,
  price BIGINT,
  cost BIGINT,
  scope VARCHAR NOT NULL,
  launched_on DATE,
  stopped_on DATE,
  note VARCHAR NOT NULL);

CREATE TABLE staged_service_item AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM service_item WITH NO DATA;

-- What households say of services; which answer of a unit is kept is decided when asked. spot is
-- the row by which answers without a unit are told apart.
CREATE TABLE demand_answer (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  round VARCHAR NOT NULL,
  service VARCHAR NOT NULL,
  tier VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  submitted_at TIMESTAMP NOT NULL,
  used BOOLEAN,
  satisfaction INTEGER,
  wanted BOOLEAN,
  max_price BIGINT);

CREATE TABLE staged_demand_answer AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM demand_answer WITH NO DATA;

ALTER TABLE demand_answer ADD COLUMN spot BIGINT;

-- One household one answer: the latest, the first row of equals. Without a unit each is kept.
CREATE MACRO ranked_demand(known_before) AS TABLE
  SELECT *, CASE WHEN unit = '' THEN 1 ELSE row_number() OVER (
    PARTITION BY community_id, round, service, tier, unit
    ORDER BY submitted_at DESC, file_id, sheet, row_no) END AS standing
  FROM demand_answer WHERE submitted_at < known_before;
