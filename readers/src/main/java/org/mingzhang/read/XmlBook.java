package org.mingzhang.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/** A workbook in one XML file, as Excel 2003 and many exports write it under the name of .xls. */
final class XmlBook implements Container {

  static final String SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet";
  private static final Pattern ROOT = Pattern.compile("<([\\w.-]+:)?workbook[\\s>]");

  private final SourceBytes file;
  private final Charsets encoding;
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<List<Merged>> merged = new ArrayList<>();
  private final Map<String, String> formats = new HashMap<>();
  private boolean from1904;

  private XmlBook(SourceBytes file, Charsets encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    String start = Markup.start(file);
    if (!start.contains(SPREADSHEET) || !ROOT.matcher(start).find()) {
      return Optional.empty();
    }
    if (start.contains("<!doctype")) {
      throw file.refused(Reason.FILE_DAMAGED, "DOCTYPE", "damage.DTD");
    }
    Markup.checkSize(file);
    XmlBook book = new XmlBook(file, Charsets.of(file));
    try (Xml xml = book.xml()) {
      book.index(xml);
    } catch (XMLStreamException e) {
      throw book.broken(e).refused();
    } catch (IOException e) {
      throw Refusals.unreadable(file.path(), e);
    }
    return Optional.of(book);
  }

  /** The parser with the text that it does not close itself. */
  record Xml(XMLStreamReader reader, Reader text) implements AutoCloseable {
    @Override
    public void close() throws XMLStreamException, IOException {
      reader.close();
      text.close();
    }
  }

  /** Decoded beforehand: the parser of the JDK complains of bytes on the error output. */
  Xml xml() throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    Reader text = encoding.reader(file);
    try {
      return new Xml(new CheckedXml(factory.createXMLStreamReader(text)), text);
    } catch (XMLStreamException e) {
      text.close();
      throw e;
    }
  }

  private void index(Xml xml) throws XMLStreamException, FileRefused {
    XMLStreamReader in = xml.reader();
    String style = "";
    XmlGrid grid = new XmlGrid();
    while (in.hasNext()) {
      if (in.next() != XMLStreamReader.START_ELEMENT) {
        continue;
      }
      switch (in.getLocalName()) {
        case "Style" -> style = attribute(in, "ID");
        case "NumberFormat" -> formats.put(style, attribute(in, "Format"));
        case "Date1904" -> from1904 = true;
        case "Worksheet" -> {
          grid = new XmlGrid();
          sheets.add(Sheet.visible(unused(attribute(in, "Name"))));
          merged.add(grid.merged());
          Markup.checkTables(file, sheets.size());
        }
        case "Visible" -> hide(in.getElementText());
        case "Row" -> grid.row(in);
        case "Cell" -> {
          grid.cell(in);
          if (grid.column() >= Markup.MOST_COLUMNS) {
            throw Markup.tooMany(file, "COLUMNS", Markup.MOST_COLUMNS);
          }
        }
        default -> {
          // Fonts, widths, texts.
        }
      }
    }
  }

  private void hide(String visible) {
    int last = sheets.size() - 1;
    if (last >= 0 && !visible.isBlank()) {
      sheets.set(last, new Sheet(sheets.get(last).name(), true));
    }
  }

  private String unused(String name) {
    String unused = name;
    for (int i = 2; isUsed(unused); i++) {
      unused = name + " (" + i + ")";
    }
    return unused;
  }

  private boolean isUsed(String name) {
    return sheets.stream().anyMatch(sheet -> sheet.name().equals(name));
  }

  static String attribute(XMLStreamReader in, String name) {
    String value = in.getAttributeValue(SPREADSHEET, name);
    return value == null ? "" : value;
  }

  @Nullable String format(String style) {
    return formats.get(style);
  }

  UncheckedFileRefused broken(XMLStreamException e) {
    try {
      if (Markup.breaksOff(file, "workbook>", "<row", "<cell", "<data", ":row", ":cell", ":data")) {
        return UncheckedFileRefused.of(file.path(), Reason.FILE_TRUNCATED, "");
      }
    } catch (FileRefused gone) {
      return UncheckedFileRefused.of(gone);
    }
    String place =
        e.getLocation() == null
            ? ""
            : e.getLocation().getLineNumber() + ":" + e.getLocation().getColumnNumber();
    return UncheckedFileRefused.of(file.path(), Reason.FILE_UNREADABLE, "XML " + place);
  }

  @Override
  public List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public RowCursor rows(Sheet sheet) {
    try {
      return new XmlRows(this, sheet.name(), sheets.indexOf(sheet));
    } catch (IOException e) {
      throw UncheckedFileRefused.of(Refusals.unreadable(file.path(), e));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  @Override
  public List<Merged> merged(Sheet sheet) {
    return List.copyOf(merged.get(sheets.indexOf(sheet)));
  }

  @Override
  public boolean isWorkbook() {
    return true;
  }

  @Override
  public boolean from1904() {
    return from1904;
  }

  @Override
  public void close() {
    // Each cursor has its own stream.
  }
}
