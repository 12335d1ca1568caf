package org.mingzhang.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell: what a workbook types and, in {@code text}, what paper and screen print. */
public sealed interface Cell {

  String text();

  record Words(String text, boolean muted) implements Cell {}

  /**
   * A number; {@code value} is null where {@code text} is a dash or says why it is withheld.
   *
   * @param strong bold, for balances within a row
   * @param sum the rows of another table that it adds up, null where it is none
   */
  record Numeral(
      @Nullable BigDecimal value, Form form, String text, boolean strong, @Nullable SumOf sum)
      implements Cell {

    public Numeral(@Nullable BigDecimal value, Form form, String text, boolean strong) {
      this(value, form, text, strong, null);
    }
  }

  /**
   * The sum of a column of another table of the document, totals left out: a workbook makes a
   * formula of it.
   *
   * @param table the other table's id
   * @param column counted from 0
   * @param where only rows that say so, letters' case aside
   * @param negative taken away, not added
   */
  record SumOf(String table, int column, List<Match> where, boolean negative) {

    public SumOf {
      where = List.copyOf(where);
    }
  }

  /** A column, counted from 0, that holds this text. */
  record Match(int column, String text) {}

  /**
   * What a rate is made of, printed on one place; a workbook gives each number a column of its own.
   *
   * @param form how both look
   */
  record Fraction(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator, Form form, String text)
      implements Cell {}

  /**
   * A ratio on a ground that is darker the deeper it lies: a map of numbers, which stay legible.
   *
   * @param depth 0, no ground, to {@link #DEEPEST}
   */
  record Shade(BigDecimal value, String text, int depth) implements Cell {

    public static final int DEEPEST = 4;

    /** The ground of each depth as red, green, blue: paper first. Opaque, as PDF/A-1 asks. */
    public static final List<Integer> GROUNDS =
        List.of(0xffffff, 0xe9eff0, 0xd3e0e2, 0xb6cccf, 0x98b7bc);

    public Shade {
      if (depth < 0 || depth > DEEPEST) {
        throw new IllegalArgumentException("a depth is 0 to " + DEEPEST + "; found " + depth);
      }
    }
  }

  record Day(LocalDate value, String text) implements Cell {}

  record Standing(Block.Status status, String text) implements Cell {}

  /**
   * A bar beside an amount.
   *
   * @param share 0 to 1 of the longest
   * @param mark 0 to 1, last period's, negative where there is none
   * @param text what it shows, in words
   */
  record Bar(double share, double mark, String text) implements Cell {}

  /** How a number looks, on paper and as a workbook's number format. */
  enum Form {
    /** 1,234.50 */
    MONEY,
    /** 1,234 */
    COUNT,
    /** 1,234.50 m² */
    AREA,
    /** a ratio printed 79.5% */
    PERCENT_1,
    /** a ratio printed 91.26% */
    PERCENT_2,
    /** a value already in per cent, printed 35.4% */
    SHARE,
    /** 17.0 */
    DECIMAL_1,
    /** 4.35 */
    DECIMAL_2
  }
}
