#!/usr/bin/env python3
"""The figures of contract section 4, worked out a second time.

    python3 figures.py INPUT PERIOD > expected.json

An independent program: Python's standard library only, exact fractions, no code shared with the
product. INPUT is a folder of CSV files with canonical headers (UTF-8, with or without BOM). It is
meant to be read beside the definitions: "§" is a section of the method, "contract" the contract.
Lines marked READING say how an open wording was understood.

Printed is one JSON document: for every community its figures, the reasons it would be blocked for
("blocked"), and per figure, where the wording leaves the form of the answer open, "open": true.
"""

import csv
import json
import os
import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date, datetime, time, timedelta
from decimal import Decimal, ROUND_HALF_UP, getcontext
from fractions import Fraction
from math import factorial

getcontext().prec = 50
Z = Decimal("1.96")  # §4: z is the constant 1.96
MIN_BASE = 30  # §5: small base
RECUR_DAYS = 30  # §9: inclusive
COMPONENTS = ["C%d" % i for i in range(1, 10)]  # law 4.1
QUESTIONS = ["overall"] + ["D%02d" % i for i in range(1, 11)]
NOT_APPLICABLE = "n/a"
INTERVAL = ["lower", "upper", "population"]  # checked elsewhere

# Contract section 2: the required columns by which a table's kind is recognised.
KINDS = {
    "communities": "community_id name charging_mode households",
    "units": "unit area_m2",
    "fees": "unit fee_item service_from service_to due paid bill_no",
    "entries": "voucher_no date fund direction category amount",
    "balances": "fund date balance",
    "subaccounts": "unit date balance",
    "projects": "project_id project_name basis",
    "assets": "asset_no asset_name category",
    "budgets": "year fund direction category amount",
    "survey_rounds": "round from to",
    "questions": "question type",
    "survey": "submitted_at overall",
    "services": "service price",
    "demand": "service submitted_at",
    "workorders": "order_no kind reported_at",
    "assets": "asset_no asset_name",
    "inspections": "plan_no kind planned_on",
    "certificates": "holder_no trade valid_to",
    "events": "event date",
    "inquiries": "inquiry_no kind received_at",
    "actions": "action_no measure opened_on due_on",
    "commissions": "commission_method from",
}


# ---------------------------------------------------------------- reading


def cents(text):
    """Yuan as whole fen; a blank is 0."""
    if not text:
        return 0
    fen = Fraction(text.replace(",", "")) * 100
    if fen.denominator != 1:
        raise ValueError("more than two decimals: " + text)
    return int(fen)


def day(text):
    return date.fromisoformat(text[:10].replace("/", "-"))


def moment(text):
    """An event; given as a date it is at 00:00 (contract 4). None where blank."""
    if not text:
        return None
    text = text.replace("/", "-").replace("T", " ")
    return datetime.fromisoformat(text)


def deadline(text, paused_minutes):
    """due_at moved by the pauses (§8); a bare date is met until that day ends (contract 4)."""
    if not text:
        return None
    due = moment(text)
    if len(text) <= 10:
        due = due.replace(hour=23, minute=59, second=59)
    return due + timedelta(minutes=paused_minutes)


def period(text):
    """First day and the day after the last: half-open."""
    year, rest = int(text[:4]), text[5:]
    if not rest:
        first, months = 1, 12
    elif rest[0] == "Q":
        first, months = int(rest[1]) * 3 - 2, 3
    elif rest[0] == "H":
        first, months = int(rest[1]) * 6 - 5, 6
    else:
        first, months = int(rest), 1
    after = first + months
    return date(year, first, 1), date(year + (after > 12), (after - 1) % 12 + 1, 1)


def room(text):
    """One spelling of a room number (inputs §7): building-unit-room, unit 0 where there is none.

    Only forms that say building and room; all else is returned as it is.
    """
    t = unicodedata.normalize("NFKC", text)
    t = "".join(c for c in t if unicodedata.category(c) != "Cf").strip().upper()
    t = re.sub(
        "[零〇一二三四五六七八九十]+(?=栋|幢|号楼|座|单元|室|号|$)", lambda m: str(numeral(m[0])), t
    )
    if re.fullmatch(r"(车位)?B[1-9]-\d+", t):
        level, number = t.replace("车位", "").split("-")
        return "车位 %s-%03d" % (level, int(number))
    shop = re.fullmatch(r"(?:商铺|底商|S-)(\d+)号?", t)
    if shop:
        return "商铺 %d" % int(shop[1])
    bare = re.sub(r"(号楼|栋|幢|座|单元|室$|号$|[-—–/#\s])+", "-", t).strip("-")
    parts = [re.sub(r"^0+(?=\d)", "", p) for p in bare.split("-")]
    if len(parts) == 2:
        parts.insert(1, "0")
    if len(parts) == 3 and all(re.fullmatch(r"[0-9A-Z]{1,6}", p) for p in parts):
        return "-".join(parts)
    return text


def numeral(text):
    digits = "零一二三四五六七八九"
    text = text.replace("〇", "零")
    if "十" not in text:
        return "".join(str(digits.index(c)) for c in text)
    tens, ones = text.split("十")
    return (digits.index(tens) if tens else 1) * 10 + (digits.index(ones) if ones else 0)


def kind_of(header):
    """The kind whose required columns are all there; of several the one that asks for most."""
    best = None
    for kind, columns in KINDS.items():
        needed = columns.split()
        if all(c in header for c in needed):
            if best is None or len(needed) > len(KINDS[best].split()):
                best = kind
    return best


def read(folder):
    """All tables, by kind: rows in order of path (UTF-8 bytes) and line, as dictionaries."""
    paths = []
    for base, _, names in os.walk(folder):
        paths += [os.path.join(base, n) for n in names if n.lower().endswith(".csv")]
    paths.sort(key=lambda p: os.path.relpath(p, folder).replace(os.sep, "/").encode("utf-8"))
    tables = defaultdict(list)
    for path in paths:
        with open(path, encoding="utf-8-sig", newline="") as f:
            rows = csv.reader(f)
            header = [h.strip() for h in next(rows, [])]
            kind = kind_of(header)
            if kind is None:
                sys.stderr.write("no known kind of table: %s\n" % path)
                continue
            for number, row in enumerate(rows, 2):
                if any(c.strip() for c in row):
                    r = {h: c.strip() for h, c in zip(header, row)}
                    r["_path"], r["_row"] = os.path.relpath(path, folder).replace(os.sep, "/"), number
                    tables[kind].append(r)
    return tables


class Books:
    """The tables after the rules of natural keys (contract 2)."""

    def __init__(self, tables):
        self.conflicts = []
        self.communities = {r["community_id"]: r for r in tables["communities"]}
        names = {r["name"]: i for i, r in self.communities.items()}
        for kind in tables:
            for r in tables[kind]:
                r["community_id"] = self.community_of(r, names)
                if r.get("unit") and kind != "services":  # there it is what a price is for
                    r["unit"] = room(r["unit"])
        self.units = {(r["community_id"], r["unit"]): r for r in tables["units"]}
        registered = {c for c, _ in self.units}
        # §3: rooms not in the register are quarantined
        tables["survey"] = [
            r for r in tables["survey"]
            if not r.get("unit") or r["community_id"] not in registered
            or (r["community_id"], r["unit"]) in self.units
        ]
        self.rounds = {(r["community_id"], r["round"]): r for r in tables["survey_rounds"]}
        self.bills = self.read_bills(tables["fees"])
        self.entries = self.read_entries(tables["entries"])
        self.balances = self.read_balances(tables["balances"])
        self.projects = {(r["community_id"], r["project_id"]): r for r in tables["projects"]}
        self.subaccounts = {  # the key of contract 2: community, unit, date
            (r["community_id"], r["unit"], day(r["date"])): (
                cents(r["balance"]), cents(r.get("first_deposit")))
            for r in tables["subaccounts"]
        }
        self.questions = tables["questions"]
        self.answers, self.superseded = self.read_answers(tables["survey"])
        self.orders = self.read_orders(tables["workorders"])
        self.services = {  # the latest row of a key holds
            (r["community_id"], r["service"], r.get("tier") or "-", r.get("from", "")): r
            for r in tables["services"]
        }
        self.demand = [
            dict(r, round=self.round_of(r), at=moment(r["submitted_at"]))
            for r in tables["demand"]
            if not r.get("unit") or r["community_id"] not in registered
            or (r["community_id"], r["unit"]) in self.units
        ]
        # contract 2: of registers and plans a later row of the same key replaces
        self.plans = {(r["community_id"], r["plan_no"]): r for r in tables["inspections"]}
        self.certificates = {
            (r["community_id"], r["holder_no"], r["trade"], r.get("certificate_no", "")): r
            for r in tables["certificates"]
        }
        self.events = {(r["community_id"], r["event"], r["date"]): r for r in tables["events"]}
        self.assets = {(r["community_id"], r["asset_no"]): r for r in tables["assets"]}
        self.agreements = {  # the latest row of a community's first day holds
            (r["community_id"], r["from"]): r for r in tables["commissions"]
        }
        self.actions = {}  # the latest row holds; the deadlines that it had before are kept
        self.deadlines = {}
        for r in tables["actions"]:
            key = (r["community_id"], r["action_no"])
            self.actions[key] = r
            self.deadlines.setdefault(key, []).append(day(r["due_on"]))
        # a later row of the same inquiry adds what was blank
        self.inquiries = {}
        for r in tables["inquiries"]:
            known = self.inquiries.setdefault((r["community_id"], r["inquiry_no"]), {})
            known.update({k: v for k, v in r.items() if v and not known.get(k)})

    def community_of(self, row, names):
        """Missing context: the nearest folder above whose name is a community's id or name."""
        if row.get("community_id"):
            return names.get(row["community_id"], row["community_id"])
        for folder in reversed(row["_path"].split("/")[:-1]):
            if folder in self.communities or folder in names:
                return names.get(folder, folder)
        raise ValueError("no community: %s" % row["_path"])

    def conflict(self, row, key):
        self.conflicts.append("%s row %d: %s" % (row["_path"], row["_row"], key))

    def read_bills(self, rows):
        """{(community, bill_no): bill with its receipts}. due, discount, waived count once."""
        bills = {}
        seen = {}
        for r in rows:
            c, bill_no = r["community_id"], r["bill_no"]
            own = {
                "unit": r["unit"],
                "item": r["fee_item"],
                "fund": r.get("fund") or "service",
                "from": day(r["service_from"]),
                "to": day(r["service_to"]),
                "due": cents(r["due"]),
                "discount": cents(r.get("discount")),
                "waived": cents(r.get("waived")),
            }
            bill = bills.get((c, bill_no))
            if bill is None:
                bill = dict(own, receipts=[])
                bills[c, bill_no] = bill
            elif any(bill[k] != v for k, v in own.items()):
                self.conflict(r, (c, bill_no))
                continue
            paid = cents(r["paid"])
            # paid without paid_on counts on service_to (contract 4)
            on = day(r["paid_on"]) if r.get("paid_on") else own["to"]
            # READING: a receipt number names the receipt; two rows of one bill and receipt with
            # another amount or day are a conflict.
            key = (c, bill_no, r.get("receipt_no") or (r.get("paid_on"), paid))
            if key in seen:
                if seen[key] != (paid, on):
                    self.conflict(r, key)
                continue
            seen[key] = (paid, on)
            bill["receipts"].append((on, paid))
        return bills

    def read_entries(self, rows):
        """Key (community, fund, voucher_no, line): line numbers a voucher's rows in its file."""
        entries = {}
        self.project_of = {}
        lines = defaultdict(int)
        for r in rows:
            voucher = (r["community_id"], r["fund"], r["voucher_no"])
            lines[r["_path"], voucher] += 1
            key = voucher + (lines[r["_path"], voucher],)
            entry = (day(r["date"]), r["direction"], r["category"], cents(r["amount"]))
            self.project_of[key] = r.get("project_id", "")
            if key in entries and entries[key] != entry:
                self.conflict(r, key)
            entries.setdefault(key, entry)
        return entries

    def read_balances(self, rows):
        balances = {}
        for r in rows:
            key = (r["community_id"], r["fund"], day(r["date"]))
            if key in balances and balances[key] != cents(r["balance"]):
                self.conflict(r, key)
            balances.setdefault(key, cents(r["balance"]))
        return balances

    def round_of(self, row):
        """An answer without a round belongs to the round that contains its submitted_at."""
        if row.get("round"):
            return row["round"]
        on = moment(row["submitted_at"]).date()
        holds = [
            name
            for (c, name), r in self.rounds.items()
            if c == row["community_id"] and day(r["from"]) <= on <= day(r["to"])
        ]
        if len(holds) != 1:
            raise ValueError("no single round: %s row %d" % (row["_path"], row["_row"]))
        return holds[0]

    def asked(self, community, name):
        """{question: row} of a round: its own rows go before those of every round."""
        rows = [r for r in self.questions if r["community_id"] == community]
        found = {r["question"]: r for r in rows if not r.get("round")}
        found.update({r["question"]: r for r in rows if r.get("round") == name})
        return found

    def read_set(self, row, answer):
        """Further scores, and the options by question; None where it was not seen."""
        for q, asked in self.asked(answer["community"], answer["round"]).items():
            if asked["type"] == "scale":
                answer["scores"][q] = score(row.get(q, ""))
            elif asked["type"] == "ranking":
                answer["choices"][q] = row[q].split(">") if row.get(q) else None
            elif asked["type"] == "multiple" and q not in row:
                ticks = {h[len(q) + 1:-1]: v for h, v in row.items() if h.startswith(q + "(")}
                seen = any(ticks.values())
                answer["choices"][q] = [o for o, v in ticks.items() if v == "1"] if seen else None
            elif asked["type"] in ("choice", "multiple"):
                answer["choices"][q] = row[q].split(";") if row.get(q) else None

    def read_answers(self, rows):
        """Deduped (contract 2, §3): one answer for each community, round and unit."""
        by_unit = defaultdict(list)
        kept = []
        anonymous = {}
        for r in rows:
            answer = {
                "community": r["community_id"],
                "round": self.round_of(r),
                "at": moment(r["submitted_at"]),
                "scores": {q: score(r.get(q, "")) for q in QUESTIONS},
                "recommend": r.get("recommend", ""),
                "unit": r.get("unit", ""),
                "mode": r.get("mode", ""),
                "seconds": r.get("seconds", ""),
                "comment": r.get("comment", ""),
                "choices": {},
            }
            self.read_set(r, answer)
            if r.get("unit"):
                by_unit[answer["community"], answer["round"], r["unit"]].append(answer)
            else:
                key = (answer["community"], answer["round"], answer["at"], r["_row"])
                if key in anonymous:
                    if anonymous[key] != answer:
                        self.conflict(r, key)
                    continue
                anonymous[key] = answer
                kept.append(answer)
        superseded = 0
        for answers in by_unit.values():
            complete = [a for a in answers if a["scores"]["overall"] is not None] or answers
            latest = max(a["at"] for a in complete)
            kept.append(next(a for a in complete if a["at"] == latest))  # the first of equals
            superseded += len(answers) - 1
        return kept, superseded

    def read_orders(self, rows):
        """Key (community, order_no); a later row may add to an open order what was blank."""
        adds = {"completed_at", "closed_at", "rating", "responded_at", "dispatched_at"}
        adds |= {"paused_minutes", "followed_up_at", "reopened", "valid"}
        orders = {}
        for r in rows:
            key = (r["community_id"], r["order_no"])
            fields = {k: v for k, v in r.items() if not k.startswith("_")}
            known = orders.setdefault(key, fields)
            differing = {k for k in fields if fields[k] and fields[k] != known.get(k, "")}
            if all(k in adds and not known.get(k) for k in differing):
                known.update({k: fields[k] for k in differing})
            else:
                self.conflict(r, key)
        return orders


def score(text):
    """1-5, the five Chinese steps, None where unanswered, NOT_APPLICABLE."""
    words = {"非常不满意": 1, "不满意": 2, "一般": 3, "满意": 4, "非常满意": 5}
    if not text:
        return None
    if text in ("不适用", "不清楚", "N/A"):
        return NOT_APPLICABLE
    return words.get(text) or int(text)


# ---------------------------------------------------------------- exact numbers as text


def rounded(value, places):
    """Half-up (away from zero), from the exact value."""
    scaled = abs(Fraction(value)) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(places + 1, "0")
    text = digits[:-places] + "." + digits[-places:] if places else digits
    return "-" + text if value < 0 and whole else text


def money(fen):
    return rounded(Fraction(fen, 100), 2)


def half_up(total, numerator, denominator):
    """total × numerator / denominator, rounded half-up to whole fen, away from zero."""
    exact = Fraction(abs(total) * numerator, denominator)
    whole = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    return -whole if total < 0 else whole


def wilson(k, n, population):
    """§5: interval of one rate with finite population correction."""
    p = Decimal(k) / Decimal(n)
    size = Decimal(n)  # without a population: a sample from no end of people
    if population is not None:
        if n >= population:
            return p, p
        size = Decimal(n) * (population - 1) / (population - n)
    centre = (p + Z * Z / (2 * size)) / (1 + Z * Z / size)
    half = Z / (1 + Z * Z / size) * (p * (1 - p) / size + Z * Z / (4 * size * size)).sqrt()
    return max(Decimal(0), centre - half), min(Decimal(1), centre + half)


def effective(p, n, population):
    """§7: the interval of a weighted rate and the margin, on n_eff, which need not be whole."""
    p, n = (Decimal(f.numerator) / Decimal(f.denominator) for f in (p, n))
    if n >= population:
        return p, p, Decimal(0)
    left = (population - n) / (n * (population - 1))
    c = Z * Z * left
    spread = ((2 * p + c) ** 2 - 4 * (1 + c) * p * p).sqrt()
    low, high = ((2 * p + c + s) / (2 * (1 + c)) for s in (-spread, spread))
    return max(Decimal(0), low), min(Decimal(1), high), (Z * Z / 4 * left).sqrt()


def merged(strata):
    """§7: strata of fewer than ten answers join the next one, the last the one before."""
    strata = [list(s) for s in strata]
    at = 0
    while len(strata) > 1 and at < len(strata):
        if strata[at][1] >= 10:
            at += 1
            continue
        at = min(at, len(strata) - 2)
        strata[at] = [a + b for a, b in zip(strata[at], strata.pop(at + 1))]
    return strata


def dictionary():
    """What the product counts comments by; its file, read line by line."""
    path = os.path.join(
        os.path.dirname(os.path.abspath(__file__)),
        "../../main/resources/org/mingzhang/job/themes.yaml",
    )
    nothing, themes = [], []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            key, _, value = line.strip().lstrip("- ").partition(": ")
            words = [w.strip().lower() for w in value.strip("[]").split(",") if w.strip()]
            if key == "nothing":
                nothing = words
            elif key == "id":
                themes.append({"id": value})
            elif key in ("words", "except"):
                themes[-1][key] = words
    return nothing, themes


def stands(word, text):
    """A word of Latin letters is a whole word, others may stand anywhere."""
    edge = "[a-z0-9_]"
    before = "(?<!%s)" % edge if re.match(edge, word[0]) else ""
    after = "(?!%s)" % edge if re.match(edge, word[-1]) else ""
    return re.search(before + re.escape(word) + after, text) is not None


def covariances(rows):
    n, width = len(rows), len(rows[0])
    sums = [sum(r[i] for r in rows) for i in range(width)]
    return [
        [Fraction(n * sum(r[i] * r[j] for r in rows) - sums[i] * sums[j]) for j in range(width)]
        for i in range(width)
    ]


def averaged(c):
    """LMG: what each predictor adds to R² of the first variable, averaged over all orders."""
    k = len(c) - 1
    left = {}

    def regress(matrix, names, known):
        if not names:
            left[frozenset(known)] = matrix[0][0]
            return
        keep = [0] + list(range(2, len(matrix)))
        regress([[matrix[i][j] for j in keep] for i in keep], names[1:], known)
        if matrix[1][1] == 0:
            less = [[matrix[i][j] for j in keep] for i in keep]
        else:
            less = [
                [matrix[i][j] - matrix[i][1] * matrix[1][j] / matrix[1][1] for j in keep]
                for i in keep
            ]
        regress(less, names[1:], known + names[:1])

    regress(c, list(range(k)), [])
    parts = [Fraction(0)] * k
    for known, rest in left.items():
        orders = Fraction(
            factorial(len(known)) * factorial(max(0, k - len(known) - 1)), factorial(k)
        )
        for j in range(k):
            if j not in known and c[0][0]:
                parts[j] += orders * (rest - left[known | {j}]) / c[0][0]
    return parts


def six(decimal):
    return str(decimal.quantize(Decimal("0.000001"), ROUND_HALF_UP))


def fast(answer):
    """§3, default: less than thirty seconds."""
    return bool(answer["seconds"]) and int(answer["seconds"]) < 30


def passes(answer, question):
    """§2: whether a question with a filter was asked of those who answered so."""
    if not question.get("ask_if"):
        return True
    on, value = question["ask_if"].split("=")
    number = answer["scores"].get(on)
    return (number is not None and str(number) == value) or value in (
        answer["choices"].get(on) or []
    )


def straight(answer):
    """§3, default: the same score for all of eight questions or more."""
    given = [s for s in answer["scores"].values() if s is not None and s != NOT_APPLICABLE]
    return len(given) >= 8 and len(set(given)) == 1


# ---------------------------------------------------------------- §11: a bill over an edge of P


def recognised(total, first, last, until):
    """What of `total` for first..last (inclusive) belongs to the days before `until`."""
    if until <= first:
        return 0
    if until > last:
        return total
    after = last + timedelta(days=1)
    if first.day == 1 and after.day == 1:  # whole calendar months: cumulative rounding
        months = lambda d: d.year * 12 + d.month
        if until.day == 1:
            return half_up(total, months(until) - months(first), months(after) - months(first))
    return half_up(total, (until - first).days, (after - first).days)


BEFORE, IN, AFTER = range(3)


class Parts:
    """A bill cut at P's edges into what lies before, in and after P."""

    def __init__(self, bill, start, end):
        first, last = bill["from"], bill["to"]
        self.exists = [first < start, first < end and last >= start, last >= end]

        def cut(total):
            until_start = recognised(total, first, last, start)
            until_end = recognised(total, first, last, end)
            return [until_start, until_end - until_start, total - until_end]

        self.due = cut(bill["due"])
        # discount and waived are each split (contract 4)
        discount, waived = cut(bill["discount"]), cut(bill["waived"])
        self.reduced = [d + w for d, w in zip(discount, waived)]
        self.net = [d - r for d, r in zip(self.due, self.reduced)]
        self.to = [min(last, start - timedelta(days=1)), min(last, end - timedelta(days=1)), last]

    def fill(self, paid):
        """Payments fill the parts oldest first. READING: the last part takes what is over."""
        filled = [0, 0, 0]
        there = [i for i in (BEFORE, IN, AFTER) if self.exists[i]]
        for i in there:
            filled[i] = paid if i == there[-1] else min(paid, max(0, self.net[i]))
            paid -= filled[i]
        return filled

    def open(self, filled, part):
        """open = max(0, net − paid)."""
        return max(0, self.net[part] - filled[part]) if self.exists[part] else 0


# ---------------------------------------------------------------- the figures


class Figures:
    def __init__(self, books, community, text):
        self.books = books
        self.c = community
        self.register = books.communities[community]
        self.start, self.end = period(text)
        self.last = self.end - timedelta(days=1)
        self.opens = datetime.combine(self.start, time())
        self.cutoff = datetime.combine(self.end, time())  # P's last day 24:00
        self.figures = []
        self.blocked = []

    def add(self, figure, unit, value, by=None, **rest):
        f = {"id": figure, "by": by or {}, "unit": unit, "value": value}
        f.update({k: v for k, v in rest.items() if v is not None})
        self.figures.append(f)

    def cny(self, figure, fen, by=None):
        self.add(figure, "CNY", None if fen is None else money(fen), by)

    def count(self, figure, n, by=None, **rest):
        self.add(figure, "count", None if n is None else str(n), by, **rest)

    def ratio(self, figure, numerator, denominator, by=None, unit="ratio", show=str, **rest):
        """An undefined ratio is null, never 0 (contract 4)."""
        value = rounded(Fraction(numerator) / denominator, 6) if denominator else None
        self.add(
            figure, unit, value, by,
            numerator=show(numerator), denominator=show(denominator), **rest
        )

    def all(self):
        self.standards()
        self.fees()
        self.funds()
        self.expenses()
        self.income()
        self.commission()
        self.survey()
        self.repairs()
        self.hazards()
        self.operations()
        self.asked()
        self.undertaken()
        self.complaints()
        self.price_list()
        self.demand()
        self.value()
        return self.figures

    # -- services and the demand survey (duties S63, S64, S73, S74)

    def prices(self):
        """The row in force on P's last day for each service and tier, the latest to begin."""
        valid = {}
        for (c, service, tier, begins), r in sorted(self.books.services.items()):
            ends, launched, stopped = r.get("to"), r.get("launched_on"), r.get("stopped_on")
            if (
                c == self.c
                and (not begins or day(begins) <= self.last)
                and (not ends or day(ends) >= self.last)
                and (not launched or day(launched) <= self.last)
                and (not stopped or day(stopped) > self.last)
            ):
                valid[service, tier] = r  # sorted: a later beginning comes later
        return valid

    def price_list(self):
        for (service, tier), r in self.prices().items():
            by = {"service": service, "tier": tier}
            price, cost = r.get("price"), r.get("cost")
            if price:
                self.cny("services.price", cents(price), by)
            if cost:
                self.cny("services.cost", cents(cost), by)
            if price and cost:
                self.cny("services.margin", cents(price) - cents(cost), by)

    def demand_rounds(self):
        """The round that ends in P, the latest, and the one that ended before it."""
        ended = {}
        for r in self.books.demand:
            if r["community_id"] == self.c and r["at"] < self.cutoff:
                listed = self.books.rounds.get((self.c, r["round"]))
                on = day(listed["to"]) if listed else r["at"].date()
                ended[r["round"]] = max(on, ended.get(r["round"], on))
        ordered = sorted((on, name) for name, on in ended.items())
        current = [o for o in ordered if self.start <= o[0] < self.end]
        if not current:
            return None, None
        before = [o for o in ordered if o[0] < current[-1][0]]
        return current[-1][1], before[-1][1] if before else None

    def demand_answers(self, name):
        """One household one answer for each service and tier: the latest, the first of equals."""
        kept, superseded = {}, 0
        for i, r in enumerate(self.books.demand):
            if r["community_id"] != self.c or r["round"] != name or r["at"] >= self.cutoff:
                continue
            who = r.get("unit") or i
            key = (r["service"], r.get("tier") or "-", who)
            superseded += key in kept
            if key not in kept or r["at"] > kept[key]["at"]:
                kept[key] = r
        return kept, superseded

    def demand(self):
        current, before = self.demand_rounds()
        if current is None:
            return
        population = int(self.register.get("occupied_households") or self.register["households"])
        answers, superseded = self.demand_answers(current)
        earlier = self.demand_answers(before)[0] if before is not None else {}
        yes = lambda r, q: r.get(q) in ("yes", "是")
        said = lambda r, q: bool(r.get(q))
        scored = lambda r: score(r.get("satisfaction", "")) in (1, 2, 3, 4, 5)

        def share(figure, rows, base, hit, by):
            base = [r for r in rows if base(r)]
            self.rate(figure, sum(map(hit, base)), len(base), population, by)

        def usage(figure, rows, by):
            share(figure, rows, lambda r: said(r, "used"), lambda r: yes(r, "used"), by)

        def satisfaction(figure, rows, by):
            share(
                figure, rows, lambda r: yes(r, "used") and scored(r),
                lambda r: score(r["satisfaction"]) >= 4, by,
            )

        def wish(rows, by):
            share(
                "demand.wanted_rate", rows, lambda r: said(r, "wanted"),
                lambda r: yes(r, "wanted"), by,
            )

        prices = self.prices()
        for service, tier in sorted({k[:2] for k in answers}):
            rows = [r for k, r in answers.items() if k[:2] == (service, tier)]
            then = [r for k, r in earlier.items() if k[:2] == (service, tier)]
            by = {"service": service, "tier": tier}
            usage("demand.usage_rate", rows, by)
            satisfaction("demand.satisfaction", rows, by)
            wish(rows, by)
            usage("demand.usage_rate_before", then, by)
            satisfaction("demand.satisfaction_before", then, by)
            self.count(
                "demand.rated_apart", sum(scored(r) and not yes(r, "used") for r in rows), by
            )
            self.willing(rows, by, prices.get((service, tier), {}).get("price"), population)
            segments = defaultdict(list)
            for r in rows:
                unit = self.books.units.get((self.c, r.get("unit")))
                if unit:
                    segments["unit_kind", unit.get("kind") or "residential"].append(r)
                    if unit.get("building"):
                        segments["building", unit["building"]].append(r)
            for (key, value), some in sorted(segments.items()):
                if any(said(r, "used") or said(r, "wanted") for r in some):
                    usage("demand.usage_rate", some, dict(by, **{key: value}))
                    wish(some, dict(by, **{key: value}))
        self.count("demand.superseded", superseded)
        self.count("demand.unregistered", 0)

    def willing(self, rows, by, price, population):
        offers = sorted(cents(r["max_price"]) for r in rows if r.get("max_price"))
        n = len(offers)
        nearest = lambda q: offers[-(-q * n // 1) - 1] if n else None
        revenue = max(
            ((p * sum(o >= p for o in offers), -p) for p in offers), default=(None, None)
        )[1]
        for figure, fen in (
            ("lower_quartile", nearest(Fraction(1, 4))),
            ("median", Fraction(offers[(n - 1) // 2] + offers[n // 2], 2) if n else None),
            ("upper_quartile", nearest(Fraction(3, 4))),
            ("most_revenue", None if revenue is None else -revenue),
        ):
            figure = "demand.price_" + figure
            if 0 < n < MIN_BASE:
                self.withheld(figure, "CNY", n, by)
            else:
                value = None if fen is None else rounded(Fraction(fen) / 100, 2)
                self.add(figure, "CNY", value, by, denominator=str(n))
        if price:
            self.rate(
                "demand.take_up", sum(o >= cents(price) for o in offers), n, population, by
            )
        steps = sorted(set(offers))
        if len(steps) > 12:  # every twelfth of the answers, by nearest rank
            steps = sorted({offers[-(-i * n // 12) - 1] for i in range(1, 13)})
        for fen in steps:
            self.rate(
                "demand.willing", sum(o >= fen for o in offers), n, population,
                dict(by, price=money(fen)),
            )

    # -- value for money (duties S3.10, S80)

    def value(self):
        area = fee = every = Fraction(0)
        for (c, _), unit in self.books.units.items():
            if c != self.c:
                continue
            size = Fraction(unit["area_m2"])
            if unit.get("kind", "") not in ("parking", "storage"):
                every += size
            if unit.get("kind", "") in ("", "residential") and unit.get("monthly_fee_per_m2"):
                area += size
                fee += size * Fraction(unit["monthly_fee_per_m2"])
        exact = lambda places: lambda x: rounded(x, places)
        months = (self.end.year - self.start.year) * 12 + self.end.month - self.start.month
        due = next(f for f in self.figures if f["id"] == "fees.net_due")
        self.add(
            "value.fee_standard", "CNY_per_m2", rounded(fee / area, 6) if area else None,
            numerator=exact(10)(fee), denominator=exact(4)(area),
        )
        self.add(
            "value.fee_billed", "CNY_per_m2",
            rounded(Fraction(due["value"]) / (every * months), 6) if every else None,
            numerator=due["value"], denominator=exact(4)(every * months),
        )

    # -- fee standards of the register

    def standards(self):
        units = defaultdict(int)
        for (c, _), unit in self.books.units.items():
            fee, kind = unit.get("monthly_fee_per_m2"), unit.get("kind") or "unspecified"
            if c == self.c and fee:
                units[(format(Decimal(fee).normalize(), "f"), kind)] += 1
        for (fee, kind), n in sorted(units.items()):
            self.count("community.units_at_fee", n, {"monthly_fee": fee, "unit_kind": kind})

    # -- §10, §11

    def fees(self):
        items = set()
        due, reduced, paid, overpaid, bills = (defaultdict(int) for _ in range(5))
        arrears = {"0-90": 0, "91-180": 0, "181-365": 0, "over-365": 0}
        prepaid = recovered = old_open = old_debt = 0
        received = received_now = received_ahead = prepaid_then = over = 0
        billed, owing = set(), set()
        owing_by_age = {age: set() for age in arrears}
        for (c, _), bill in self.books.bills.items():
            # the optional column fund takes rows out of fees.* (contract 2)
            if c != self.c or bill["fund"] != "service":
                continue
            items.add(bill["item"])
            parts = Parts(bill, self.start, self.end)
            now = parts.fill(sum(p for on, p in bill["receipts"] if on < self.end))
            then = parts.fill(sum(p for on, p in bill["receipts"] if on < self.start))
            if parts.exists[IN]:
                for key in (None, bill["item"]):
                    due[key] += parts.due[IN]
                    reduced[key] += parts.reduced[IN]
                    paid[key] += now[IN]
                    # more than the bill asks for; a bill below zero asks for nothing
                    more = now[IN] - max(0, parts.net[IN])
                    overpaid[key] += max(0, more)
                    bills[key] += more > 0
                billed.add(bill["unit"])
                if parts.open(now, IN) > 0:
                    owing.add(bill["unit"])
            # §11, from the receipts themselves: all money of P's days, and what it was for.
            received += sum(p for on, p in bill["receipts"] if self.start <= on < self.end)
            received_now += now[IN] - then[IN]
            received_ahead += now[AFTER] - then[AFTER]
            prepaid_then += then[IN] + then[AFTER]
            for part in (BEFORE, IN):
                if parts.exists[part]:
                    over += max(0, now[part] - parts.net[part])
                if parts.exists[part] and part == BEFORE:
                    over -= max(0, then[part] - parts.net[part])
            if parts.exists[AFTER]:
                prepaid += now[AFTER]
            if parts.exists[BEFORE]:
                recovered += now[BEFORE] - then[BEFORE]
                old_open += parts.open(now, BEFORE)
                old_debt += parts.open(then, BEFORE)
            for part in (BEFORE, IN):
                days = (self.last - parts.to[part]).days
                age = (
                    "0-90" if days <= 90 else "91-180" if days <= 180
                    else "181-365" if days <= 365 else "over-365"
                )
                arrears[age] += parts.open(now, part)
                if parts.open(now, part) > 0:
                    owing_by_age[age].add(bill["unit"])
        for key in [None] + sorted(items):
            by = {} if key is None else {"fee_item": key}
            self.cny("fees.due", due[key], by)
            self.cny("fees.reduced", reduced[key], by)
            self.cny("fees.paid", paid[key], by)
            self.cny("fees.overpaid", overpaid[key], by)
            self.count("fees.overpaid_bills", bills[key], by)
            self.ratio("fees.collection_rate", paid[key], due[key] - reduced[key], by, show=money)
        self.ratio("fees.household_collection_rate", len(billed - owing), len(billed))
        self.ratio("fees.arrears_recovery_rate", recovered, recovered + old_open, show=money)
        self.ratio(
            "fees.overall_collection_rate",
            paid[None] + recovered, due[None] - reduced[None] + old_debt, show=money,
        )
        self.net_due, self.items = due[None] - reduced[None], items
        self.cny("fees.prepaid", prepaid)
        self.cny("fees.net_due", due[None] - reduced[None])
        self.cny("fees.received", received)
        self.cny("fees.received_current", received_now)
        self.cny("fees.received_ahead", received_ahead)
        self.cny("fees.prepaid_opening", prepaid_then)
        self.cny("fees.paid_beyond_due", over)
        self.cny("fees.arrears", sum(arrears.values()))
        for age, fen in arrears.items():
            self.cny("fees.arrears_aged", fen, {"age": age})
            # READING: a unit counts once in every age that it owes in (§10: 户数 and 金额 by band)
            self.count("fees.units_in_arrears", len(owing_by_age[age]), {"age": age})

    # -- §13

    def moved(self, fund, direction, first, after):
        return sum(
            amount
            for (c, f, _, _), (on, d, _, amount) in self.books.entries.items()
            if c == self.c and f == fund and d == direction and first <= on < after
        )

    def funds(self):
        stated = {(f, on): b for (c, f, on), b in self.books.balances.items() if c == self.c}
        names = {f for f, _ in stated} | {k[1] for k in self.books.entries if k[0] == self.c}
        eve = self.start - timedelta(days=1)
        for fund in sorted(names):
            opening = stated.get((fund, eve))
            earlier = [on for f, on in stated if f == fund and on < eve]
            if earlier:
                on = max(earlier)
                gap = (fund, on + timedelta(days=1))
                rolled = (
                    stated[fund, on]
                    + self.moved(fund, "income", gap[1], self.start)
                    - self.moved(fund, "expense", gap[1], self.start)
                )
                if opening is None:
                    opening = rolled
                elif opening != rolled:
                    self.blocked.append(
                        "%s opens with %s but %s is rolled forward from %s"
                        % (fund, money(opening), money(rolled), on)
                    )
            income = self.moved(fund, "income", self.start, self.end)
            expense = self.moved(fund, "expense", self.start, self.end)
            closing = None if opening is None else opening + income - expense
            self.compare_days(fund, eve, opening, stated)
            by = {"fund": fund}
            self.cny("funds.opening", opening, by)
            self.cny("funds.income", income, by)
            self.cny("funds.expense", expense, by)
            self.cny("funds.closing", closing, by)
            self.cny("funds.change", income - expense, by)
        self.parts_of_the_fund()
        self.start_of_the_forecast(stated)
        self.held_for_others(stated)
        self.public_revenue()
        self.projects()

    # -- §14

    def held_for_others(self, stated):
        """opening + collected - remitted = held, by utility: the fund's vouchers by category.

        READING: a balance names no utility. What the latest one before P holds beyond the
        vouchers up to its day is of the only utility that has a voucher in the ledger's first
        twelve months, else it stands under no category; without a balance nothing is known.
        """
        before, after, taken, given = (defaultdict(int) for _ in range(4))
        days = [on for f, on in stated if f == "passthrough" and on < self.start]
        rest = stated["passthrough", max(days)] if days else None
        names = {""}
        for (c, f, _, _), (on, d, category, fen) in self.books.entries.items():
            if c != self.c or f != "passthrough":
                continue
            names.add(category)
            signed = fen if d == "income" else -fen
            if on < self.start:
                before[category] += signed
            elif on < self.end:
                (taken if d == "income" else given)[category] += fen
            if days and on <= max(days):
                rest -= signed
        if names == {""} and not days:
            return
        dated = [
            (on, category) for (c, f, _, _), (on, _, category, _) in self.books.entries.items()
            if c == self.c and f == "passthrough" and on <= self.last
        ]
        first = min(dated)[0] if dated else None
        early = {k for on, k in dated if (on.year, on.month, on.day) < (
            first.year + 1, first.month, first.day)}
        owner = early.pop() if len(early) == 1 else ""
        for name in sorted(names):
            by = {"category": name}
            opening = None if rest is None else before[name] + (rest if name == owner else 0)
            self.cny("passthrough.opening", opening, by)
            self.cny("passthrough.collected", taken[name], by)
            self.cny("passthrough.remitted", given[name], by)
            held = None if opening is None else opening + taken[name] - given[name]
            self.cny("passthrough.held", held, by)

    def public_revenue(self):
        """§13: income - reasonable cost, and what it was used for."""
        if not any(k[0] == self.c and k[1] == "public" for k in self.books.entries):
            return
        spent = self.categories("expense", "public")
        cost = sum(fen for name, fen in spent.items() if "成本" in name)
        self.cny("public.cost", cost)
        self.cny("public.revenue", sum(self.categories("income", "public").values()) - cost)
        self.cny("public.used", sum(spent.values()) - cost)

    def projects(self):
        paid = defaultdict(int)
        for key, (on, d, _, fen) in self.books.entries.items():
            name = self.books.project_of[key]
            if key[0] == self.c and key[1] == "reserve" and d == "expense" and name:
                paid[name] += fen if self.start <= on < self.end else 0
        known = {p: r for (c, p), r in self.books.projects.items() if c == self.c}
        for name in sorted(set(paid) | set(known)):
            by = {"project": name}
            self.cny("projects.paid", paid[name], by)
            for column in ("estimate", "contract", "settlement"):
                text = known.get(name, {}).get(column)
                self.cny("projects." + column, cents(text) if text else None, by)

    def start_of_the_forecast(self, stated):
        """What the reserve fund opens with after P, by the rule of openings (contract 4)."""
        days = [on for f, on in stated if f == "reserve" and on <= self.last]
        moved = any(k[0] == self.c and k[1] == "reserve" for k in self.books.entries)
        if not days and not moved:
            return
        after = None
        if days:
            since = max(days) + timedelta(days=1)
            after = (
                stated["reserve", max(days)]
                + self.moved("reserve", "income", since, self.end)
                - self.moved("reserve", "expense", since, self.end)
            )
        self.cny("forecast.opening", after)

    def parts_of_the_fund(self):
        """Law 5, 30 %: of the latest day in or before P that any unit's part is stated for."""
        days = [on for c, _, on in self.books.subaccounts if c == self.c and on <= self.last]
        if not days:
            return
        parts = [v for (c, _, on), v in self.books.subaccounts.items()
                 if c == self.c and on == max(days)]
        judged = [(balance, first) for balance, first in parts if first > 0]
        self.count("funds.subaccounts", len(parts))
        self.count("funds.subaccounts_below_30",
                   sum(1 for balance, first in judged if Fraction(balance, first) < Fraction(3, 10)))
        self.count("funds.subaccounts_unjudged", len(parts) - len(judged))

    def compare_days(self, fund, since, balance, stated):
        """Each stated day of P beside the last that agreed; without an opening the first is one."""
        for on in sorted(on for f, on in stated if f == fund and self.start <= on <= self.last):
            given = stated[fund, on]
            if balance is not None:
                after, until = since + timedelta(days=1), on + timedelta(days=1)
                balance = (
                    balance
                    + self.moved(fund, "income", after, until)
                    - self.moved(fund, "expense", after, until)
                )
                if balance != given:
                    self.blocked.append(
                        "%s holds %s by %s but %s is given" % (fund, money(balance), on, money(given))
                    )
            since, balance = on, balance if balance is not None else given

    # -- §12

    def categories(self, direction, fund):
        """Every category that the ledger holds, with what P has of it."""
        sums = defaultdict(int)
        for (c, f, _, _), (on, d, category, amount) in self.books.entries.items():
            if c == self.c and f == fund and d == direction:
                sums[category] += amount if self.start <= on < self.end else 0
        return sums

    def expenses(self):
        sums = self.categories("expense", "service")
        nine = {k: sums.get(k, 0) for k in COMPONENTS}
        total = sum(nine.values())
        self.cny("expenses.total", total)
        for category in sorted(set(sums) | set(nine)):
            self.cny("expenses.amount", sums.get(category, 0), {"category": category})
        printed = largest_remainder(nine, total)
        for category in COMPONENTS:
            self.ratio(
                "expenses.share", nine[category], total, {"category": category},
                show=money, printed=printed.get(category),
            )

    def income(self):
        funds = sorted({k[1] for k in self.books.entries if k[0] == self.c})
        for fund in funds:
            for category, fen in sorted(self.categories("income", fund).items()):
                self.cny("income.amount", fen, {"fund": fund, "category": category})

    # -- law 4.2: what is agreed, what is booked, and what is carried to the owners

    def commission(self):
        if self.books.communities[self.c]["charging_mode"] != "commission":
            return
        spent = self.categories("expense", "service")
        booked = spent.pop("fee", 0)
        agreed = None
        held = [
            r for (c, first), r in self.books.agreements.items()
            if c == self.c and day(first) < self.end and (not r.get("to") or day(r["to"]) >= self.start)
        ]
        if held:
            (one,) = held
            whole = day(one["from"]) <= self.start and (not one.get("to") or day(one["to"]) >= self.last)
            if not (whole and one["commission_method"] == "rate" and one["commission_base"] == "due"):
                raise ValueError("only a rate of what is billed for the whole period is worked out here")
            rate = Fraction(one["commission_rate"].rstrip("%"))
            agreed = half_up(self.net_due, rate.numerator, 100 * rate.denominator)
        apart = re.compile("滞纳金|违约金|利息|罚|赔")
        fees = re.compile("物业费|物业服务费|物业管理费|预收|预缴|欠费|往年")
        unbilled = sum(
            fen for name, fen in self.categories("income", "service").items()
            if self.items and name not in self.items
            and (apart.search(name) or not (fees.search(name) or any(i in name for i in self.items)))
        )
        self.cny("commission.agreed", agreed)
        self.cny("commission.booked", booked)
        self.cny("commission.difference", None if agreed is None else booked - agreed)
        self.cny(
            "commission.surplus",
            self.net_due + unbilled - sum(spent.values()) - (booked if agreed is None else agreed),
        )

    # -- §2, §3, §5

    def survey(self):
        # the round whose `to` lies in P, the latest
        rounds = [
            (day(r["to"]), day(r["from"]), name, r)
            for (c, name), r in self.books.rounds.items()
            if c == self.c and self.start <= day(r["to"]) < self.end
        ]
        if not rounds:
            for i in ("survey.issued", "survey.returned"):
                self.count(i, None, open=True)
            self.add("survey.response_rate", "ratio", None, open=True)
            for q in QUESTIONS:
                for i in ("survey.satisfaction", "survey.top_box"):
                    self.add(i, "ratio", None, {"question": q}, open=True)
                self.add("survey.mean", "score", None, {"question": q}, open=True)
            self.add("survey.nps", "ratio", None, open=True)
            return
        _, _, name, row = max(rounds, key=lambda r: r[:3])
        # READING: an answer dated after the cut-off is not known yet, though its round names it.
        answers = [
            a for a in self.books.answers
            if a["community"] == self.c and a["round"] == name and a["at"] < self.cutoff
        ]
        issued = int(row["issued"]) if row.get("issued") else None
        self.count("survey.issued", issued)
        self.count("survey.returned", len(answers))
        if issued is None:
            self.add("survey.response_rate", "ratio", None)
        else:
            self.ratio("survey.response_rate", len(answers), issued)
        # fewer households than have answered are no frame
        frames = [int(self.register.get(k) or 0) for k in ("occupied_households", "households")]
        population = next((n for n in frames if n >= len(answers) and n > 0), None)
        asked = self.books.asked(self.c, name)
        # A question that alone asks for a need stands for it where no answer names the need.
        source = {}
        for need in QUESTIONS[1:]:
            asking = [q for q, r in asked.items() if r.get("need") == need]
            if len(asking) == 1 and all(a["scores"][need] is None for a in answers):
                source[need] = asking[0]
        further = [
            q for q, r in asked.items()
            if r["type"] == "scale" and q not in QUESTIONS and q not in source.values()
        ]
        index = {}
        for q in QUESTIONS + further:
            own = source.get(q, q)
            row = asked.get(own, {})
            scale = int(row.get("scale") or 5)
            # §2, §19: the upper two points; of ten 8 to 10, of three the highest
            low = int(row.get("satisfied") or {3: 3, 10: 8}.get(scale, scale - 1))
            # blank and not applicable are outside the base
            scored = [
                (a, a["scores"].get(own)) for a in answers
                if a["scores"].get(own) not in (None, NOT_APPLICABLE)
            ]
            base = [s for a, s in scored if passes(a, row)]
            by = {"question": q}
            self.weighted([a for a in answers if passes(a, row)], q, by, own, low)
            plain = [s for a, s in scored if passes(a, row) and not (fast(a) or straight(a))]
            self.rate(
                "survey.satisfaction_unflagged", sum(s >= low for s in plain), len(plain),
                population, by,
            )
            satisfied = sum(s >= low for s in base)
            index[q] = (satisfied, len(base))
            self.rate("survey.satisfaction", satisfied, len(base), population, by)
            for top, figure in enumerate(("top_box", "top_two", "top_three")):
                self.rate(
                    "survey." + figure, sum(s >= scale - top for s in base), len(base),
                    population, by,
                )
            if base:
                self.add("survey.scale", "score", "%d.000000" % scale, by)
                self.add("survey.satisfied_from", "score", "%d.000000" % low, by)
            if row.get("ask_if"):
                self.filtered(answers, q, row, len(scored) - len(base), population)
            if len(base) < MIN_BASE:
                self.withheld("survey.mean", "score", len(base), by)
            else:
                self.ratio("survey.mean", sum(base), len(base), by, unit="score")
        overall = [a["scores"]["overall"] for a in answers]
        valid = sum(s not in (None, NOT_APPLICABLE) for s in overall)
        self.ratio("survey.valid_rate", valid, len(answers))
        self.ratio("survey.coverage", valid, population or frames[1])
        self.index(index)
        self.comments(answers)
        self.buildings(answers)
        self.drivers(answers, population)
        self.choices(answers, asked, population)
        self.count("survey.speeders", sum(map(fast, answers)))
        self.count("survey.straight_liners", sum(map(straight, answers)))
        self.count("survey.flagged", sum(fast(a) or straight(a) for a in answers))
        modes = defaultdict(list)
        for a in answers:
            s = a["scores"]["overall"]
            if a["mode"] and s is not None and s != NOT_APPLICABLE:
                modes[a["mode"]].append(s)
        for mode, scores in sorted(modes.items()):
            # §3: withheld below 50
            self.rate(
                "survey.satisfaction_by_mode", sum(s >= 4 for s in scores), len(scores),
                population, {"mode": mode}, smallest=50,
            )
        given = [int(a["recommend"]) for a in answers if a["recommend"]]
        if len(given) < MIN_BASE:
            self.withheld("survey.nps", "ratio", len(given))
        else:
            # §2: 9-10 minus 0-6
            self.ratio(
                "survey.nps", sum(g >= 9 for g in given) - sum(g <= 6 for g in given), len(given)
            )

    def index(self, rates):
        """§2: the plain mean of the ten needs, where each has thirty answers; its n the smallest."""
        ten = [rates[q] for q in QUESTIONS[1:]]
        least = min(n for _, n in ten)
        if least and least < MIN_BASE:
            self.withheld("survey.need_index", "ratio", least)
        else:
            mean = sum(Fraction(k, n) for k, n in ten) / 10 if least else None
            self.add(
                "survey.need_index", "ratio", None if mean is None else rounded(mean, 6),
                denominator=str(least))

    def comments(self, answers):
        """Comments by the product's dictionary: a theme's exceptions are taken out first."""
        nothing, themes = dictionary()
        remarks = []
        for a in answers:
            said = unicodedata.normalize("NFC", a["comment"]).lower()
            bare = "".join(
                c for c in said if not c.isspace() and unicodedata.category(c)[0] not in "PS"
            )
            if bare and bare not in nothing:
                remarks.append(said)
        touched = []
        for said in remarks:
            here = set()
            for theme in themes:
                rest = said
                for phrase in sorted(theme["except"], key=len, reverse=True):
                    rest = rest.replace(phrase, "|")
                if any(stands(word, rest) for word in theme["words"]):
                    here.add(theme["id"])
            touched.append(here)
        self.count("survey.comments", len(remarks))
        self.count("survey.comments_unmatched", sum(not t for t in touched))
        for theme in themes:
            by = {"theme": theme["id"]}
            k = sum(theme["id"] in t for t in touched)
            self.count("survey.theme_mentions", k, by)
            self.rate("survey.theme_share", k, len(remarks), None, by)

    def homes(self):
        """§7: the occupied homes of buildings where any is; a blank is unknown where some are empty,
        or where nothing is said of a building."""
        homes = [
            u for (c, _), u in self.books.units.items()
            if c == self.c and u.get("building") and u.get("kind", "") in ("", "residential")
        ]
        said = [u.get("occupied") for u in homes]
        if "yes" not in said and all(said):
            return homes
        told = {u["building"] for u in homes if u.get("occupied")}
        return [
            u for u in homes
            if u.get("occupied") == "yes"
            or not u.get("occupied") and ("no" in said or u["building"] not in told)
        ]

    def home(self, answer, homes):
        """The building of an answer, none where it is of no home that its building counts."""
        unit = self.books.units.get((self.c, answer["unit"]), {})
        return unit.get("building") if any(unit is u for u in homes) else None

    def buildings(self, answers):
        homes = self.homes()
        found = defaultdict(list)
        for a in answers:
            place = self.home(a, homes)
            for q in QUESTIONS:
                if place and isinstance(a["scores"][q], int):
                    found[place, q].append(a["scores"][q])
        for (place, q), scores in sorted(found.items()):
            self.rate(
                "survey.satisfaction_by_building", sum(s >= 4 for s in scores), len(scores),
                sum(u["building"] == place for u in homes) or None,
                {"building": place, "question": q},
            )

    def drivers(self, answers, population):
        """Shares of explained variance over all orders of entry; intervals are checked with R."""
        def scored(a, q):
            return isinstance(a["scores"][q], int)

        needs = [q for q in QUESTIONS[1:] if sum(scored(a, q) for a in answers) >= MIN_BASE]
        whole = [a for a in answers if needs and all(scored(a, q) for q in ["overall"] + needs)]
        rows = [[a["scores"][q] for q in ["overall"] + needs] for a in whole]
        smallest = max(MIN_BASE, 5 * len(needs))
        shares, explained = None, None
        if len(needs) > 1 and len(rows) >= smallest:
            parts = averaged(covariances(rows))
            explained = sum(parts)
            shares = [p / explained for p in parts] if explained else None
        for q in QUESTIONS[1:]:
            both = [
                (a["scores"]["overall"], a["scores"][q])
                for a in answers if scored(a, "overall") and scored(a, q)
            ]
            if not both:
                continue
            by = {"question": q}
            if len(both) < MIN_BASE:
                self.add(
                    "survey.correlation", "ratio", None, by,
                    denominator=str(len(both)), withheld="small base",
                )
            else:
                c = covariances(both)
                r = None
                if c[0][0] and c[1][1]:
                    square = c[0][1] ** 2 / (c[0][0] * c[1][1])
                    root = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
                    r = six(root if c[0][1] >= 0 else -root)
                self.add(
                    "survey.correlation", "ratio", r, by, denominator=str(len(both)),
                    unchecked=INTERVAL,
                )
            n, least = (len(rows), smallest) if q in needs else (len(both), MIN_BASE)
            value = rounded(shares[needs.index(q)], 6) if shares and q in needs else None
            self.add(
                "survey.importance", "ratio", value, by, denominator=str(n),
                withheld="small base" if 0 < n < least else None, unchecked=INTERVAL,
            )
        self.add(
            "survey.explained", "ratio", None if shares is None else rounded(explained, 6),
            denominator=str(len(rows)),
            withheld="small base" if 0 < len(rows) < smallest else None,
        )

    def filtered(self, answers, q, row, unasked, population):
        """§2: the filter's own share, and those who answered without being asked."""
        on = row["ask_if"].split("=")[0]
        replied = [
            a for a in answers
            if a["scores"].get(on) not in (None, NOT_APPLICABLE)
            or a["choices"].get(on) is not None
        ]
        passed = sum(passes(a, row) for a in replied)
        self.rate("survey.asked_share", passed, len(replied), population, {"question": q})
        self.count("survey.unasked", unasked, {"question": q})

    def choices(self, answers, asked, population):
        """§2: the base is who saw the question, not ticks."""
        for q, row in asked.items():
            if row["type"] not in ("choice", "multiple", "ranking"):
                continue
            given = [a for a in answers if a["choices"].get(q) is not None]
            seen = [a["choices"][q] for a in given if passes(a, row)]
            if row.get("ask_if"):
                self.filtered(answers, q, row, len(given) - len(seen), population)
            for option in sorted({o for options in seen for o in options}):
                by = {"option": option, "question": q}
                if row["type"] != "ranking":
                    ticks = sum(option in options for options in seen)
                    self.rate("survey.choice_share", ticks, len(seen), population, by)
                    continue
                first = sum(options[:1] == [option] for options in seen)
                self.rate("survey.first_share", first, len(seen), population, by)
                places = [o.index(option) + 1 for o in seen if option in o]
                if len(places) < MIN_BASE:
                    self.withheld("survey.mean_rank", "score", len(places), by)
                else:
                    self.ratio("survey.mean_rank", sum(places), len(places), by, unit="score")

    def weighted(self, answers, q, by, own, low):
        """§7 by the register's building: homes are the occupied ones where any is."""
        homes = self.homes()
        strata = {u["building"]: [0, 0, 0] for u in homes}
        for u in homes:
            strata[u["building"]][0] += 1
        total = unplaced = 0
        for a in answers:
            s = a["scores"].get(own)
            if s is None or s == NOT_APPLICABLE:
                continue
            total += 1
            at = strata.get(self.home(a, homes))
            if at is None:
                unplaced += 1
            else:
                at[1] += 1
                at[2] += s >= low
        ordered = sorted(strata, key=lambda b: (int((re.findall("[0-9]+", b) or [-1])[0]), b))
        strata = merged(strata[b] for b in ordered)
        ids = ["survey.effective_answers", "survey.design_effect"] if q == "overall" else []
        margin = ["survey.margin_weighted"] if q == "overall" else []
        n = sum(s[1] for s in strata)
        if len(strata) < 2 or 10 * unplaced > total or n == 0:
            # READING: a question that nobody answered need not be listed.
            for i in ["survey.satisfaction_weighted", "survey.standard_error_weighted"] + margin:
                self.add(i, "ratio", None, by, open=total == 0)
            for i in ids:
                self.add(i, "score", None, by, open=total == 0)
            return
        if n < MIN_BASE:
            for i in ["survey.satisfaction_weighted", "survey.standard_error_weighted"] + margin:
                self.withheld(i, "ratio", n, by)
            for i in ids:
                self.withheld(i, "score", n, by)
            return
        population = sum(s[0] for s in strata)
        rate = sum(Fraction(s[0] * s[2], s[1]) for s in strata) / population
        size = population**2 / sum(Fraction(s[0] ** 2, s[1]) for s in strata)
        lower, upper, half = effective(rate, size, population)
        self.add(
            "survey.satisfaction_weighted", "ratio", rounded(rate, 6), by, denominator=str(n),
            lower=six(lower), upper=six(upper), population=str(population),
        )
        variance = sum(
            Fraction(s[0], population) ** 2
            * (0 if s[1] >= s[0] else
               (1 - Fraction(s[1], s[0])) * Fraction(s[2] * (s[1] - s[2]), s[1] ** 2 * (s[1] - 1)))
            for s in strata
        )
        error = (Decimal(variance.numerator) / Decimal(variance.denominator)).sqrt()
        self.add(
            "survey.standard_error_weighted", "ratio", six(error), by, denominator=str(n),
            population=str(population),
        )
        for i, value in zip(ids, (size, n / size)):
            self.add(i, "score", rounded(value, 6), by, denominator=str(n))
        for i in margin:
            self.add(
                i, "ratio", six(half), by, denominator=str(n), population=str(population)
            )

    def withheld(self, figure, unit, base, by=None):
        """null, "small base" and its base. READING: the numerator stays away too."""
        if base == 0:  # contract 4: a zero denominator is null, and nothing is held back
            # READING: a question that no file of the community has need not be listed.
            self.add(figure, unit, None, by, numerator="0", denominator="0", open=True)
            return
        self.add(figure, unit, None, by, denominator=str(base), withheld="small base")

    def rate(self, figure, k, n, population, by, smallest=MIN_BASE):
        if n < smallest:
            self.withheld(figure, "ratio", n, by)
            return
        lower, upper = wilson(k, n, population)
        self.ratio(
            figure, k, n, by, lower=six(lower), upper=six(upper),
            population=None if population is None else str(population),
        )

    # -- §8

    def known(self, text):
        """A moment that is known at the cut-off, else None."""
        at = moment(text)
        return at if at is not None and at < self.cutoff else None

    def in_period(self, at):
        return at is not None and self.opens <= at < self.cutoff

    def orders(self, kind):
        return [
            o for (c, _), o in sorted(self.books.orders.items())
            if c == self.c and o["kind"] == kind
        ]

    def repairs(self):
        everything = self.orders("repair")
        orders = [o for o in everything if o.get("valid") not in ("no", "否")]
        keys = [{}]
        keys += [{"urgency": u} for u in sorted({o.get("urgency", "") for o in everything})]
        keys += [{"category": k} for k in sorted({o.get("category", "") for o in everything})]
        seen = [o for o in orders if moment(o["reported_at"]) < self.cutoff]
        keys += [{"building": b} for b in self.order_buildings()]
        teams = sorted({o.get("team", "") for o in seen} - {""})
        blank = any(self.moves(o) for o in seen if not o.get("team"))
        keys += [{"team": t} for t in teams + [""] * (blank and bool(teams))]
        for key in keys:
            self.repairs_of(key, [o for o in orders if self.under(o, key)], orders)
        self.count(
            "repairs.excluded",
            sum(o.get("valid") in ("no", "否") and self.in_period(moment(o["reported_at"]))
                for o in everything),
        )

    def moves(self, order):
        """Whether it was reported or completed in P, or is open at its end."""
        done, closed = self.known(order.get("completed_at")), self.known(order.get("closed_at"))
        return (
            self.in_period(moment(order["reported_at"]))
            or self.in_period(done)
            or (done is None and closed is None)
        )

    def order_buildings(self):
        """Of repairs and complaints, and "" for those of none, if any has one."""
        repairs = [o for o in self.orders("repair") if o.get("valid") not in ("no", "否")]
        complaints = self.orders("complaint")
        known = [o for o in repairs + complaints if moment(o["reported_at"]) < self.cutoff]
        names = sorted({self.building(o) for o in known} - {""})
        blank = any(
            self.in_period(moment(o["reported_at"])) or o["kind"] == "repair" and self.moves(o)
            for o in known if not self.building(o)
        )
        return names + [""] * (blank and bool(names))

    def under(self, order, key):
        return all(
            (self.building(order) if k == "building" else order.get(k, "")) == v
            for k, v in key.items()
        )

    def duration(self, order, done):
        took = done - moment(order["reported_at"])
        took -= timedelta(minutes=int(order.get("paused_minutes") or 0))
        return Fraction(max(0, took // timedelta(seconds=1)), 3600)

    def quantiles(self, figure, hours, key=None):
        hours = sorted(hours)
        n = len(hours)
        median = (hours[(n - 1) // 2] + hours[n // 2]) / 2 if n else None
        top = hours[-(-9 * n // 10) - 1] if n else None  # nearest rank: position ceil(0.9 n)
        self.add(figure + "median_hours", "hours", None if median is None else rounded(median, 6), key)
        self.add(figure + "p90_hours", "hours", None if top is None else rounded(top, 6), key)

    def repairs_of(self, key, orders, everywhere):
        tally = defaultdict(int)
        hours, ratings = [], []
        for o in orders:
            paused = int(o.get("paused_minutes") or 0)
            began, done = moment(o["reported_at"]), self.known(o.get("completed_at"))
            closed = self.known(o.get("closed_at"))
            limit = deadline(o.get("due_at"), paused)
            if began >= self.cutoff:
                continue
            new = began >= self.opens
            was_open = not new and all(e is None or e >= self.opens for e in (done, closed))
            is_open = done is None and closed is None
            in_time = limit is not None and done is not None and done <= limit
            # deadline in P; overdue and open is a miss, however it ends later. Closed by the deadline
            # without completion is cancelled: outside, and counted.
            cancelled = limit is not None and done is None and closed is not None and closed <= limit
            tally["due"] += self.in_period(limit) and not cancelled
            tally["cancelled"] += self.in_period(limit) and cancelled
            tally["on_time"] += self.in_period(limit) and in_time
            tally["without_deadline"] += new and limit is None
            tally["not_yet_due"] += (
                (new or was_open) and limit is not None and limit >= self.cutoff
            )
            tally["reported"] += new
            tally["open_at_start"] += was_open
            tally["open"] += is_open
            if is_open:
                days = (self.last - began.date()).days
                tally["backlog", next(
                    a for a, most in (("0-3", 3), ("4-7", 7), ("8-30", 30), ("over-30", 10**6))
                    if days <= most
                )] += 1
            if self.in_period(done):
                tally["completed"] += 1
                tally["with_deadline"] += limit is not None
                tally["done_in_time"] += in_time
                hours.append(self.duration(o, done))
                again = int(o.get("reopened") or 0) > 0
                tally["reopened"] += again
                tally["reworked"] += again or self.again(o, done, everywhere)
                if float(o.get("rating") or 0):  # 0: not rated
                    ratings.append(Fraction(o["rating"]))
        # §8: open at start + raised - completed - closed otherwise = open at end
        play = tally["open_at_start"] + tally["reported"]
        tally["closed_otherwise"] = play - tally["completed"] - tally["open"]
        counts = "due on_time reported completed open"
        site = "building" in key or "team" in key
        if not site:
            counts += " open_at_start closed_otherwise without_deadline not_yet_due cancelled"
        for name in counts.split():
            self.count("repairs." + name, tally[name], key)
        self.ratio("repairs.on_time_rate", tally["on_time"], tally["due"], key)
        self.quantiles("repairs.", hours, key)
        if "urgency" not in key:
            self.ratio("repairs.rework_rate", tally["reworked"], tally["completed"], key)
        if not site:
            self.ratio(
                "repairs.completed_on_time_rate", tally["done_in_time"], tally["with_deadline"], key
            )
            self.ratio(
                "repairs.completion_rate",
                tally["completed"], tally["completed"] + tally["open"], key,
            )
        if key:
            return
        for age in ("0-3", "4-7", "8-30", "over-30"):
            self.count("repairs.backlog", tally["backlog", age], {"age": age})
        done = tally["completed"]
        self.ratio("repairs.reopen_rate", tally["reopened"], done)
        self.ratio("repairs.first_time_fix_rate", done - tally["reopened"], done)
        self.ratio("repairs.rating_mean", sum(ratings), len(ratings), unit="score", show=plain)

    def rank(self, order):
        """By report, then by number: only an earlier order can be followed by another."""
        return moment(order["reported_at"]), order["order_no"]

    def again(self, order, done, orders):
        """Same unit, place and category reported 0 to 30 days after the completion (§8)."""
        place = (order.get("unit", ""), order.get("place", ""))
        if place == ("", "") or not order.get("category"):
            return False
        return any(
            self.rank(other) > self.rank(order)
            and (other.get("unit", ""), other.get("place", "")) == place
            and other.get("category") == order["category"]
            and done <= moment(other["reported_at"]) < self.cutoff
            and (moment(other["reported_at"]).date() - done.date()).days <= 30
            for other in orders
        )

    # -- safety

    def hazards(self):
        orders = [
            o for o in self.orders("hazard")
            if o.get("valid") not in ("no", "否") and moment(o["reported_at"]) < self.cutoff
        ]
        keys = [{}] + [{"category": k} for k in sorted({o.get("category", "") for o in orders}) if k]
        for key in keys:
            some = [o for o in orders if self.under(o, key)]
            new = [o for o in some if self.in_period(moment(o["reported_at"]))]
            still = [o for o in some if self.known(o.get("closed_at")) is None]
            late = [
                o for o in still
                if (d := deadline(o.get("due_at"), int(o.get("paused_minutes") or 0))) is not None
                and d < self.cutoff
            ]
            self.count("hazards.reported", len(new), key)
            self.count(
                "hazards.closed",
                sum(self.in_period(self.known(o.get("closed_at"))) for o in some), key,
            )
            self.count("hazards.open", len(still), key)
            self.count("hazards.overdue", len(late), key)
            # 整改率 = accepted / registered; "completed" is not accepted
            accepted = sum(self.known(o.get("closed_at")) is not None for o in new)
            self.ratio("hazards.rectified_rate", accepted, len(new), key)
        shut = [
            o for (c, _), o in sorted(self.books.orders.items())
            if c == self.c and "困人" in o.get("category", "")
            and o.get("valid") not in ("no", "否") and self.in_period(moment(o["reported_at"]))
        ]
        self.count("safety.entrapments", len(shut))

    # -- §18 and the duties S19, S28, S42, S65, S88

    def keyed(self, rows, key):
        """The whole, then each value that any row has; nothing at all without rows."""
        if not rows:
            return []
        values = sorted({r.get(key, "") for r in rows} - {""})
        return [({}, rows)] + [({key: v}, [r for r in rows if r.get(key, "") == v]) for v in values]

    def operations(self):
        last = self.cutoff.date() - timedelta(days=1)

        def own(table):
            return [r for k, r in sorted(table.items()) if k[0] == self.c]

        def at(row, column):
            text = row.get(column, "")
            return day(text) if text else None

        def done(row):
            return at(row, "done_on") is not None and at(row, "done_on") <= last

        plans = own(self.books.plans)
        for key, rows in self.keyed(plans, "kind"):
            planned = [r for r in rows if self.in_period(moment(r["planned_on"]))]
            kept = [r for r in planned if done(r) and at(r, "done_on") <= at(r, "planned_on")]
            ended = [r for r in planned if done(r)]
            passed = [r for r in ended if r.get("result") in ("pass", "合格")]
            self.count("inspections.planned", len(planned), key)
            self.count("inspections.done", len(ended), key)
            self.ratio("inspections.on_time_rate", len(kept), len(planned), key)
            # READING: a result that is not noted is not known: neither passed nor failed
            judged = [r for r in ended if r.get("result")]
            self.ratio("inspections.pass_rate", len(passed), len(judged), key)

        people = defaultdict(list)
        for r in own(self.books.certificates):
            people[(r["holder_no"], r["trade"])].append(r)
        required = []
        for (_, trade), rows in sorted(people.items()):
            if all(r.get("required") in ("no", "否") for r in rows):
                continue
            ends = [
                at(r, "valid_to") for r in rows
                if at(r, "valid_to") and at(r, "valid_to") >= last
                and (at(r, "valid_from") or last) <= last
            ]
            required.append({"trade": trade, "end": max(ends, default=None)})
        for key, rows in self.keyed(required, "trade"):
            valid = [r for r in rows if r["end"]]
            self.count("certificates.required", len(rows), key)
            self.count("certificates.valid", len(valid), key)
            soon = last + timedelta(days=90)
            self.count("certificates.expiring", sum(r["end"] <= soon for r in valid), key)
            self.ratio("certificates.rate", len(valid), len(rows), key)

        for key, rows in self.keyed(own(self.books.events), "funding"):
            held = [r for r in rows if self.in_period(moment(r["date"]))]
            self.count("events.count", len(held), key)
            self.add("events.cost", "CNY", money(sum(cents(r.get("cost")) for r in held)), key)
            self.count("events.attendance", sum(int(r.get("attendance") or 0) for r in held), key)

        sets = [
            r for r in own(self.books.assets)
            if (at(r, "installed_on") or last) <= last
            and any(r.get(c) for c in ("condition", "inspected_on", "next_inspection", "manual"))
        ]
        for key, rows in self.keyed(sets, "category"):
            judged = [r for r in rows if r.get("condition") in ("good", "faulty")]
            good = [r for r in rows if r.get("condition") == "good"]
            used = [r for r in rows if r.get("condition") != "retired"]
            late = [
                r for r in used
                if at(r, "next_inspection") and at(r, "next_inspection") <= last
                and not (at(r, "inspected_on")
                         and at(r, "next_inspection") <= at(r, "inspected_on") <= last)
            ]
            self.count("equipment.sets", len(judged), key)
            self.count("equipment.good", len(good), key)
            self.count("equipment.unstated", sum(not r.get("condition") for r in rows), key)
            self.count("equipment.overdue", len(late), key)
            self.count("equipment.without_manual", sum(r.get("manual") == "no" for r in used), key)
            self.ratio("equipment.good_rate", len(good), len(judged), key)

    # -- questions and objections of owners (feature B14)

    def asked(self):
        last = self.cutoff.date() - timedelta(days=1)
        allowed = {"question": 7, "objection": 10}  # READING: law.md has no place's rule to go first
        rows = []
        for key, r in sorted(self.books.inquiries.items()):
            if key[0] == self.c:
                kind = "objection" if r["kind"] in ("objection", "异议") else "question"
                got = day(r["received_at"])
                said = day(r["answered_at"]) if r.get("answered_at") else None
                if said and said > last:
                    said = None
                rows.append({
                    "kind": kind, "got": got, "said": said,
                    "until": date.fromordinal(got.toordinal() + allowed[kind]),
                })
        begin = self.start
        for key, own in self.keyed(rows, "kind"):
            known = [r for r in own if r["got"] <= last]
            said = [r for r in known if r["said"] and r["said"] >= begin]
            due = [r for r in known if begin <= r["until"] <= last]
            pending = [r for r in known if r["said"] is None]
            over = [r for r in pending if r["until"] <= last]
            self.count("inquiries.received", sum(r["got"] >= begin for r in known), key)
            self.count("inquiries.answered", len(said), key)
            self.count("inquiries.answered_late", sum(r["said"] > r["until"] for r in said), key)
            self.ratio(
                "inquiries.on_time_rate",
                sum(r["said"] is not None and r["said"] <= r["until"] for r in due), len(due), key)
            self.count("inquiries.open", len(pending), key)
            self.count("inquiries.not_yet_due", len(pending) - len(over), key)
            self.count("inquiries.overdue", len(over), key)
            took = sorted((r["said"] - r["got"]).days for r in said)
            n = len(took)
            middle = Fraction(took[(n - 1) // 2] + took[n // 2], 2) if n else None
            waited = [(last - r["got"]).days for r in pending]
            late = [(last - r["until"]).days for r in over]
            for name, value, base in (
                ("median_days", middle, n),
                ("oldest_open_days", max(waited) if waited else None, len(waited)),
                ("overdue_days", max(late) if late else None, len(late)),
            ):
                self.add(
                    "inquiries." + name, "days",
                    None if value is None else rounded(Fraction(value), 6), key,
                    denominator=str(base))

    # -- corrective actions (duty S70)

    def undertaken(self):
        last = self.cutoff.date() - timedelta(days=1)
        words = {"满意度调查": "survey", "投诉": "complaint", "隐患": "hazard", "座谈": "meeting"}

        def known(text):
            return day(text) if text and day(text) <= last else None

        rows = [
            {
                "source": words.get(r.get("source", ""), r.get("source", "") or "other"),
                "opened": day(r["opened_on"]), "due": day(r["due_on"]),
                "done": known(r.get("done_on")), "closed": known(r.get("accepted_on")),
                "moved": self.books.deadlines[key][0] < day(r["due_on"]),
            }
            for key, r in sorted(self.books.actions.items()) if key[0] == self.c
        ]
        for key, own in self.keyed(rows, "source"):
            there = [r for r in own if r["opened"] <= last]
            held = [r for r in there if r["closed"] is None or r["closed"] >= self.start]
            pending = [r for r in there if r["closed"] is None]
            closed = [r for r in held if r["closed"]]
            due = [r for r in there if self.start <= r["due"] <= last]
            self.count("actions.registered", sum(r["opened"] >= self.start for r in held), key)
            self.count("actions.accepted", len(closed), key)
            self.ratio("actions.closed_rate", len(closed), len(held), key)
            self.ratio(
                "actions.on_time_rate",
                sum(r["closed"] is not None and r["closed"] <= r["due"] for r in due),
                len(due), key)
            self.count("actions.open", len(pending), key)
            self.count("actions.overdue", sum(r["due"] <= last for r in pending), key)
            self.count("actions.unaccepted", sum(r["done"] is not None for r in pending), key)
            self.count("actions.put_off", sum(r["moved"] for r in pending), key)

    # -- §9

    def building(self, order):
        """The register's, else the unit before its first "-"; neither: none."""
        unit = order.get("unit", "")
        registered = self.books.units.get((self.c, unit), {}).get("building", "")
        return registered or (unit.split("-")[0] if "-" in unit else "")

    def complaints(self):
        orders = self.orders("complaint")
        reported = [o for o in orders if self.in_period(moment(o["reported_at"]))]
        closed = [o for o in orders if self.in_period(self.known(o.get("closed_at")))]
        followed = [o for o in closed if self.known(o.get("followed_up_at")) is not None]
        due = resolved = 0
        for o in orders:
            limit = deadline(o.get("due_at"), int(o.get("paused_minutes") or 0))
            if self.in_period(limit):
                due += 1
                done = self.known(o.get("closed_at"))
                resolved += done is not None and done <= limit
        households = int(self.register["households"])
        self.count("complaints.reported", len(reported))
        known = [o for o in orders if moment(o["reported_at"]) < self.cutoff]
        for value in sorted({o.get("category", "") for o in known} - {""}):
            count = sum(o.get("category", "") == value for o in reported)
            self.count("complaints.reported", count, {"category": value})
        for value in self.order_buildings():
            count = sum(self.building(o) == value for o in reported)
            self.count("complaints.reported", count, {"building": value})
        valid = sum(o.get("valid") in ("yes", "是") for o in reported)
        invalid = sum(o.get("valid") in ("no", "否") for o in reported)
        self.count("complaints.closed", len(closed))
        self.count("complaints.valid", valid)
        self.count("complaints.invalid", invalid)
        self.ratio("complaints.valid_rate", valid, len(reported))
        self.ratio("complaints.invalid_rate", invalid, len(reported))
        for figure, column in (("handoff", "dispatched_at"), ("response", "responded_at")):
            clock = timedelta(hours=24)  # READING: no clock is given; 24 hours, the day of receipt
            noted = any(self.known(o.get(column)) is not None for o in known)
            base = [o for o in known if noted and self.in_period(moment(o["reported_at"]) + clock)]
            done = [(o, self.known(o.get(column))) for o in known]
            in_time = sum(
                at is not None and at <= moment(o["reported_at"]) + clock
                for o, at in done if o in base
            )
            self.ratio("complaints.%s_rate" % figure, in_time, len(base))
            self.quantiles(
                "complaints.%s_" % figure,
                [
                    Fraction(max(0, (at - moment(o["reported_at"])) // timedelta(seconds=1)), 3600)
                    for o, at in done if self.in_period(at)
                ],
            )
        self.quantiles(
            "complaints.resolution_",
            [self.duration(o, self.known(o["closed_at"])) for o in closed],
        )
        ratings = [Fraction(o["rating"]) for o in closed if float(o.get("rating") or 0)]
        self.ratio("complaints.rating_mean", sum(ratings), len(ratings), unit="score", show=plain)
        self.add(
            "complaints.per_1000_households", "per_1000",
            rounded(Fraction(len(reported) * 1000, households), 6) if households else None,
            numerator=str(len(reported)), denominator=str(households),
        )
        classified = sum(bool(o.get("category")) for o in reported)
        self.ratio("complaints.classified_rate", classified, len(reported))
        self.ratio("complaints.resolved_rate", resolved, due)
        self.ratio("complaints.follow_up_rate", len(followed), len(closed))
        lately = self.opens - timedelta(days=RECUR_DAYS)
        base = [
            o for o in orders
            if (at := self.known(o.get("closed_at"))) is not None and at >= lately
        ]
        recurred = sum(self.recurs(o, orders) for o in reported)
        self.ratio("complaints.recurrence_rate", recurred, len(base))

    def recurs(self, order, orders):
        """Same category and building, received 0 to 30 days after an earlier one was closed.

        READING: "closed" compares moments (a complaint received at 10:00 does not follow one
        closed at 15:00 the same day: that one was still open), the days compare dates.
        """
        place = self.building(order)
        if not order.get("category") or not place:
            return False
        at = moment(order["reported_at"])
        for other in orders:
            closed = self.known(other.get("closed_at"))
            if (
                self.rank(other) < self.rank(order)
                and other.get("category") == order["category"]
                and self.building(other) == place
                and closed is not None
                and closed <= at
                and (at.date() - closed.date()).days <= RECUR_DAYS
            ):
                return True
        return False


def plain(value):
    """A sum of ratings, which may have decimals."""
    text = rounded(value, 2)
    return text.rstrip("0").rstrip(".")


def largest_remainder(amounts, total):
    """§12: tenths of a percent that add up to 100.0; nothing where a component is negative."""
    if total <= 0 or any(a < 0 for a in amounts.values()):
        return {}
    tenths = {k: a * 1000 // total for k, a in amounts.items()}
    # the missing tenths go to the largest fractions; ties: the larger amount, then code order
    order = sorted(amounts, key=lambda k: (-(amounts[k] * 1000 % total), -amounts[k], k))
    for k in order[: 1000 - sum(tenths.values())]:
        tenths[k] += 1
    return {k: "%d.%d" % divmod(t, 10) for k, t in tenths.items()}


def main(folder, text):
    books = Books(read(folder))
    result = {"period": text, "conflicts": books.conflicts, "communities": []}
    for community in sorted(books.communities):
        f = Figures(books, community, text)
        f.all()
        result["communities"].append(
            {"community": community, "blocked": f.blocked, "figures": f.figures}
        )
    return result


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: figures.py INPUT PERIOD")
    json.dump(main(sys.argv[1], sys.argv[2]), sys.stdout, ensure_ascii=False, indent=1)
    print()
