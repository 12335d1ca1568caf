"""The peer of the load benchmark: a careful pandas script that does what an analyst would.

Reads one fee file with read_csv, checks every row, keeps it in SQLite under a unique key (a second
run adds nothing), and computes the period's fee figures from what the database holds.

Usage: fees_pandas.py FEES.csv DATABASE.sqlite 2026-Q3
"""

import json
import sqlite3
import sys

import pandas as pd

MONEY = r"-?\d+(?:\.\d{1,2})?"
COLUMNS = ["community_id", "unit", "fee_item", "service_from", "service_to", "due", "paid",
           "discount", "waived", "paid_on", "bill_no", "receipt_no", "method"]
REQUIRED = ["community_id", "unit", "fee_item", "service_from", "service_to", "due", "paid", "bill_no"]


def read(path):
    rows = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    missing = [c for c in REQUIRED if c not in rows.columns]
    if missing:
        sys.exit(f"{path}: missing columns {missing}")
    for column in COLUMNS:
        if column not in rows.columns:
            rows[column] = ""
    good = pd.Series(True, index=rows.index)
    for column in REQUIRED:
        good &= rows[column] != ""
    for column in ("due", "paid", "discount", "waived"):
        if column in ("discount", "waived"):
            rows[column] = rows[column].where(rows[column] != "", "0")
        good &= rows[column].str.fullmatch(MONEY)
    for column in ("service_from", "service_to"):
        good &= pd.to_datetime(rows[column], format="%Y-%m-%d", errors="coerce").notna()
    given = rows["paid_on"] != ""
    good &= ~given | pd.to_datetime(rows["paid_on"], format="%Y-%m-%d", errors="coerce").notna()
    refused = rows[~good]
    rows = rows[good].copy()
    for column in ("due", "paid", "discount", "waived"):
        parts = rows[column].str.partition(".")
        yuan = parts[0].astype("int64")
        fen = parts[2].str.ljust(2, "0").astype("int64")
        sign = parts[0].str.startswith("-").map({True: -1, False: 1})
        rows[column] = yuan * 100 + sign * fen
    return rows[COLUMNS], refused


def keep(rows, database):
    with sqlite3.connect(database) as db:
        db.execute("""create table if not exists fees (community_id, unit, fee_item, service_from, service_to,
            due integer, paid integer, discount integer, waived integer, paid_on, bill_no, receipt_no, method,
            unique (community_id, bill_no, receipt_no, paid_on, paid))""")
        before = db.total_changes
        db.executemany("insert or ignore into fees values (?,?,?,?,?,?,?,?,?,?,?,?,?)",
                       rows.itertuples(index=False, name=None))
        return db.total_changes - before


def figures(database, period):
    year, quarter = int(period[:4]), int(period[-1])
    start = pd.Timestamp(year, quarter * 3 - 2, 1)
    end = start + pd.DateOffset(months=3)
    last = (end - pd.Timedelta(days=1)).strftime("%Y-%m-%d")
    first = start.strftime("%Y-%m-%d")
    with sqlite3.connect(database) as db:
        fees = pd.read_sql_query("select * from fees", db)
    paid_on = fees["paid_on"].where(fees["paid_on"] != "", fees["service_to"])
    fees["known"] = fees["paid"].where(paid_on <= last, 0)
    fees["before"] = fees["paid"].where(paid_on < first, 0)
    bills = fees.groupby(["community_id", "bill_no"], sort=False).agg(
        unit=("unit", "first"), fee_item=("fee_item", "first"), service_from=("service_from", "first"),
        service_to=("service_to", "first"), due=("due", "first"), discount=("discount", "first"),
        waived=("waived", "first"), paid=("known", "sum"), before=("before", "sum")).reset_index()
    bills["net"] = bills["due"] - bills["discount"] - bills["waived"]
    bills["open"] = (bills["net"] - bills["paid"]).clip(lower=0)
    now = bills[(bills["service_from"] >= first) & (bills["service_to"] <= last)]
    old = bills[bills["service_to"] < first]
    later = bills[bills["service_from"] > last]
    result = {}
    for key in (["community_id"], ["community_id", "fee_item"]):
        sums = now.groupby(key)[["due", "discount", "waived", "paid", "net"]].sum()
        result["+".join(key)] = {str(k): v for k, v in sums.to_dict("index").items()}
    units = now.groupby(["community_id", "unit"])["open"].sum().reset_index()
    result["household"] = units.groupby("community_id")["open"].agg([len, lambda o: int((o == 0).sum())]).values.tolist()
    known = bills[bills["service_to"] <= last].copy()
    age = (pd.Timestamp(last) - pd.to_datetime(known["service_to"])).dt.days
    known["age"] = pd.cut(age, [-1, 90, 180, 365, 100_000], labels=["0-90", "91-180", "181-365", "over-365"])
    result["aged"] = known.groupby(["community_id", "age"], observed=False)["open"].sum().tolist()
    result["recovered"] = (old["paid"] - old["before"]).groupby(old["community_id"]).sum().tolist()
    result["old_open"] = old.groupby("community_id")["open"].sum().tolist()
    result["prepaid"] = later.groupby("community_id")["paid"].sum().tolist()
    return result


if __name__ == "__main__":
    fees, database, period = sys.argv[1:]
    rows, refused = read(fees)
    added = keep(rows, database)
    print(json.dumps({"rows": len(rows), "refused": len(refused), "added": added,
                      "figures": figures(database, period)}, ensure_ascii=False)[:2000])
