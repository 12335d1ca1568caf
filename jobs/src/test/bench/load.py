#!/usr/bin/env python3
"""Load benchmark: one fee file, Mingzhang against pandas + SQLite, in turns, whole processes.

Both read the file into an empty store, refuse bad rows, keep good ones under a unique key and compute
every fee figure of 2026-Q3. Prints each run's wall seconds and peak memory, the medians and the ratio.

Usage: load.py [--rows 1000000] [--rounds 5] [--python /usr/bin/python3]
Needs: a built Mingzhang (run ./mingzhang once), python3-pandas.
"""

import argparse
import csv
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[3]


def make(folder, count):
    """Twenty communities, three months of three items each, 3 % unpaid, some receipts split in two."""
    rng = random.Random(1)
    with open(folder / "communities.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f)
        w.writerow(["community_id", "name", "charging_mode", "households"])
        for c in range(20):
            w.writerow([f"B{c:03}", f"基准小区{c:03}", "lump_sum", 20000])
    items = ["物业服务费", "停车费", "公共能耗费"]
    with open(folder / "fees.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f)
        w.writerow(["community_id", "unit", "fee_item", "service_from", "service_to", "due", "paid", "discount",
                    "waived", "paid_on", "bill_no", "receipt_no", "method"])
        months = [("2026-04-01", "2026-06-30"), ("2026-07-01", "2026-07-31"), ("2026-08-01", "2026-08-31"),
                  ("2026-09-01", "2026-09-30"), ("2026-10-01", "2026-12-31")]
        n = 0
        while n < count:
            community = f"B{n % 20:03}"
            unit = f"{n // 20 % 40 + 1}-{n // 800 % 3 + 1}-{n // 2400 % 1700 + 101}"
            start, end = months[rng.randrange(5)]
            due = rng.randrange(8000, 60000)
            discount = due // 50 if rng.random() < 0.1 else 0
            unpaid = rng.random() < 0.03
            paid = 0 if unpaid else due - discount
            day = "" if unpaid else f"2026-{rng.randrange(4, 12):02}-{rng.randrange(1, 29):02}"
            w.writerow([community, unit, items[n % 3], start, end, f"{due / 100:.2f}", f"{paid / 100:.2f}",
                        f"{discount / 100:.2f}" if discount else "", "", day, f"F{n:08}",
                        "" if unpaid else f"R{n:08}", "" if unpaid else "微信"])
            n += 1


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    error = process.stderr.read().decode()
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{command}: {error}")
    return seconds, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--python", default="/usr/bin/python3")
    args = options.parse_args()
    work = pathlib.Path(tempfile.mkdtemp(prefix="mingzhang-bench"))
    try:
        source = work / "input"
        source.mkdir()
        make(source, args.rows)
        ours, theirs = [], []
        for _ in range(args.rounds):
            shutil.rmtree(work / "home", ignore_errors=True)
            shutil.rmtree(work / "out", ignore_errors=True)
            ours.append(run([str(ROOT / "mingzhang"), "run", str(source), "--period", "2026-Q3", "--figures-only",
                             "--home", str(work / "home"), "--out", str(work / "out")]))
            (work / "fees.sqlite").unlink(missing_ok=True)
            theirs.append(run([args.python, str(HERE / "fees_pandas.py"), str(source / "fees.csv"),
                               str(work / "fees.sqlite"), "2026-Q3"]))
            print(f"mingzhang {ours[-1][0]:6.2f} s {ours[-1][1]:6.0f} MB   "
                  f"pandas {theirs[-1][0]:6.2f} s {theirs[-1][1]:6.0f} MB", flush=True)
        ratio = statistics.median(a[0] / b[0] for a, b in zip(ours, theirs))
        print(f"median mingzhang {statistics.median(a[0] for a in ours):.2f} s, "
              f"pandas {statistics.median(b[0] for b in theirs):.2f} s, "
              f"ratio {ratio:.2f}, peak {max(a[1] for a in ours):.0f} MB")
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
