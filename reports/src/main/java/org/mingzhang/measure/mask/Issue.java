package org.mingzhang.measure.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one issue publishes of counts, in whatever papers and formats: tables, and what a reader
 * knows to add up across them.
 */
public final class Issue {

  private final List<CountTable> tables;
  private final SortedMap<CountKey, Long> printed;
  private final SortedMap<CountKey, Long> derived;
  private final SortedMap<CountKey, Long> beside;
  private final SortedSet<Sum> sums;

  private Issue(Builder builder) {
    tables = List.copyOf(builder.tables);
    printed = new TreeMap<>(builder.printed);
    derived = new TreeMap<>(builder.derived);
    beside = new TreeMap<>(builder.beside);
    sums = new TreeSet<>(builder.sums);
  }

  List<CountTable> tables() {
    return tables;
  }

  /** Counts outside the tables that a paper gives away: the numerator of a rate. */
  SortedMap<CountKey, Long> printed() {
    return printed;
  }

  /** Counts that no paper prints but that follow from others: the rest of a rate. */
  SortedMap<CountKey, Long> derived() {
    return derived;
  }

  /** As {@link #derived}, but telling nothing of anybody. */
  SortedMap<CountKey, Long> beside() {
    return beside;
  }

  SortedSet<Sum> sums() {
    return sums;
  }

  public static Issue of(CountTable... tables) {
    Builder builder = builder();
    for (CountTable table : tables) {
      builder.table(table);
    }
    return builder.build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Collects an issue; the order of calls does not matter. */
  public static final class Builder {

    private final List<CountTable> tables = new ArrayList<>();
    private final SortedMap<CountKey, Long> printed = new TreeMap<>();
    private final SortedMap<CountKey, Long> derived = new TreeMap<>();
    private final SortedMap<CountKey, Long> beside = new TreeMap<>();
    private final SortedSet<Sum> sums = new TreeSet<>();

    private Builder() {}

    public Builder table(CountTable table) {
      tables.add(table);
      return this;
    }

    /** Counts of this or of earlier issues that add up. */
    public Builder sum(CountKey total, Collection<CountKey> parts) {
      sums.add(Sum.of(total, parts));
      return this;
    }

    /**
     * The counts of a longer period are those of its parts added up, cell by cell: the half-year of
     * its quarters. A part that nobody prints is given as an unpublished table.
     */
    public Builder cumulative(CountTable whole, List<String> parts) {
      for (CountKey key : whole.cells().keySet()) {
        sum(key, parts.stream().map(key::in).toList());
      }
      return this;
    }

    /**
     * A rate that is printed beside its base: a reader works its numerator out of both, so the
     * numerator counts as printed, and the rest of the base is protected like a count in a table.
     * The base stands in a table or follows from one.
     */
    public Builder rate(Rate rate, long numerator, long rest) {
      printed.put(rate.numerator(), numerator);
      derived.put(rate.rest(), rest);
      return sum(rate.base(), List.of(rate.numerator(), rate.rest()));
    }

    /** A count that is printed by itself, outside any table. */
    public Builder printed(CountKey key, long value) {
      printed.put(key, value);
      return this;
    }

    /** A count that no paper prints but that follows from others, and is protected like them. */
    public Builder derived(CountKey key, long value) {
      derived.put(key, value);
      return this;
    }

    /** A count that no paper prints and that needs no protection; sums need it. */
    public Builder beside(CountKey key, long value) {
      beside.put(key, value);
      return this;
    }

    public Issue build() {
      return new Issue(this);
    }
  }
}
