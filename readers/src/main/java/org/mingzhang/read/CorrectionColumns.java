package org.mingzhang.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.value.CellText;

/**
 * The columns that stand beside the office's own in a table of corrections 更正表. They name the row
 * that is corrected and what was wrong with it; reading takes them off again, so that the table is
 * what the office's own file was.
 *
 * <p>Before them stand as many columns 多出1, 多出2 … as the longest refused row had cells too many.
 */
public final class CorrectionColumns {

  private static final List<String> CHINESE =
      List.of("原文件", "工作表", "行号", "错误列", "发现", "应为", "建议", "更正码");
  private static final List<String> ENGLISH =
      List.of(
          "source_file",
          "source_sheet",
          "source_row",
          "wrong_column",
          "found",
          "expected",
          "advice",
          "correction_code");
  private static final List<String> EXTRA = List.of("多出", "extra");
  private static final int FILE = 0;
  private static final int SHEET = 1;
  private static final int ROW = 2;
  private static final int CODE = 7;
  private static final String WORKBOOK = ":x";
  private static final String WORKBOOK_1904 = ":x1904";
  private static final int DIGEST = 64;

  private final int width;
  private final int first;
  private final int code;
  private final boolean workbook;
  private final boolean from1904;

  private CorrectionColumns(int width, int first, int code, boolean workbook, boolean from1904) {
    this.width = width;
    this.first = first;
    this.code = code;
    this.workbook = workbook;
    this.from1904 = from1904;
  }

  /**
   * The headers to write after the office's own.
   *
   * @param extra how many cells the longest row has too many
   */
  public static List<String> headers(FoundTable table, int extra, boolean chinese) {
    List<String> headers = new ArrayList<>();
    for (int i = 1; i <= extra; i++) {
      headers.add(EXTRA.get(chinese ? 0 : 1) + i);
    }
    headers.addAll(chinese ? CHINESE : ENGLISH);
    String kind = table.workbook() ? (table.from1904() ? WORKBOOK_1904 : WORKBOOK) : "";
    headers.set(headers.size() - 1, headers.get(headers.size() - 1) + kind);
    return headers;
  }

  /** What stands in the column of codes: it must come back as it was. */
  public static String code(Source source) {
    return "m" + source.digest();
  }

  /** The columns of a header row, empty where it is of an ordinary table. */
  static Optional<CorrectionColumns> in(List<String> header) {
    int code = -1;
    String kind = "";
    for (int i = header.size() - 1; i >= CODE && code < 0; i--) {
      String text = CellText.clean(header.get(i));
      int colon = text.indexOf(':');
      String name = colon < 0 ? text : text.substring(0, colon);
      if (name.equals(CHINESE.get(CODE)) || name.equals(ENGLISH.get(CODE))) {
        code = i;
        kind = colon < 0 ? "" : text.substring(colon);
      }
    }
    if (code < 0 || !isRun(header, code - CODE)) {
      return Optional.empty();
    }
    int first = code - CODE;
    int width = first;
    while (width > 0 && isExtra(header.get(width - 1))) {
      width--;
    }
    return Optional.of(
        new CorrectionColumns(
            width, first, code, kind.startsWith(WORKBOOK), kind.equals(WORKBOOK_1904)));
  }

  /** Whether a header was one of corrections before its last column was deleted. */
  static boolean isMaimed(List<String> header) {
    for (int i = 0; i + CODE <= header.size(); i++) {
      if (isRun(header, i)) {
        return in(header).isEmpty();
      }
    }
    return false;
  }

  private static boolean isRun(List<String> header, int first) {
    return matches(header, first, CHINESE) || matches(header, first, ENGLISH);
  }

  private static boolean matches(List<String> header, int first, List<String> names) {
    for (int i = 0; i < CODE; i++) {
      if (!CellText.clean(header.get(first + i)).equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isExtra(String header) {
    String text = CellText.clean(header);
    return EXTRA.stream()
        .anyMatch(e -> text.startsWith(e) && text.substring(e.length()).matches("[0-9]{1,4}"));
  }

  /** Whether the refused rows stood in a workbook. */
  boolean workbook() {
    return workbook;
  }

  boolean from1904() {
    return from1904;
  }

  List<String> ownHeaders(List<String> header) {
    return header.subList(0, width).stream().map(ProtectedText::original).toList();
  }

  /** The office's own cells of a row. */
  List<String> own(List<String> cells) {
    int last = Math.min(first, cells.size());
    while (last > width && cells.get(last - 1).isBlank()) {
      last--;
    }
    return cells.subList(0, Math.min(last, cells.size())).stream()
        .map(ProtectedText::original)
        .toList();
  }

  /** Which row a row corrects; null where its helping cells were emptied. */
  @Nullable Source source(List<String> cells) {
    if (code >= cells.size()) {
      return null;
    }
    String text = cells.get(code).strip();
    String row = cells.get(first + ROW).strip();
    if (text.length() != DIGEST + 1 || !row.matches("[0-9]{1,9}")) {
      return null;
    }
    return new Source(
        ProtectedText.original(cells.get(first + FILE)),
        text.substring(1),
        ProtectedText.original(cells.get(first + SHEET)),
        Long.parseLong(row));
  }
}
