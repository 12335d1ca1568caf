package org.mingzhang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.ClockRules;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Irregularity;
import org.mingzhang.measure.TargetRules;
import org.mingzhang.measure.mask.OwnersFigures;

/**
 * All that the papers about one community and period are made of.
 *
 * @param slice the community, its survey round, vouchers, files and refusals
 * @param current the figures of the period
 * @param previous the figures of the period before, null where the ledger has none
 * @param yearBefore the figures of the same period last year, null where the ledger has none
 * @param trend further periods of the same length, in any order; a period without a set is a gap
 * @param irregularities what the rules found in the period's vouchers
 * @param revision from 1
 * @param code the SHA-256 of the edition's figures.json in hexadecimal digits, of which the first
 *     16 are printed, or these alone; empty where unknown
 * @param locale zh-CN or en
 * @param targets what is agreed, dated
 * @param clocks within what time orders are answered and done, dated
 * @param printed figures of further periods that owners have papers of, of any length: with them
 *     the paper for all owners is masked after the earlier ones
 * @param editions what owners were given already, as their files have it: the revisions before this
 *     one, and those of other periods
 */
public record ReportInput(
    Slice slice,
    FigureSet current,
    @Nullable FigureSet previous,
    @Nullable FigureSet yearBefore,
    List<FigureSet> trend,
    List<Irregularity> irregularities,
    Publication publication,
    int revision,
    String code,
    Locale locale,
    TargetRules targets,
    ClockRules clocks,
    List<FigureSet> printed,
    List<FigureSet> editions) {

  private static final int YEAR = 12;

  public ReportInput {
    trend = List.copyOf(trend);
    printed = List.copyOf(printed);
    editions = List.copyOf(editions);
    irregularities = List.copyOf(irregularities);
  }

  /** With the standard targets, without clocks of the office's own and papers of other periods. */
  public ReportInput(
      Slice slice,
      FigureSet current,
      @Nullable FigureSet previous,
      @Nullable FigureSet yearBefore,
      List<FigureSet> trend,
      List<Irregularity> irregularities,
      Publication publication,
      int revision,
      String code,
      Locale locale) {
    this(
        slice,
        current,
        previous,
        yearBefore,
        trend,
        irregularities,
        publication,
        revision,
        code,
        locale,
        TargetRules.STANDARD,
        ClockRules.NONE,
        List.of(),
        List.of());
  }

  /** The same with the figures that all owners may see of each period, and no others. */
  ReportInput forOwners(OwnersFigures owners) {
    return new ReportInput(
        slice,
        owners.of(current.period()),
        previous == null ? null : owners.of(previous.period()),
        yearBefore == null ? null : owners.of(yearBefore.period()),
        trend.stream().map(set -> owners.of(set.period())).toList(),
        irregularities,
        publication,
        revision,
        code,
        locale,
        targets,
        clocks,
        List.of(),
        List.of());
  }

  /** The same with another code on the paper. */
  public ReportInput withCode(String other) {
    return with(publication, other, locale);
  }

  /** The same on other days, by other rules. */
  ReportInput shown(Publication other) {
    return with(other, code, locale);
  }

  /** The same in the language of another reader. */
  public ReportInput in(Locale other) {
    return with(publication, code, other);
  }

  private ReportInput with(Publication otherPublication, String otherCode, Locale otherLocale) {
    return new ReportInput(
        slice,
        current,
        previous,
        yearBefore,
        trend,
        irregularities,
        otherPublication,
        revision,
        otherCode,
        otherLocale,
        targets,
        clocks,
        printed,
        editions);
  }

  /** What all owners may see of every period at hand. */
  public OwnersFigures owners() {
    List<FigureSet> all = new ArrayList<>();
    all.add(current);
    Stream.of(previous, yearBefore).filter(Objects::nonNull).forEach(all::add);
    all.addAll(trend);
    all.addAll(printed);
    return OwnersFigures.of(all, editions);
  }

  /**
   * The latest period of the same length before this one that has a round of the survey, at most
   * four quarters, twelve months, two half-years or two years back; null where there is none. The
   * survey is compared with it: twice a year is often enough for a round, and the quarter between
   * has nothing to compare with.
   */
  @Nullable FigureSet lastRound() {
    return lastRound(
        Stream.concat(Stream.of(previous, yearBefore).filter(Objects::nonNull), trend.stream())
            .toList(),
        current.period());
  }

  private static @Nullable FigureSet lastRound(List<FigureSet> sets, Period period) {
    return sets.stream()
        .filter(set -> set.period().months() == period.months())
        .filter(set -> set.period().first().isBefore(period.first()))
        .filter(set -> !set.period().first().isBefore(earliestRound(period).first()))
        .filter(ReportInput::hasRound)
        .max(Comparator.comparing(set -> set.period().first()))
        .orElse(null);
  }

  /** The first of the periods whose round a period's survey may be compared with. */
  public static Period earliestRound(Period period) {
    int months = Math.max(YEAR, 2 * period.months());
    return new Period(period.first().minusMonths(months), period.months());
  }

  /** Whether there is a rate, or one that is not published: of no other survey is anything told. */
  public static boolean hasRound(FigureSet set) {
    return set.all("survey.satisfaction").stream()
        .anyMatch(rate -> rate.value() != null || !rate.withheld().isEmpty());
  }

  /** The number printed on the paper: {@code 2026-Q3-C001}. */
  public String issueNumber() {
    return slice.period() + "-" + slice.community().communityId();
  }
}
