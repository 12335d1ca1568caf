package org.mingzhang.measure.mask;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a reader can work out of everything published: the smallest and the largest value of each
 * hidden count (method §16.4). Every end of a range is reached by whole counts for which all sums
 * hold; where the search gives up, the range is too narrow and never too wide.
 *
 * @param ranges of the counts with an asterisk and of the small ones that are printed nowhere
 */
public record Audit(SortedMap<CountKey, Range> ranges, boolean holds) {

  /** What the reader brings along. */
  public enum Reader {
    /** Knows that counts are not below zero. */
    PLAIN,
    /** Knows also that this house prints its zeros, so that an asterisk is at least 1. */
    KNOWS_RULE
  }

  public Audit {
    ranges = Collections.unmodifiableSortedMap(new TreeMap<>(ranges));
  }

  public static Audit of(Mask mask, MaskRule rule, Reader reader) {
    CountKey[] keys = mask.linked().counts().keySet().toArray(CountKey[]::new);
    Count[] counts = mask.linked().counts().values().toArray(Count[]::new);
    long[] slack =
        Stream.of(counts)
            .mapToLong(c -> !c.hidden() ? -1 : c.value() - (reader == Reader.PLAIN ? 0 : c.floor()))
            .map(s -> Math.max(-1, s))
            .toArray();
    Moves moves = new Moves(Masker.indices(mask.linked()), slack);
    SortedMap<CountKey, Range> ranges = new TreeMap<>();
    boolean holds = true;
    for (int i : IntStream.range(0, keys.length).toArray()) {
      boolean small = counts[i].guarded(rule);
      if (small || counts[i].starred()) {
        long up = moves.furthest(i, true);
        Range range =
            new Range(
                counts[i].value() - moves.furthest(i, false),
                up == Simplex.UNLIMITED ? up : counts[i].value() + up);
        ranges.put(keys[i], range);
        holds &= !range.exact() && (!small || range.largest() >= rule.threshold());
      }
    }
    return new Audit(ranges, holds);
  }
}
