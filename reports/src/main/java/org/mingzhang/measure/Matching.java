package org.mingzhang.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pairs the movements of two books: the same amount to the fen, within some days of each other. As
 * many pairs are made as can be; among those, days that agree go first, then those nearest, so far
 * as that costs no pair; what moved on one day goes in its own order.
 */
final class Matching {

  /** A movement of one book and the same of the other. */
  record Pair<A, B>(Movement<A> left, Movement<B> right) {}

  private Matching() {}

  /**
   * The pairs in the order of the left ones.
   *
   * @param before so many days the right one may come before the left one
   * @param after so many days it may come after it
   */
  static <A, B> List<Pair<A, B>> pairs(
      List<Movement<A>> left, List<Movement<B>> right, int before, int after) {
    IdentityHashMap<Movement<A>, Integer> order = new IdentityHashMap<>();
    SortedMap<Long, Side<A>> lefts = new TreeMap<>();
    for (Movement<A> one : left) {
      order.put(one, order.size());
      lefts.computeIfAbsent(one.fen(), fen -> new Side<>()).add(one);
    }
    Map<Long, Side<B>> rights = new HashMap<>();
    for (Movement<B> one : right) {
      rights.computeIfAbsent(one.fen(), fen -> new Side<>()).add(one);
    }
    List<Pair<A, B>> pairs = new ArrayList<>();
    lefts.forEach(
        (fen, side) -> {
          Side<B> other = rights.get(fen);
          if (fen != 0 && other != null) {
            pair(side, other, before, after, pairs);
          }
        });
    pairs.sort(Comparator.comparing(pair -> order.getOrDefault(pair.left(), 0)));
    return pairs;
  }

  private static <A, B> void pair(
      Side<A> left, Side<B> right, int before, int after, List<Pair<A, B>> pairs) {
    Days days = Days.of(left, right, before, after);
    for (int distance = 0; distance <= Math.max(before, after); distance++) {
      if (distance <= after) {
        pair(days, distance, left, right, pairs);
      }
      if (distance > 0 && distance <= before) {
        pair(days, -distance, left, right, pairs);
      }
    }
  }

  private static <A, B> void pair(
      Days days, int distance, Side<A> left, Side<B> right, List<Pair<A, B>> pairs) {
    for (int i = 0; i < days.day.length; i++) {
      int j = Arrays.binarySearch(days.day, days.day[i] + distance);
      int taken = j < 0 ? 0 : days.take(i, j);
      for (int n = 0; n < taken; n++) {
        pairs.add(new Pair<>(left.next(days.day[i]), right.next(days.day[j])));
      }
    }
  }

  /** The movements of one amount by day, each day in its order. */
  private static final class Side<T> {
    private final Map<Long, Deque<Movement<T>>> byDay = new HashMap<>();

    void add(Movement<T> one) {
      byDay.computeIfAbsent(one.day().toEpochDay(), d -> new ArrayDeque<>()).add(one);
    }

    Movement<T> next(long day) {
      return byDay.getOrDefault(day, new ArrayDeque<>()).remove();
    }

    int count(long day) {
      Deque<Movement<T>> there = byDay.get(day);
      return there == null ? 0 : there.size();
    }
  }

  /** How many of one amount are left on which day. */
  private static final class Days {
    private final long[] day;
    private final int[] left;
    private final int[] right;
    private final int before;
    private final int after;

    private Days(long[] day, int[] left, int[] right, int before, int after) {
      this.day = day;
      this.left = left;
      this.right = right;
      this.before = before;
      this.after = after;
    }

    static Days of(Side<?> left, Side<?> right, int before, int after) {
      TreeSet<Long> all = new TreeSet<>(left.byDay.keySet());
      all.addAll(right.byDay.keySet());
      long[] day = all.stream().mapToLong(Long::longValue).toArray();
      return new Days(
          day,
          Arrays.stream(day).mapToInt(left::count).toArray(),
          Arrays.stream(day).mapToInt(right::count).toArray(),
          before,
          after);
    }

    /** Takes as many pairs of these two days as leave as many pairs in all as there can be. */
    int take(int i, int j) {
      int most = Math.min(left[i], right[j]);
      if (most == 0) {
        return 0;
      }
      int all = most();
      int low = 0;
      int high = most;
      while (low < high) {
        int middle = (low + high + 1) / 2;
        move(i, j, middle);
        boolean keeps = middle + most() == all;
        move(i, j, -middle);
        low = keeps ? middle : low;
        high = keeps ? high : middle - 1;
      }
      move(i, j, low);
      return low;
    }

    private void move(int i, int j, int pairs) {
      left[i] -= pairs;
      right[j] -= pairs;
    }

    /**
     * The most pairs that can be made of what is left: the earliest with the earliest that it may
     * be paired with, which is as good as any, for what comes later can wait longer.
     */
    private int most() {
      int[] l = left.clone();
      int[] r = right.clone();
      int pairs = 0;
      int i = 0;
      int j = 0;
      while (i < day.length && j < day.length) {
        long gap = day[j] - day[i];
        if (l[i] == 0 || gap > after) {
          i++;
        } else if (r[j] == 0 || gap < -before) {
          j++;
        } else {
          int taken = Math.min(l[i], r[j]);
          l[i] -= taken;
          r[j] -= taken;
          pairs += taken;
        }
      }
      return pairs;
    }
  }
}
