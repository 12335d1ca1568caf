package org.mingzhang.read.hostile;

import java.util.ArrayList;
import java.util.List;

/** Workbooks whose sheets, names, links and merged regions are odd. */
final class XlsxSheets {

  private static final String SHEET = "<sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/>";

  private final List<HostileFile> files = new ArrayList<>();

  static List<HostileFile> files() {
    XlsxSheets sheets = new XlsxSheets();
    sheets.names();
    sheets.links();
    sheets.merged();
    sheets.parts();
    return sheets.files;
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("sheets-" + name + ".xlsx", content));
  }

  private void workbook(String name, String sheets) {
    add(name, XlsxFile.good().with(XlsxFile.WORKBOOK, XlsxFile.workbook(sheets)));
  }

  private void names() {
    workbook("none", "");
    workbook("name-1000", SHEET.replace("\"S\"", "\"" + "长".repeat(1000) + "\""));
    workbook("name-million", SHEET.replace("\"S\"", "\"" + "n".repeat(1_000_000) + "\""));
    workbook("name-empty", SHEET.replace("\"S\"", "\"\""));
    workbook("name-absent", SHEET.replace("name=\"S\" ", ""));
    workbook("name-control", SHEET.replace("\"S\"", "\"&#9;&#10;&#13;&#27;[31m&#7;\""));
    workbook("name-path", SHEET.replace("\"S\"", "\"../../etc/passwd\""));
    workbook("name-direction", SHEET.replace("\"S\"", "\"\u202Eslx.exe\""));
    workbook("name-placeholder", SHEET.replace("\"S\"", "\"{0}{99}%s\""));
    workbook("names-same", SHEET + SHEET.replace("rId1", "rId1") + SHEET);
    workbook("link-absent", SHEET.replace(" r:id=\"rId1\"", ""));
    workbook("link-unknown", SHEET.replace("rId1", "rId99"));
    workbook("link-to-texts", SHEET.replace("rId1", "rId2"));
    workbook("link-to-styles", SHEET.replace("rId1", "rId3") + SHEET);
    workbook("hidden", SHEET.replace("/>", " state=\"hidden\"/>"));
    workbook("very-hidden", SHEET.replace("/>", " state=\"veryHidden\"/>"));
    workbook("state-unknown", SHEET.replace("/>", " state=\"gone\"/>"));
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      many.append(SHEET.replace("\"S\"", "\"S" + i + "\""));
    }
    workbook("2000-of-one-part", many.toString());
    add("100000", XlsxFile.good().with(XlsxFile.WORKBOOK, XlsxFile.workbook(hundredThousand())));
  }

  private static String hundredThousand() {
    StringBuilder many = new StringBuilder(SHEET);
    for (int i = 0; i < 100_000; i++) {
      many.append("<sheet name=\"E").append(i).append("\" r:id=\"none").append(i).append("\"/>");
    }
    return many.toString();
  }

  private void links() {
    for (String target :
        List.of(
            "../../../../etc/passwd",
            "/etc/passwd",
            "file:///etc/passwd",
            "http://127.0.0.1:9/s.xml",
            "\\\\host\\share\\s.xml",
            "C:\\s.xml",
            "..",
            ".",
            "",
            "/",
            "worksheets/../worksheets/sheet1.xml",
            "/xl/worksheets/sheet1.xml",
            "WORKSHEETS/SHEET1.XML",
            "worksheets\\sheet1.xml",
            "worksheets/sheet1.xml#A1",
            "worksheets/sheet%31.xml",
            "workbook.xml",
            "../[Content_Types].xml",
            "_rels/workbook.xml.rels",
            "x".repeat(70_000),
            "worksheets/sheet1.xml&#0;")) {
      add(
          "target-" + files.size(),
          XlsxFile.good()
              .with(
                  XlsxFile.LINKS,
                  XlsxFile.links(
                      "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\""
                          + target
                          + "\"/><Relationship Id=\"rId2\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\" Type=\"%s/styles\" Target=\"styles.xml\"/>")));
    }
    add(
        "target-external",
        XlsxFile.good()
            .with(
                XlsxFile.LINKS,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" TargetMode=\"External\" Type=\"%s/worksheet\" Target=\"http://127.0.0.1:9/s.xml\"/>")));
    add(
        "texts-external",
        XlsxFile.good()
            .with(
                XlsxFile.LINKS,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"%s/sharedStrings\" TargetMode=\"External\" Target=\"file:///etc/passwd\"/>")));
    add(
        "links-same-id",
        XlsxFile.good()
            .with(
                XlsxFile.LINKS,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"styles.xml\"/><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>")));
    add(
        "links-chartsheet",
        XlsxFile.good()
            .with(
                XlsxFile.LINKS,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" Type=\"%s/chartsheet\" Target=\"worksheets/sheet1.xml\"/>")));
    add(
        "links-100000",
        XlsxFile.good()
            .with(
                XlsxFile.LINKS,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"x\" Type=\"y\" Target=\"z\"/>".repeat(100_000))));
    add(
        "root-elsewhere",
        XlsxFile.good()
            .with(
                XlsxFile.ROOT,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"../../etc/passwd\"/>")));
    add("root-absent", XlsxFile.good().without(XlsxFile.ROOT));
    add(
        "root-itself",
        XlsxFile.good()
            .with(
                XlsxFile.ROOT,
                XlsxFile.links(
                    "<Relationship Id=\"rId1\" Type=\"%s/officeDocument\" Target=\"_rels/.rels\"/>")));
  }

  private void merged(String name, Content regions) {
    add(
        "merged-" + name,
        XlsxFile.good()
            .with(
                XlsxFile.SHEET,
                Content.of(
                    Content.of(
                        XlsxFile.sheetStart()
                            + XlsxFile.HEADER_ROW
                            + XlsxFile.row(2)
                            + XlsxFile.row(3)
                            + XlsxFile.row(4)
                            + "</sheetData><mergeCells>"),
                    regions,
                    Content.of("</mergeCells></worksheet>"))));
  }

  private static String region(String ref) {
    return "<mergeCell ref=\"" + ref + "\"/>";
  }

  private void merged() {
    for (String ref :
        List.of(
            "A1:XFD1048576",
            "A2:D1048576",
            "A2:A4",
            "D2:D3",
            "A1:D1",
            "D4:A1",
            "A1",
            "A1:",
            ":",
            "",
            "A:A",
            "1:1",
            "A0:B0",
            "ZZZZZZZ1:ZZZZZZZ9",
            "A1:A99999999999",
            "A1:B2:C3",
            "x",
            "A-1:B2",
            "$A$1:$B$2",
            "S!A1:B2")) {
      merged("" + files.size(), Content.of(region(ref)));
    }
    merged("absent", Content.of("<mergeCell/>"));
    merged(
        "overlapping",
        Content.of(region("A1:C3") + region("B2:D4") + region("A1:D4") + region("A1:A1")));
    merged("10000", Content.each(10_000, i -> region("A" + (i * 2 + 2) + ":A" + (i * 2 + 3))));
    merged("10000-of-one-row", Content.repeat(region("A2:D4"), 10_000));
    merged("million", Content.each(1_000_000, i -> region("A" + (i * 2 + 2) + ":D" + (i * 2 + 3))));
    merged("over-header-10000", Content.repeat(region("A1:XFD30"), 10_000));
    add(
        "merged-10000-rows",
        XlsxFile.good()
            .with(
                XlsxFile.SHEET,
                Content.of(
                    Content.of(XlsxFile.sheetStart() + XlsxFile.HEADER_ROW),
                    Content.each(30_000, i -> XlsxFile.row(i + 2)),
                    Content.of("</sheetData><mergeCells>"),
                    Content.each(15_000, i -> region("A" + (i * 2 + 2) + ":A" + (i * 2 + 3))),
                    Content.of("</mergeCells></worksheet>"))));
    add(
        "merged-all-of-30000",
        XlsxFile.good()
            .with(
                XlsxFile.SHEET,
                Content.of(
                    Content.of(XlsxFile.sheetStart() + XlsxFile.HEADER_ROW),
                    Content.each(30_000, i -> XlsxFile.row(i + 2)),
                    Content.of("</sheetData><mergeCells>"),
                    Content.repeat(region("A2:C1048576"), 10_000),
                    Content.of("</mergeCells></worksheet>"))));
  }

  private void parts() {
    String macro = "application/vnd.ms-office.vbaProject";
    add(
        "macros",
        XlsxFile.good()
            .with("xl/vbaProject.bin", Content.of(Mutations.noise(20_000, 5)))
            .with(
                XlsxFile.TYPES,
                XlsxFile.types(XlsxFile.override("/xl/vbaProject.bin", macro))
                    .replace("spreadsheetml.sheet.main+xml", "x")
                    .replace(
                        "openxmlformats-officedocument.x",
                        "ms-excel.sheet.macroEnabled.main+xml")));
    add(
        "external-link",
        XlsxFile.good()
            .with(
                "xl/externalLinks/externalLink1.xml",
                "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"/C calc\"/></externalLink>"));
    add(
        "connection",
        XlsxFile.good()
            .with(
                "xl/connections.xml",
                "<connections><connection id=\"1\"><dbPr connection=\"http://127.0.0.1:9/\"/></connection></connections>"));
    add(
        "binary-workbook",
        XlsxFile.good()
            .without(XlsxFile.WORKBOOK)
            .with("xl/workbook.bin", Content.of(Mutations.noise(5000, 9))));
    add(
        "word",
        XlsxFile.good().without(XlsxFile.WORKBOOK).with("word/document.xml", "<w:document/>"));
    add(
        "open-document",
        XlsxFile.good()
            .without(XlsxFile.TYPES)
            .without(XlsxFile.WORKBOOK)
            .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            .with("content.xml", "<office:document-content/>"));
    add(
        "strict",
        XlsxFile.good()
            .with(
                XlsxFile.WORKBOOK,
                XlsxFile.workbook(SHEET)
                    .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")));
    add(
        "names-defined",
        XlsxFile.good()
            .with(
                XlsxFile.WORKBOOK,
                XlsxFile.workbook(
                    SHEET
                        + "</sheets><definedNames>"
                        + "<definedName name=\"_xlnm.Auto_Open\">EXEC(1)</definedName>"
                            .repeat(50_000)
                        + "</definedNames><sheets>")));
  }
}
