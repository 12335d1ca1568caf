package org.mingzhang.measure.mask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.mingzhang.measure.mask.Count.Standing;

/**
 * Complementary suppression (method §16): joins neighbours where that is enough, else hides the
 * small counts and as few and as small others as keep each of them from being worked out.
 *
 * <p>For a small count, the partners are the counts of the cheapest {@linkplain Moves move} that
 * lifts it to the threshold: in a plain table the four corners of a rectangle. A count costs
 * itself, so the smallest are taken; a total costs more than everything inside the tables together;
 * a zero is never taken while anything else can protect. Every hidden count ends with a move that
 * shows it could be another one. Moves stay valid as more is hidden; at the end what turned out to
 * be hidden for nothing is printed again.
 */
public final class Masker {

  private final MaskRule rule;
  private final LinkedCounts linked;
  private final CountKey[] keys;
  private final Count[] counts;
  private final int[][] sums;
  private final boolean[] earlier;
  private final long[] @org.jspecify.annotations.Nullable [] moves;
  private final boolean[] unprotected;
  private Moves usual;
  private boolean zeroHidden;

  private Masker(LinkedCounts linked, LinkedCounts before, MaskRule rule) {
    this.rule = rule;
    this.linked = linked;
    keys = linked.counts().keySet().toArray(CountKey[]::new);
    counts = linked.counts().values().toArray(Count[]::new);
    earlier = new boolean[keys.length];
    for (int i = 0; i < keys.length; i++) {
      earlier[i] = before.counts().containsKey(keys[i]);
    }
    sums = indices(linked);
    moves = new long[keys.length][];
    unprotected = new boolean[keys.length];
    usual = new Moves(sums, slack(false));
  }

  /** The mask of a first issue. */
  public static Mask mask(Issue issue, MaskRule rule) {
    return mask(issue, rule, LinkedCounts.NONE);
  }

  /**
   * The mask of an issue whose readers have the earlier ones too: what was printed stays printed,
   * what was hidden stays hidden, and the new issue hides what would give an earlier count away. An
   * edition for fewer readers, who also see the edition for all, is masked after it in the same
   * way.
   */
  public static Mask mask(Issue issue, MaskRule rule, Mask earlier) {
    return mask(issue, rule, earlier.linked());
  }

  private static Mask mask(Issue issue, MaskRule rule, LinkedCounts before) {
    List<Join> joins = Joining.of(issue.tables(), rule);
    Masker masker = new Masker(LinkedCounts.of(issue, joins, rule, before), before, rule);
    masker.protectAll();
    masker.printWhatIsHiddenForNothing();
    return masker.result(joins);
  }

  private void protectAll() {
    int[] smallestFirst =
        IntStream.range(0, keys.length)
            .filter(this::small)
            .boxed()
            .sorted(Comparator.<Integer>comparingLong(i -> counts[i].value()))
            .mapToInt(i -> i)
            .toArray();
    for (int i : smallestFirst) {
      protect(i);
    }
    // what earlier issues hid beside the small counts; what this one hid has moved already, but for
    // a zero
    for (int i = nextOpen(); i >= 0; i = nextOpen()) {
      protect(i);
    }
  }

  private int nextOpen() {
    return IntStream.range(0, keys.length)
        .filter(i -> guarded(i) && moves[i] == null && !unprotected[i])
        .findFirst()
        .orElse(-1);
  }

  private boolean small(int i) {
    return counts[i].guarded(rule);
  }

  private boolean guarded(int i) {
    return small(i) || counts[i].starred();
  }

  private void protect(int i) {
    if (moves[i] != null) {
      return;
    }
    Optional<long[]> move = move(i, usual, cost());
    if (move.isEmpty()) {
      move = withZeros(i);
    }
    if (move.isEmpty()) {
      unprotected[i] = true;
      return;
    }
    hide(move.get());
    remember(move.get());
  }

  /** Nothing but a zero is left: a hidden count of this issue may be one from now on. */
  private Optional<long[]> withZeros(int i) {
    Count[] kept = counts.clone();
    for (int j = 0; j < keys.length; j++) {
      counts[j] = earlier[j] ? counts[j] : counts[j].withFloor(0);
    }
    Optional<long[]> move = move(i, new Moves(sums, slack(true)), cost());
    if (move.isPresent()) {
      zeroHidden = true;
      hideZeroBeside(i);
      usual = new Moves(sums, slack(false));
    } else {
      System.arraycopy(kept, 0, counts, 0, kept.length);
    }
    return move;
  }

  /** What is said of zeros is true: one is hidden in a sum of the count that needs it. */
  private void hideZeroBeside(int i) {
    for (int[] sum : sums) {
      if (IntStream.of(sum).anyMatch(j -> j == i)) {
        OptionalInt zero =
            IntStream.of(sum)
                .filter(j -> counts[j].value() == 0 && counts[j].standing() == Standing.OPEN)
                .findFirst();
        if (zero.isPresent()) {
          counts[zero.getAsInt()] = counts[zero.getAsInt()].as(Standing.SECONDARY);
          return;
        }
      }
    }
  }

  /** Enough for a small count; for another any change will do. */
  private Optional<long[]> move(int i, Moves possible, long[] cost) {
    if (small(i)) {
      return possible.cheapest(i, rule.threshold() - counts[i].value(), cost);
    }
    Optional<long[]> up = possible.cheapest(i, 1, cost);
    Optional<long[]> down = possible.cheapest(i, -1, cost);
    return down.isPresent() && (up.isEmpty() || price(down.get(), cost) < price(up.get(), cost))
        ? down
        : up;
  }

  private static long price(long[] move, long[] cost) {
    return IntStream.range(0, move.length).filter(i -> move[i] != 0).mapToLong(i -> cost[i]).sum();
  }

  private void hide(long[] move) {
    for (int j = 0; j < keys.length; j++) {
      if (move[j] != 0 && !counts[j].hidden()) {
        counts[j] = counts[j].as(Standing.SECONDARY);
      }
    }
  }

  /** A move proves more counts than the one it was looked for. */
  private void remember(long[] move) {
    for (int j = 0; j < keys.length; j++) {
      long enough = small(j) ? rule.threshold() - counts[j].value() : 1;
      boolean proves = small(j) ? move[j] >= enough : move[j] != 0;
      if (proves && counts[j].hidden() && moves[j] == null) {
        moves[j] = move;
      }
    }
  }

  private long[] cost() {
    long inside = 1;
    for (Count count : counts) {
      inside = Math.addExact(inside, count.level() == 0 ? count.value() : 0);
    }
    long[] cost = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (!counts[i].hidden()) {
        cost[i] = Math.addExact(1 + counts[i].value(), counts[i].level() == 0 ? 0 : inside);
      }
    }
    return cost;
  }

  private long[] slack(boolean zeros) {
    long[] slack = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      boolean movable =
          counts[i].hidden()
              || (counts[i].standing() == Standing.OPEN && (zeros || counts[i].value() > 0));
      slack[i] = movable ? Math.max(0, counts[i].value() - counts[i].floor()) : -1;
    }
    return slack;
  }

  /**
   * The dearest first; each only if all that is hidden then keeps a move among what stays hidden.
   */
  private void printWhatIsHiddenForNothing() {
    int[] dearestFirst =
        IntStream.range(0, keys.length)
            .filter(
                i ->
                    counts[i].standing() == Standing.SECONDARY
                        && !earlier[i]
                        && counts[i].value() > 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingLong(i -> -counts[i].value()).thenComparing(i -> i))
            .mapToInt(i -> i)
            .toArray();
    for (int i : dearestFirst) {
      print(i);
    }
  }

  private void print(int candidate) {
    Count hidden = counts[candidate];
    long[][] kept = moves.clone();
    counts[candidate] = hidden.as(Standing.OPEN);
    long[] slack = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      slack[i] = counts[i].hidden() ? Math.max(0, counts[i].value() - counts[i].floor()) : -1;
      if (moves[i] != null && moves[i][candidate] != 0) {
        moves[i] = null;
      }
    }
    Moves rest = new Moves(sums, slack);
    long[] free = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      if (guarded(i) && moves[i] == null && !unprotected[i]) {
        Optional<long[]> move = move(i, rest, free);
        if (move.isEmpty()) {
          counts[candidate] = hidden;
          System.arraycopy(kept, 0, moves, 0, kept.length);
          return;
        }
        remember(move.get());
      }
    }
    moves[candidate] = null;
  }

  private Mask result(List<Join> joins) {
    SortedMap<CountKey, Count> masked = new TreeMap<>();
    for (int i = 0; i < keys.length; i++) {
      masked.put(keys[i], counts[i]);
    }
    List<CountKey> open =
        IntStream.range(0, keys.length).filter(i -> unprotected[i]).mapToObj(i -> keys[i]).toList();
    return new Mask(new LinkedCounts(masked, linked.sums()), joins, zeroHidden, open);
  }

  /** The sums as indices into the sorted counts, the total first. */
  static int[][] indices(LinkedCounts linked) {
    CountKey[] keys = linked.counts().keySet().toArray(CountKey[]::new);
    return linked.sums().stream()
        .map(
            sum ->
                IntStream.concat(
                        IntStream.of(Arrays.binarySearch(keys, sum.total())),
                        sum.parts().stream().mapToInt(p -> Arrays.binarySearch(keys, p)))
                    .toArray())
        .toArray(int[][]::new);
  }
}
