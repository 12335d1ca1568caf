package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.Budget;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.MonthHeld;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Payer;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Slice;
import org.mingzhang.ledger.Sum;
import org.mingzhang.ledger.SurveyRound;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;
import org.mingzhang.measure.Figures;

/**
 * What is listed as value, numerator or denominator adds up to it, of every figure: the rows of
 * every base sum there is are drawn at random, and the lines are added up as they are written.
 */
class LineageSumsTest {

  /** Printed in units of their own, or weighted, or drawn from rows that are no sum. */
  private static final List<String> OF_ALL_SORTS =
      List.of(
          "community.households",
          "demand.price_median[service=保洁,tier=A]",
          "events.cost",
          "fees.overall_collection_rate",
          "funds.closing[fund=reserve]",
          "funds.first_deposit_ratio[fund=reserve]",
          "inquiries.on_time_rate",
          "public.revenue",
          "repairs.mean_hours",
          "repairs.rating_mean",
          "services.margin[service=保洁,tier=A]",
          "survey.satisfaction_weighted[question=overall]",
          "value.fee_billed",
          "value.fee_standard");

  @ParameterizedTest
  @CsvSource({
    "1, 40, 2026-Q3, LUMP_SUM",
    "2, 40, 2026-07, COMMISSION",
    "3, 13, 2026-H1, LUMP_SUM",
    "4, 3, 2026-Q3, COMMISSION"
  })
  void addUpToEveryFigureOrAreItsBasis(long seed, int rows, String period, ChargingMode mode)
      throws IOException {
    Drawn slice = new Drawn(Period.parse(period), mode, rows, new Random(seed));
    FigureSet figures = Figures.of(slice, 1);
    assertThat(figures.figures().stream().filter(figure -> figure.id().startsWith("commission.")))
        .hasSize(mode == ChargingMode.COMMISSION ? 4 : 0);
    assertThat(figures.figures()).extracting(Figure::reference).containsAll(OF_ALL_SORTS);

    Map<String, BigDecimal> sums = sums(figures, slice);
    List<String> apart = new ArrayList<>();
    for (Figure figure : figures.figures()) {
      for (Figure.Role role : Figure.Role.values()) {
        BigDecimal sum = sums.get(figure.reference() + " " + role);
        BigDecimal written = written(figure, role);
        if (sum != null
            && role != Figure.Role.BASIS
            && (written == null || sum.compareTo(written) != 0)) {
          apart.add(figure.reference() + " " + role + ": rows " + sum + ", written " + written);
        }
      }
    }

    assertThat(apart).as("seed %s", seed).isEmpty();
  }

  /**
   * Forty rows of each of two buildings, four of none: 80 answers are weighted. Areas of 12 m² a
   * row for three months: 84 × 12 × 3.
   */
  @Test
  void aWeightedBaseAndAnAreaOfThreeMonthsAreWhatTheyAreDividedBy() throws IOException {
    Drawn slice = new Drawn(Period.parse("2026-Q3"), ChargingMode.LUMP_SUM, 40, new Random(5));
    Map<String, BigDecimal> sums = sums(Figures.of(slice, 1), slice);
    String weighted = "survey.satisfaction_weighted[question=overall] ";
    assertThat(sums.get(weighted + "DENOMINATOR")).isEqualByComparingTo("80");
    assertThat(sums).doesNotContainKey(weighted + "NUMERATOR").containsKey(weighted + "BASIS");
    assertThat(sums.get("value.fee_billed DENOMINATOR")).isEqualByComparingTo("3024");
    assertThat(sums).containsKey("repairs.median_hours BASIS");
    assertThat(sums).doesNotContainKey("repairs.median_hours VALUE");
  }

  private static @Nullable BigDecimal written(Figure figure, Figure.Role role) {
    return switch (role) {
      case VALUE -> figure.value();
      case NUMERATOR -> figure.numerator();
      case DENOMINATOR -> figure.denominator();
      case BASIS -> null;
    };
  }

  /** What the lines of a figure's part add up to, by its reference and part. */
  private static Map<String, BigDecimal> sums(FigureSet figures, Drawn slice) throws IOException {
    Map<String, BigDecimal> sums = new TreeMap<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineageCsv.write(figures, slice::contributions, id -> "a.csv", out);
    for (String line : out.toString(StandardCharsets.UTF_8).lines().skip(1).toList()) {
      String head = line.substring(0, line.lastIndexOf(",a.csv,")).replace("\"", "");
      String id = head.substring(0, head.indexOf(','));
      String by = head.substring(head.indexOf(',') + 1, head.lastIndexOf(','));
      String part = head.substring(head.lastIndexOf(',') + 1).toUpperCase(Locale.ROOT);
      sums.merge(
          (by.isEmpty() ? id : id + "[" + by + "]") + " " + part,
          new BigDecimal(line.substring(line.lastIndexOf(',') + 1)),
          BigDecimal::add);
    }
    return sums;
  }

  /**
   * So many rows of every base sum for each of two buildings and a tenth for none, under all keys
   * that there are.
   */
  private static final class Drawn implements Slice {

    private final Period period;
    private final ChargingMode mode;
    private final Map<Term, List<Contribution>> rows = new EnumMap<>(Term.class);

    Drawn(Period period, ChargingMode mode, int each, Random random) {
      this.period = period;
      this.mode = mode;
      long row = 1;
      for (Term term : Term.values()) {
        // As in a ledger, the answers and the homes of a building are one sum.
        boolean ofBuildings = term == Term.BUILDING_HOUSEHOLDS || term.name().startsWith("ANSWERS");
        List<Contribution> all = new ArrayList<>();
        for (String building : List.of("1", "2", "")) {
          int count = building.isEmpty() ? each / 10 : each;
          for (int i = 0; i < count; i++) {
            row++;
            By by = keys(building, ofBuildings ? 0 : i, period);
            all.add(new Contribution(term, by, new Origin(1, "", row), value(term, random)));
          }
        }
        if (term == Term.BUILDING_HOUSEHOLDS) {
          all.removeIf(c -> c.by().get("building").isEmpty());
        }
        rows.put(term, all);
      }
    }

    /** What is no count is of the size of its unit; hits are as many as answers. */
    private static long value(Term term, Random random) {
      String name = term.name();
      if (term == Term.REGISTERED_AREA) {
        return 120_000;
      }
      if (term == Term.AREA_AT_FEE) {
        return 200_000L + random.nextInt(2_000_000);
      }
      if (name.endsWith("SECONDS")) {
        return random.nextInt(1_000_000);
      }
      if (name.endsWith("RATING")) {
        return 100L + random.nextInt(401);
      }
      if (name.startsWith("FEE")
          || name.startsWith("PROJECT")
          || name.startsWith("PASSTHROUGH")
          || name.startsWith("OPENING")
          || name.startsWith("SERVICE")
          || name.contains("INCOME")
          || name.contains("EXPENSE")
          || name.endsWith("STATED")
          || name.endsWith("ROLLED")
          || term == Term.EVENTS_COST
          || term == Term.COMMISSION_AGREED
          || term == Term.FIRST_FUND_DEPOSIT) {
        return 1L + random.nextInt(9_999_999);
      }
      return 1;
    }

    private static By keys(String building, int i, Period period) {
      TreeMap<String, String> keys = new TreeMap<>();
      keys.put("building", building);
      keys.put("fund", List.of("service", "reserve", "public").get(i % 3));
      keys.put("category", List.of(i % 2 == 0 ? "C1" : "fee", "经营成本", "电费").get(i % 3));
      keys.put("question", "overall");
      keys.put("month", period.start().toString().substring(0, 7));
      keys.put("age", "0-90");
      keys.put("price", List.of("35.00", "12.50").get(i % 2));
      keys.put("service", "保洁");
      keys.put("tier", "A");
      keys.put("monthly_fee", "2.35");
      for (String key :
          List.of(
              "fee_item",
              "funding",
              "kind",
              "mode",
              "option",
              "project",
              "team",
              "theme",
              "trade",
              "unit_kind",
              "urgency")) {
        keys.put(key, "x");
      }
      return new By(keys);
    }

    @Override
    public Community community() {
      return new Community(
          new Origin(1, "", 2),
          "C001",
          "小区",
          "示例市",
          "",
          "",
          "",
          mode,
          null,
          100,
          null,
          "",
          "",
          null,
          null,
          null);
    }

    @Override
    public Period period() {
      return period;
    }

    @Override
    public List<Sum> sums() {
      return Stream.of(Term.values()).flatMap(term -> sums(term).stream()).toList();
    }

    @Override
    public List<Sum> sums(Term term) {
      Map<By, List<Contribution>> byKey = new TreeMap<>();
      for (Contribution c : contributions(term)) {
        byKey.computeIfAbsent(c.by(), by -> new ArrayList<>()).add(c);
      }
      List<Sum> sums = new ArrayList<>();
      byKey.forEach(
          (by, all) ->
              sums.add(
                  new Sum(
                      term, by, all.stream().mapToLong(Contribution::value).sum(), all.size())));
      return sums;
    }

    @Override
    public List<Contribution> contributions(Term term) {
      return rows.getOrDefault(term, List.of());
    }

    @Override
    public Optional<SurveyRound> surveyRound() {
      return Optional.empty();
    }

    @Override
    public List<Entry> entries() {
      return List.of();
    }

    @Override
    public List<Budget> budgets() {
      return List.of();
    }

    @Override
    public List<Payer> payers() {
      return List.of();
    }

    @Override
    public List<FileReport> files() {
      return List.of();
    }

    @Override
    public List<ControlTotal> controlTotals() {
      return List.of();
    }

    @Override
    public List<Refusal> refusals() {
      return List.of();
    }

    @Override
    public List<MonthHeld> months() {
      return List.of();
    }

    @Override
    public boolean hasFacts() {
      return true;
    }
  }
}
