package org.mingzhang.write.xlsx;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.mingzhang.document.Block;
import org.mingzhang.document.Cell;
import org.mingzhang.document.Document;
import org.mingzhang.write.words.Words;

/** The first sheet: whose paper it is, the answers, and the way to the other sheets. */
final class CoverSheet {

  private static final int COLUMNS = 4;
  private static final int[] WIDTHS = {26, 22, 14, 44};

  private static final Look.Letters TITLE = new Look.Letters(20, true, Look.INK);
  private static final Look.Letters MUTED = new Look.Letters(10, false, Look.MUTED);
  private static final Look.Letters HEADING = new Look.Letters(12, true, Look.ACCENT);
  private static final Look.Letters LARGE = new Look.Letters(14, true, Look.INK);
  private static final Look.Letters PLAIN = new Look.Letters(10, false, Look.INK);
  private static final Look.Letters BOLD = new Look.Letters(10, true, Look.INK);
  private static final Look.Letters LINK = new Look.Letters(10, false, Look.ACCENT);
  private static final Look.Letters WARNING = new Look.Letters(10, true, Look.WARNING);
  private static final Pattern PRINTED = Pattern.compile("-?\\d{1,3}(,\\d{3})*(\\.\\d{1,2})?%?");

  private final XSSFSheet sheet;
  private final CellWriter cells;
  private final Words words;
  private final LiveSums sums;
  private int next;

  CoverSheet(XSSFSheet sheet, Look look, Words words, LiveSums sums) {
    this.sheet = sheet;
    this.sums = sums;
    this.cells = new CellWriter(look);
    this.words = words;
  }

  /** A line of the list of sheets. */
  record Entry(String sheet, String note) {}

  void fill(Document document, Contents contents, List<Entry> entries) {
    for (int i = 0; i < COLUMNS; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    cells.text(row(34), 0, document.title(), Look.Style.text(TITLE));
    cells.text(row(20), 0, document.subtitle(), Look.Style.text(MUTED));
    for (Block.Paragraph warning : contents.warnings()) {
      across(warning.text(), WARNING);
    }
    if (!contents.tiles().isEmpty()) {
      header("indicator", "value", "standing", "basis");
      contents.tiles().forEach(this::tile);
    }
    if (!contents.particulars().isEmpty()) {
      heading("particulars");
      contents.particulars().forEach(this::particular);
    }
    heading("contents");
    entries.forEach(this::entry);
  }

  private Row row(float points) {
    Row row = sheet.createRow(next++);
    row.setHeightInPoints(points);
    return row;
  }

  private void heading(String word) {
    row(10);
    cells.text(row(24), 0, words.of(word), Look.Style.text(HEADING));
  }

  private void header(String... keys) {
    row(10);
    Row row = row(22);
    for (int i = 0; i < keys.length; i++) {
      Look.Style style = Look.Style.text(BOLD).framed(Look.Frame.HEADER);
      cells.text(row, i, words.of(keys[i]), i == 1 ? style.number("") : style);
    }
  }

  private void across(String text, Look.Letters letters) {
    int width = WIDTHS[0] + WIDTHS[1] + WIDTHS[2] + WIDTHS[3] - 2;
    Row row = row(TextWidth.lines(text, width) * 16 + 4);
    cells.text(row, 0, text, Look.Style.text(letters).wrappedText());
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, COLUMNS - 1));
  }

  private void tile(Block.Tile tile) {
    String basis = String.join("\n", tile.lines());
    Row row = row(Math.max(28, TextWidth.lines(basis, WIDTHS[3] - 2) * 15 + 6));
    Look.Frame frame = Look.Frame.BODY;
    cells.text(row, 0, tile.label(), Look.Style.text(PLAIN).framed(frame));
    value(row, tile, Look.Style.text(LARGE).framed(frame));
    Look.Letters standing = new Look.Letters(10, false, TableSheet.colour(tile.status()));
    cells.text(
        row,
        2,
        CellWriter.mark(tile.status()) + tile.statusText(),
        Look.Style.text(standing).framed(frame));
    cells.text(row, 3, basis, Look.Style.text(MUTED).framed(frame).wrappedText());
  }

  /** The number itself, else what is printed as one, in the precision it is printed in. */
  private void value(Row row, Block.Tile tile, Look.Style style) {
    Cell.Numeral number = tile.number();
    if (number != null && number.value() != null) {
      cells.write(row, 1, number, style);
      sums.write(row.getCell(1), number);
      return;
    }
    String printed = tile.value();
    if (!PRINTED.matcher(printed).matches()) {
      cells.text(row, 1, printed, style.number(""));
      return;
    }
    boolean percent = printed.endsWith("%");
    BigDecimal value = new BigDecimal(printed.replace(",", "").replace("%", ""));
    int places = value.scale();
    Cell.Form form =
        percent
            ? (places == 2 ? Cell.Form.PERCENT_2 : Cell.Form.PERCENT_1)
            : places == 0
                ? Cell.Form.COUNT
                : places == 1 ? Cell.Form.DECIMAL_1 : Cell.Form.DECIMAL_2;
    cells.number(
        row,
        1,
        percent ? value.movePointLeft(2) : value,
        style.number(CellWriter.format(form, "")));
  }

  private void particular(Block.Particular particular) {
    Row row = row(19);
    Look.Style style = Look.Style.text(PLAIN).framed(Look.Frame.BODY);
    cells.text(row, 0, particular.label(), Look.Style.text(MUTED).framed(Look.Frame.BODY));
    Cell.Numeral number = particular.number();
    if (number != null && number.value() != null) {
      cells.number(
          row,
          1,
          number.value(),
          style.leftNumber(CellWriter.format(number.form(), number.text())));
    } else {
      cells.text(row, 1, particular.value(), style);
    }
    cells.text(row, 2, "", style);
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, 2));
  }

  private void entry(Entry entry) {
    Row row = row(19);
    cells.text(row, 0, entry.sheet(), Look.Style.text(LINK));
    Hyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(SheetNames.place(entry.sheet(), "A1"));
    row.getCell(0).setHyperlink(link);
    cells.text(row, 1, entry.note(), Look.Style.text(MUTED));
  }
}
