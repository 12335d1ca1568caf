package org.mingzhang.read.ooxml;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.read.ooxml.Relationships.Relationship;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;

/**
 * What a workbook consists of.
 *
 * @param sheets the worksheets in order; charts, dialogs and macro sheets hold no rows
 * @param sharedTexts the part's name
 * @param styles the part's name
 * @param from1904 whether dates count from 1904
 */
public record Outline(List<SheetPart> sheets, String sharedTexts, String styles, boolean from1904) {

  private static final int MOST_SHEETS = 10_000;
  private static final int LONGEST_NAME = 255;
  private static final long SHEET = XmlScanner.name("sheet");
  private static final long NAME = XmlScanner.name("name");
  private static final long STATE = XmlScanner.name("state");
  private static final long ID = XmlScanner.name("id");
  private static final long PROPERTIES = XmlScanner.name("workbookPr");
  private static final long DATE1904 = XmlScanner.name("date1904");

  /**
   * A worksheet.
   *
   * @param name without control and invisible characters, never empty
   * @param part the name of its part
   * @param hidden hidden from the office, however well
   */
  public record SheetPart(String name, String part, boolean hidden) {}

  /** Reads the workbook's own part. */
  public static Outline of(Parts parts) {
    String workbook = ContentTypes.workbook(parts);
    Relationships related = Relationships.of(parts, workbook);
    List<SheetPart> sheets = new ArrayList<>();
    boolean from1904 = false;
    int count = 0;
    try (XmlScanner xml = XmlScanner.of(parts.open(workbook), workbook)) {
      for (XmlScanner.Token t = xml.next(); t != XmlScanner.Token.END_OF_PART; t = xml.next()) {
        if (t == XmlScanner.Token.START && xml.name() == SHEET) {
          if (++count > MOST_SHEETS) {
            throw WorkbookFault.over(Limit.SHEETS, MOST_SHEETS);
          }
          add(xml, related, count, sheets);
        } else if (t == XmlScanner.Token.START && xml.name() == PROPERTIES) {
          from1904 = isTrue(String.valueOf(xml.attribute(DATE1904)));
        }
      }
    }
    refuseTwice(sheets);
    return new Outline(
        List.copyOf(sheets),
        related.partOf("sharedStrings").orElse(Parts.resolve(workbook, "sharedStrings.xml")),
        related.partOf("styles").orElse(Parts.resolve(workbook, "styles.xml")),
        from1904);
  }

  private static void add(
      XmlScanner xml, Relationships related, int number, List<SheetPart> sheets) {
    String name = name(String.valueOf(xml.attribute(NAME)), number);
    String state = String.valueOf(xml.attribute(STATE));
    String id = String.valueOf(xml.attributeOfPrefix(ID));
    Relationship sheet =
        related.get(id).orElseThrow(() -> WorkbookFault.damaged(Damage.PART_MISSING, name));
    if (sheet.type().equals("worksheet")) {
      sheets.add(
          new SheetPart(name, sheet.part(), state.equals("hidden") || state.equals("veryHidden")));
    }
  }

  private static boolean isTrue(String value) {
    return "1".equals(value) || "true".equals(value) || "on".equals(value);
  }

  /** A name that can be printed; an empty one would stand for a file without sheets. */
  private static String name(String raw, int number) {
    StringBuilder name = new StringBuilder();
    raw.codePoints()
        .limit(LONGEST_NAME)
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .map(c -> Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c)
        .forEach(name::appendCodePoint);
    String clean = name.toString().strip();
    return clean.isEmpty() ? "#" + number : clean;
  }

  private static void refuseTwice(List<SheetPart> sheets) {
    Set<String> names = new HashSet<>();
    for (SheetPart sheet : sheets) {
      if (!names.add(sheet.name())) {
        throw WorkbookFault.damaged(Damage.SHEET_TWICE, sheet.name());
      }
    }
  }
}
