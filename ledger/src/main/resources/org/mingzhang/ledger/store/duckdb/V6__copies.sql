-- What files say about each other: corrections of refused rows, second sightings, withdrawn rows.

-- Rows of a file that mend a refused row of another one, taken or refused again. The row mended is
-- named by path, digest, sheet and row: its file may be imported after its correction.
CREATE TABLE correction (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  of_path VARCHAR NOT NULL,
  of_digest VARCHAR NOT NULL,
  of_sheet VARCHAR NOT NULL,
  of_row BIGINT NOT NULL);

CREATE TABLE staged_correction AS
  SELECT CAST('' AS VARCHAR) AS phase, CAST(0 AS INTEGER) AS block, * FROM correction WITH NO DATA;

-- The rows that a correction was meant for (the refused one, and earlier tries at mending it) with
-- the row that was taken for it at last.
CREATE VIEW mended AS
  WITH place AS (
    SELECT f.id AS file_id, c.of_sheet AS sheet, c.of_row AS row_no, c.of_path, c.of_digest,
      c.of_sheet, c.of_row
    FROM correction c JOIN source_file f ON f.path = c.of_path AND f.digest = c.of_digest
    UNION
    SELECT * FROM correction),
  taken AS (
    SELECT * FROM correction c WHERE NOT EXISTS (SELECT 1 FROM refusal r
      WHERE r.file_id = c.file_id AND r.sheet = c.sheet AND r.row_no = c.row_no))
  SELECT p.file_id, p.sheet, p.row_no, t.file_id AS by_file, t.sheet AS by_sheet,
    t.row_no AS by_row
  FROM place p JOIN taken t ON t.of_path = p.of_path AND t.of_digest = p.of_digest
    AND t.of_sheet = p.of_sheet AND t.of_row = p.of_row
    AND (t.file_id <> p.file_id OR t.sheet <> p.sheet OR t.row_no <> p.row_no)
  QUALIFY row_number() OVER (PARTITION BY p.file_id, p.sheet, p.row_no
    ORDER BY t.file_id, t.sheet, t.row_no) = 1;

-- A second sighting: a row that says what another row said before (DUPLICATE), adds to it (UPDATE)
-- or takes its place in a register (REPLACED).
CREATE TABLE sighting (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  how VARCHAR NOT NULL,
  known_file BIGINT NOT NULL, known_sheet VARCHAR NOT NULL, known_row BIGINT NOT NULL);

-- Files whose rows an import may take out of the books where it says otherwise.
CREATE TABLE replacement (
  file_id BIGINT NOT NULL,
  path VARCHAR NOT NULL);

-- Rows taken out of the books for those of another file: content is their values as text, by_* the
-- first row there that speaks of the same bill, voucher, day, answer or order.
CREATE TABLE withdrawn (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  kind VARCHAR NOT NULL,
  community_id VARCHAR NOT NULL,
  content VARCHAR NOT NULL,
  by_file BIGINT NOT NULL, by_sheet VARCHAR NOT NULL, by_row BIGINT NOT NULL);

-- Answers without a unit are told apart by their row: a corrected one keeps the row it was refused
-- in.
ALTER TABLE answer ADD COLUMN spot BIGINT;
UPDATE answer SET spot = row_no;
