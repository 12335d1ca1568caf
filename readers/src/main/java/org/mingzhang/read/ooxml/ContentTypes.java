package org.mingzhang.read.ooxml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingzhang.read.ooxml.WorkbookFault.Format;

/** Which kind of document a packed file is, and which of its parts is the workbook. */
final class ContentTypes {

  private static final String LIST = "[Content_Types].xml";
  private static final String USUAL = "xl/workbook.xml";
  private static final long OVERRIDE = XmlScanner.name("Override");
  private static final long DEFAULT = XmlScanner.name("Default");
  private static final long PART = XmlScanner.name("PartName");
  private static final long TYPE = XmlScanner.name("ContentType");

  private ContentTypes() {}

  /** The workbook's part, or a fault that says what the file is instead. */
  static String workbook(Parts parts) {
    if (!parts.has(LIST)) {
      throw WorkbookFault.format(withoutList(parts));
    }
    Map<String, String> types = types(parts);
    Optional<String> typed =
        types.entrySet().stream()
            .filter(e -> isWorkbook(e.getValue()))
            .map(Map.Entry::getKey)
            .findFirst();
    Optional<String> main = Relationships.of(parts, "").partOf("officeDocument");
    if (main.isPresent() && (parts.has(main.get()) || typed.isEmpty())) {
      refuseOther(types, main.get());
      return main.get();
    }
    if (typed.isEmpty()) {
      types.keySet().forEach(part -> refuseOther(types, part));
    }
    return typed.filter(part -> !part.isEmpty()).orElse(USUAL);
  }

  /** The types by part, an empty name for those that go by the ending. */
  private static Map<String, String> types(Parts parts) {
    Map<String, String> types = new TreeMap<>();
    try (XmlScanner xml = XmlScanner.of(parts.open(LIST), LIST)) {
      for (XmlScanner.Token t = xml.next(); t != XmlScanner.Token.END_OF_PART; t = xml.next()) {
        boolean override = t == XmlScanner.Token.START && xml.name() == OVERRIDE;
        if (override || (t == XmlScanner.Token.START && xml.name() == DEFAULT)) {
          String part = override ? xml.attribute(PART) : "";
          String type = xml.attribute(TYPE);
          if (part != null && type != null && type.contains("main")) {
            types.put(Parts.key(part), type);
          }
        }
      }
    }
    return types;
  }

  private static boolean isWorkbook(String type) {
    boolean open = type.contains("spreadsheetml") && type.endsWith(".main+xml");
    boolean withMacros = type.contains("ms-excel") && type.endsWith(".macroEnabled.main+xml");
    return open || withMacros;
  }

  private static void refuseOther(Map<String, String> types, String part) {
    String type = types.getOrDefault(part, "");
    if (type.contains("sheet.binary") || part.endsWith(".bin")) {
      throw WorkbookFault.format(Format.XLSB);
    }
    if (type.contains("word")) {
      throw WorkbookFault.format(Format.WORD);
    }
    if (type.contains("presentation") || type.contains("powerpoint")) {
      throw WorkbookFault.format(Format.POWERPOINT);
    }
    if (type.contains("visio")) {
      throw WorkbookFault.format(Format.VISIO);
    }
  }

  private static Format withoutList(Parts parts) {
    if (parts.has("mimetype")) {
      return Format.OPEN_DOCUMENT;
    }
    if (parts.has("OFD.xml")) {
      return Format.OFD;
    }
    if (parts.has("Index/Document.iwa") || parts.has("Index.zip")) {
      return Format.NUMBERS;
    }
    return Format.ZIP;
  }
}
