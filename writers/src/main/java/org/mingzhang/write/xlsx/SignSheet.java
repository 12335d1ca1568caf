package org.mingzhang.write.xlsx;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Block;

/** The boxes for seal and signature, to be printed and signed by hand: one below the other. */
final class SignSheet {

  private static final int[] WIDTHS = {30, 54};
  private static final int TALL = 64;

  private static final Look.Letters TITLE = new Look.Letters(14, true, Look.ACCENT);
  private static final Look.Letters HEADING = new Look.Letters(11, true, Look.INK);
  private static final Look.Letters PLAIN = new Look.Letters(10, false, Look.INK);
  private static final Look.Letters MUTED = new Look.Letters(9, false, Look.MUTED);

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private int next;

  private SignSheet(XSSFSheet sheet, Look look) {
    this.sheet = sheet;
    this.cells = new CellWriter(look);
  }

  static void fill(XSSFSheet sheet, String title, List<Contents.SealsPart> parts, Look look) {
    SignSheet sign = new SignSheet(sheet, look);
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    sign.cells.text(sign.row(26), 0, title, Look.Style.text(TITLE));
    for (Contents.SealsPart part : parts) {
      sign.part(part, title);
    }
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet), 0, WIDTHS.length - 1, 0, sign.next - 1);
  }

  private void part(Contents.SealsPart part, String title) {
    if (!part.heading().equals(title)) {
      across(part.heading(), HEADING);
    }
    across(part.note(), MUTED);
    for (Block.Seal seal : part.seals()) {
      Row row = row(TALL);
      Look.Style style = Look.Style.text(PLAIN).framed(Look.Frame.BOX).wrappedText();
      cells.text(row, 0, seal.title(), style);
      List<String> lines = seal.lines().stream().filter(line -> !line.isBlank()).toList();
      cells.text(row, 1, String.join("\n", lines), style);
    }
  }

  private void across(String text, Look.Letters letters) {
    if (text.isBlank()) {
      return;
    }
    Row row = row(TextWidth.lines(text, WIDTHS[0] + WIDTHS[1] - 2) * 15 + 6);
    cells.text(row, 0, text, Look.Style.text(letters).wrappedText());
    sheet.addMergedRegion(
        new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, WIDTHS.length - 1));
  }

  private Row row(float points) {
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(points);
    return row;
  }
}
