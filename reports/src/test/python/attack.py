"""An attacker of another make: works out hidden counts from what is published.

Reads one issue a line (JSON): cells with what is shown, sums (total first). Knows neither the true
counts nor how the mask was made. Narrows each hidden count down by the sums (constraint propagation)
and tries values until all sums hold (depth first, complete); no linear programme, no fractions.

Prints what it found and exits 1 where a hidden count is exact, or a small one cannot reach the
threshold, or a stated range is not the one it finds itself.
"""

import json
import sys

NODES = 20000


class TooHard(Exception):
    pass


class Empty(Exception):
    pass


class Attack:
    def __init__(self, issue):
        self.sums = []
        cells = issue["cells"]
        self.low = [c["shown"] if c["shown"] is not None else c["floor"] for c in cells]
        self.high = [c["shown"] for c in cells]  # None: no upper bound
        self.uses = [[] for _ in cells]
        for number, terms in enumerate(issue["sums"]):
            self.sums.append(terms)
            for cell in terms:
                self.uses[cell].append(number)
        self.low, self.high = self.narrowed(self.low, self.high, range(len(self.sums)))

    def narrowed(self, low, high, numbers):
        """Bounds that follow from the sums; raises Empty where nothing is left."""
        low, high = list(low), list(high)
        waiting, queued = list(numbers), set(numbers)
        while waiting:
            number = waiting.pop()
            queued.discard(number)
            total, parts = self.sums[number][0], self.sums[number][1:]
            least = sum(low[p] for p in parts)
            endless = [p for p in parts if high[p] is None]
            most = None if endless else sum(high[p] for p in parts)
            changed = []

            def bound(cell, below, above):
                touched = False
                if below is not None and below > low[cell]:
                    low[cell] = below
                    touched = True
                if above is not None and (high[cell] is None or above < high[cell]):
                    high[cell] = above
                    touched = True
                if high[cell] is not None and low[cell] > high[cell]:
                    raise Empty
                if touched:
                    changed.append(cell)

            old_low, old_high = [low[p] for p in parts], [high[p] for p in parts]
            bound(total, least, most)
            for part, part_low, part_high in zip(parts, old_low, old_high):
                above = None if high[total] is None else high[total] - (least - part_low)
                others = [p for p in endless if p != part]
                if others:
                    below = None
                elif endless:
                    below = low[total] - sum(h for p, h in zip(parts, old_high) if p != part)
                else:
                    below = low[total] - (most - part_high)
                bound(part, below, above)
            for cell in changed:
                for other in self.uses[cell]:
                    if other not in queued:
                        queued.add(other)
                        waiting.append(other)
        return low, high

    def world(self, cell, least, most):
        """Counts for which all sums hold, with one of them within bounds; None where there are none."""
        low, high = list(self.low), list(self.high)
        low[cell] = max(low[cell], least)
        if most is not None:
            high[cell] = most if high[cell] is None else min(high[cell], most)
        if high[cell] is not None and low[cell] > high[cell]:
            return None
        self.nodes = 0
        try:
            return self.search(*self.narrowed(low, high, self.uses[cell]))
        except Empty:
            return None

    def search(self, low, high):
        self.nodes += 1
        if self.nodes > NODES:
            raise TooHard
        open_cells = [i for i in range(len(low)) if low[i] != high[i]]
        if not open_cells:
            return low
        cell = min(open_cells, key=lambda i: (high[i] is None, (high[i] or 0) - low[i], i))
        top = high[cell] if high[cell] is not None else low[cell] + 200
        for value in sorted(range(low[cell], top + 1), key=lambda v: abs(v - low[cell] - 1)):
            next_low, next_high = list(low), list(high)
            next_low[cell] = next_high[cell] = value
            try:
                found = self.search(*self.narrowed(next_low, next_high, self.uses[cell]))
            except Empty:
                continue
            if found is not None:
                return found
        return None

    def smallest(self, cell):
        value = self.low[cell]
        while True:
            if self.world(cell, value, value) is not None:
                return value
            value += 1

    def largest(self, cell):
        if self.high[cell] is None:
            return None
        value = self.high[cell]
        while self.world(cell, value, value) is None:
            value -= 1
        return value


def attack(issue):
    """What is wrong with the mask of an issue."""
    wrong = []
    attack_on = Attack(issue)
    threshold = issue["threshold"]
    worlds = []
    for number, cell in enumerate(issue["cells"]):
        if cell["shown"] is not None or not cell["guarded"]:
            continue
        if cell["small"]:
            if not any(w[number] >= threshold for w in worlds):
                world = attack_on.world(number, threshold, None)
                if world is None:
                    wrong.append(f"{cell['name']}: stays below {threshold}")
                    continue
                worlds.append(world)
        if not worlds:
            worlds.append(attack_on.world(number, 0, None))
        value = worlds[0][number]
        if all(w[number] == value for w in worlds):
            world = attack_on.world(number, value + 1, None)
            if world is None and value > 0:
                world = attack_on.world(number, 0, value - 1)
            if world is None:
                wrong.append(f"{cell['name']}: is exactly {value}")
                continue
            worlds.append(world)
        if "range" in cell:
            smallest, largest = cell["range"]
            found = [attack_on.smallest(number), attack_on.largest(number)]
            if largest is None and found[1] is not None or [smallest, largest] != found:
                wrong.append(f"{cell['name']}: stated {cell['range']}, found {found}")
    return wrong


def main():
    issues = exposed = hard = hidden = 0
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            issue = json.loads(line)
            issues += 1
            hidden += sum(c["shown"] is None and c["guarded"] for c in issue["cells"])
            try:
                wrong = attack(issue)
            except TooHard:
                hard += 1
                wrong = []
                print(issue["name"], "was too hard")
            exposed += len(wrong)
            for text in wrong:
                print(issue["name"], text)
    print(f"{issues} issues, {hidden} hidden counts, {exposed} exposed, {hard} too hard")
    return 1 if exposed or hard else 0


if __name__ == "__main__":
    sys.exit(main())
