package org.mingzhang.write.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Block;

/** The words between the tables, in reading order. */
final class NotesSheet {

  private static final int WIDTH = 84;

  private NotesSheet() {}

  static void fill(XSSFSheet sheet, String title, List<Contents.Text> texts, Look look) {
    CellWriter cells = new CellWriter(look);
    sheet.setColumnWidth(0, WIDTH * 256);
    Row first = sheet.createRow(0);
    first.setHeightInPoints(26);
    cells.text(first, 0, title, Look.Style.text(new Look.Letters(14, true, Look.ACCENT)));
    for (int i = 0; i < texts.size(); i++) {
      Contents.Text text = texts.get(i);
      Row row = sheet.createRow(i + 1);
      row.setHeightInPoints(
          text.heading() ? 28 : Math.min(400, TextWidth.lines(text.text(), WIDTH - 4) * 16 + 5));
      cells.text(row, 0, text.text(), Look.Style.text(letters(text)).wrappedText());
    }
  }

  private static Look.Letters letters(Contents.Text text) {
    if (text.heading()) {
      return new Look.Letters(11, true, Look.INK);
    }
    String colour =
        switch (text.tone()) {
          case NORMAL -> Look.INK;
          case MUTED -> Look.MUTED;
          case WARNING -> Look.WARNING;
        };
    return new Look.Letters(10, text.tone() == Block.Tone.WARNING, colour);
  }
}
