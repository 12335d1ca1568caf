-- Who does the work of an order: a team of the office or a contractor.
ALTER TABLE work_order ADD COLUMN team VARCHAR DEFAULT '';
ALTER TABLE staged_work_order ADD COLUMN team VARCHAR DEFAULT '';
