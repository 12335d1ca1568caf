package org.mingzhang.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Held;
import org.mingzhang.measure.mask.FeeMask;
import org.mingzhang.measure.mask.MaskRule;
import org.mingzhang.measure.mask.OwnersFigures;
import org.mingzhang.measure.mask.PublicFees;
import org.mingzhang.measure.mask.UtilityMask;

/**
 * What is being written: the input with its words, and how its figures print.
 *
 * @param owners whether all owners may read it, so that nothing of a few of them is in it
 * @param fees what it prints of the fees
 * @param zeros whether an asterisk may stand for a zero
 * @param keepsSurvey whether the survey is the one that owners have already, without the answers of
 *     one to four households since
 * @param whole the same input with every figure, for judgements that all editions share
 * @param round the figures that the survey's are compared with ({@link ReportInput#lastRound}), as
 *     this edition may show them
 */
record Draft(
    ReportInput input,
    Words words,
    PublicNames names,
    boolean owners,
    PublicFees fees,
    boolean zeros,
    boolean keepsSurvey,
    ReportInput whole,
    @Nullable FigureSet round) {

  /** Periods that a trend shows, the current one included. */
  private static final int TREND_PERIODS = 5;

  /** For the committee or the office: every amount. */
  static Draft of(ReportInput input) {
    return of(input, false, PublicFees.everything(feeItems(input)), false, false, input);
  }

  /**
   * For all owners: the listed figures alone, no count of one to four and no amount that fewer than
   * five units stand behind.
   */
  static Draft forOwners(ReportInput input) {
    return forOwners(input, input.owners());
  }

  /** The same, where it is worked out already what owners may see. */
  static Draft forOwners(ReportInput input, OwnersFigures owners) {
    return of(
        input.forOwners(owners),
        true,
        fees(input),
        owners.zeroHidden(input.current().period()),
        owners.keepsSurvey(input.current().period()),
        input);
  }

  /** What the owners' paper prints of the fees. */
  static PublicFees fees(ReportInput input) {
    return FeeMask.of(
            input.slice().payers(), feeItems(input), incomeCategories(input), MaskRule.DEFAULT)
        .joining(UtilityMask.of(input.slice().utilitiesPaid(), utilities(input), MaskRule.DEFAULT));
  }

  /** What is collected for others, as the paper lists it. */
  private static List<String> utilities(ReportInput input) {
    return input.current().all("passthrough.collected").stream()
        .map(figure -> figure.by().get("category"))
        .filter(category -> !category.isEmpty())
        .toList();
  }

  private static Draft of(
      ReportInput input,
      boolean owners,
      PublicFees fees,
      boolean zeros,
      boolean keepsSurvey,
      ReportInput whole) {
    return new Draft(
        input,
        Words.of(input.locale()),
        PublicNames.of(input.slice().entries()),
        owners,
        fees,
        zeros,
        keepsSurvey,
        whole,
        input.lastRound());
  }

  private static List<String> feeItems(ReportInput input) {
    return input.current().all("fees.due").stream()
        .filter(figure -> figure.by().keys().containsKey("fee_item"))
        .map(figure -> figure.by().get("fee_item"))
        .toList();
  }

  /** What the fees' fund had income of. */
  private static List<String> incomeCategories(ReportInput input) {
    return input.current().all("income.amount").stream()
        .filter(figure -> figure.by().get("fund").equals(PublicFees.FUND))
        .filter(figure -> valueOf(figure).signum() != 0)
        .map(figure -> figure.by().get("category"))
        .toList();
  }

  /**
   * Whether a rate of the fees stands with its numerator and denominator: to all owners not where
   * they tell what one to four units owe. Those of households are counts, masked before.
   */
  boolean printsFraction(String rate) {
    return rate.equals(PublicFees.HOUSEHOLDS) || fees.fractions().contains(rate);
  }

  /** Whether a figure is behind an asterisk. */
  static boolean hidden(@Nullable Figure figure) {
    return figure != null && figure.withheld().equals(OwnersFigures.FEW);
  }

  /** The footnote of the asterisks where one of these figures, named by how they start, has one. */
  List<Block> footnote(String... starts) {
    boolean any =
        Stream.concat(Stream.of(input.current()), earlier().stream())
            .flatMap(set -> set.figures().stream())
            .filter(figure -> Stream.of(starts).anyMatch(figure.id()::startsWith))
            .anyMatch(Draft::hidden);
    return any ? List.of(Blocks.mutter(asterisk())) : List.of();
  }

  /** What an asterisk stands for. */
  String asterisk() {
    return say(
        zeros ? "asterisk.zeros" : "asterisk", String.valueOf(MaskRule.DEFAULT.threshold() - 1));
  }

  String say(String key, String... args) {
    return words.say(key, args);
  }

  Community community() {
    return input.slice().community();
  }

  Period period() {
    return input.slice().period();
  }

  boolean lumpSum() {
    return community().chargingMode() == ChargingMode.LUMP_SUM;
  }

  @Nullable Figure figure(String id) {
    return figure(id, By.ALL);
  }

  @Nullable Figure figure(String id, By by) {
    return input.current().find(id, by).orElse(null);
  }

  /** Null also where the ledger does not hold both periods whole ({@link Held}). */
  @Nullable Figure previous(String id, By by) {
    return comparable(id, by, before(id));
  }

  /** What a figure is compared with: the last round of the survey, else the period before. */
  @Nullable FigureSet before(String id) {
    return ofSurvey(id) ? round : input.previous();
  }

  /** What it is compared with in words, the round by its period. */
  String since(String id) {
    return ofSurvey(id) && round != null
        ? say("change.round", round.period().toString())
        : byLength("change.previous");
  }

  /** What a figure was that is compared with, of a round with its period. */
  String then(Figure then) {
    return ofSurvey(then.id()) && round != null
        ? say("then.round", print(then), round.period().toString())
        : print(then);
  }

  /** Whether a figure is one of the rounds, which need not be held in every period. */
  static boolean ofSurvey(String id) {
    return id.startsWith("survey.");
  }

  /** As {@link #previous}. */
  @Nullable Figure yearBefore(String id, By by) {
    return comparable(id, by, input.yearBefore());
  }

  private @Nullable Figure comparable(String id, By by, @Nullable FigureSet then) {
    return then == null || !Held.both(id, input.current(), then) || redefined(id, by, then)
        ? null
        : then.find(id, by).orElse(null);
  }

  /**
   * Whether a rate of the survey meant something else then, so that nothing is compared. How many
   * recommend the company is always asked on 0 to 10 and of all: only whose answers count changes.
   */
  boolean redefined(String id, By by, @Nullable FigureSet then) {
    if (then == null || !ofSurvey(id)) {
      return false;
    }
    return by.keys().containsKey("question")
        ? !SurveyBreaks.comparable(this, by.get("question"), period(), then.period())
        : id.equals("survey.nps") && !SurveyBreaks.countedAlike(this, period(), then.period());
  }

  /** Whether there is something to compare with that is not comparable: one period is partial. */
  boolean partial(String id, By by, @Nullable FigureSet then) {
    return then != null
        && !Held.both(id, input.current(), then)
        && then.find(id, by).map(Figure::value).isPresent();
  }

  List<Figure> all(String id) {
    return input.current().all(id);
  }

  /** The value of a figure, zero where it is absent or undefined. */
  BigDecimal amount(String id, By by) {
    return valueOf(figure(id, by));
  }

  static BigDecimal valueOf(@Nullable Figure figure) {
    return figure == null || figure.value() == null ? BigDecimal.ZERO : figure.value();
  }

  /** Whether the figure is there and is not zero; a hidden one is not. */
  boolean has(String id, By by) {
    return amount(id, by).signum() != 0 || hidden(figure(id, by));
  }

  /** The last five periods, oldest first, each with its figures or null. */
  List<Dated> trend() {
    List<Dated> trend = new ArrayList<>();
    Period at = period();
    for (int i = 0; i < TREND_PERIODS; i++) {
      trend.add(0, new Dated(at, setOf(at)));
      at = at.previous();
    }
    return trend;
  }

  record Dated(Period period, @Nullable FigureSet set) {}

  private @Nullable FigureSet setOf(Period period) {
    return Stream.concat(Stream.of(input.current()), earlier().stream())
        .filter(set -> set.period().equals(period))
        .findFirst()
        .orElse(null);
  }

  /** The figures of other periods that are at hand; one period may be there twice. */
  List<FigureSet> earlier() {
    return Stream.concat(
            Stream.concat(
                Stream.ofNullable(input.previous()), Stream.ofNullable(input.yearBefore())),
            input.trend().stream())
        .toList();
  }

  /** A figure as printed: a dash where undefined, the reason where withheld. */
  String print(@Nullable Figure figure) {
    return text().print(figure);
  }

  FigureText text() {
    return new FigureText(words, targets(), hasOrders());
  }

  /** Whether anything is known of repairs, complaints and hazards. */
  boolean hasOrders() {
    return input.slice().hasOrders();
  }

  /** 本期无 of repairs, complaints or hazards, unless nobody said so. */
  String noOrders() {
    return say(hasOrders() ? "none" : "orders.not-given");
  }

  Targets targets() {
    return Targets.of(input);
  }

  Cell.Numeral cell(@Nullable Figure figure) {
    return text().cell(figure, false);
  }

  Cell.Numeral cell(@Nullable Figure figure, boolean strong) {
    return text().cell(figure, strong);
  }

  /** Numerator and denominator as printed, a dash where either is missing. */
  String fraction(@Nullable Figure figure) {
    return text().fraction(figure);
  }

  /** The same with the unit where both are money; scores too have decimals. */
  String fractionWithUnit(@Nullable Figure figure) {
    return partsWithUnit(figure).text();
  }

  Cell.Fraction partsWithUnit(@Nullable Figure figure) {
    Cell.Fraction parts = parts(figure);
    boolean money =
        figure != null
            && figure.unit() == Figure.Unit.RATIO
            && parts.form() == Cell.Form.MONEY
            && parts.numerator() != null;
    return money
        ? new Cell.Fraction(
            parts.numerator(),
            parts.denominator(),
            parts.form(),
            say("money.unit", parts.text(), new StatutoryAccounts(this).currency()))
        : parts;
  }

  Cell.Fraction parts(@Nullable Figure figure) {
    return text().parts(figure);
  }

  /** {@code 2026年第三季度} */
  String periodName() {
    return periodName(words, period());
  }

  static String periodName(Words words, Period period) {
    String year = String.valueOf(period.first().getYear());
    int month = period.first().getMonthValue();
    return switch (period.months()) {
      case 1 -> words.say("period.month", year, words.say("month." + month));
      case 3 -> words.say("period.quarter." + (month + 2) / 3, year);
      case 6 -> words.say("period.half." + (month + 5) / 6, year);
      default -> words.say("period.year", year);
    };
  }

  /** {@code 2026年第三季度（2026-07-01 至 2026-09-30）} */
  String periodWithDays() {
    return say(
        "period.days", periodName(), period().start().toString(), period().lastDay().toString());
  }

  String monthName(YearMonth month) {
    return say("month." + month.getMonthValue());
  }

  /** A word that depends on the period's length: this quarter, last quarter. */
  String byLength(String key) {
    return say(key + "." + period().months());
  }

  String fundName(String fund) {
    return words.name("fund", fund);
  }

  /**
   * A word of the data, such as a category: in the language's own words where it is known; in what
   * all owners may read not at all where it holds what looks like a person.
   */
  String publicName(String prefix, String word) {
    if (word.isEmpty()) {
      return say("not-given");
    }
    if (words.has(prefix + "." + word)) {
      return say(prefix + "." + word);
    }
    if (word.startsWith(PublicKeys.UNNAMED)) {
      return say("unnamed");
    }
    if (!owners) {
      return PublicText.clean(word);
    }
    return names.personal(word) ? say("unnamed") : PublicText.clean(word);
  }

  /** A free text about the survey as all owners may read it. */
  String publicRemark(String text) {
    return names.personal(text) ? say("unprinted") : given(text);
  }

  /** The office's text for everyone, or 未提供. */
  String given(String text) {
    String shown = PublicText.of(text);
    return shown.isEmpty() ? say("not-given") : shown;
  }

  String given(@Nullable Object value) {
    return value == null ? say("not-given") : value.toString();
  }
}
