package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.By;
import org.mingzhang.ledger.ChargingMode;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Period;
import org.mingzhang.measure.Figure;
import org.mingzhang.measure.FigureSet;

class RegulatorCsvTest {

  private static Figure figure(
      String id, By by, Figure.Unit unit, @Nullable String value, @Nullable String base) {
    return new Figure(
        id,
        by,
        unit,
        value == null ? null : new BigDecimal(value),
        null,
        base == null ? null : new BigDecimal(base),
        null,
        null,
        null,
        null,
        value == null ? "small count" : "",
        7,
        List.of());
  }

  /**
   * A name that a spreadsheet would take for a formula is text; a number below 0 stays a number.
   */
  @Test
  void eachFigureIsALineWithItsPlace() {
    Community community =
        new Community(
            new Origin(1, "", 2),
            "C001",
            "=梧桐,里",
            "上海市",
            "浦东新区",
            "望江街道",
            "",
            ChargingMode.LUMP_SUM,
            null,
            10,
            null,
            "",
            "",
            null,
            null,
            null);
    FigureSet figures =
        new FigureSet(
            "C001",
            Period.parse("2026-Q3"),
            2,
            List.of(
                figure(
                    "funds.change", By.of("fund", "service"), Figure.Unit.CNY, "-36275.01", null),
                figure("repairs.open", By.ALL, Figure.Unit.COUNT, null, "12")));
    assertThat(RegulatorCsv.of(community, figures, "ab12"))
        .isEqualTo(
            "\uFEFFperiod,city,district,street,community_id,community,revision,figure,keys,unit,"
                + "value,numerator,denominator,withheld,owners_sha256\r\n"
                + "2026-Q3,上海市,浦东新区,望江街道,C001,\"'=梧桐,里\",2,funds.change,fund=service,CNY,"
                + "-36275.01,,,,ab12\r\n"
                + "2026-Q3,上海市,浦东新区,望江街道,C001,\"'=梧桐,里\",2,repairs.open,,count,,,12,"
                + "small count,ab12\r\n");
  }
}
