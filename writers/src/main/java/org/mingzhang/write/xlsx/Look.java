package org.mingzhang.write.xlsx;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FontScheme;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once: Excel allows few. */
final class Look {

  static final String FONT = "Microsoft YaHei";
  static final String INK = "16211F";
  static final String MUTED = "5F6B70";
  static final String ACCENT = "0B5563";
  static final String WARNING = "B4531A";
  private static final String HAIRLINE = "D9E0E2";
  private static final String HEADER_FILL = "EEF4F5";

  private final XSSFWorkbook workbook;
  private final Map<Style, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Letters, XSSFFont> fonts = new HashMap<>();

  Look(XSSFWorkbook workbook) {
    this.workbook = workbook;
    // The first font is the one whose digit measures the columns.
    XSSFFont standard = workbook.getFontAt(0);
    standard.setFontName(FONT);
    standard.setFontHeightInPoints((short) 10);
    standard.setScheme(FontScheme.NONE);
  }

  /** What surrounds a cell. */
  enum Frame {
    NONE,
    HEADER,
    BODY,
    TOTAL,
    GROUP,
    /** Lines on all sides: to be written in by hand. */
    BOX
  }

  /** The letters of a cell. */
  record Letters(int points, boolean bold, String colour) {}

  /**
   * A cell's style.
   *
   * @param format Excel's number format; empty for text
   * @param quoted text that would be a formula were it typed
   */
  record Style(
      Letters letters, Frame frame, boolean right, boolean wrapped, String format, boolean quoted) {

    static Style text(Letters letters) {
      return new Style(letters, Frame.NONE, false, false, "", false);
    }

    Style framed(Frame newFrame) {
      return new Style(letters, newFrame, right, wrapped, format, quoted);
    }

    Style wrappedText() {
      return new Style(letters, frame, right, true, format, quoted);
    }

    Style quotedText() {
      return new Style(letters, frame, right, wrapped, format, true);
    }

    Style number(String newFormat) {
      return new Style(letters, frame, true, false, newFormat, false);
    }

    Style leftNumber(String newFormat) {
      return new Style(letters, frame, false, false, newFormat, false);
    }
  }

  XSSFCellStyle of(Style style) {
    return styles.computeIfAbsent(style, this::make);
  }

  private XSSFCellStyle make(Style style) {
    XSSFCellStyle made = workbook.createCellStyle();
    made.setFont(fonts.computeIfAbsent(style.letters(), this::make));
    made.setAlignment(style.right() ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
    made.setVerticalAlignment(VerticalAlignment.CENTER);
    made.setWrapText(style.wrapped());
    made.setIndention((short) (style.frame() == Frame.NONE ? 0 : 1));
    made.setQuotePrefixed(style.quoted());
    if (!style.format().isEmpty()) {
      made.setDataFormat(workbook.createDataFormat().getFormat(style.format()));
    }
    switch (style.frame()) {
      case NONE -> {}
      case HEADER -> {
        made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        made.setFillForegroundColor(colour(HEADER_FILL));
        made.setBorderBottom(BorderStyle.THIN);
        made.setBottomBorderColor(colour(INK));
      }
      case BODY -> hairline(made);
      case GROUP -> {
        hairline(made);
        made.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        made.setFillForegroundColor(colour("F6F8F9"));
      }
      case BOX -> {
        made.setBorderTop(BorderStyle.THIN);
        made.setBorderBottom(BorderStyle.THIN);
        made.setBorderLeft(BorderStyle.THIN);
        made.setBorderRight(BorderStyle.THIN);
        made.setVerticalAlignment(VerticalAlignment.TOP);
      }
      case TOTAL -> {
        made.setBorderTop(BorderStyle.THIN);
        made.setTopBorderColor(colour(INK));
        made.setBorderBottom(BorderStyle.THIN);
        made.setBottomBorderColor(colour(HAIRLINE));
      }
    }
    return made;
  }

  private static void hairline(XSSFCellStyle made) {
    made.setBorderBottom(BorderStyle.THIN);
    made.setBottomBorderColor(colour(HAIRLINE));
  }

  private XSSFFont make(Letters letters) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) letters.points());
    font.setBold(letters.bold());
    font.setColor(colour(letters.colour()));
    return font;
  }

  static XSSFColor colour(String rgb) {
    return new XSSFColor(rgb(rgb), null);
  }

  static byte[] rgb(String hexadecimal) {
    return HexFormat.of().parseHex(hexadecimal);
  }
}
