package org.mingzhang.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
   * @param live how a workbook works it out, null where it is typed
   */
  record Numeral(
      @Nullable BigDecimal value, Form form, String text, boolean strong, @Nullable Live live)
      implements Cell {

    public Numeral(@Nullable BigDecimal value, Form form, String text, boolean strong) {
      this(value, form, text, strong, null);
    }
  }

  /**
   * How a number comes from others of the document: a workbook makes a formula of it where that
   * gives just this number.
   */
  sealed interface Live permits SumOf, Worked, Product {}

  /**
   * Numbers of the document added and taken away, rounded half up.
   *
   * @param per what the sum is divided by, its sign aside; null where it is not divided
   * @param places digits after the point
   */
  record Worked(List<Term> terms, @Nullable Place per, int places) implements Live {

    public Worked {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Numbers of the document multiplied and divided, rounded half up: {@code times × factor ÷ by ÷
   * divisor}.
   *
   * @param places digits after the point
   */
  record Product(List<Place> times, List<Place> by, long factor, long divisor, int places)
      implements Live {

    public Product {
      times = List.copyOf(times);
      by = List.copyOf(by);
    }
  }

  /** A number that is added, or taken away where it is negative. */
  record Term(Place place, boolean negative) {}

  /**
   * One cell of a table of the document.
   *
   * @param row counted from 0, without the header
   * @param column counted from 0, as the document has them
   * @param part which number of the cell
   */
  record Place(String table, int row, int column, Part part) {

    public Place(String table, int row, int column) {
      this(table, row, column, Part.WHOLE);
    }
  }

  /** Which number of a cell is meant. */
  enum Part {
    WHOLE,
    /** of a {@link Fraction} */
    NUMERATOR,
    /** of a {@link Fraction} */
    DENOMINATOR
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
  record SumOf(String table, int column, List<Match> where, boolean negative) implements Live {

    public SumOf {
      where = List.copyOf(where);
    }
  }

  /**
   * A column, counted from 0, that holds this text, or a day of this month.
   *
   * @param month null where the text counts
   */
  record Match(int column, String text, @Nullable YearMonth month) {

    public Match(int column, String text) {
      this(column, text, null);
    }
  }

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
