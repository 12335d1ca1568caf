-- Funds by date of the voucher (contract section 4; method §13). key1 is the category or the
-- fund or the project, key2 the fund or the month.
WITH
voucher AS (
  SELECT file_id, sheet, row_no, fund, direction, category, entry_date, amount, project_id,
    CASE direction WHEN 'income' THEN amount ELSE -amount END AS moved
  FROM entry WHERE community_id = :community),

of_period AS (SELECT * FROM voucher WHERE entry_date BETWEEN :first AND :last),

stated AS (
  SELECT file_id, sheet, row_no, fund, balance_date, balance
  FROM balance WHERE community_id = :community),

-- The latest balance earlier than the day before P.
earlier AS (
  SELECT s.* FROM stated s
  WHERE s.balance_date = (SELECT max(l.balance_date) FROM stated l
    WHERE l.fund = s.fund AND l.balance_date < :first - 1)),

-- The latest balance earlier than P's last day: earlier than the day before the period after P.
next_earlier AS (
  SELECT s.* FROM stated s
  WHERE s.balance_date = (SELECT max(l.balance_date) FROM stated l
    WHERE l.fund = s.fund AND l.balance_date < :last)),

-- What is collected for others, with the latest balance before P. In the ledger's first twelve
-- months each utility has a voucher, so that what was held before them is of the only one that has.
for_others AS (
  SELECT *, min(entry_date) OVER () AS first_date FROM voucher
  WHERE fund = 'passthrough' AND entry_date <= :last),

only_utility AS (
  SELECT min(category) AS category FROM for_others
  WHERE entry_date < first_date + INTERVAL 12 MONTH HAVING count(DISTINCT category) = 1),

collected AS (
  SELECT s.*, coalesce(u.category, '') AS category
  FROM stated s LEFT JOIN only_utility u ON TRUE
  WHERE s.fund = 'passthrough' AND s.balance_date = (SELECT max(balance_date) FROM stated
    WHERE fund = 'passthrough' AND balance_date < :first)),

project_row AS (
  SELECT file_id, sheet, row_no, project_id, estimate, contract, settlement
  FROM project WHERE community_id = :community),

-- The units' parts of the reserve fund, of the latest day that any is stated for.
part AS (
  SELECT file_id, sheet, row_no, balance, coalesce(first_deposit, 0) AS deposit
  FROM subaccount WHERE community_id = :community AND balance_date =
    (SELECT max(balance_date) FROM subaccount
      WHERE community_id = :community AND balance_date <= :last)),

fund AS (
  SELECT fund FROM voucher UNION SELECT fund FROM stated
  UNION SELECT fund FROM budget WHERE community_id = :community),

month_of_period AS (
  SELECT strftime(CAST(:first + to_months(CAST(n AS INTEGER)) AS DATE), '%Y-%m') AS month_text
  FROM range(0, months_between(:first, :last + 1)) r (n))

SELECT CASE direction WHEN 'income' THEN 'INCOME' ELSE 'EXPENSE' END AS term,
  category AS key1, fund AS key2, file_id, sheet, row_no, amount AS value
FROM of_period
UNION ALL
SELECT CASE direction WHEN 'income' THEN 'INCOME_BY_MONTH' ELSE 'EXPENSE_BY_MONTH' END,
  fund, strftime(entry_date, '%Y-%m'), file_id, sheet, row_no, amount
FROM of_period
UNION ALL
SELECT 'OPENING_STATED', fund, '', file_id, sheet, row_no, balance
FROM stated WHERE balance_date = :first - 1
UNION ALL
SELECT 'OPENING_ROLLED', fund, '', file_id, sheet, row_no, balance FROM earlier
UNION ALL
SELECT 'OPENING_ROLLED', v.fund, '', v.file_id, v.sheet, v.row_no,
  v.moved
FROM voucher v JOIN earlier e ON e.fund = v.fund
WHERE v.entry_date > e.balance_date AND v.entry_date < :first
UNION ALL
SELECT 'NEXT_ROLLED', fund, '', file_id, sheet, row_no, balance FROM next_earlier
UNION ALL
SELECT 'NEXT_ROLLED', v.fund, '', v.file_id, v.sheet, v.row_no, v.moved
FROM voucher v JOIN next_earlier e ON e.fund = v.fund
WHERE v.entry_date > e.balance_date AND v.entry_date <= :last
UNION ALL
SELECT 'PASSTHROUGH_BEFORE', v.category, '', v.file_id, v.sheet, v.row_no, v.moved
FROM for_others v LEFT JOIN collected c ON c.category = v.category
WHERE v.entry_date < :first AND (c.category IS NULL OR v.entry_date > c.balance_date)
UNION ALL
SELECT 'PASSTHROUGH_BALANCE', category, '', file_id, sheet, row_no, balance FROM collected
UNION ALL
SELECT 'PASSTHROUGH_BALANCE', c.category, '', v.file_id, v.sheet, v.row_no, -v.moved
FROM for_others v JOIN collected c ON c.category <> v.category
WHERE v.entry_date <= c.balance_date
UNION ALL
SELECT 'PROJECT_PAID', project_id, '', file_id, sheet, row_no, amount
FROM of_period WHERE fund = 'reserve' AND direction = 'expense' AND project_id <> ''
UNION ALL
SELECT 'PROJECT_' || upper(said), project_id, '', file_id, sheet, row_no, amount
FROM project_row UNPIVOT (amount FOR said IN (estimate, contract, settlement))
UNION ALL
SELECT 'CLOSING_STATED', fund, '', file_id, sheet, row_no, balance
FROM stated WHERE balance_date = :last
UNION ALL
SELECT 'SUBACCOUNTS', '', '', file_id, sheet, row_no, 1 FROM part
UNION ALL
SELECT 'SUBACCOUNTS_BELOW_30', '', '', file_id, sheet, row_no, 1
FROM part WHERE deposit > 0 AND CAST(balance AS HUGEINT) * 100 < CAST(deposit AS HUGEINT) * 30
UNION ALL
SELECT 'SUBACCOUNTS_UNJUDGED', '', '', file_id, sheet, row_no, 1 FROM part WHERE deposit <= 0
-- Keys that the ledger holds at any time: a row of no file.
UNION ALL
SELECT DISTINCT CASE direction WHEN 'income' THEN 'INCOME' ELSE 'EXPENSE' END, category, fund,
  NULL, NULL, NULL, 0
FROM voucher
UNION ALL
SELECT DISTINCT 'PASSTHROUGH_BEFORE', category, '', NULL, NULL, NULL, 0
FROM voucher WHERE fund = 'passthrough'
UNION ALL
SELECT 'PROJECT_PAID', project_id, '', NULL, NULL, NULL, 0
FROM (SELECT project_id FROM project_row UNION SELECT project_id FROM voucher
  WHERE fund = 'reserve' AND direction = 'expense' AND project_id <> '')
UNION ALL
SELECT t.term, f.fund, m.month_text, NULL, NULL, NULL, 0
FROM fund f CROSS JOIN month_of_period m
  CROSS JOIN (VALUES ('INCOME_BY_MONTH'), ('EXPENSE_BY_MONTH')) t (term)
