package org.mingzhang.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Entry;

/**
 * Voucher lines that would explain why a fund's books are not what its balance says, by how
 * bookkeepers err: a line too many, the wrong side, two digits changed round, a point in the wrong
 * place, a voucher in another fund's books. Each explains the whole difference; whether it is the
 * reason only the paper voucher tells.
 *
 * @param other the other fund of a voucher in the wrong one, empty for all other kinds
 */
public record Explanation(Kind kind, List<Entry> lines, String other) {

  /** So many days before and after the days that are looked at, a voucher may belong to them. */
  public static final int EDGE_DAYS = 10;

  /** So many of each kind; more would explain nothing. */
  private static final int MOST = 8;

  public Explanation {
    lines = List.copyOf(lines);
  }

  private Explanation(Kind kind, List<Entry> lines) {
    this(kind, lines, "");
  }

  /** How the lines would explain the difference, the most telling first. */
  public enum Kind {
    /**
     * A line, a whole voucher or two lines booked here that belong to another fund: it is off by
     * just as much the other way.
     */
    WRONG_FUND,
    /** The same seen from the fund that lacks it: the lines are in the other one's books. */
    OTHER_FUND,
    /** A line of just this amount: booked twice, or not through this account. */
    TOO_MANY,
    /**
     * A line dated a few days outside the days that are looked at: the bank's balance knows it on
     * the other side of the edge.
     */
    OUTSIDE,
    /** A line of half of it: booked as income instead of expense, or the other way round. */
    WRONG_SIDE,
    /** A line with two neighbouring digits changed round. */
    DIGITS,
    /** A line that is ten or a hundred times too large. */
    POINT,
    /** A line that is ten or a hundred times too small. */
    POINT_SMALL,
    /** A line of just this amount, of which there may have to be a second one. */
    AGAIN,
    /** All lines of one file, which may be in another file too, or belong to another account. */
    FILE,
    /** Two lines that add up to it. */
    PAIR
  }

  /**
   * The explanations, by kind and then by date.
   *
   * @param entries the vouchers of the period and of {@value #EDGE_DAYS} days before and after it;
   *     those up to the last day that agreed, and those after the one that does not, can only be
   *     {@link Kind#OUTSIDE}
   */
  public static List<Explanation> of(Imbalance imbalance, List<Entry> entries) {
    return of(imbalance, List.of(imbalance), entries);
  }

  /**
   * The same, with vouchers that would put this fund and another one right together.
   *
   * @param all what else does not agree; those of other funds are looked at
   */
  public static List<Explanation> of(
      Imbalance imbalance, List<Imbalance> all, List<Entry> entries) {
    BigInteger excess =
        BigInteger.valueOf(imbalance.computed().fen())
            .subtract(BigInteger.valueOf(imbalance.stated().fen()));
    if (imbalance.check() == Imbalance.Check.OPENING
        || excess.signum() == 0
        || excess.bitLength() > 62) {
      return List.of();
    }
    List<Entry> lines = lines(imbalance, imbalance.fund(), entries);
    List<Explanation> explanations = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long fen = excess.longValueExact();
      List<Explanation> found =
          switch (kind) {
            case WRONG_FUND, OTHER_FUND -> otherFund(kind, imbalance, all, entries);
            case FILE -> files(lines, fen);
            case PAIR -> pairs(lines, fen);
            case OUTSIDE -> single(kind, outside(imbalance, entries), fen);
            case TOO_MANY, WRONG_SIDE, DIGITS, POINT, POINT_SMALL, AGAIN ->
                single(kind, lines, fen);
          };
      // So many are chance, and none of them explains anything.
      if (found.size() <= MOST) {
        explanations.addAll(found);
      }
    }
    // What would put two funds right at once is not said again of one.
    Set<List<Entry>> moved =
        explanations.stream()
            .filter(one -> one.kind() == Kind.WRONG_FUND)
            .map(Explanation::lines)
            .collect(Collectors.toSet());
    explanations.removeIf(one -> one.kind() != Kind.WRONG_FUND && moved.contains(one.lines()));
    return List.copyOf(explanations);
  }

  /**
   * The fund's lines that are looked at: after the day that agrees, up to the one that does not.
   */
  public static List<Entry> lines(Imbalance imbalance, List<Entry> entries) {
    return lines(imbalance, imbalance.fund(), entries);
  }

  /** The fund's largest of them, so many at most, the largest first. */
  public static List<Entry> largest(Imbalance imbalance, List<Entry> entries, int most) {
    return lines(imbalance, entries).stream()
        .sorted(Comparator.comparing((Entry line) -> Math.abs(line.amount().fen())).reversed())
        .limit(most)
        .toList();
  }

  private static List<Entry> outside(Imbalance imbalance, List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.fund().equals(imbalance.fund()))
        .filter(
            e ->
                e.date().isAfter(imbalance.day())
                    ? !e.date().isAfter(imbalance.day().plusDays(EDGE_DAYS))
                    : !e.date().isAfter(imbalance.agreed())
                        && e.date().isAfter(imbalance.agreed().minusDays(EDGE_DAYS)))
        .sorted(Comparator.comparing(Entry::date).thenComparing(Entry::voucherNo))
        .toList();
  }

  /** The lines of a fund after the day that agrees, up to the one that does not; by date. */
  private static List<Entry> lines(Imbalance imbalance, String fund, List<Entry> entries) {
    return entries.stream()
        .filter(e -> e.fund().equals(fund))
        .filter(e -> e.date().isAfter(imbalance.agreed()))
        .filter(e -> !e.date().isAfter(imbalance.day()))
        .sorted(
            Comparator.comparing(Entry::date)
                .thenComparing(Entry::voucherNo)
                .thenComparing(Entry::line))
        .toList();
  }

  /** Lines that would put two funds right at once where they stood in the other one. */
  private static List<Explanation> otherFund(
      Kind kind, Imbalance imbalance, List<Imbalance> all, List<Entry> entries) {
    List<Explanation> found = new ArrayList<>();
    for (Imbalance other : Imbalances.first(all)) {
      if (other.fund().equals(imbalance.fund())
          || other.check() == Imbalance.Check.OPENING
          || !other.difference().equals(imbalance.difference().negate())) {
        continue;
      }
      Imbalance booked = kind == Kind.WRONG_FUND ? imbalance : other;
      // Only what was booked in the days of both moves both.
      List<Entry> lines = lines(other, booked.fund(), lines(imbalance, booked.fund(), entries));
      long excess = -booked.difference().fen();
      for (List<Entry> some : together(lines, excess)) {
        found.add(new Explanation(kind, some, other.fund()));
      }
    }
    return found;
  }

  /** Single lines, else whole vouchers, else two lines, that come to the amount. */
  private static List<List<Entry>> together(List<Entry> lines, long amount) {
    List<List<Entry>> found =
        new ArrayList<>(
            lines.stream().filter(line -> effect(line) == amount).map(List::of).toList());
    Map<String, List<Entry>> vouchers =
        lines.stream()
            .collect(Collectors.groupingBy(Entry::voucherNo, TreeMap::new, Collectors.toList()));
    vouchers.values().stream()
        .filter(voucher -> voucher.size() > 1)
        .filter(voucher -> voucher.stream().mapToLong(Explanation::effect).sum() == amount)
        .forEach(found::add);
    if (found.isEmpty()) {
      pairs(lines, amount).forEach(pair -> found.add(pair.lines()));
    }
    return found;
  }

  private static List<Explanation> single(Kind kind, List<Entry> lines, long excess) {
    return lines.stream()
        .filter(line -> explains(kind, effect(line), excess))
        .map(line -> new Explanation(kind, List.of(line)))
        .toList();
  }

  /** What the line adds to the fund. */
  private static long effect(Entry line) {
    long fen = line.amount().fen();
    return line.direction().equals("income") ? fen : -fen;
  }

  private static boolean explains(Kind kind, long effect, long excess) {
    return switch (kind) {
      case TOO_MANY -> effect == excess;
      case WRONG_SIDE -> 2 * effect == excess;
      case DIGITS -> swapped(Math.abs(effect), effect < 0 ? -excess : excess);
      case POINT -> shifted(effect, excess);
      case POINT_SMALL -> effect * -9 == excess || effect * -99 == excess;
      case OUTSIDE, AGAIN -> effect == -excess;
      case WRONG_FUND, OTHER_FUND, FILE, PAIR -> false;
    };
  }

  /**
   * Whether the amount less the excess is the amount with two neighbouring digits changed round.
   */
  private static boolean swapped(long amount, long excess) {
    long right = amount - excess;
    if (excess % 9 != 0 || right <= 0) {
      return false;
    }
    char[] digits = Long.toString(amount).toCharArray();
    for (int i = 0; i + 1 < digits.length; i++) {
      char[] changed = digits.clone();
      changed[i] = digits[i + 1];
      changed[i + 1] = digits[i];
      if (changed[i] != changed[i + 1] && Long.parseLong(new String(changed)) == right) {
        return true;
      }
    }
    return false;
  }

  private static boolean shifted(long effect, long excess) {
    return (effect % 10 == 0 && effect / 10 * 9 == excess)
        || (effect % 100 == 0 && effect / 100 * 99 == excess);
  }

  private static List<Explanation> files(List<Entry> lines, long excess) {
    Map<Long, List<Entry>> byFile =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.origin().fileId(), TreeMap::new, Collectors.toList()));
    return byFile.values().stream()
        .filter(all -> all.size() > 1)
        .filter(all -> all.stream().mapToLong(Explanation::effect).sum() == excess)
        .map(all -> new Explanation(Kind.FILE, all))
        .toList();
  }

  private static List<Explanation> pairs(List<Entry> lines, long excess) {
    Map<Long, List<Entry>> earlier = new HashMap<>();
    List<Explanation> found = new ArrayList<>();
    for (Entry line : lines) {
      for (Entry first : earlier.getOrDefault(excess - effect(line), List.of())) {
        found.add(new Explanation(Kind.PAIR, List.of(first, line)));
        if (found.size() > MOST) {
          // So many pairs are chance.
          return List.of();
        }
      }
      earlier.computeIfAbsent(effect(line), e -> new ArrayList<>()).add(line);
    }
    return found;
  }
}
