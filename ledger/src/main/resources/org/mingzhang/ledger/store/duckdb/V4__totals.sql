-- Totals that files state, beside the sums of their rows, refused ones included. Amounts are fen.
CREATE TABLE control_total (
  file_id BIGINT NOT NULL,
  sheet VARCHAR NOT NULL,
  row_no BIGINT NOT NULL,
  label VARCHAR NOT NULL,
  column_name VARCHAR NOT NULL,
  stated BIGINT NOT NULL,
  computed BIGINT NOT NULL);

CREATE TABLE staged_total AS
  SELECT CAST('' AS VARCHAR) AS phase, CAST(0 AS INTEGER) AS block, * FROM control_total WITH NO DATA;

-- Lines counted before they were judged, so that what became of them can be held against it.
ALTER TABLE staged_block ADD COLUMN row_count BIGINT;
ALTER TABLE staged_block ADD COLUMN refused BIGINT;
