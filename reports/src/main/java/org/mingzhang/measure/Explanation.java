package org.mingzhang.measure;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingzhang.ledger.Entry;

/**
 * Voucher lines that would explain why a fund's books are not what its balance says, by how
 * bookkeepers err: a line too many, the wrong side, two digits changed round, a point in the wrong
 * place. Each explains the whole difference; whether it is the reason only the paper voucher tells.
 */
public record Explanation(Kind kind, List<Entry> lines) {

  /** So many of each kind; more would explain nothing. */
  private static final int MOST = 8;

  public Explanation {
    lines = List.copyOf(lines);
  }

  /** How the lines would explain the difference, the most telling first. */
  public enum Kind {
    /** A line of just this amount: booked twice, or not through this account. */
    TOO_MANY,
    /** A line of half of it: booked as income instead of expense, or the other way round. */
    WRONG_SIDE,
    /** A line with two neighbouring digits changed round. */
    DIGITS,
    /** A line that is ten or a hundred times too large. */
    POINT,
    /** All lines of one file, which may be in another file too, or belong to another account. */
    FILE,
    /** Two lines that add up to it. */
    PAIR
  }

  /**
   * The explanations, by kind and then by date.
   *
   * @param entries the vouchers of the period; those up to the last day that agreed, and those
   *     after the one that does not, have no part in it
   */
  public static List<Explanation> of(Imbalance imbalance, List<Entry> entries) {
    BigInteger excess =
        BigInteger.valueOf(imbalance.computed().fen())
            .subtract(BigInteger.valueOf(imbalance.stated().fen()));
    if (imbalance.check() == Imbalance.Check.OPENING
        || excess.signum() == 0
        || excess.bitLength() > 62) {
      return List.of();
    }
    List<Entry> lines =
        entries.stream()
            .filter(e -> e.fund().equals(imbalance.fund()))
            .filter(e -> e.date().isAfter(imbalance.agreed()))
            .filter(e -> !e.date().isAfter(imbalance.day()))
            .sorted(
                Comparator.comparing(Entry::date)
                    .thenComparing(Entry::voucherNo)
                    .thenComparing(Entry::line))
            .toList();
    List<Explanation> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      long fen = excess.longValueExact();
      List<Explanation> found =
          switch (kind) {
            case FILE -> files(lines, fen);
            case PAIR -> pairs(lines, fen);
            case TOO_MANY, WRONG_SIDE, DIGITS, POINT -> single(kind, lines, fen);
          };
      // So many are chance, and none of them explains anything.
      if (found.size() <= MOST) {
        all.addAll(found);
      }
    }
    return List.copyOf(all);
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
      case FILE, PAIR -> false;
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
