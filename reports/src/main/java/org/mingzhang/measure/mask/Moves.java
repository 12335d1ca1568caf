package org.mingzhang.measure.mask;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.mingzhang.measure.Fraction;

/**
 * What the hidden counts could be instead. A move changes some counts by whole numbers so that
 * every sum still holds and no count falls below its floor: applied to the true counts it gives
 * another world that looks the same to the readers. A move is a proof that needs no trust in the
 * search that found it.
 *
 * <p>The search is a linear programme with branch and bound on top. In one table of two dimensions
 * its corners are whole numbers already (the equations are totally unimodular); linked tables and
 * those of three dimensions have corners between whole numbers, whose bounds are wider than what
 * whole people can be. Such a bound is never taken for a proof: only a whole move is, and what is
 * not found within {@link #NODES} branches counts as impossible, so that more is hidden and not
 * less.
 */
final class Moves {

  private static final int NODES = 400;

  private final int[] movable;
  private final int[] columnOf;
  private final int counts;
  private final Simplex start;

  /**
   * @param sums each an array of indices, the total first
   * @param slack by how much each count may fall; below zero where it may not move at all
   */
  Moves(int[][] sums, long[] slack) {
    counts = slack.length;
    columnOf = new int[counts];
    Arrays.fill(columnOf, -1);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < counts; i++) {
      if (slack[i] >= 0) {
        columnOf[i] = 2 * found.size();
        found.add(i);
      }
    }
    movable = found.stream().mapToInt(i -> i).toArray();
    long[] upper = new long[2 * movable.length];
    for (int i = 0; i < movable.length; i++) {
      upper[2 * i] = Simplex.UNLIMITED;
      upper[2 * i + 1] = slack[movable[i]];
    }
    List<long[]> equations = new ArrayList<>();
    for (int[] sum : sums) {
      long[] equation = new long[upper.length];
      boolean any = false;
      for (int i = 0; i < sum.length; i++) {
        int column = columnOf[sum[i]];
        if (column >= 0) {
          equation[column] = i == 0 ? -1 : 1;
          equation[column + 1] = -equation[column];
          any = true;
        }
      }
      if (any) {
        equations.add(equation);
      }
    }
    start = new Simplex(equations.toArray(long[][]::new), upper);
  }

  /**
   * The cheapest move found that changes a count by at least so many, up or down.
   *
   * @param cost of changing each count by one
   */
  Optional<long[]> cheapest(int count, long change, long[] cost) {
    if (columnOf[count] < 0) {
      return Optional.empty();
    }
    long[] weights = new long[2 * movable.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = -cost[movable[i / 2]];
    }
    int column = columnOf[count] + (change > 0 ? 0 : 1);
    int opposite = columnOf[count] + (change > 0 ? 1 : 0);
    Bound wanted = new Bound(column, true, Math.abs(change));
    Bound only = new Bound(opposite, false, 0);
    Deque<List<Bound>> open = new ArrayDeque<>(List.of(List.of(only, wanted)));
    for (int node = 0; node < NODES && !open.isEmpty(); node++) {
      List<Bound> bounds = open.pop();
      try {
        Simplex solved = start.copy();
        if (!keeps(solved, bounds)) {
          continue;
        }
        solved.maximise(weights);
        int broken = broken(solved);
        if (broken < 0) {
          return Optional.of(move(solved));
        }
        long below = floor(solved.value(broken));
        open.push(with(bounds, new Bound(broken, true, below + 1)));
        open.push(with(bounds, new Bound(broken, false, below)));
      } catch (ArithmeticException beyond64Bits) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** By how much a count can rise (or fall) at most; {@link Simplex#UNLIMITED} without a bound. */
  long furthest(int count, boolean up) {
    if (columnOf[count] < 0) {
      return 0;
    }
    int column = columnOf[count] + (up ? 0 : 1);
    long most;
    try {
      Simplex solved = start.copy();
      solved.limit(columnOf[count] + (up ? 1 : 0), 0);
      long[] weights = new long[2 * movable.length];
      weights[column] = 1;
      if (!solved.maximise(weights)) {
        // a ray from a whole point with a rational direction passes whole points without end
        return Simplex.UNLIMITED;
      }
      most = floor(solved.value(column));
    } catch (ArithmeticException beyond64Bits) {
      return 0;
    }
    while (most > 0 && cheapest(count, up ? most : -most, new long[counts]).isEmpty()) {
      most--;
    }
    return most;
  }

  private record Bound(int column, boolean least, long value) {}

  /** Upper bounds first: zero, where the search starts, satisfies them. */
  private static boolean keeps(Simplex solved, List<Bound> bounds) {
    for (Bound bound : bounds) {
      if (!bound.least && !solved.limit(bound.column, bound.value)) {
        return false;
      }
    }
    for (Bound bound : bounds) {
      if (bound.least && !solved.raise(bound.column, bound.value)) {
        return false;
      }
    }
    return true;
  }

  private static List<Bound> with(List<Bound> bounds, Bound next) {
    List<Bound> longer = new ArrayList<>(bounds);
    longer.add(next);
    return longer;
  }

  private int broken(Simplex solved) {
    for (int column = 0; column < 2 * movable.length; column++) {
      if (!isWhole(solved.value(column))) {
        return column;
      }
    }
    return -1;
  }

  private long[] move(Simplex solved) {
    long[] move = new long[counts];
    for (int i = 0; i < movable.length; i++) {
      move[movable[i]] = floor(solved.value(2 * i)) - floor(solved.value(2 * i + 1));
    }
    return move;
  }

  private static boolean isWhole(Fraction value) {
    return value.denominator().equals(BigInteger.ONE);
  }

  private static long floor(Fraction value) {
    return value.negate().ceiling().negate().longValueExact();
  }
}
