package org.mingzhang.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/** A table of corrections is read as the office's own table. */
class CorrectionColumnsTest {

  private static final String HEADER = "提交时间,总体满意度,意见,多出1,原文件,工作表,行号,错误列,发现,应为,建议,更正码:x\n";
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("fix.csv"), text);
  }

  @Test
  void itsHelpingColumnsAreNoColumnsOfTheTable() throws IOException, FileRefused {
    Path file =
        file(
            HEADER
                + "'2026-07-10 10:00:00,5,''好,,'明月苑/问卷.xlsx,'3-1,7,总体满意度,9,1 到 5,改,m"
                + DIGEST
                + "\n2026-07-11,4,,多,,,,,,,,\n");
    try (SourceReader reader = SourceReader.open(file, "fix.csv")) {
      FoundTable table = reader.tables().get(0);
      assertThat(table.headers()).containsExactly("提交时间", "总体满意度", "意见");
      assertThat(table.workbook()).isTrue();
      assertThat(table.from1904()).isFalse();
      assertThat(table.header().questions()).isEmpty();
      List<RawRow> rows = new ArrayList<>();
      try (RowCursor cursor = reader.rows(table)) {
        while (cursor.advance()) {
          rows.add(cursor.row());
        }
      }
      assertThat(rows)
          .containsExactly(
              new RawRow(
                  "",
                  2,
                  List.of("2026-07-10 10:00:00", "5", "'好"),
                  new Source("明月苑/问卷.xlsx", DIGEST, "3-1", 7)),
              new RawRow("", 3, List.of("2026-07-11", "4", "", "多")));
    }
  }

  @Test
  void withoutItsCodesItIsRefused() throws IOException {
    Path file = file(HEADER.replace(",更正码:x", "") + "2026-07-11,4,,,,,,,,,\n");
    assertThatThrownBy(() -> SourceReader.open(file, "fix.csv"))
        .isInstanceOfSatisfying(
            FileRefused.class,
            e -> {
              assertThat(e.refusal().reason()).isEqualTo(Reason.FILE_MISSING_COLUMN);
              assertThat(e.refusal().args()).contains("更正码");
            });
  }

  @Test
  void anOrdinaryTableWithSuchAColumnStaysWhatItIs() throws IOException, FileRefused {
    Path file = file("提交时间,总体满意度,建议\n2026-07-11,4,'好\n");
    try (SourceReader reader = SourceReader.open(file, "fix.csv");
        RowCursor rows = reader.rows(reader.tables().get(0))) {
      assertThat(rows.advance()).isTrue();
      assertThat(rows.row()).isEqualTo(new RawRow("", 2, List.of("2026-07-11", "4", "'好")));
    }
  }
}
