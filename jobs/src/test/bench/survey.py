#!/usr/bin/env python3
"""Survey benchmark: a portfolio of many communities against a small one, in turns, whole processes.

Every community has a unit register, one round and as many answers as every other, so that what is
compared is the number of communities alone: 400 with 1,000,000 respondents against 4 with 10,000. Each
run starts with an empty home, imports, computes 2026-Q3 and writes every paper and the portfolio.
Prints each run's seconds, those of the processor for each 1,000 respondents and the peak memory; exits 1 where a
respondent of the large portfolio costs more than 1.2 times one of the small, or where it needs more
than 2 GB (900 MB of Java heap, 600 MB of DuckDB, the rest code and buffers).

Usage: survey.py [--communities 400] [--respondents 1000000] [--small 4] [--rounds 1] [--figures-only]
       [--app JAR]
Needs: a built Mingzhang (run ./mingzhang once).
"""

import argparse
import csv
import os
import pathlib
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[4]
MOST = 1.2
MOST_MB = 2048
NEEDS = [f"D{n:02}" for n in range(1, 11)]


def make(folder, communities, each):
    """A file of answers a community, as the offices hand them in; one answer a unit."""
    rng = random.Random(1)
    folder.mkdir()
    with open(folder / "communities.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f)
        w.writerow(["community_id", "name", "charging_mode", "households", "occupied_households"])
        for c in range(communities):
            w.writerow([f"B{c:03}", f"基准小区{c:03}", "lump_sum", each * 2, each * 2 - 100])
    with open(folder / "survey_rounds.csv", "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f)
        w.writerow(["community_id", "round", "from", "to", "issued", "method", "sampling"])
        for c in range(communities):
            w.writerow([f"B{c:03}", "2026-Q3", "2026-09-01", "2026-09-20", each * 2 - 100, "网络", "全体入住户"])
    for c in range(communities):
        units = [f"{u % 20 + 1}-{u // 20 % 3 + 1}-{u // 60 + 101}" for u in range(each)]
        with open(folder / f"units-{c:03}.csv", "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f)
            w.writerow(["community_id", "unit", "building", "area_m2", "kind", "occupied"])
            for u, unit in enumerate(units):
                w.writerow([f"B{c:03}", unit, f"{u % 20 + 1}栋", "80.00", "residential", "yes"])
        with open(folder / f"survey-{c:03}.csv", "w", encoding="utf-8", newline="") as f:
            w = csv.writer(f)
            w.writerow(["community_id", "round", "unit", "submitted_at", "mode", "seconds", "overall", *NEEDS,
                        "recommend"])
            for u, unit in enumerate(units):
                answers = [rng.choice((2, 3, 4, 4, 5, 5)) for _ in range(11)]
                w.writerow([f"B{c:03}", "2026-Q3", unit, f"2026-09-{u % 18 + 2:02} 1{u % 10}:00:00",
                            "电话" if u % 9 == 0 else "网络", 60 + u % 200, *answers, rng.randrange(11)])


def run(args, work, source):
    shutil.rmtree(work / "home", ignore_errors=True)
    shutil.rmtree(work / "out", ignore_errors=True)
    program = [str(ROOT / "mingzhang")]
    if args.app:
        program = ["java", "-XX:+UseSerialGC", "-Xmx900m", "-Dfile.encoding=UTF-8", "-jar", args.app]
    command = [*program, "run", str(source), "--period", "2026-Q3", "--home", str(work / "home"),
               "--out", str(work / "out"), *(["--figures-only"] if args.figures_only else [])]
    start = time.monotonic()
    with open(work / "log", "w", encoding="utf-8") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"{command}: {(work / 'log').read_text(encoding='utf-8')[-2000:]}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--communities", type=int, default=400)
    options.add_argument("--respondents", type=int, default=1_000_000)
    options.add_argument("--small", type=int, default=4)
    options.add_argument("--rounds", type=int, default=1)
    options.add_argument("--figures-only", action="store_true")
    options.add_argument("--app", help="the jar to run instead of ./mingzhang")
    args = options.parse_args()
    each = args.respondents // args.communities
    sizes = (args.small, args.communities)
    work = pathlib.Path(tempfile.mkdtemp(prefix="mingzhang-bench"))
    try:
        for communities in sizes:
            make(work / f"input-{communities}", communities, each)
        ratios, peak = [], 0
        for _ in range(args.rounds):
            cost = []
            for communities in sizes:
                wall, cpu, memory = run(args, work, work / f"input-{communities}")
                answers = communities * each
                # processor seconds: of a machine that others use too, the wall says nothing
                cost.append(cpu / answers)
                peak = max(peak, memory)
                print(f"{communities:4} communities, {answers:9,} respondents: {wall:8.1f} s, processor {cpu:8.1f} s, "
                      f"{1000 * cpu / answers:7.3f} s for each 1,000, {memory:6.0f} MB", flush=True)
            ratios.append(cost[1] / cost[0])
        ratio = statistics.median(ratios)
        print(f"ratio {ratio:.2f} (at most {MOST}), peak {peak:.0f} MB (at most {MOST_MB})")
        return 0 if ratio <= MOST and peak <= MOST_MB else 1
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    sys.exit(main())
