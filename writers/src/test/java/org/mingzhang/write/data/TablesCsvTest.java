package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.document.Table;

class TablesCsvTest {

  private static Block table(String title, List<String> columns, Cell... cells) {
    return new Block.TableBlock(
        new Table(
            title,
            title,
            columns.stream().map(c -> new Table.Column(c, Table.Align.LEFT, 1)).toList(),
            List.of(new Table.Row(Table.Emphasis.NONE, List.of(cells))),
            ""));
  }

  private static Cell words(String text) {
    return new Cell.Words(text, false);
  }

  /** RIGHT-TO-LEFT OVERRIDE makes "exe.fdp" of what is called "pdf.exe". */
  @Test
  void nothingTurnsTheDirectionOfALine() {
    Document document =
        new Document(
            "disclosure",
            Locale.SIMPLIFIED_CHINESE,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            List.of(table("甲\u202E", List.of("一\u2066"), words("a\u200Fb\u061C𠮷"))));
    assertThat(TablesCsv.of(document))
        .isEqualTo("\uFEFF甲\uFFFD,一\uFFFD\r\n甲\uFFFD,a\uFFFDb\uFFFD𠮷\r\n");
  }

  @Test
  void tablesStandOneBelowTheOtherEachLineWithItsTitle() {
    Cell amount =
        new Cell.Numeral(new BigDecimal("-1234.50"), Cell.Form.MONEY, "\u22121,234.50", false);
    Document document =
        new Document(
            "disclosure",
            Locale.SIMPLIFIED_CHINESE,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            List.of(
                new Block.Paragraph("不是表", Block.Tone.NORMAL),
                table("资金", List.of("项目", "金额", "对账"), words("=甲,乙"), amount, words("*")),
                new Block.Columns(
                    List.of(table("左", List.of("一"), words("1"))),
                    List.of(table("右", List.of("二"), words("2"))))));
    assertThat(TablesCsv.of(document))
        .isEqualTo(
            String.join(
                "\r\n",
                "\uFEFF资金,项目,金额,对账",
                "资金,\"'=甲,乙\",-1234.50,*",
                "左,一,,",
                "左,1,,",
                "右,二,,",
                "右,2,,",
                ""));
  }
}
