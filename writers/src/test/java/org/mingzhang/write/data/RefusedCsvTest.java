package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;

class RefusedCsvTest {

  private static final RefusedCsv.Words WORDS =
      new RefusedCsv.Words() {
        @Override
        public String expected(Refusal refusal) {
          return "两位小数的金额";
        }

        @Override
        public String advice(Refusal refusal) {
          return "改正后再导入, \"整行\"";
        }
      };

  @Test
  void keepsTheRawRowAndOpensInExcel() throws IOException {
    Refusal row =
        new Refusal(
            "a/fees.csv",
            "",
            7,
            "C001",
            "实收",
            "-12.345",
            Reason.MONEY_DECIMALS,
            List.of(),
            "=cmd(),1-1-101,-12.345\r\n");
    Refusal file = new Refusal("坏.xlsx", "", 0, "", "", "", Reason.FILE_ENCRYPTED, List.of(), "");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    RefusedCsv.write(List.of(row, file), WORDS, out);

    assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(out.toString(StandardCharsets.UTF_8).substring(1))
        .isEqualTo(
            "file,sheet,row,column,found,expected,advice,raw\r\n"
                + "a/fees.csv,,7,实收,-12.345,两位小数的金额,\"改正后再导入, \"\"整行\"\"\","
                + "\"'=cmd(),1-1-101,-12.345\r\n\"\r\n"
                + "坏.xlsx,,,,,两位小数的金额,\"改正后再导入, \"\"整行\"\"\",\r\n");
  }
}
