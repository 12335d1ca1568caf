package org.mingzhang.read.ooxml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;
import org.mingzhang.read.ooxml.XmlScanner.Token;

/** The number formats of a workbook's cells, by the number of a cell's style. */
public final class CellFormats {

  private static final int MOST = 1_000_000;
  private static final long NUM_FMT = XmlScanner.name("numFmt");
  private static final long ID = XmlScanner.name("numFmtId");
  private static final long CODE = XmlScanner.name("formatCode");
  private static final long CELL_XFS = XmlScanner.name("cellXfs");
  private static final long XF = XmlScanner.name("xf");

  private final Map<Integer, String> codes = new HashMap<>();
  private final List<Integer> ids = new ArrayList<>();

  private CellFormats() {}

  /** Of a part; some programs write none at all, and then no cell has a format. */
  public static CellFormats of(Parts parts, String part) {
    CellFormats formats = new CellFormats();
    if (parts.has(part)) {
      try (XmlScanner xml = XmlScanner.of(parts.open(part), part)) {
        formats.read(xml);
      }
    }
    return formats;
  }

  private void read(XmlScanner xml) {
    boolean ofCells = false;
    for (Token t = xml.next(); t != Token.END_OF_PART; t = xml.next()) {
      if (xml.name() == CELL_XFS) {
        ofCells = t == Token.START;
      } else if (t == Token.START && xml.name() == XF && ofCells) {
        ids.add(id(xml));
      } else if (t == Token.START && xml.name() == NUM_FMT) {
        String code = xml.attribute(CODE);
        codes.put(id(xml), code == null ? "" : code);
      }
      if (ids.size() > MOST || codes.size() > MOST) {
        throw WorkbookFault.over(Limit.STYLES, MOST);
      }
    }
  }

  private static int id(XmlScanner xml) {
    int id = 0;
    if (xml.find(ID)) {
      for (int i = xml.from(); i < xml.to(); i++) {
        int digit = xml.bytes()[i] - '0';
        if (digit < 0 || digit > 9 || id > 1_000_000) {
          return 0;
        }
        id = id * 10 + digit;
      }
    }
    return id;
  }

  /** How many styles there are. */
  public int size() {
    return ids.size();
  }

  /** The number of a style's format, which stands for a known one below 164. */
  public int id(int style) {
    return ids.get(style);
  }

  /** The format of a style as the workbook spells it, if it does. */
  public @Nullable String code(int style) {
    return codes.get(ids.get(style));
  }
}
