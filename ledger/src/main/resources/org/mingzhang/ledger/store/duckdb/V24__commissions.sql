-- What was agreed for the company where service funds are the owners': a rate of a base or an amount.
CREATE TABLE commission (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  from_day DATE NOT NULL,
  to_day DATE,
  base VARCHAR NOT NULL,
  rate DECIMAL(9, 6),
  amount BIGINT,
  per VARCHAR NOT NULL);

CREATE TABLE staged_commission AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM commission WITH NO DATA;
