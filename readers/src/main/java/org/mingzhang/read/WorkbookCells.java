package org.mingzhang.read;

import java.nio.charset.StandardCharsets;
import org.mingzhang.read.ooxml.CellFormats;
import org.mingzhang.read.ooxml.Escapes;
import org.mingzhang.read.ooxml.SharedTexts;
import org.mingzhang.read.ooxml.WorkbookFault;
import org.mingzhang.read.ooxml.WorkbookFault.Damage;
import org.mingzhang.read.ooxml.WorkbookFault.Limit;
import org.mingzhang.read.ooxml.XmlScanner;
import org.mingzhang.read.ooxml.XmlScanner.Token;

/** The cells of one sheet as the texts that their author sees. */
final class WorkbookCells {

  private static final long TYPE = XmlScanner.name("t");
  private static final long STYLE = XmlScanner.name("s");
  private static final long VALUE = XmlScanner.name("v");
  private static final long FORMULA = XmlScanner.name("f");
  private static final long INLINE = XmlScanner.name("is");
  private static final long TEXT = XmlScanner.name("t");
  private static final long PHONETIC = XmlScanner.name("rPh");

  private static final int MOST_DIGITS = 9;
  private static final int MOST_TEXT = 1 << 20;
  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 19;

  /** How a cell's value is to be read. */
  private enum Kind {
    NUMBER("n"),
    SHARED("s"),
    INLINE_TEXT("inlineStr"),
    RESULT("str"),
    TRUTH("b"),
    ERROR("e"),
    DAY("d");

    private static final Kind[] KINDS = values();
    private final long name;

    Kind(String name) {
      this.name = XmlScanner.name(name);
    }

    static Kind of(XmlScanner xml) {
      if (!xml.find(TYPE)) {
        return NUMBER;
      }
      long name = xml.hash();
      for (Kind kind : KINDS) {
        if (kind.name == name) {
          return kind;
        }
      }
      throw WorkbookFault.damaged(Damage.TYPE, xml.text());
    }
  }

  private final SharedTexts shared;
  private final boolean[] dates;
  private final boolean from1904;
  private final CellNumber number = new CellNumber();
  private final WorkbookFormulas formulas = new WorkbookFormulas();

  WorkbookCells(SharedTexts shared, boolean[] dates, boolean from1904) {
    this.shared = shared;
    this.dates = dates;
    this.from1904 = from1904;
  }

  /** Which styles show a day. */
  static boolean[] dates(CellFormats formats) {
    boolean[] dates = new boolean[formats.size()];
    for (int i = 0; i < dates.length; i++) {
      dates[i] = NumberCell.isDate(formats.code(i), formats.id(i));
    }
    return dates;
  }

  /** Looks at what the cells have used to its end, so that damage in it is found. */
  void finish() {
    shared.finish();
  }

  /** The text of the cell whose element was started last; goes behind its end. */
  String text(XmlScanner xml, int row, int column) {
    Kind kind = Kind.of(xml);
    int style = xml.find(STYLE) ? integer(xml) : 0;
    boolean isDate = style >= 0 && style < dates.length && dates[style];
    formulas.clear();
    String value = null;
    int outside = xml.depth() - 1;
    Token token = xml.next();
    while (xml.depth() > outside) {
      if (token == Token.START) {
        long name = xml.name();
        if (name == VALUE) {
          xml.readText();
          value = value(xml, kind, isDate);
        } else if (name == INLINE) {
          value = inline(xml);
        } else if (name == FORMULA) {
          formulas.read(xml);
        } else {
          xml.skip();
        }
      }
      token = xml.next();
    }
    boolean isText = kind == Kind.SHARED || kind == Kind.INLINE_TEXT;
    return value != null && (isText || !value.isEmpty())
        ? value
        : formulas.withoutResult(row, column, value != null);
  }

  private String value(XmlScanner xml, Kind kind, boolean isDate) {
    return switch (kind) {
      case NUMBER -> number(xml, isDate);
      case SHARED -> shared(xml);
      case TRUTH -> truth(xml.text());
      case DAY -> day(xml.text());
      case INLINE_TEXT, RESULT, ERROR -> Escapes.decoded(xml.text());
    };
  }

  private String number(XmlScanner xml, boolean isDate) {
    byte[] b = xml.bytes();
    int from = xml.from();
    int to = xml.to();
    if (from == to) {
      return "";
    }
    if (isDate) {
      double value = number.value(b, from, to);
      String day = Double.isNaN(value) ? null : NumberCell.date(value, from1904);
      if (day != null) {
        return day;
      }
    }
    String plain = number.plain(b, from, to);
    if (plain != null) {
      return plain;
    }
    String raw = xml.text().strip();
    byte[] ascii = raw.getBytes(StandardCharsets.UTF_8);
    // What calls itself a number and is none is shown, so that its row is refused and not blank.
    return CellNumber.isNumber(ascii, 0, ascii.length)
        ? NumberCell.text(Double.parseDouble(raw), isDate, from1904)
        : raw;
  }

  private String shared(XmlScanner xml) {
    if (xml.from() == xml.to()) {
      return "";
    }
    int index = integer(xml);
    if (index < 0) {
      throw WorkbookFault.damaged(Damage.TEXTS, xml.text());
    }
    return shared.get(index);
  }

  /** A whole number that is not negative, or -1. */
  private static int integer(XmlScanner xml) {
    byte[] b = xml.bytes();
    int value = 0;
    int length = xml.to() - xml.from();
    for (int i = xml.from(); i < xml.to(); i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return length > 0 && length <= MOST_DIGITS ? value : -1;
  }

  private static String truth(String raw) {
    return switch (raw) {
      case "1" -> "true";
      case "0" -> "false";
      default -> raw;
    };
  }

  /** {@code 2026-07-01T09:05:30}, as a date cell of the strict format spells it. */
  private static String day(String raw) {
    boolean timed = raw.length() >= TIME_LENGTH && raw.charAt(DATE_LENGTH) == 'T';
    if (!timed
        || !raw.substring(TIME_LENGTH).chars().allMatch(c -> c == '.' || c == '0' || c == 'Z')) {
      return raw;
    }
    String day = raw.substring(0, DATE_LENGTH);
    String time = raw.substring(DATE_LENGTH + 1, TIME_LENGTH);
    return time.equals("00:00:00") ? day : day + " " + time;
  }

  private static String inline(XmlScanner xml) {
    String text = "";
    int outside = xml.depth() - 1;
    Token token = xml.next();
    while (xml.depth() > outside) {
      if (token == Token.START && xml.name() == TEXT) {
        xml.readText();
        text = text.isEmpty() ? xml.text() : joined(text, xml.text());
      } else if (token == Token.START && xml.name() == PHONETIC) {
        xml.skip();
      }
      token = xml.next();
    }
    return Escapes.decoded(text);
  }

  private static String joined(String text, String run) {
    if (text.length() + run.length() > MOST_TEXT) {
      throw WorkbookFault.over(Limit.TEXT_MEGABYTES, MOST_TEXT >> 20);
    }
    return text + run;
  }
}
