package org.mingzhang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingzhang.ledger.ChargingMode.LUMP_SUM;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;
import org.mingzhang.document.Texts;
import org.mingzhang.measure.Irregularity;
import org.mingzhang.measure.mask.OwnersFigures;

class RegulatorReportTest {

  private static Document paper(Locale locale) {
    ReportInput input = Garden.full(LUMP_SUM, locale);
    OwnersFigures owners = input.owners();
    return RegulatorReport.of(input, owners, DisclosureReport.completeness(input, owners));
  }

  /** By hand: 38,210.40 + 126,800.00 − 78,450.00 = 86,560.40. */
  @Test
  void provesEachBalance() {
    Table proof = Papers.table(paper(Garden.EN), "proof");
    assertThat(proof.rows().stream().map(Papers::texts))
        .anySatisfy(
            row ->
                assertThat(row)
                    .contains("38,210.40", "126,800.00", "78,450.00", "86,560.40", "0.00"));
  }

  @Test
  void everyKindOfFindingHasItsWords() {
    for (Locale locale : new Locale[] {Garden.ZH, Garden.EN}) {
      Words words = Words.of(locale);
      for (Irregularity.Kind kind : Irregularity.Kind.values()) {
        assertThat(words.has("regulator.finding." + kind)).as("%s %s", locale, kind).isTrue();
        assertThat(words.has("findings." + kind)).as("%s %s", locale, kind).isTrue();
      }
    }
  }

  @Test
  void numbersNothingByTheOwnersSections() {
    assertThat(String.join("\n", Texts.of(paper(Garden.ZH))))
        .contains("物业服务支出构成")
        .doesNotContain("二、物业服务支出构成", "四、公共收益");
  }

  @Test
  void namesNobody() {
    for (Locale locale : new Locale[] {Garden.ZH, Garden.EN}) {
      assertThat(String.join("\n", Texts.of(paper(locale))))
          .doesNotContain(
              Garden.PERSON,
              Garden.PAYEE,
              Garden.COUNTERPARTY,
              Garden.DESCRIPTION,
              Garden.REFUSED_UNIT);
    }
  }

  @Test
  void hasTheFourBlocksOfTheFundWithTheirArticle() {
    assertThat(String.join("\n", Texts.of(paper(Garden.ZH))))
        .contains("第30条", "一、交存、使用、增值收益、结存", "二、列支项目", "三、分户账", "四、其他使用和管理情况");
  }
}
