-- Why a line of the budget was not kept, for each period that it is said of.
ALTER TABLE budget ADD COLUMN note VARCHAR DEFAULT '';
ALTER TABLE staged_budget ADD COLUMN note VARCHAR DEFAULT '';
