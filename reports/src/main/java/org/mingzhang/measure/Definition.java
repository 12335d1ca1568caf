package org.mingzhang.measure;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure.Part;
import org.mingzhang.measure.Figure.Role;

/**
 * What a figure is made of, said once: its value is computed from these parts, and lineage and
 * trace follow the same ones.
 */
record Definition(String id, By by, Maker maker, List<Part> parts) {

  Definition {
    parts = List.copyOf(parts);
  }

  static Definition of(String id, By by, Maker maker) {
    return new Definition(id, by, maker, List.of());
  }

  Definition value(Term term) {
    return plus(Role.VALUE, 1, term, by);
  }

  Definition value(Term term, By by) {
    return plus(Role.VALUE, 1, term, by);
  }

  Definition valueLess(Term term) {
    return plus(Role.VALUE, -1, term, by);
  }

  Definition valueLess(Term term, By by) {
    return plus(Role.VALUE, -1, term, by);
  }

  Definition numerator(Term term) {
    return plus(Role.NUMERATOR, 1, term, by);
  }

  Definition numerator(Term term, By by) {
    return plus(Role.NUMERATOR, 1, term, by);
  }

  Definition numeratorLess(Term term) {
    return plus(Role.NUMERATOR, -1, term, by);
  }

  Definition denominator(Term term) {
    return plus(Role.DENOMINATOR, 1, term, by);
  }

  Definition denominator(Term term, By by) {
    return plus(Role.DENOMINATOR, 1, term, by);
  }

  Definition denominatorLess(Term term) {
    return plus(Role.DENOMINATOR, -1, term, by);
  }

  /** The same as so many times the base sum, such as an area for every month. */
  Definition denominatorTimes(int times, Term term) {
    return plus(Role.DENOMINATOR, times, term, by);
  }

  /** What it is drawn from: such rows do not add up to it. */
  Definition basis(Term term) {
    return plus(Role.BASIS, 1, term, by);
  }

  Definition basis(Term term, By by) {
    return plus(Role.BASIS, 1, term, by);
  }

  Measure measure(Sums sums) {
    return maker.make(sums, parts);
  }

  private Definition plus(Role role, int times, Term term, By by) {
    List<Part> more = new ArrayList<>(parts);
    more.add(new Part(role, times, term, by));
    return new Definition(id, this.by, maker, more);
  }

  /** Turns base sums into a measure. */
  interface Maker {
    Measure make(Sums sums, List<Part> parts);
  }
}
