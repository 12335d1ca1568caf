package org.mingzhang.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Table;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.Fraction;
import org.mingzhang.measure.Rates;
import org.mingzhang.measure.SummaryRate;
import org.mingzhang.measure.SummaryRate.Kind;
import org.mingzhang.measure.SummaryRate.Verdict;

/**
 * 外部汇总表核对: the percentages of another program's summary, held against its own amounts and, in all,
 * against our figures. None of it enters a figure.
 */
final class SummaryTables {

  /** More would drown the page; those that differ come first. */
  private static final int MOST = 150;

  private static final Fraction HUNDRED = Fraction.of(100, 1);

  private SummaryTables() {}

  /** The percentages that the amounts of their row do not make, or that are no share of a whole. */
  static List<SummaryRate> differing(Draft draft) {
    return SummaryRate.of(draft.input().slice().feeSummaries()).stream()
        .filter(SummaryRate::asks)
        .toList();
  }

  /** A line for the committee's cover, else nothing: the owners' paper does not rest on it. */
  static List<Block> warning(Draft draft) {
    int differ = differing(draft).size();
    return differ == 0
        ? List.of()
        : List.of(Blocks.warn(draft.say("summaries.warning", Numbers.count(differ))));
  }

  /** {@code 1栋 清缴率} */
  static String name(Draft draft, SummaryRate rate) {
    return draft.say(
        "summaries.name",
        PublicText.withoutIdentities(rate.summary().building()),
        draft.say("summaries.rate." + rate.kind()));
  }

  /** What an open point says of it. */
  static String evidence(Draft draft, SummaryRate rate, RowPlaces places) {
    return draft.say(
        rate.verdict() == Verdict.IMPOSSIBLE ? "summaries.impossible" : "summaries.evidence",
        stated(rate.stated()),
        rate.recomputed().map(SummaryTables::percent).orElse(Numbers.UNDEFINED),
        fraction(rate),
        places.say(rate.summary().origin()));
  }

  /** Nothing where no summary was handed in. */
  static List<Block> of(Draft draft) {
    List<FeeSummary> summaries = draft.input().slice().feeSummaries();
    if (summaries.isEmpty()) {
      return List.of();
    }
    List<SummaryRate> rates = SummaryRate.of(summaries);
    return List.of(
        Blocks.part("summaries", draft.say("summaries.title"), draft.say("summaries.note")),
        Blocks.table(rows(draft, rates)),
        Blocks.part("summaries-total", draft.say("summaries.total"), ""),
        Blocks.table(total(draft, rates)));
  }

  private static Table rows(Draft draft, List<SummaryRate> rates) {
    RowPlaces places = RowPlaces.of(draft);
    List<Table.Row> rows = new ArrayList<>();
    List<SummaryRate> first =
        rates.stream().sorted(Comparator.comparing(rate -> !rate.asks())).limit(MOST).toList();
    for (SummaryRate rate : first) {
      rows.add(
          Cells.row(
              Cells.words(PublicText.withoutIdentities(rate.summary().building())),
              Cells.words(draft.say("summaries.rate." + rate.kind())),
              stated(rate),
              recomputed(rate.recomputed().orElse(null)),
              Cells.words(fraction(rate)),
              points(rate.difference().orElse(null)),
              standing(draft, rate.verdict()),
              Cells.words(places.say(rate.summary().origin()))));
    }
    return new Table(
        "summaries",
        draft.say("summaries.title"),
        List.of(
            Cells.left(draft.say("summaries.column.building"), 9),
            Cells.left(draft.say("column.measure"), 10),
            Cells.right(draft.say("summaries.column.stated"), 10),
            Cells.right(draft.say("summaries.column.recomputed"), 11),
            Cells.right(draft.say("column.fraction"), 19),
            Cells.right(draft.say("summaries.column.points"), 10),
            Cells.left(draft.say("column.finding"), 10),
            Cells.left(draft.say("column.place"), 21)),
        rows,
        rates.size() > MOST
            ? draft.say("bank-lines.more", Numbers.count(MOST), Numbers.count(rates.size()))
            : "");
  }

  private static Cell stated(SummaryRate rate) {
    return rate.verdict() == Verdict.NOT_STATED ? Cells.dash() : Cells.words(stated(rate.stated()));
  }

  private static String stated(String text) {
    return text.isEmpty() ? Numbers.UNDEFINED : PublicText.withoutIdentities(text);
  }

  private static Cell standing(Draft draft, Verdict verdict) {
    return new Cell.Standing(
        switch (verdict) {
          case AGREES -> Block.Status.MET;
          case DIFFERS, IMPOSSIBLE -> Block.Status.MISSED;
          case NOT_STATED, UNREADABLE, NO_BASE -> Block.Status.UNDECIDED;
        },
        draft.say("summaries.verdict." + verdict));
  }

  /** All rows together beside our own figures: another source, so no verdict. */
  private static Table total(Draft draft, List<SummaryRate> rates) {
    List<Table.Row> rows = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<SummaryRate> of =
          rates.stream()
              .filter(r -> r.kind() == kind && r.numerator() != null && r.denominator() != null)
              .toList();
      long over = of.stream().map(SummaryRate::numerator).reduce(0L, SummaryTables::plus);
      long base = of.stream().map(SummaryRate::denominator).reduce(0L, SummaryTables::plus);
      Fraction theirs = base == 0 ? null : Fraction.of(over, base);
      Figure own = draft.figure(kind.figure(), By.ALL);
      Optional<Fraction> ours = own == null ? Optional.empty() : Rates.exact(own);
      rows.add(
          Cells.row(
              Cells.words(draft.say("summaries.rate." + kind)),
              recomputed(theirs),
              Cells.words(base == 0 ? Numbers.UNDEFINED : fraction(kind, over, base)),
              recomputed(ours.orElse(null)),
              draft.parts(own),
              points(
                  theirs == null
                      ? null
                      : ours.map(theirs::minus).map(d -> d.times(HUNDRED)).orElse(null))));
    }
    return new Table(
        "summaries-total",
        draft.say("summaries.total"),
        List.of(
            Cells.left(draft.say("column.measure"), 16),
            Cells.right(draft.say("summaries.column.theirs"), 14),
            Cells.right(draft.say("column.fraction"), 22),
            Cells.right(draft.say("summaries.column.ours"), 14),
            Cells.right(draft.say("column.fraction"), 22),
            Cells.right(draft.say("summaries.column.points"), 12)),
        rows,
        draft.say("summaries.total.note"));
  }

  private static long plus(@Nullable Long a, @Nullable Long b) {
    return Math.addExact(a == null ? 0 : a, b == null ? 0 : b);
  }

  private static String fraction(SummaryRate rate) {
    Long over = rate.numerator();
    Long base = rate.denominator();
    return over == null || base == null ? Numbers.UNDEFINED : fraction(rate.kind(), over, base);
  }

  private static String fraction(Kind kind, long over, long base) {
    return kind == Kind.HOUSEHOLD
        ? Numbers.count(over) + " / " + Numbers.count(base)
        : Numbers.money(BigDecimal.valueOf(over, 2))
            + " / "
            + Numbers.money(BigDecimal.valueOf(base, 2));
  }

  private static String percent(Fraction rate) {
    return Numbers.decimal(rate.times(HUNDRED).rounded(2), 2) + "%";
  }

  private static Cell recomputed(@Nullable Fraction rate) {
    return rate == null
        ? Cells.dash()
        : new Cell.Numeral(rate.rounded(6), Cell.Form.PERCENT_2, percent(rate), false);
  }

  private static Cell points(@Nullable Fraction points) {
    return points == null ? Cells.dash() : Cells.words(Numbers.signed(points.rounded(2), 2));
  }
}
