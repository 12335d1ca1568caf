package org.mingzhang.measure;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.Term;

/**
 * A survey question weighted by building (method §7), or why it is not. The strata are the
 * register's buildings with their homes, in order of their numbers; answers whose unit has no
 * building there belong to none of them and are left out.
 *
 * @param weighted null where it is off
 * @param off why, null where it is not off
 * @param unplaced answers without a building, which no stratum counts
 */
public record Weighting(@Nullable PostStratification weighted, @Nullable Off off, long unplaced) {

  /** More than one in so many answers without a building would make the weights a guess. */
  static final long UNPLACED = 10;

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Comparator<String> BY_NUMBER =
      Comparator.comparing(Weighting::number).thenComparing(Comparator.naturalOrder());

  /** Why a question is not weighted. */
  public enum Off {
    NO_ANSWERS,
    /** The community has no register, or one without buildings. */
    NO_BUILDINGS,
    /** One building, or too few answers in all but one. */
    ONE_STRATUM,
    /** More than a tenth of the answers name no unit, or one without a building. */
    NO_UNITS
  }

  /** A question of the round that ended in the slice's period. */
  public static Weighting of(Slice slice, String question) {
    return of(Sums.of(slice), By.of("question", question));
  }

  /** The register's buildings in order, each with its homes and answers. */
  record Placed(List<Stratum> buildings, long answers, long unplaced) {}

  static Placed placed(Sums sums, By question) {
    SortedMap<String, Stratum> strata = new TreeMap<>(BY_NUMBER);
    for (Sum homes : sums.matching(Term.BUILDING_HOUSEHOLDS, By.ALL)) {
      String building = homes.by().get("building");
      if (homes.value() > 0) {
        strata.put(building, Stratum.of(building, homes.value(), 0, 0));
      }
    }
    long unplaced = 0;
    long answers = 0;
    for (Sum sum : sums.matching(Term.ANSWERS, question)) {
      answers = Math.addExact(answers, sum.value());
      Stratum home = strata.get(sum.by().get("building"));
      if (home == null) {
        unplaced = Math.addExact(unplaced, sum.value());
      } else {
        By at = sum.by();
        long hits = sums.matching(Term.ANSWERS_SATISFIED, at).stream().mapToLong(Sum::value).sum();
        strata.put(
            at.get("building"),
            Stratum.of(at.get("building"), home.households(), sum.value(), hits));
      }
    }
    return new Placed(List.copyOf(strata.values()), answers, unplaced);
  }

  static Weighting of(Sums sums, By question) {
    Placed placed = placed(sums, question);
    List<Stratum> strata = placed.buildings();
    long unplaced = placed.unplaced();
    if (strata.isEmpty()) {
      return new Weighting(null, Off.NO_BUILDINGS, unplaced);
    }
    if (placed.answers() == 0) {
      return new Weighting(null, Off.NO_ANSWERS, 0);
    }
    if (unplaced * UNPLACED > placed.answers()) {
      return new Weighting(null, Off.NO_UNITS, unplaced);
    }
    Optional<PostStratification> weighted = PostStratification.of(strata);
    return weighted.isEmpty() || weighted.get().strata().size() < 2
        ? new Weighting(null, Off.ONE_STRATUM, unplaced)
        : new Weighting(weighted.get(), null, unplaced);
  }

  /** Buildings by number, so that the second comes before the tenth; those without one first. */
  private static BigInteger number(String building) {
    Matcher digits = NUMBER.matcher(building);
    return digits.find() ? new BigInteger(digits.group()) : BigInteger.ONE.negate();
  }
}
