package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a spreadsheet would run or change is written with an apostrophe, and comes back as it was.
 */
class ProtectedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          =1+1|'=1+1
          @x|'@x
          -|'-
          ＋1|'＋1
          'x|''x
          0101|'0101
          1-2-03|'1-2-03
          12345678901|'12345678901
          210.00|'210.00
          2026-07-31 10:00:00|'2026-07-31 10:00:00
          mar1|'mar1
          TRUE|'TRUE
          2026-07-31|2026-07-31
          101|101
          0|0
          V2026-001|V2026-001
          3号楼|'3号楼
          张三|张三
          """)
  void protectsTexts(String text, String written) {
    assertThat(ProtectedText.of(text, false)).isEqualTo(written);
    assertThat(ProtectedText.original(written)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"210.00", "-210.00", "0.5", "1000000", ""})
  void leavesAmountsNumbers(String amount) {
    assertThat(ProtectedText.of(amount, true)).isEqualTo(amount);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1+1", "1,234.50", "=1", "0101", "210.123", "1e3", "(120.00)"})
  void protectsWhatIsNoPlainAmount(String amount) {
    assertThat(ProtectedText.of(amount, true)).isEqualTo("'" + amount);
  }
}
