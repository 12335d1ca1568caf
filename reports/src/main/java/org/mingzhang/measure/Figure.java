package org.mingzhang.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Term;

/**
 * A published number: what is printed, what stands in figures.json and what {@code trace} explains
 * are this one object.
 *
 * @param id such as {@code fees.collection_rate} (contract, section 4)
 * @param by its keys; {@link By#ALL} for the whole
 * @param value rounded half-up from the exact value (money 2 places, counts 0, all else 6); null
 *     where undefined or withheld
 * @param numerator exact where the figure is a ratio or mean, in yuan or units, else null
 * @param denominator as the numerator; also there where the value is withheld, as its base
 * @param lower bound of the 95 % interval, 6 places, null where there is none
 * @param upper as lower
 * @param population N of the finite population correction, null where there is none
 * @param printed the share in per cent that tables print (largest remainder, one place), null where
 *     none
 * @param withheld why the value is held back ({@code small base}), empty where it is not
 * @param rows how many source rows stand behind it
 * @param parts the base sums it is made of, for lineage and trace; where the number that they would
 *     add up to is not written, because it is undefined, withheld or not a whole one, they are its
 *     basis
 */
public record Figure(
    String id,
    By by,
    Unit unit,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable BigDecimal lower,
    @Nullable BigDecimal upper,
    @Nullable Long population,
    @Nullable BigDecimal printed,
    String withheld,
    long rows,
    List<Part> parts) {

  public Figure {
    List<Part> settled = new ArrayList<>();
    for (Part part : parts) {
      BigDecimal whole =
          switch (part.role()) {
            case VALUE -> value;
            case NUMERATOR -> numerator;
            case DENOMINATOR -> denominator;
            case BASIS -> null;
          };
      settled.add(whole == null ? part.asBasis() : part);
    }
    parts = List.copyOf(settled);
  }

  /** {@code funds.expense[fund=service]}, as {@code trace} takes it; without keys the bare id. */
  public String reference() {
    return by.keys().isEmpty() ? id : id + "[" + by + "]";
  }

  /** The unit of a figure as figures.json spells it. */
  public enum Unit {
    CNY("CNY"),
    RATIO("ratio"),
    COUNT("count"),
    HOURS("hours"),
    SCORE("score"),
    PER_1000("per_1000"),
    /** Yuan for a m² and month. */
    CNY_PER_M2("CNY_per_m2"),
    /** Calendar days. */
    DAYS("days");

    private final String word;

    Unit(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /** The place of a base sum in a figure. */
  public enum Role {
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    /** What it starts from or is drawn from: such rows do not add up to it. */
    BASIS
  }

  /**
   * A base sum within a figure.
   *
   * @param times what each row counts: 1 or −1, or more where a rate takes it so often, as an area
   *     for every month
   * @param by only sums that include these keys
   * @param own the rows themselves, where they were not found by a sum of the ledger but one by
   *     one, as a match does; null where the term's contributions are meant
   */
  public record Part(Role role, int times, Term term, By by, @Nullable List<Contribution> own) {

    public Part {
      own = own == null ? null : List.copyOf(own);
    }

    public Part(Role role, int times, Term term, By by) {
      this(role, times, term, by, null);
    }

    /** Rows that were found one by one. */
    static Part of(int times, Term term, List<Contribution> own) {
      return new Part(Role.VALUE, times, term, By.ALL, own);
    }

    /** The same as something that does not add up to the figure. */
    Part asBasis() {
      return new Part(Role.BASIS, times, term, by, own);
    }

    /** The same with the other sign. */
    Part negated() {
      return new Part(role, -times, term, by, own);
    }

    /**
     * What each source row adds to the part.
     *
     * @param contributions the rows behind a term
     */
    public List<Contribution> rows(Function<Term, List<Contribution>> contributions) {
      return own != null
          ? own
          : contributions.apply(term).stream().filter(c -> c.by().includes(by)).toList();
    }
  }
}
