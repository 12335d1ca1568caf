package org.mingzhang.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an XML workbook. */
final class XmlRows implements RowCursor {

  private static final String MIDNIGHT = "T00:00:00.000";

  private final XmlBook book;
  private final String sheet;
  private final XmlBook.Xml xml;
  private final XmlGrid grid = new XmlGrid();
  private @Nullable RawRow current;

  XmlRows(XmlBook book, String sheet, int index) throws IOException, XMLStreamException {
    this.book = book;
    this.sheet = sheet;
    xml = book.xml();
    int left = index + 1;
    XMLStreamReader in = xml.reader();
    while (left > 0 && in.hasNext()) {
      if (in.next() == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("Worksheet")) {
        left--;
      }
    }
  }

  @Override
  public boolean advance() {
    current = null;
    XMLStreamReader in = xml.reader();
    try {
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamReader.END_ELEMENT && in.getLocalName().equals("Worksheet")) {
          return false;
        }
        if (event == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("Row")) {
          grid.row(in);
          current = new RawRow(sheet, grid.row(), cells(in));
          return true;
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw book.broken(e);
    }
  }

  private List<String> cells(XMLStreamReader in) throws XMLStreamException {
    List<String> cells = new ArrayList<>();
    while (in.next() != XMLStreamReader.END_ELEMENT || !in.getLocalName().equals("Row")) {
      if (in.getEventType() == XMLStreamReader.START_ELEMENT && in.getLocalName().equals("Cell")) {
        grid.cell(in);
        String text = cell(in);
        while (!text.isEmpty() && cells.size() < grid.column()) {
          cells.add("");
        }
        if (!text.isEmpty()) {
          cells.add(text);
        }
      }
    }
    return List.copyOf(cells);
  }

  private String cell(XMLStreamReader in) throws XMLStreamException {
    String format = book.format(XmlBook.attribute(in, "StyleID"));
    String text = XmlBook.attribute(in, "Formula");
    while (in.next() != XMLStreamReader.END_ELEMENT || !in.getLocalName().equals("Cell")) {
      if (in.getEventType() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      if (in.getLocalName().equals("Comment")) {
        text(in, "Comment");
      } else if (in.getLocalName().equals("Data")) {
        String type = XmlBook.attribute(in, "Type");
        text = value(type, text(in, "Data"), format);
      }
    }
    return text;
  }

  private String value(String type, String text, @Nullable String format) {
    return switch (type) {
      case "Number" -> number(text, format);
      case "DateTime" ->
          text.endsWith(MIDNIGHT)
              ? text.substring(0, text.length() - MIDNIGHT.length())
              : text.replace('T', ' ').replaceFirst("\\.0+$", "");
      case "Boolean" -> text.strip().equals("0") ? "FALSE" : "TRUE";
      default -> text;
    };
  }

  private String number(String text, @Nullable String format) {
    try {
      return NumberCell.text(text.strip(), format, 0, book.from1904());
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** All text up to the end of the element, whose letters may be in tags of their own. */
  private static String text(XMLStreamReader in, String name) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    while (in.next() != XMLStreamReader.END_ELEMENT || !in.getLocalName().equals(name)) {
      if (in.isCharacters() && text.length() <= TextCells.LONGEST) {
        text.append(in.getText());
      }
    }
    return text.length() > TextCells.LONGEST
        ? text.substring(0, TextCells.LONGEST) + "…"
        : text.toString();
  }

  @Override
  public RawRow row() {
    if (current == null) {
      throw new NoSuchElementException("advance() has not found a row");
    }
    return current;
  }

  @Override
  public void close() {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw book.broken(e);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
