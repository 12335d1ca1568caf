package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.ledger.CommissionAgreement;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.TableKind;

/** Agreements on a commission. */
class CommissionTableTest {

  private final Path folder;

  CommissionTableTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private Reading read(String... lines) throws FileRefused {
    return Reading.of(
        Reading.write(folder, "table.csv", String.join("\n", lines) + "\n"), "table.csv");
  }

  @Test
  void aRateAndAnAmountUnderChineseHeaders() throws FileRefused {
    Reading reading =
        read(
            "小区编号,约定开始日期,约定结束日期,酬金方式,酬金比例,计提基数,酬金金额,计酬周期",
            "C001,2025-01-01,2026-06-30,按比例,8%,应收,,",
            "C001,2026年7月1日,,固定金额,,,12000.00,每月");
    assertThat(reading.tables().get(0).kind()).isEqualTo(TableKind.COMMISSIONS);
    assertThat(reading.refusals()).isEmpty();
    assertThat(reading.facts())
        .containsExactly(
            new CommissionAgreement(
                new Origin(7, "", 2),
                "C001",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2026, 6, 30),
                "due",
                new BigDecimal("8"),
                null,
                ""),
            new CommissionAgreement(
                new Origin(7, "", 3),
                "C001",
                LocalDate.of(2026, 7, 1),
                null,
                "",
                null,
                Money.ofFen(1_200_000),
                "month"));
    assertThat(reading.tables().get(0).unknownColumns()).isEmpty();
  }

  /** 8 is 8 %, and so is the 0.08 of a workbook's cell that shows 8%. */
  @ParameterizedTest
  @CsvSource({
    "rate,8,received,,",
    "rate,8.5%,due,,",
    "rate,0.8%,due,,",
    "rate,100,due,,",
    "rate,0.08,due,,",
    "rate,-0.08,due,,COMMISSION_RATE",
    "rate,101%,due,,COMMISSION_RATE",
    "rate,0%,due,,COMMISSION_RATE",
    "rate,-8%,due,,COMMISSION_RATE",
    "rate,八成,due,,COMMISSION_RATE",
    "rate,8%,,,VALUE_MISSING",
    "rate,,due,,COMMISSION_TERMS",
    "rate,,,500,COMMISSION_TERMS",
    "amount,8%,due,,COMMISSION_TERMS",
    "amount,8%,due,500,COMMISSION_TERMS",
    "amount,,,500,",
    "amount,,,-500,NUMBER_RANGE",
  })
  void eitherARateOrAnAmount(String method, String rate, String base, String amount, Reason refused)
      throws FileRefused {
    Reading reading =
        read(
            "community_id,from,commission_method,commission_rate,commission_base,commission_amount",
            String.join(",", "C001", "2026-01-01", method, or(rate), or(base), or(amount)));
    if (refused == null) {
      assertThat(reading.refusals()).isEmpty();
      assertThat(reading.facts()).hasSize(1);
    } else {
      assertThat(reading.refusals()).extracting(Refusal::reason).containsExactly(refused);
    }
  }

  @ParameterizedTest
  @CsvSource({"8,8", "8%,8", "8.00%,8", "0.08,8", "0.8%,0.8", "100,100"})
  void aRateIsInPercent(String written, BigDecimal percent) throws FileRefused {
    Reading reading =
        read(
            "community_id,from,commission_method,commission_rate,commission_base",
            "C001,2026-01-01,rate," + written + ",due");
    assertThat(reading.facts())
        .singleElement()
        .satisfies(
            fact -> assertThat(((CommissionAgreement) fact).rate()).isEqualByComparingTo(percent));
  }

  private static String or(String text) {
    return text == null ? "" : text;
  }
}
