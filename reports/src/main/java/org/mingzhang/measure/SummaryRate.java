package org.mingzhang.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.FeeSummary;
import org.mingzhang.ledger.Money;

/**
 * A percentage that another program states in its summary, beside the same one recomputed from the
 * amounts of its row (method §1, §10; features M9). Upstream percentages are never used.
 *
 * @param stated as the file has it
 * @param numerator in fen or households; null where the row lacks an amount
 * @param denominator in the same unit
 */
public record SummaryRate(
    FeeSummary summary,
    Kind kind,
    String stated,
    @Nullable Long numerator,
    @Nullable Long denominator) {

  /** Which rate of the family. */
  public enum Kind {
    /** 户收费率: (billed − owing) / billed households. */
    HOUSEHOLD("fees.household_collection_rate"),
    /** 收费率: paid / due. */
    COLLECTION("fees.collection_rate"),
    /** 清缴率: recovered / (recovered + old debt still open). */
    RECOVERY("fees.arrears_recovery_rate");

    private final String figure;

    Kind(String figure) {
      this.figure = figure;
    }

    /** Our own figure of the same name. */
    public String figure() {
      return figure;
    }
  }

  /** What came of the comparison. */
  public enum Verdict {
    AGREES,
    DIFFERS,
    /** Below 0 or above 100 %, as stated or by the row's amounts, even where both agree. */
    IMPOSSIBLE,
    /** The file states none. */
    NOT_STATED,
    /** What the file states is no percentage. */
    UNREADABLE,
    /** The row's amounts make none: one is missing, or the base is zero. */
    NO_BASE
  }

  private static final Pattern NUMBER = Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)\\s*(%?)");
  private static final Pattern NOTHING = Pattern.compile("[-—–/]*|无|null|n/a");
  private static final Fraction HUNDRED = Fraction.of(100, 1);

  /** The three rates of each row, in the order of the rows. */
  public static List<SummaryRate> of(List<FeeSummary> summaries) {
    return summaries.stream().flatMap(SummaryRate::rates).toList();
  }

  private static Stream<SummaryRate> rates(FeeSummary s) {
    Long billed = s.billedUnits();
    Long owing = s.owingUnits();
    Long recovered = fen(s.recovered());
    Long old = fen(s.oldDebt());
    return Stream.of(
        new SummaryRate(
            s,
            Kind.HOUSEHOLD,
            s.householdRate(),
            billed == null || owing == null ? null : Long.valueOf(billed - owing),
            billed),
        new SummaryRate(s, Kind.COLLECTION, s.collectionRate(), fen(s.paid()), fen(s.due())),
        new SummaryRate(
            s,
            Kind.RECOVERY,
            s.recoveryRate(),
            recovered,
            recovered == null || old == null ? null : Long.valueOf(Math.addExact(recovered, old))));
  }

  private static @Nullable Long fen(@Nullable Money money) {
    return money == null ? null : Long.valueOf(money.fen());
  }

  /** The rate from the row's own amounts; empty where they make none. */
  public Optional<Fraction> recomputed() {
    return numerator == null || denominator == null || denominator == 0
        ? Optional.empty()
        : Optional.of(Fraction.of(numerator, denominator));
  }

  /** A percentage as another program writes it, with the decimals of its per cent. */
  private record Percent(BigDecimal percent) {

    /**
     * {@code 97.5%}, {@code 97.5}, {@code 0.975}: without a sign what is not above 1 is a ratio.
     */
    static Optional<Percent> of(String text) {
      Matcher number = NUMBER.matcher(plain(text));
      if (!number.matches()) {
        return Optional.empty();
      }
      BigDecimal value = new BigDecimal(number.group(1));
      boolean ratio = number.group(2).isEmpty() && value.abs().compareTo(BigDecimal.ONE) <= 0;
      BigDecimal percent = ratio ? value.movePointRight(2) : value;
      return Optional.of(new Percent(percent.setScale(Math.max(0, percent.scale()))));
    }

    private static String plain(String text) {
      return Normalizer.normalize(text, Normalizer.Form.NFKC)
          .replace('\u2212', '-')
          .strip()
          .toLowerCase(Locale.ROOT);
    }
  }

  /** What is stated less what the amounts make, in percentage points; empty without either. */
  public Optional<Fraction> difference() {
    Optional<Percent> percent = Percent.of(stated);
    return percent.isEmpty()
        ? Optional.empty()
        : recomputed().map(own -> Fraction.of(percent.get().percent()).minus(own.times(HUNDRED)));
  }

  /**
   * Whether the stated one is the recomputed one, rounded to the decimals that it has; agreement
   * proves nothing where it is no share of a whole.
   */
  public Verdict verdict() {
    Verdict compared = compared();
    return compared != Verdict.DIFFERS && isOutOfBounds() ? Verdict.IMPOSSIBLE : compared;
  }

  /** Whether the office has to say something about it. */
  public boolean asks() {
    Verdict verdict = verdict();
    return verdict == Verdict.DIFFERS || verdict == Verdict.IMPOSSIBLE;
  }

  private boolean isOutOfBounds() {
    boolean said =
        Percent.of(stated)
            .map(Percent::percent)
            .filter(p -> p.signum() < 0 || p.compareTo(BigDecimal.valueOf(100)) > 0)
            .isPresent();
    return said
        || recomputed()
            .filter(
                own -> own.compareTo(Fraction.of(0, 1)) < 0 || own.compareTo(Fraction.of(1, 1)) > 0)
            .isPresent();
  }

  private Verdict compared() {
    if (NOTHING.matcher(Percent.plain(stated)).matches()) {
      return Verdict.NOT_STATED;
    }
    Optional<Percent> percent = Percent.of(stated);
    if (percent.isEmpty()) {
      return Verdict.UNREADABLE;
    }
    BigDecimal said = percent.get().percent();
    return recomputed()
        .map(own -> own.times(HUNDRED).rounded(said.scale()).compareTo(said) == 0)
        .map(same -> same ? Verdict.AGREES : Verdict.DIFFERS)
        .orElse(Verdict.NO_BASE);
  }
}
