"""The intervals, margins and tests of method.md sections 4 and 5, with exact fractions.

Independent of the product: Wilson's bounds are the roots of (p - x)^2 = z^2 x(1 - x)/n*, not its
closed form; roots are those of whole numbers. In: a CSV file, a line for each case:

  rate,k,n,N                        -> lower,upper,margin
  difference,k1,n1,N1,k2,n2,N2      -> lower,upper,p

N may be empty (unknown). Six places, half-up.
"""
import csv
import math
import sys
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

Z = Fraction(196, 100)
DIGITS = 50


def root(square):
    return Fraction(math.isqrt(square.numerator * 10 ** (2 * DIGITS) // square.denominator), 10**DIGITS)


def six(value):
    with localcontext() as context:
        context.prec = 60
        decimal = Decimal(value.numerator) / Decimal(value.denominator)
        return format(decimal.quantize(Decimal("0.000001"), ROUND_HALF_UP) + 0, "f")


def unknown(n, population):
    """1/n*: what is left to chance. Nothing where all answered."""
    if population is None:
        return Fraction(1, n)
    return Fraction(max(population - n, 0), n * max(population - 1, 1))


def wilson(k, n, population):
    p = Fraction(k, n)
    c = Z * Z * unknown(n, population)
    # (1 + c) x^2 - (2p + c) x + p^2 = 0
    spread = root((2 * p + c) ** 2 - 4 * (1 + c) * p * p)
    return (2 * p + c - spread) / (2 * (1 + c)), (2 * p + c + spread) / (2 * (1 + c))


def margin(n, population):
    if population is not None and population <= 1:
        return ""
    return six(root(Z * Z / 4 * unknown(n, population)))


def difference(k1, n1, pop1, k2, n2, pop2):
    p1, p2 = Fraction(k1, n1), Fraction(k2, n2)
    low1, high1 = wilson(k1, n1, pop1)
    low2, high2 = wilson(k2, n2, pop2)
    low = p1 - p2 - root((p1 - low1) ** 2 + (high2 - p2) ** 2)
    high = p1 - p2 + root((high1 - p1) ** 2 + (p2 - low2) ** 2)
    return six(low), six(high), format(probability(p1, unknown(n1, pop1), p2, unknown(n2, pop2)), ".6f")


def probability(p1, v1, p2, v2):
    if p1 == p2:
        return 1.0
    if v1 == 0 or v2 == 0:
        known = [p for p, v in ((p1, v1), (p2, v2)) if v == 0]
        common = known[0]
        if len(known) == 2:
            return 0.0
    else:
        common = (p1 / v1 + p2 / v2) / (1 / v1 + 1 / v2)
    variance = common * (1 - common) * (v1 + v2)
    if variance == 0:
        return 0.0
    return math.erfc(math.sqrt((p1 - p2) ** 2 / variance / 2))


def number(text):
    return int(text) if text else None


def main():
    with open(sys.argv[1], newline="", encoding="utf-8") as lines:
        for kind, *numbers in csv.reader(lines):
            values = [number(n) for n in numbers]
            if kind == "rate":
                low, high = wilson(*values)
                print(six(low), six(high), margin(*values[1:]), sep=",")
            else:
                print(*difference(*values), sep=",")


if __name__ == "__main__":
    main()
