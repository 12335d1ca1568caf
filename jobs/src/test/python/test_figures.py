#!/usr/bin/env python3
"""figures.py against the worked examples of the method. Run: python3 test_figures.py"""

import sys
import unittest
from datetime import date
from decimal import Decimal
from fractions import Fraction

sys.dont_write_bytecode = True
import figures as f  # noqa: E402


class WorkedExamples(unittest.TestCase):
    def interval(self, k, n, population):
        lower, upper = f.wilson(k, n, population)
        return "%.2f-%.2f" % (lower * 100, upper * 100)

    def test_wilson_of_section_5(self):
        self.assertEqual("71.41-86.49", self.interval(80, 100, 1648))
        self.assertEqual("75.17-83.22", self.interval(248, 312, 1648))
        self.assertEqual("80.52-87.51", self.interval(253, 300, 1080))
        self.assertEqual("89.64-100.00", self.interval(30, 30, 300))
        self.assertEqual("0.00-10.36", self.interval(0, 30, 300))
        self.assertEqual("99.00-99.00", self.interval(297, 300, 300))

    def test_wilson_of_the_contract(self):
        lower, upper = f.wilson(268, 311, 1648)
        self.assertEqual(("0.823565", "0.892725"), (f.six(lower), f.six(upper)))

    def test_recognition_of_section_11(self):
        year = (date(2026, 1, 1), date(2026, 12, 31))
        self.assertEqual(90000, f.recognised(360000, *year, date(2026, 4, 1)))
        months = [f.recognised(100000, *year, date(2026, m, 1)) for m in range(1, 13)] + [100000]
        self.assertEqual(
            [8333, 8334, 8333, 8333, 8334], [b - a for a, b in zip(months, months[1:])][:5]
        )
        self.assertEqual(
            45000, f.recognised(219000, date(2026, 1, 16), date(2027, 1, 15), date(2026, 4, 1))
        )

    def test_shares_of_section_12(self):
        amounts = [18758000, 9689000, 6071000, 2347000, 14509000, 1040000, 336000, 247000, 0]
        printed = f.largest_remainder(dict(zip(f.COMPONENTS, amounts)), sum(amounts))
        self.assertEqual("35.4 18.3 11.4 4.4 27.4 2.0 0.6 0.5 0.0", " ".join(printed.values()))
        thirds = f.largest_remainder({"C1": 1, "C2": 1, "C3": 1}, 3)
        self.assertEqual(["33.4", "33.3", "33.3"], list(thirds.values()))

    def test_rooms_of_inputs_section_7(self):
        same = "1-1-101 1栋1单元101室 1幢1单元101 一栋一单元101 1#1-101 1号楼1单元101 １－１－１０１ 01-01-0101"
        self.assertEqual(["1-1-101"] * 8, [f.room(r) for r in same.split()])
        self.assertEqual("A-1-101 A-1-101", f.room("A座-1-101") + " " + f.room("A栋1单元101"))
        self.assertEqual("3-0-502", f.room("3-502"))
        self.assertEqual("23-1-1102", f.room("二十三栋一单元1102"))
        self.assertEqual(["商铺 12"] * 3, [f.room(r) for r in ("商铺12", "S-12", "底商12号")])
        self.assertEqual(["车位 B2-015"] * 2, [f.room(r) for r in ("B2-015", "车位B2-015")])
        self.assertEqual("1101 物业用房", f.room("1101") + " " + f.room("物业用房"))

    def test_rounds_half_up(self):
        self.assertEqual("0.000001", f.rounded(Fraction(1, 2000000), 6))
        self.assertEqual("-0.13", f.rounded(Fraction(-1, 8), 2))
        self.assertEqual("0.00", f.rounded(Fraction(-1, 1000), 2))

    def test_payments_fill_the_oldest_part_first(self):
        bill = dict(due=360000, discount=0, waived=0)
        bill.update({"from": date(2026, 1, 1), "to": date(2026, 12, 31)})
        parts = f.Parts(bill, date(2026, 7, 1), date(2026, 10, 1))
        self.assertEqual([180000, 90000, 90000], parts.due)
        self.assertEqual([180000, 20000, 0], parts.fill(200000))
        self.assertEqual([180000, 90000, 95000], parts.fill(365000))


if __name__ == "__main__":
    unittest.main()
