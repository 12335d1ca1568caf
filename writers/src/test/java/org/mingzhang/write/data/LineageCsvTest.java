package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Contribution;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.ledger.Term;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

class LineageCsvTest {

  private static final By SERVICE = By.of("fund", "service");

  @Test
  void givesFileSheetRowAndTheSignedAmountInYuan() throws IOException {
    Contribution income =
        new Contribution(
            Term.INCOME,
            By.of("category", "停车费", "fund", "service"),
            new Origin(2, "收支", 3),
            12050);
    Contribution expense =
        new Contribution(
            Term.EXPENSE, By.of("category", "C1", "fund", "service"), new Origin(1, "", 9), 3005);
    Contribution other =
        new Contribution(
            Term.EXPENSE, By.of("category", "C1", "fund", "public"), new Origin(1, "", 4), 99);
    Figure closing =
        figure(
            "funds.closing",
            SERVICE,
            Figure.Unit.CNY,
            "90.45",
            null,
            null,
            new Figure.Part(Figure.Role.VALUE, 1, Term.INCOME, SERVICE),
            new Figure.Part(Figure.Role.VALUE, -1, Term.EXPENSE, SERVICE));

    assertThat(csv(List.of(closing), List.of(income, expense, other)))
        .isEqualTo(
            """
            figure,by,part,file,sheet,row,value
            funds.closing,fund=service,value,"1,甲.csv",,9,-30.05
            funds.closing,fund=service,value,file-2.csv,收支,3,120.50
            """);
  }

  /** 500,000.00 to start from, 12,000.00 renewed: not what the forecast comes to. */
  @Test
  void whatAForecastStartsFromIsItsBasis() throws IOException {
    By reserve = By.of("fund", "reserve");
    Figure forecast =
        figure(
            "forecast.balance",
            By.of("year", "2027-09-30"),
            Figure.Unit.CNY,
            "501234.56",
            null,
            null,
            new Figure.Part(Figure.Role.BASIS, 1, Term.CLOSING_STATED, reserve),
            new Figure.Part(Figure.Role.BASIS, -1, Term.EXPENSE, reserve));
    assertThat(
            csv(
                List.of(forecast),
                List.of(
                    new Contribution(
                        Term.CLOSING_STATED, reserve, new Origin(2, "", 4), 50_000_000),
                    new Contribution(Term.EXPENSE, reserve, new Origin(2, "", 7), 1_200_000))))
        .isEqualTo(
            """
            figure,by,part,file,sheet,row,value
            forecast.balance,year=2027-09-30,basis,file-2.csv,,4,500000.00
            forecast.balance,year=2027-09-30,basis,file-2.csv,,7,-12000.00
            """);
  }

  @Test
  void addsUpWhatOneRowGivesThroughSeveralSums() throws IOException {
    Origin row = new Origin(2, "", 5);
    Figure overall =
        figure(
            "fees.overall_collection_rate",
            By.ALL,
            Figure.Unit.RATIO,
            null,
            "3.00",
            null,
            new Figure.Part(Figure.Role.NUMERATOR, 1, Term.FEES_PAID, By.ALL),
            new Figure.Part(Figure.Role.NUMERATOR, 1, Term.FEES_RECOVERED, By.ALL));

    assertThat(
            csv(
                List.of(overall),
                List.of(
                    new Contribution(Term.FEES_PAID, By.of("fee_item", "物业费"), row, 100),
                    new Contribution(Term.FEES_RECOVERED, By.of("fee_item", "物业费"), row, 200))))
        .endsWith("fees.overall_collection_rate,,numerator,file-2.csv,,5,3.00\n");
  }

  @Test
  void ordersByPathWhateverTheOrderOfImport() throws IOException {
    Figure due =
        figure(
            "fees.due",
            By.ALL,
            Figure.Unit.CNY,
            "0.06",
            null,
            null,
            new Figure.Part(Figure.Role.VALUE, 1, Term.FEES_DUE, By.ALL));
    List<Contribution> rows = new ArrayList<>();
    for (Origin origin :
        List.of(
            new Origin(1, "", 10),
            new Origin(3, "b", 1),
            new Origin(3, "a", 2),
            new Origin(1, "", 9),
            new Origin(2, "", 1),
            new Origin(3, "a", 1))) {
      rows.add(new Contribution(Term.FEES_DUE, By.of("fee_item", "x"), origin, 1));
    }
    String first = csv(List.of(due), rows);
    Collections.reverse(rows);

    assertThat(first)
        .isEqualTo(csv(List.of(due), rows))
        .containsSubsequence(
            "\"1,甲.csv\",,9,",
            "\"1,甲.csv\",,10,",
            "file-2.csv,,1,",
            "file-3.csv,a,1,",
            "file-3.csv,a,2,",
            "file-3.csv,b,1,");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300, 4000})
  void linesOfEachPartAddUpToTheFigure(long seed) throws IOException {
    Random random = new Random(seed);
    List<Contribution> rows = new ArrayList<>();
    Map<String, BigDecimal> expected = new HashMap<>();
    for (int row = 2; row < 400; row++) {
      String item = "item" + random.nextInt(4);
      Origin origin = new Origin(1 + random.nextInt(3), random.nextBoolean() ? "" : "表", row);
      long due = random.nextLong(2_000_000) - 1_000;
      long reduced = random.nextLong(5_000);
      rows.add(new Contribution(Term.FEES_DUE, By.of("fee_item", item), origin, due));
      rows.add(new Contribution(Term.FEES_REDUCED, By.of("fee_item", item), origin, reduced));
      for (String key : List.of(item, "")) {
        expected.merge(key, BigDecimal.valueOf(due - reduced).movePointLeft(2), BigDecimal::add);
      }
    }
    List<Figure> figures = new ArrayList<>();
    for (String key : expected.keySet()) {
      By by = key.isEmpty() ? By.ALL : By.of("fee_item", key);
      figures.add(
          figure(
              "fees.collection_rate",
              by,
              Figure.Unit.RATIO,
              null,
              null,
              "0",
              new Figure.Part(Figure.Role.DENOMINATOR, 1, Term.FEES_DUE, by),
              new Figure.Part(Figure.Role.DENOMINATOR, -1, Term.FEES_REDUCED, by)));
    }

    Map<String, BigDecimal> sums = new HashMap<>();
    for (String line : csv(figures, rows).lines().skip(1).toList()) {
      String by = line.split(",", -1)[1].replace("fee_item=", "");
      assertThat(line.split(",", -1)[2]).isEqualTo("denominator");
      sums.merge(by, new BigDecimal(line.substring(line.lastIndexOf(',') + 1)), BigDecimal::add);
    }

    assertThat(sums).as("seed %s", seed).isEqualTo(expected);
  }

  @Test
  void writesHoursAndRatingsAsPeopleReadThem() {
    assertThat(TermValue.of(Term.REPAIRS_SECONDS, 100)).isEqualByComparingTo("0.027778");
    assertThat(TermValue.of(Term.REPAIRS_RATING, 450).toPlainString()).isEqualTo("4.50");
    assertThat(TermValue.of(Term.ANSWERS, 268).toPlainString()).isEqualTo("268");
  }

  private static String csv(List<Figure> figures, List<Contribution> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LineageCsv.write(
        new FigureSet("C001", Period.parse("2026-Q3"), 1, figures),
        term -> rows.stream().filter(c -> c.term() == term).toList(),
        id -> id == 1 ? "1,甲.csv" : "file-" + id + ".csv",
        out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Figure figure(
      String id,
      By by,
      Figure.Unit unit,
      @Nullable String value,
      @Nullable String numerator,
      @Nullable String denominator,
      Figure.Part... parts) {
    return new Figure(
        id,
        by,
        unit,
        number(value),
        number(numerator),
        number(denominator),
        null,
        null,
        null,
        null,
        "",
        1,
        List.of(parts));
  }

  private static @Nullable BigDecimal number(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
