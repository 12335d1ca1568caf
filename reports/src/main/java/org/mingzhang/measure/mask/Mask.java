package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.measure.mask.Count.Standing;

/**
 * What is not printed of an issue, for all its papers and formats alike (method §16.5). Small
 * counts and their partners look the same. It remembers what earlier issues printed and hid, so
 * that the next issue can be masked after it. Immutable.
 */
public final class Mask {

  private final LinkedCounts linked;
  private final List<Join> joins;
  private final boolean zeroHidden;
  private final List<CountKey> unprotected;

  Mask(LinkedCounts linked, List<Join> joins, boolean zeroHidden, List<CountKey> unprotected) {
    SortedMap<CountKey, Count> settled = new TreeMap<>(linked.counts());
    settled.replaceAll(
        (key, count) -> count.standing() == Standing.OPEN ? count.as(Standing.SHOWN) : count);
    this.linked = new LinkedCounts(settled, linked.sums());
    this.joins = List.copyOf(joins);
    this.zeroHidden = zeroHidden;
    this.unprotected = List.copyOf(unprotected);
  }

  LinkedCounts linked() {
    return linked;
  }

  /** Neighbours that are printed as one, in the order in which they were joined. */
  public List<Join> joins() {
    return joins;
  }

  /**
   * Whether a zero may be behind an asterisk, because nothing else could protect a small count; a
   * paper says so.
   */
  public boolean zeroHidden() {
    return zeroHidden;
  }

  /**
   * Counts that no mask of this issue can protect, because what was published before gives them
   * away; what gives one away once more must not be published.
   */
  public List<CountKey> unprotected() {
    return unprotected;
  }

  /** The same, where a zero of an earlier issue may be behind an asterisk. */
  Mask hidingZeros() {
    return new Mask(linked, joins, true, unprotected);
  }

  /** This and another, which share at most counts of the same standing. */
  Mask with(Mask other) {
    List<CountKey> open = new ArrayList<>(unprotected);
    open.addAll(other.unprotected);
    return new Mask(linked.with(other.linked), joins, zeroHidden || other.zeroHidden, open);
  }

  /** Whether the issue or an earlier one has it. */
  boolean knows(CountKey key) {
    return linked.counts().containsKey(key);
  }

  /** Whether it has this value in the issue or an earlier one. */
  boolean has(CountKey key, @Nullable Long value) {
    Count count = linked.counts().get(key);
    return count != null && value != null && count.value() == value;
  }

  /** Whether it is hidden, or tells of few although it is printed nowhere. */
  boolean tells(CountKey key, MaskRule rule) {
    Count count = count(key);
    return count.starred() || count.guarded(rule);
  }

  /** Every count that an asterisk stands for, of this issue and the earlier ones. */
  public SortedSet<CountKey> hidden() {
    return linked.counts().entrySet().stream()
        .filter(e -> e.getValue().starred())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Whether a count may not be printed.
   *
   * @throws IllegalArgumentException where neither this issue nor an earlier one has it
   */
  public boolean hides(CountKey key) {
    return count(key).hidden();
  }

  /**
   * Whether a rate may not be printed: its numerator, its rest or its base is hidden or small.
   *
   * @throws IllegalArgumentException where the issue was built without this rate
   */
  public boolean hides(Rate rate, MaskRule rule) {
    Count rest = count(rate.rest());
    return hides(rate.numerator())
        || hides(rate.base())
        || rule.small(rest.value(), rest.sensitive());
  }

  private Count count(CountKey key) {
    Count count = linked.counts().get(key);
    if (count == null) {
      throw new IllegalArgumentException("expected a count of the issue, found " + key);
    }
    return count;
  }
}
