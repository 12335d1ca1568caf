package org.mingzhang.write.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Table;

class SheetRulesTest {

  @Test
  void namesAreShortCleanAndEachThereOnce() {
    SheetNames names = new SheetNames();
    assertThat(names.next("收入/支出: [2026]?*\\")).isEqualTo("收入-支出- (2026)---");
    assertThat(names.next("Vouchers")).isEqualTo("Vouchers");
    assertThat(names.next("VOUCHERS")).isEqualTo("VOUCHERS (2)");
    assertThat(names.next("'quoted'")).isEqualTo("quoted");
    assertThat(names.next("history")).isEqualTo("history_");
    assertThat(names.next("")).isEqualTo("_");
    assertThat(names.next("长".repeat(40))).isEqualTo("长".repeat(31));
    assertThat(names.next("长".repeat(40))).isEqualTo("长".repeat(27) + " (2)");
    assertThat(names.next("a".repeat(30) + "𠮷")).isEqualTo("a".repeat(30));
    assertThat(SheetNames.place("it's", "A1")).isEqualTo("'it''s'!A1");
  }

  @Test
  void aChineseCharacterIsAsWideAsTwoDigits() {
    assertThat(TextWidth.of("1,234.50")).isEqualTo(8);
    assertThat(TextWidth.of("翠湖𠮷苑")).isEqualTo(8);
    assertThat(TextWidth.of("ab\n物业费")).isEqualTo(6);
    assertThat(TextWidth.lines("物业服务费", 4)).isEqualTo(3);
    assertThat(TextWidth.lines("", 4)).isEqualTo(1);
    assertThat(TextWidth.lines("a\n\nb", 4)).isEqualTo(3);
  }

  @Test
  void aTotalAddsUpItsGroupBeforeTheWholeTable() {
    Table table =
        new Table(
            "t",
            "t",
            List.of(SampleDocument.right("元")),
            List.of(
                row(Table.Emphasis.GROUP, "100.00"),
                row(Table.Emphasis.NONE, "60.00"),
                row(Table.Emphasis.NONE, "40.00"),
                row(Table.Emphasis.TOTAL, "100.00"),
                row(Table.Emphasis.NONE, "0.01"),
                row(Table.Emphasis.TOTAL, "100.01"),
                row(Table.Emphasis.TOTAL, "99.99")),
            "");

    assertThat(Totals.of(table, 3, 0)).containsExactly(new Totals.Run(1, 2));
    assertThat(Totals.of(table, 5, 0)).containsExactly(new Totals.Run(1, 2), new Totals.Run(4, 4));
    assertThat(Totals.of(table, 6, 0)).isEmpty();
    assertThat(Totals.of(table, 2, 0)).as("no total").isEmpty();
  }

  private static Table.Row row(Table.Emphasis emphasis, String yuan) {
    return SampleDocument.row(emphasis, SampleDocument.money(yuan));
  }
}
