"""Works hidden counts out of everything that owners get of several periods of one community.

FOLDER/PERIOD/LANG/ holds what a reader has: disclosure.html, disclosure.txt (the text of the PDF)
and charts/*.svg. FOLDER/PERIOD/figures.json is the office's own draft: it only judges whether what
was found is true, and says which counts are small. Every number is taken wherever any file shows
it; what is an asterisk everywhere is unknown. Quarters add up to their half-year, what is open at
one paper's end is open at the next one's start, and a rate to a decimal is tried with every number
that rounds to it.

The margin of error, the answers needed and the intervals of a survey depend on how many homes are
occupied: with the number of answers each is solved for it, over all whole numbers up to the homes
there are. Where the homes that may stand empty are then one to four and one number is left, it is
found out.

With --before FOLDER a reader also has the earlier revisions of papers that were corrected, laid out
in the same way. Whoever takes a count for unchanged is right where it is: then both revisions say one
thing of it, and only what changed has two values.

With --bare only counts of one to four are unknown: what a paper that hides these alone would give
away. Exits 1 where a hidden count is found out.
"""

import html
import json
import pathlib
import re
import sys
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

sys.path.insert(
    0, str(pathlib.Path(__file__).resolve().parents[4] / "reports" / "src" / "test" / "python")
)
import attack  # noqa: E402

SMALL = range(1, 5)
COUNT = r"(\*|\d[\d,]*)"
RATE = r"(\*|—|[\d.]+%)"
FLOW = ("start", "reported", "completed", "otherwise", "end")
URGENCY = {"急修": "emergency", "Emergency": "emergency", "一般维修": "normal", "Normal": "normal"}
QUARTERS = {"2026-H1": ("2026-Q1", "2026-Q2")}
DAYS = {
    "2026-Q1": ("2026-01-01", "2026-04-01"),
    "2026-Q2": ("2026-04-01", "2026-07-01"),
    "2026-H1": ("2026-01-01", "2026-07-01"),
    "2026-Q3": ("2026-07-01", "2026-10-01"),
}


class Known:
    """What the files say of each count: a number wherever one of them has it."""

    def __init__(self):
        self.counts = {}
        self.rates = {}
        self.seen = 0

    def count(self, name, text):
        if text is None or text == "—":
            return
        self.seen += 1
        value = None if text == "*" else int(text.replace(",", ""))
        old = self.counts.get(name)
        if old is not None and value is not None and old != value:
            sys.exit(f"{name}: one file says {old}, another {value}")
        self.counts[name] = old if value is None else value

    def rate(self, name, base, text):
        if text and text not in ("*", "—"):
            self.rates[(name, base)] = text
        self.counts.setdefault(name, None)


def stock(period, what, by):
    day = DAYS[period][0 if what == "start" else 1]
    return f"open {day} {by}"


def flow(period, what, by):
    return stock(period, what, by) if what in ("start", "end") else f"{what} {period} {by}"


def plain(markup):
    return html.unescape(re.sub(r"<[^>]*>", " ", markup))


def cells(row):
    return [plain(c).strip() for c in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]


def table(text, heading, number=0):
    after = text[text.index(f'id="{heading}"') :]
    body = re.findall(r"<tbody.*?</tbody>", after, re.S)[number]
    return [(c, 'class="total"' in r) for r in re.findall(r"<tr.*?</tr>", body, re.S) for c in [cells(r)]]


def repairs(known, period, rows):
    for row, total in rows:
        by = "all" if total else URGENCY[row[0]]
        for what, text in zip(FLOW, row[1:6]):
            known.count(flow(period, what, by), text)


def complaints(known, period, rows):
    names = ("classified", "resolved", "followed up", "recurred")
    bases = ("complaints", "complaints due", "complaints closed", "closed lately")
    known.count(f"complaints {period}", rows[0][0][2])
    found = re.match(COUNT + " / ", rows[1][0][1])
    if found:
        known.count(f"complaints {period}", found[1])
    for name, base, (row, _) in zip(names, bases, rows[2:6]):
        found = re.match(COUNT + " / " + COUNT, row[1])
        if found:
            known.count(f"{base} {period}", found[2])
            known.count(f"{name} {period}", found[1])
        elif row[1] == "*":
            known.count(f"{base} {period}", "*")


def answer(item):
    """The rate of a question; none where it is held back for its small base."""
    found = re.search(r"<b>\s*" + RATE + r"\s*</b>", item)
    return found[1] if found else "*"


def survey(known, period, text):
    part = text[text.index('id="survey"') : text.index('id="repairs"')]
    if 'class="measures rates"' not in part:
        return
    head = re.sub(r"\d{4}-\w+", "", plain(re.search(r"<small>(.*?)</small>", part, re.S)[1]))
    issued, returned = re.findall(COUNT, head)[:2]
    known.count(f"issued {period}", issued)
    known.count(f"returned {period}", returned)
    listed = part[: part.index("</ul>")]
    for number, item in enumerate(re.findall(r"<li>(.*?)</li>", listed, re.S)):
        base = re.search(r"n = " + COUNT, plain(item))[1]
        known.count(f"answers {period} q{number}", base)
        known.rate(
            f"satisfied {period} q{number}",
            f"answers {period} q{number}",
            answer(item),
        )
    for line in re.findall(r'<p class="muted">(.*?)</p>', part, re.S):
        line = plain(line)
        found = re.search(COUNT, line) if "匿名" in line or "anonymous" in line else None
        if found:
            known.count(f"anonymous {period}", found[1])
        top = re.search(r"(?:非常满意|[Vv]ery satisfied) " + RATE, line)
        if top:
            known.rate(f"very satisfied {period}", f"answers {period} q0", top[1])


def drawn(known, period, text):
    """The labels and alternative text of the charts."""
    for number, found in enumerate(re.findall(RATE + r"[^；;]*?[nN] = " + COUNT, plain(text))):
        known.count(f"answers {period} q{number}", found[1])
        known.rate(f"satisfied {period} q{number}", f"answers {period} q{number}", found[0])


def printed(known, period, text):
    """The rows of the repairs in the PDF's text."""
    labels = (("emergency", "急修|Emergency"), ("normal", "一般维修|Normal"), ("all", "报修合计|All repairs"))
    for by, label in labels:
        found = re.search(rf"(?m)^\s*(?:{label})\s+" + r"\s+".join([COUNT] * 5), text)
        if found:
            for what, value in zip(FLOW, found.groups()):
                known.count(flow(period, what, by), value)


def read(folder):
    known = Known()
    for paper in sorted(folder.iterdir()):
        for lang in sorted(p for p in paper.iterdir() if p.is_dir()):
            text = (lang / "disclosure.html").read_text(encoding="utf-8")
            repairs(known, paper.name, table(text, "repairs"))
            complaints(known, paper.name, table(text, "complaints"))
            survey(known, paper.name, text)
            tiles = re.findall(r'<div><p class="label">.*?</div>', text, re.S)
            on_time = re.search(COUNT + " / " + COUNT, plain(tiles[3]))
            if on_time:
                known.count(f"due {paper.name} all", on_time[2])
            satisfied = re.search(COUNT + " / " + COUNT, plain(tiles[2]))
            if satisfied:
                known.count(f"satisfied {paper.name} q0", satisfied[1])
            printed(known, paper.name, (lang / "disclosure.txt").read_text(encoding="utf-8"))
            chart = lang / "charts" / "satisfaction.svg"
            if chart.exists():
                drawn(known, paper.name, re.search(r"<desc.*?</desc>", chart.read_text(encoding="utf-8"), re.S)[0])
    return known


KEPT = ("问卷结果沿用此前公布的", "The results are those published before")


def drafted(paper, earlier):
    """The figures of a draft; of a survey that the paper keeps as published those of its first."""
    def figures(folder):
        return json.loads((folder / "figures.json").read_text(encoding="utf-8"))["figures"]

    said = "".join(p.read_text(encoding="utf-8") for p in paper.glob("*/disclosure.html"))
    if earlier is None or not any(words in said for words in KEPT):
        return figures(paper)
    of_survey = [f for f in figures(earlier / paper.name) if f["id"].startswith("survey.")]
    return [f for f in figures(paper) if not f["id"].startswith("survey.")] + of_survey


def truth(folder, earlier=None):
    """The office's draft, by the same names."""
    true = {}
    for paper in sorted(folder.iterdir()):
        period = paper.name
        order = ["overall"] + [f"D{i:02}" for i in range(1, 11)]
        for f in drafted(paper, earlier):
            over, base = f.get("numerator"), f.get("denominator")
            value = f["value"]
            by = f["by"].get("urgency", "all")
            if set(f["by"]) <= {"urgency"}:
                kind, _, name = f["id"].partition(".")
                flows = {"open_at_start": "start", "open": "end", "closed_otherwise": "otherwise"}
                if kind == "repairs" and name in ("open_at_start", "open", "reported", "completed", "closed_otherwise"):
                    true[flow(period, flows.get(name, name), by)] = int(value)
                if f["id"] == "repairs.due" and by == "all":
                    true[f"due {period} all"] = int(value)
                if f["id"] in ("complaints.reported", "complaints.closed"):
                    true[f"complaints{' closed' if name == 'closed' else ''} {period}"] = int(value)
                rates = {
                    "complaints.classified_rate": ("classified", "complaints"),
                    "complaints.resolved_rate": ("resolved", "complaints due"),
                    "complaints.follow_up_rate": ("followed up", "complaints closed"),
                    "complaints.recurrence_rate": ("recurred", "closed lately"),
                }
                if f["id"] in rates and base is not None:
                    true[f"{rates[f['id']][1]} {period}"] = int(base)
                    true[f"{rates[f['id']][0]} {period}"] = int(over)
                for name in ("issued", "returned", "anonymous"):
                    if f["id"] == "survey." + name and value is not None:
                        true[f"{name} {period}"] = int(value)
            elif set(f["by"]) == {"question"} and f["by"]["question"] in order:
                number = order.index(f["by"]["question"])
                if f["id"] == "survey.satisfaction" and base is not None:
                    true[f"answers {period} q{number}"] = int(base)
                    if over is not None:
                        true[f"satisfied {period} q{number}"] = int(over)
                if f["id"] == "survey.top_box" and number == 0 and over is not None:
                    true[f"very satisfied {period}"] = int(over)
    return true


def rounds_to(base, text):
    """Every whole number that this rate of the base could be of."""
    places = len(text.rstrip("%").partition(".")[2])
    step = Decimal(1).scaleb(-places)
    goal = Decimal(text.rstrip("%"))
    return [
        k
        for k in range(base + 1)
        if (Decimal(100 * k) / Decimal(base)).quantize(step, ROUND_HALF_UP) == goal
    ]


class System:
    def __init__(self, shown, true):
        self.shown = shown
        self.true = true
        self.names = sorted(shown)
        self.beside = set()
        self.sums = []

    def extra(self, name, value, guarded):
        """A count that nobody prints."""
        self.shown[name] = None
        self.true[name] = value
        if not guarded:
            self.beside.add(name)

    def add(self, total, *parts):
        if total in self.shown and parts and all(p in self.shown for p in parts):
            self.sums.append((total, *parts))

    def part(self, total, part, rest, guarded=True):
        if total in self.shown and part in self.shown and total in self.true and part in self.true:
            if rest not in self.shown:
                self.extra(rest, self.true[total] - self.true[part], guarded)
            self.add(total, part, rest)

    def issue(self, printed):
        names = sorted(self.shown)
        index = {name: i for i, name in enumerate(names)}
        cells = []
        for name in names:
            value = self.shown[name]
            small = name not in self.beside and self.true.get(name) in SMALL
            star = name in printed and value is None
            cells.append(
                {
                    "name": name,
                    "shown": value,
                    "floor": 1 if star else 0,
                    "small": small,
                    "guarded": small or star,
                }
            )
        sums = [[index[n] for n in s] for s in self.sums]
        return {"name": "papers", "threshold": 5, "cells": cells, "sums": sums}


def system(known, true, periods, bare):
    shown = {n: v for n, v in known.counts.items() if n in true or v is not None}
    for (name, base), text in known.rates.items():
        if shown.get(base) and shown.get(name) is None:
            possible = rounds_to(shown[base], text)
            if len(possible) == 1:
                shown[name] = possible[0]
    for name, value in shown.items():
        if value is not None and name in true and value != true[name]:
            sys.exit(f"{name}: the papers say {value}, the draft {true[name]}")
    # a question whose rate is held back for its small base gives no numerator
    for name in list(shown):
        if name not in true:
            del shown[name]
    if bare:
        shown = {n: None if true[n] in SMALL else true[n] for n in shown}
    printed = set(shown)
    s = System(shown, dict(true))
    for p in periods:
        for by in ("emergency", "normal", "all"):
            hand = f"in hand {p} {by}"
            flows = [flow(p, w, by) for w in FLOW]
            if all(f in shown for f in flows):
                s.extra(hand, true[flows[0]] + true[flows[1]], False)
                s.add(hand, flows[0], flows[1])
                s.add(hand, *flows[2:])
        for what in FLOW:
            s.add(flow(p, what, "all"), flow(p, what, "emergency"), flow(p, what, "normal"))
        s.part(f"closed lately {p}", f"complaints closed {p}", f"closed before {p}")
        s.part(f"closed lately {p}", f"recurred {p}", f"not recurred {p}")
        s.part(f"complaints {p}", f"classified {p}", f"not classified {p}")
        s.part(f"complaints due {p}", f"resolved {p}", f"not resolved {p}")
        s.part(f"complaints closed {p}", f"followed up {p}", f"not followed up {p}")
        s.part(f"issued {p}", f"returned {p}", f"not returned {p}")
        s.part(f"returned {p}", f"anonymous {p}", f"named {p}")
        s.part(f"satisfied {p} q0", f"very satisfied {p}", f"just satisfied {p}")
        for q in range(11):
            s.part(f"answers {p} q{q}", f"satisfied {p} q{q}", f"not satisfied {p} q{q}")
            s.part(f"returned {p}", f"answers {p} q{q}", f"left out {p} q{q}", False)
        if p in QUARTERS:
            names = [f"{w} {{}} {by}" for w in FLOW[1:4] for by in ("emergency", "normal", "all")]
            for name in names + ["complaints {}", "complaints closed {}", "complaints due {}", "due {} all"]:
                whole = name.format(p)
                parts = [name.format(q) for q in QUARTERS[p]]
                if all(n in shown for n in [whole] + parts):
                    if true[whole] == sum(true[n] for n in parts):
                        s.add(whole, *parts)
    return s, printed


def joined(s, printed, earlier, earlier_printed):
    """Takes the counts and sums of earlier revisions in; what has not changed is one count."""
    names = {}
    for name, value in earlier.shown.items():
        same = name in s.shown and s.true[name] == earlier.true[name]
        names[name] = name if same else name + " before"
        if not same or s.shown[name] is None:
            s.shown[names[name]] = value
        s.true[names[name]] = earlier.true[name]
        if name in earlier.beside:
            s.beside.add(names[name])
        if name in earlier_printed:
            printed.add(names[name])
    s.sums += [tuple(names[n] for n in terms) for terms in earlier.sums]


def half_width(n, homes):
    """The margin of error at 50 % in per cent, worst case, of n answers from these homes."""
    left = Decimal(max(homes - n, 0)) / Decimal(n * max(homes - 1, 1))
    return 98 * left.sqrt()


def wilson(k, n, homes):
    """Both bounds in per cent: the roots of (p - x)^2 = z^2 x (1 - x) / n*."""
    p, c = Decimal(k) / n, (half_width(n, homes) / 50) ** 2
    spread = ((2 * p + c) ** 2 - 4 * (1 + c) * p * p).sqrt()
    return tuple(100 * (2 * p + c + side * spread) / (2 + 2 * c) for side in (-1, 1))


def needed(homes):
    """Answers for +-5 %: n0 N / (N + n0 - 1), rounded up."""
    unlimited = Decimal("1.96") ** 2 / 4 / Decimal("0.05") ** 2
    return int((unlimited * homes / (homes + unlimited - 1)).to_integral_value(ROUND_CEILING))


def prints(value, text):
    """Whether a number rounds to what is printed, at its own places."""
    goal = Decimal(text)
    return value.quantize(goal, ROUND_HALF_UP) == goal


PER_CENT = r"(\d+(?:\.\d+)?)%"


def frame_of_file(figures):
    """What a file of figures says of the homes behind a survey: conditions on their number."""
    tests = []
    by_id = {f["id"]: f for f in figures if not f["by"]}
    answers = by_id.get("survey.returned", {}).get("value")
    margin = by_id.get("survey.margin", {}).get("value")
    if margin and answers:
        tests.append(lambda h: prints(half_width(int(answers), h) / 100, margin))
    need = by_id.get("survey.needed", {}).get("value")
    if need:
        tests.append(lambda h: needed(h) == int(need))
    issued = by_id.get("survey.issued", {}).get("value")
    homes = by_id.get("community.households", {}).get("value")
    if issued and homes and int(issued) <= int(homes):
        tests.append(lambda h: h == int(issued))
    for f in figures:
        # a weighted rate and a building count the register's homes
        own = "weighted" in f["id"] or "building" in f["by"]
        if f["id"].startswith("survey.") and f.get("population") and not own:
            tests.append(lambda h, n=int(f["population"]): h == n)
        if f["id"] == "survey.satisfaction" and f.get("lower") and f.get("numerator"):
            k, n = int(f["numerator"]), int(f["denominator"])
            for side, bound in enumerate((f["lower"], f["upper"])):
                tests.append(lambda h, k=k, n=n, s=side, b=bound: prints(wilson(k, n, h)[s] / 100, b))
    return tests


def frame_of_paper(known, period, text):
    """The same of what the paper prints: the box on the method, tile, next round, chart's text."""
    tests = []
    answers = known.counts.get(f"returned {period}")
    whole = plain(text)
    found = re.search(COUNT + r"\s*[（(]\s*±5%\s*[)）]\s*/\s*(?:±" + PER_CENT + r"|\*)", whole)
    if found and found[1] != "*":
        tests.append(lambda h, n=int(found[1].replace(",", "")): needed(h) == n)
    if found and found[2] and answers:
        tests.append(lambda h, m=found[2]: prints(half_width(answers, h), m))
    found = re.search(r"(?:收回|round:) " + COUNT + " (?:份|answers)", whole)
    if found:
        tests.append(lambda h, n=int(found[1].replace(",", "")): needed(h) == n)
    # where all occupied homes are asked, as many questionnaires go out
    issued = known.counts.get(f"issued {period}")
    if issued and "全体入住户" in whole:
        tests.append(lambda h: issued % h == 0)
    tile = re.search(r"(\d+) / (\d+).*?" + PER_CENT + r"\s*[–-]\s*" + PER_CENT, plain(re.findall(r'<div><p class="label">.*?</div>', text, re.S)[2]), re.S)
    if tile:
        k, n = int(tile[1]), int(tile[2])
        for side in (0, 1):
            tests.append(lambda h, s=side, b=tile[3 + side]: prints(wilson(k, n, h)[s], b))
    drawn_bounds = PER_CENT + r"\s*[,，]\s*(?:区间|interval) " + PER_CENT + "[–-]" + PER_CENT + r"[,，]\s*n = (\d+)"
    for rate, low, high, n in re.findall(drawn_bounds, html.unescape(text)):
        n, ks = int(n), rounds_to(int(n), rate + "%")
        tests.append(
            lambda h, n=n, ks=ks, lh=(low, high): any(all(map(prints, wilson(k, n, h), lh)) for k in ks)
        )
    return tests


def unmasked(text, figures):
    """The paper with the margin and the answers needed in the place of their asterisks."""
    need, margin = (next(f["value"] for f in figures if f["id"] == "survey." + n) for n in ("needed", "margin"))
    margin = (100 * Decimal(margin)).quantize(Decimal("0.1"), ROUND_HALF_UP)
    gap = r"(?:<[^>]*>|\s)*"
    return re.sub(
        rf"\*({gap}[（(]{gap}±5%{gap}[)）]{gap}/{gap})\*", rf"{need}\g<1>±{margin}%", text
    )


def empty_homes(folder, known, bare, earlier=None):
    """A sentence for each paper that gives away how few homes are empty, and how many conditions."""
    wrong, tried = [], 0
    for paper in sorted(folder.iterdir()):
        draft = drafted(paper, earlier)
        whole = {f["id"]: f["value"] for f in draft if not f["by"]}
        homes, occupied = (whole.get("community." + n) for n in ("households", "occupied_households"))
        if homes is None or occupied is None or int(homes) - int(occupied) not in SMALL:
            continue
        sources = [("file", frame_of_file(draft))] if bare else []
        for lang in sorted(p for p in paper.iterdir() if p.is_dir()):
            text = (lang / "disclosure.html").read_text(encoding="utf-8")
            if bare and whole.get("survey.margin"):
                text = unmasked(text, draft)
            chart = lang / "charts" / "satisfaction.svg"
            if chart.exists():
                text += chart.read_text(encoding="utf-8")
            sources.append((lang.name, frame_of_paper(known, paper.name, text)))
        for name, tests in sources:
            tried += len(tests)
            possible = [h for h in range(1, int(homes) + 1) if all(t(h) for t in tests)]
            if int(occupied) not in possible:
                sys.exit(f"{paper.name} {name}: {occupied} occupied homes do not fit what is printed: {possible}")
            # nothing said but how few they are: any of one to four may be
            few = [h for h in possible if int(homes) - h in SMALL]
            if len(few) < len(SMALL):
                wrong.append(f"occupied homes {paper.name} ({name}): {few} of {homes}")
    return wrong, tried


def components(issue):
    """Counts that no sum ties together are attacked apart, which is faster."""
    of = list(range(len(issue["cells"])))

    def root(i):
        while of[i] != i:
            i = of[i]
        return i

    for terms in issue["sums"]:
        # a number that is known ties nothing together
        open_terms = [t for t in terms if issue["cells"][t]["shown"] is None]
        for t in open_terms[1:]:
            of[root(t)] = root(open_terms[0])
    for start in sorted({root(i) for i, c in enumerate(issue["cells"]) if c["shown"] is None}):
        sums = [t for t in issue["sums"] if any(issue["cells"][i]["shown"] is None and root(i) == start for i in t)]
        wanted = sorted({start, *(i for t in sums for i in t)})
        index = {old: new for new, old in enumerate(wanted)}
        yield {
            "name": issue["name"],
            "threshold": issue["threshold"],
            "cells": [issue["cells"][i] for i in wanted],
            "sums": [[index[i] for i in t] for t in sums],
        }


def periods(folder):
    return sorted(p.name for p in folder.iterdir())


def main():
    bare = "--bare" in sys.argv
    folder = pathlib.Path(sys.argv[1])
    known = read(folder)
    earlier = None
    if "--before" in sys.argv:
        earlier = pathlib.Path(sys.argv[sys.argv.index("--before") + 1])
    s, printed = system(known, truth(folder, earlier), periods(folder), bare)
    if earlier:
        joined(s, printed, *system(read(earlier), truth(earlier), periods(earlier), bare))
    issue = s.issue(printed)
    wrong = [text for part in components(issue) for text in attack.attack(part)]
    empty, tried = empty_homes(folder, known, bare, earlier)
    print(f"{tried} conditions on the occupied homes")
    wrong += empty
    if earlier:
        wrong += empty_homes(earlier, read(earlier), bare)[0]
    for text in wrong:
        print(text)
    cells = issue["cells"]
    shown = sum(c["shown"] is not None for c in cells)
    hidden = sum(c["shown"] is None and c["guarded"] for c in cells)
    small = sum(c["small"] for c in cells)
    print(f"{known.seen} numbers read, {shown} counts known, {hidden} hidden, {small} small, {len(issue['sums'])} sums, {len(wrong)} found out")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
