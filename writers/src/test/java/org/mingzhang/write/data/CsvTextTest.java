package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1",
        "-",
        "--",
        "-1-2",
        "+1e3"
      })
  void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String text) {
    assertThat(CsvText.harmless(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-12.30", "-1,234.50", "+5", "1=1", "a@b", "", "C001-1", "'=1"})
  void leavesNumbersAndOtherTextsAlone(String text) {
    assertThat(CsvText.harmless(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "a,b|\"a,b\"",
        "say \"x\"|\"say \"\"x\"\"\"",
        "=A1,B1|\"'=A1,B1\"",
        "# padded#|\" padded\"",
        "plain|plain"
      })
  void quotesWhatHasSeparatorsQuotesOrEdges(String text, String cell) {
    assertThat(CsvText.cell(text)).isEqualTo(cell);
  }
}
