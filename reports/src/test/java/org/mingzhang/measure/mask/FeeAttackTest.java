package org.mingzhang.measure.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Overlap.Behind;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.mask.PublicFees.Cash;
import org.mingzhang.measure.mask.PublicFees.Columns;

/**
 * A reader with a pencil: everything that random small communities print is an equation in unknowns
 * named by words, solved over fractions. No amount of fewer than five units, and no sum of two such
 * amounts behind which fewer than five stand, may follow. Shares no code with the mask.
 */
class FeeAttackTest {

  private static final List<String> ITEMS = List.of("A", "B", "C");

  /** A linear expression: factors by the name of the unknown. */
  private static final class Expression extends TreeMap<String, Integer> {
    private static final long serialVersionUID = 1;

    static Expression of(String... signed) {
      Expression e = new Expression();
      for (String s : signed) {
        e.merge(s.substring(1), s.charAt(0) == '-' ? -1 : 1, Integer::sum);
      }
      return e;
    }

    Expression and(Expression other, int times) {
      Expression e = new Expression();
      e.putAll(this);
      other.forEach((name, factor) -> e.merge(name, times * factor, Integer::sum));
      return e;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void noAmountOfFewUnitsFollowsFromAllTables(int seed) {
    Random random = new Random(seed);
    int joined = 0;
    for (int round = 0; round < 25; round++) {
      List<Map<String, Long>> units = community(random);
      if (behind(units, NOW.and(OLD, 1).and(AHEAD, 1)) < 5) {
        continue; // the income of a fund is printed whoever it is from
      }
      PublicFees paper =
          FeeMask.of(
              units.stream().map(FeeAttackTest::payer).toList(), ITEMS, ITEMS, MaskRule.DEFAULT);
      joined += paper.masked() && paper.columns() != Columns.NONE ? 1 : 0;
      attack(units, paper, "seed " + seed + " round " + round);
    }
    assertThat(joined).isGreaterThanOrEqualTo(3);
  }

  private static void attack(List<Map<String, Long>> units, PublicFees paper, String where) {
    List<Expression> secrets = new ArrayList<>();
    List<Expression> known = printed(paper);
    for (Expression amount : amounts()) {
      long behind = behind(units, amount);
      if (behind == 0) {
        known.add(amount);
      } else if (behind < 5) {
        secrets.add(amount);
      }
    }
    List<Map<String, Fraction>> solved = new ArrayList<>();
    known.forEach(equation -> reduce(equation, solved, true));
    for (int i = 0; i < secrets.size(); i++) {
      check(units, secrets.get(i), solved, where);
      for (int j = 0; j < i; j++) {
        for (int times : new int[] {1, -1}) {
          check(units, secrets.get(i).and(secrets.get(j), times), solved, where);
        }
      }
    }
  }

  private static void check(
      List<Map<String, Long>> units,
      Expression secret,
      List<Map<String, Fraction>> solved,
      String where) {
    long behind = behind(units, secret);
    if (behind > 0 && behind < 5) {
      assertThat(reduce(secret, solved, false)).as(where + ": " + secret).isNotEmpty();
    }
  }

  /** The rest of an expression that the equations solved so far do not give. */
  private static Map<String, Fraction> reduce(
      Expression expression, List<Map<String, Fraction>> solved, boolean keep) {
    TreeMap<String, Fraction> rest = new TreeMap<>();
    expression.forEach(
        (name, factor) -> {
          if (factor != 0) {
            rest.put(name, Fraction.of(factor, 1));
          }
        });
    for (Map<String, Fraction> row : solved) {
      String lead = row.keySet().iterator().next();
      Fraction factor = rest.get(lead);
      if (factor != null) {
        row.forEach(
            (name, value) -> {
              Fraction now = rest.getOrDefault(name, Fraction.of(0, 1)).minus(value.times(factor));
              if (now.numerator().equals(BigInteger.ZERO)) {
                rest.remove(name);
              } else {
                rest.put(name, now);
              }
            });
      }
    }
    if (keep && !rest.isEmpty()) {
      Fraction lead = rest.firstEntry().getValue();
      TreeMap<String, Fraction> row = new TreeMap<>();
      rest.forEach((name, value) -> row.put(name, value.dividedBy(lead)));
      solved.add(row);
    }
    return rest;
  }

  private static long behind(List<Map<String, Long>> units, Expression amount) {
    return units.stream()
        .filter(
            unit ->
                amount.entrySet().stream()
                        .mapToLong(e -> e.getValue() * unit.getOrDefault(e.getKey(), 0L))
                        .sum()
                    != 0)
        .count();
  }

  private static Expression net(List<String> items) {
    Expression e = new Expression();
    for (String item : items) {
      e = e.and(Expression.of("+due." + item, "-red." + item), 1);
    }
    return e;
  }

  private static Expression each(String term, List<String> keys) {
    Expression e = new Expression();
    keys.forEach(key -> e.put(term + "." + key, 1));
    return e;
  }

  private static final Expression NOW = each("now", ITEMS);
  private static final Expression OLD = Expression.of("+old");
  private static final Expression AHEAD = Expression.of("+ahead");
  private static final Expression PREPAID = Expression.of("+prepaid");
  private static final Expression OPEN = Expression.of("+open");
  private static final Expression DEBT = Expression.of("+debt");
  private static final Expression BEFORE = each("paid", ITEMS).and(NOW, -1);
  private static final Expression OPENING = BEFORE.and(PREPAID, 1).and(AHEAD, -1);
  private static final Expression ARREARS = each("age", PublicFees.AGES);

  /** What came in for an item; all that is old or ahead is of the first. */
  private static Expression received(String item) {
    Expression now = each("now", List.of(item));
    return item.equals(ITEMS.get(0)) ? now.and(OLD, 1).and(AHEAD, 1) : now;
  }

  private static List<Expression> amounts() {
    List<Expression> all =
        new ArrayList<>(List.of(NOW, OLD, AHEAD, PREPAID, OPEN, DEBT, BEFORE, OPENING));
    for (String item : ITEMS) {
      List<String> one = List.of(item);
      all.add(each("due", one));
      all.add(each("red", one));
      all.add(each("paid", one));
      all.add(net(one));
      all.add(net(one).and(each("paid", one), -1));
      all.add(received(item));
    }
    PublicFees.AGES.forEach(age -> all.add(each("age", List.of(age))));
    all.add(ARREARS.and(OPEN, -1).and(net(ITEMS), -1).and(each("paid", ITEMS), 1));
    all.add(OLD.and(OPEN, 1).and(DEBT, -1));
    return all;
  }

  private static List<Expression> printed(PublicFees paper) {
    List<Expression> known = new ArrayList<>();
    known.add(NOW.and(OLD, 1).and(AHEAD, 1));
    // the income of the fund by category
    ITEMS.stream()
        .filter(item -> !paper.joinedIncome().contains(item))
        .forEach(item -> known.add(received(item)));
    if (paper.columns() != Columns.NONE) {
      List<List<String>> rows = new ArrayList<>(paper.items());
      rows.add(ITEMS);
      for (List<String> row : rows) {
        known.add(net(row));
        if (paper.columns() != Columns.DUE || row.equals(ITEMS)) {
          known.add(each("paid", row));
        }
      }
      if (paper.columns() == Columns.ALL) {
        rows.forEach(row -> known.add(each("due", row)));
      }
    }
    if (paper.reducedTotal()) {
      known.add(each("red", ITEMS));
    }
    Map<Term, Expression> receipts =
        Map.of(
            Term.FEES_RECEIVED_CURRENT, NOW,
            Term.FEES_RECOVERED, OLD,
            Term.FEES_RECEIVED_AHEAD, AHEAD);
    for (List<Term> row : paper.receipts()) {
      Expression sum = new Expression();
      for (Term term : row) {
        sum = sum.and(Objects.requireNonNull(receipts.get(term)), 1);
      }
      known.add(sum);
    }
    paper.ages().forEach(row -> known.add(each("age", row)));
    if (paper.arrears()) {
      known.add(ARREARS);
    }
    if (paper.cash() != Cash.NONE) {
      known.add(net(ITEMS));
    }
    if (paper.cash() == Cash.ALL || paper.cash() == Cash.CHANGES) {
      known.add(PREPAID.and(OPENING, -1));
      known.add(ARREARS.and(DEBT, -1));
    }
    if (paper.cash() == Cash.ALL) {
      known.add(OPENING);
    }
    if (paper.cash() == Cash.ALL || paper.prepaid()) {
      known.add(PREPAID);
    }
    if (paper.fractions().contains(PublicFees.RECOVERY)) {
      known.add(OLD);
      known.add(OLD.and(OPEN, 1));
    }
    if (paper.fractions().contains(PublicFees.OVERALL)) {
      known.add(each("paid", ITEMS).and(OLD, 1));
      known.add(net(ITEMS).and(DEBT, 1));
    }
    return known;
  }

  /** Fewer units in each further item; most pay; some owe of before, prepay, have a reduction. */
  private static List<Map<String, Long>> community(Random random) {
    List<Map<String, Long>> units = new ArrayList<>();
    int size = 8 + random.nextInt(40);
    int debtors = random.nextInt(100);
    for (int u = 0; u < size; u++) {
      Map<String, Long> unit = new HashMap<>();
      for (int i = 0; i < ITEMS.size(); i++) {
        if (u < (size >> (i * (1 + random.nextInt(2))))) {
          bill(unit, ITEMS.get(i), debtors, random);
        }
      }
      if (random.nextInt(100) < debtors) {
        long open = 1_000L + random.nextInt(90_000);
        long old = random.nextInt(4) == 0 ? 1_000L + random.nextInt(90_000) : 0;
        unit.put("age." + PublicFees.AGES.get(1 + random.nextInt(3)), open);
        unit.put("open", open);
        unit.put("old", old);
        unit.put("debt", open + old);
      }
      if (random.nextInt(12) == 0) {
        long ahead = 1_000L + random.nextInt(90_000);
        unit.put("ahead", random.nextBoolean() ? ahead : 0);
        unit.put("prepaid", ahead);
      }
      units.add(unit);
    }
    return units;
  }

  private static void bill(Map<String, Long> unit, String item, int debtors, Random random) {
    long due = 10_000L + random.nextInt(90_000);
    long red = random.nextInt(8) == 0 ? 1L + random.nextInt(900) : 0;
    long paid = random.nextInt(200) < debtors ? 0 : due - red;
    unit.put("due." + item, due);
    unit.put("red." + item, red);
    unit.put("paid." + item, paid);
    unit.put("now." + item, random.nextInt(9) == 0 ? 0 : paid);
    unit.merge("age.0-90", due - red - paid, Long::sum);
  }

  private static Payer payer(Map<String, Long> unit) {
    Map<String, Term> terms =
        Map.of(
            "due", Term.FEES_DUE,
            "red", Term.FEES_REDUCED,
            "paid", Term.FEES_PAID,
            "now", Term.FEES_RECEIVED_CURRENT,
            "old", Term.FEES_RECOVERED,
            "ahead", Term.FEES_RECEIVED_AHEAD,
            "prepaid", Term.FEES_PREPAID,
            "open", Term.FEES_OLD_OPEN,
            "debt", Term.FEES_OLD_DEBT,
            "age", Term.FEES_ARREARS);
    Map<Behind, Long> amounts = new HashMap<>();
    unit.forEach(
        (name, value) -> {
          int dot = name.indexOf('.');
          Term term = Objects.requireNonNull(terms.get(dot < 0 ? name : name.substring(0, dot)));
          String key = dot < 0 ? "A" : name.substring(dot + 1);
          amounts.put(
              new Behind(
                  term,
                  term == Term.FEES_ARREARS
                      ? By.of("age", key, "fee_item", "A")
                      : By.of("fee_item", key)),
              value);
        });
    return new Payer(amounts);
  }
}
