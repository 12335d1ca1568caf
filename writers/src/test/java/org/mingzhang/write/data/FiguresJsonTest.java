package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

class FiguresJsonTest {

  @Test
  void writesTheExampleOfTheContract() throws IOException {
    Figure rate =
        new Figure(
            "fees.collection_rate",
            By.ALL,
            Figure.Unit.RATIO,
            number("0.931204"),
            number("1203421.50"),
            number("1292328.00"),
            null,
            null,
            null,
            null,
            "",
            4812,
            List.of());
    Figure satisfaction =
        new Figure(
            "survey.satisfaction",
            By.of("question", "D07"),
            Figure.Unit.RATIO,
            number("0.861736"),
            number("268"),
            number("311"),
            number("0.823565"),
            number("0.892725"),
            1648L,
            null,
            "",
            311,
            List.of());

    assertThat(json(rate, satisfaction))
        .isEqualTo(
            """
            {"schema": 1, "community": "C001", "period": "2026-Q3", "revision": 1,
             "figures": [
              {"id": "fees.collection_rate", "by": {}, "unit": "ratio", "value": "0.931204", \
            "numerator": "1203421.50", "denominator": "1292328.00", "rows": 4812},
              {"id": "survey.satisfaction", "by": {"question": "D07"}, "unit": "ratio", \
            "value": "0.861736", "numerator": "268", "denominator": "311", "lower": "0.823565", \
            "upper": "0.892725", "population": "1648", "rows": 311}]}
            """);
  }

  @Test
  void writesNullAndTheReasonWhereAValueIsWithheld() throws IOException {
    Figure withheld =
        new Figure(
            "survey.satisfaction",
            By.of("question", "D01"),
            Figure.Unit.RATIO,
            null,
            null,
            number("12"),
            null,
            null,
            null,
            null,
            "small base",
            12,
            List.of());

    assertThat(json(withheld))
        .contains("\"value\": null, \"denominator\": \"12\", \"withheld\": \"small base\"");
  }

  /** A reader of JSON gets the character, whoever looks at the file sees its number. */
  @Test
  void nothingTurnsTheDirectionOfALine() throws IOException {
    Figure figure =
        new Figure(
            "income.amount",
            By.of("category", "a\u202Eb\u2069\u200E\u061C𠮷"),
            Figure.Unit.CNY,
            number("1.00"),
            null,
            null,
            null,
            null,
            null,
            null,
            "",
            1,
            List.of());
    assertThat(json(figure))
        .contains("{\"category\": \"a\\u202eb\\u2069\\u200e\\u061c𠮷\"}")
        .doesNotContainPattern("[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");
  }

  @Test
  void writesNumbersPlainAndTextsEscaped() throws IOException {
    Figure figure =
        new Figure(
            "fees.due",
            By.of("fee_item", "“水\"电\\费”\n䶮𠮷\u0001"),
            Figure.Unit.CNY,
            new BigDecimal("1E+9"),
            null,
            null,
            null,
            null,
            null,
            number("35.4"),
            "",
            0,
            List.of());

    assertThat(json(figure))
        .contains("{\"fee_item\": \"“水\\\"电\\\\费”\\n䶮𠮷\\u0001\"}")
        .contains("\"value\": \"1000000000\", \"printed\": \"35.4\", \"rows\": 0");
  }

  @Test
  void writesASetWithoutFigures() throws IOException {
    assertThat(json())
        .isEqualTo(
            """
            {"schema": 1, "community": "C001", "period": "2026-Q3", "revision": 1,
             "figures": []}
            """);
  }

  private static String json(Figure... figures) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FiguresJson.write(new FigureSet("C001", Period.parse("2026-Q3"), 1, List.of(figures)), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
