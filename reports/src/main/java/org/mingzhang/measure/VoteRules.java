package org.mingzhang.measure;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Whether a vote of the owners carries, by the rules of the day it closed (law §3): both by heads
 * and by area, as exact fractions. 以上 includes the number, 过半数 does not.
 */
public enum VoteRules {
  /** 民法典 §278, votes closed on or after 2021-01-01. */
  CIVIL_CODE,
  /** 物业管理条例 §§11, 12 with 住宅专项维修资金管理办法 §22, votes closed from 2007-10-01 to 2020-12-31. */
  PRE_2021,
  /** Older votes: no rule set is configured. */
  NONE;

  private static final LocalDate CIVIL_CODE_FROM = LocalDate.of(2021, 1, 1);
  private static final LocalDate PRE_2021_FROM = LocalDate.of(2007, 10, 1);

  /** What a vote came to. */
  public enum Outcome {
    PASSED,
    /** Enough took part, too few agreed. */
    FAILED,
    /** Too few took part. */
    NO_QUORUM,
    /** There are no rules for the day. */
    NO_RULES
  }

  /**
   * One axis of a vote: heads, or area in m².
   *
   * @param all of those who may vote
   * @param voted of those who took part
   * @param agreed of those who agreed
   */
  public record Axis(BigDecimal all, BigDecimal voted, BigDecimal agreed) {

    public static Axis of(String all, String voted, String agreed) {
      return new Axis(new BigDecimal(all), new BigDecimal(voted), new BigDecimal(agreed));
    }
  }

  /** The rules of the day on which a vote closed. */
  public static VoteRules on(LocalDate day) {
    return day.isBefore(PRE_2021_FROM)
        ? NONE
        : day.isBefore(CIVIL_CODE_FROM) ? PRE_2021 : CIVIL_CODE;
  }

  /**
   * Whether the vote carries on both axes.
   *
   * @param matter as {@link org.mingzhang.ledger.Project#matter} names it
   */
  public Outcome judge(String matter, Axis heads, Axis area) {
    if (this == NONE) {
      return Outcome.NO_RULES;
    }
    if (!quorum(heads) || !quorum(area)) {
      return Outcome.NO_QUORUM;
    }
    return carries(matter, heads) && carries(matter, area) ? Outcome.PASSED : Outcome.FAILED;
  }

  private boolean quorum(Axis axis) {
    return this == CIVIL_CODE
        ? atLeast(axis.voted(), 2, 3, axis.all())
        : moreThan(axis.voted(), 1, 2, axis.all());
  }

  private boolean carries(String matter, Axis axis) {
    if (this == CIVIL_CODE) {
      return switch (matter) {
        case "raise_fund", "rebuild", "business" -> atLeast(axis.agreed(), 3, 4, axis.voted());
        default -> moreThan(axis.agreed(), 1, 2, axis.voted());
      };
    }
    return switch (matter) {
      case "use_fund", "raise_fund", "rebuild" -> atLeast(axis.agreed(), 2, 3, axis.all());
      default -> moreThan(axis.agreed(), 1, 2, axis.all());
    };
  }

  /** part ≥ numerator / denominator × whole */
  private static boolean atLeast(BigDecimal part, long numerator, long denominator, BigDecimal of) {
    return compare(part, numerator, denominator, of) >= 0;
  }

  private static boolean moreThan(
      BigDecimal part, long numerator, long denominator, BigDecimal of) {
    return compare(part, numerator, denominator, of) > 0;
  }

  private static int compare(BigDecimal part, long numerator, long denominator, BigDecimal of) {
    return part.multiply(BigDecimal.valueOf(denominator))
        .compareTo(of.multiply(BigDecimal.valueOf(numerator)));
  }
}
