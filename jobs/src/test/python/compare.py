#!/usr/bin/env python3
"""Compares the product's figures.json files with those of figures.py.

    python3 compare.py EXPECTED.json OUT        (what figures.py printed)
    python3 compare.py INPUT PERIOD OUT         (works it out first)

Every figure that figures.py knows must be there with the same unit, value, numerator, denominator,
lower, upper, population, printed and withheld, to the last digit. More figures than those, and
zeros or nulls for keys that it does not list, are allowed. Differences are printed; exit 1 on any.

Allowed to differ, because the contract leaves the form open: a figure marked "open" may be null, 0
or missing; a withheld one may or may not name its numerator; complaints.per_1000_households may
carry the factor 1000 in its numerator; decimals in numerators of scores may have trailing zeros.
"""

import json
import os
import sys
from decimal import Decimal

sys.dont_write_bytecode = True
import figures  # noqa: E402

FIELDS = ["unit", "value", "numerator", "denominator", "lower", "upper", "population"]
FIELDS += ["printed", "withheld"]


def key(figure):
    return figure["id"], tuple(sorted(figure.get("by", {}).items()))


def empty(figure):
    return figure.get("value") is None or Decimal(figure["value"]) == 0


def same(field, expected, found):
    want, got = expected.get(field), found.get(field)
    if want == got:
        return True
    if expected["id"] == "complaints.per_1000_households" and field == "numerator":
        return got is not None and Decimal(got) in (Decimal(want), 1000 * Decimal(want))
    if field == "numerator" and want is None and "withheld" in expected:
        return True
    if field in ("numerator", "denominator") and expected["unit"] == "score":
        return None not in (want, got) and Decimal(want) == Decimal(got)
    return False


def produced(folder, period):
    """{community: figures} of every figures.json below the folder that is of the period."""
    found = {}
    for base, _, names in os.walk(folder):
        if "figures.json" in names:
            with open(os.path.join(base, "figures.json"), encoding="utf-8") as f:
                document = json.load(f)
            if document.get("period") == period:
                found[document["community"]] = document["figures"]
    return found


def compare(expected, folder):
    out = produced(folder, expected["period"])
    broken_down = {
        f["id"]
        for c in expected["communities"]
        for f in c["figures"]
        if f.get("by") and not f["id"].startswith("survey.")
    }
    problems = []
    checked = 0
    for community in expected["communities"]:
        name = community["community"]
        if name not in out:
            problems.append("%s: no figures.json for %s" % (name, expected["period"]))
            continue
        have = {}
        for f in out[name]:
            if key(f) in have:
                problems.append("%s %s: there twice" % (name, key(f)))
            have[key(f)] = f
        want = {key(f): f for f in community["figures"]}
        for k, e in want.items():
            checked += 1
            f = have.get(k)
            if e.get("open"):
                if f is not None and not empty(f):
                    problems.append("%s %s: expected none but found %s" % (name, k, f["value"]))
            elif f is None:
                problems.append("%s %s: missing, expected %s" % (name, k, e["value"]))
            else:
                for field in FIELDS:
                    if field in e.get("unchecked", ()):
                        continue
                    if field == "denominator" and e["unit"] == "hours" and e.get(field) is None:
                        continue  # how many orders a median is taken from: the contract leaves it open
                    if not same(field, e, f):
                        problems.append(
                            "%s %s %s: expected %s but found %s"
                            % (name, k, field, e.get(field), f.get(field))
                        )
        for k, f in have.items():
            # extra questions of a survey, ids of our own and further keys of a figure that the
            # contract defines only as a whole are not worked out here
            if k[0] in broken_down and k not in want and not empty(f):
                problems.append("%s %s: unexpected, found %s" % (name, k, f["value"]))
    return checked, problems


if __name__ == "__main__":
    if len(sys.argv) == 4:
        wanted = figures.main(sys.argv[1], sys.argv[2])
    elif len(sys.argv) == 3:
        with open(sys.argv[1], encoding="utf-8") as f:
            wanted = json.load(f)
    else:
        sys.exit("usage: compare.py EXPECTED.json OUT | compare.py INPUT PERIOD OUT")
    checked, problems = compare(wanted, sys.argv[-1])
    for p in problems:
        print(p)
    print("%d figures compared, %d differences" % (checked, len(problems)))
    sys.exit(1 if problems else 0)
