-- Facts name a unit by its canonical name; the register keeps the office's own spelling beside it.
-- What was registered before keeps its spelling as its name.
ALTER TABLE house_unit ADD COLUMN unit_key VARCHAR;
UPDATE house_unit SET unit_key = unit;
ALTER TABLE staged_house_unit ADD COLUMN unit_key VARCHAR;

-- What people decided that a room number means: both are canonical names.
CREATE TABLE unit_alias (
  file_id BIGINT NOT NULL, sheet VARCHAR NOT NULL, row_no BIGINT NOT NULL,
  community_id VARCHAR NOT NULL,
  alias VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  decided_by VARCHAR NOT NULL,
  decided_on DATE NOT NULL,
  note VARCHAR NOT NULL);

CREATE TABLE staged_unit_alias AS
  SELECT CAST(0 AS INTEGER) AS block, * FROM unit_alias WITH NO DATA;

-- Units that facts named before the register or an alias said which they are; empty between posts.
CREATE TABLE renamed_unit (
  community_id VARCHAR NOT NULL,
  unit VARCHAR NOT NULL,
  unit_key VARCHAR NOT NULL);
