package org.mingzhang.read.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Workbooks whose XML is an attack, broken, or of another kind, in each part. */
final class XlsxXml {

  private static final List<String> PARTS =
      List.of(
          XlsxFile.TYPES,
          XlsxFile.WORKBOOK,
          XlsxFile.LINKS,
          XlsxFile.SHEET,
          XlsxFile.TEXTS,
          XlsxFile.STYLES);

  /** Declarations that must never be followed, and the text that would expand to something. */
  static final Map<String, String> DECLARATIONS =
      Map.of(
          "external-file",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
          "external-web",
          "<!DOCTYPE x [<!ENTITY e SYSTEM \"http://127.0.0.1:9/e\">]>",
          "external-dtd",
          "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
          "parameter",
          "<!DOCTYPE x [<!ENTITY % p SYSTEM \"file:///etc/hostname\"><!ENTITY e \"5\">%p;]>",
          "laughs",
          laughs(),
          "quadratic",
          "<!DOCTYPE x [<!ENTITY e \"" + "e".repeat(100_000) + "\">]>");

  private XlsxXml() {}

  static String laughs() {
    StringBuilder text = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"ha\">");
    for (int i = 1; i <= 10; i++) {
      text.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10));
      text.append("\">");
    }
    return text.append("<!ENTITY e \"&e10;\">]>").toString();
  }

  static List<HostileFile> files() {
    List<HostileFile> files = new ArrayList<>();
    for (String part : PARTS) {
      String name = part.substring(part.lastIndexOf('/') + 1).replace("[", "").replace("]", "");
      String good = new String(XlsxFile.good().part(part).bytes(), StandardCharsets.UTF_8);
      DECLARATIONS.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              d ->
                  files.add(
                      file(
                          name + "-" + d.getKey(),
                          XlsxFile.good().with(part, attacked(good, d.getValue())))));
      for (Map.Entry<String, Content> broken : broken(good).entrySet()) {
        files.add(
            file(name + "-" + broken.getKey(), XlsxFile.good().with(part, broken.getValue())));
      }
      files.add(file(name + "-absent", XlsxFile.good().without(part)));
    }
    return files;
  }

  private static HostileFile file(String name, Content content) {
    return HostileFile.of("xml-" + name + ".xlsx", content);
  }

  /** The part with the declaration, and the entity in its first text and attribute. */
  private static String attacked(String good, String declaration) {
    String many = declaration.length() > 50_000 ? "&e;".repeat(2_000) : "&e;";
    return good.replaceFirst("\\?>\n", "?>\n" + declaration.replace("$", "\\$"))
        .replace("C001", many)
        .replace("46203", many)
        .replace("formatCode=\"0.00\"", "formatCode=\"" + many + "\"")
        .replace("name=\"S\"", "name=\"" + many + "\"")
        .replace("sharedStrings.xml\"/", many + "sharedStrings.xml\"/");
  }

  private static Map<String, Content> broken(String good) {
    String root = good.substring(good.indexOf("?>") + 2).strip();
    String close = root.substring(root.lastIndexOf("</"));
    return new java.util.TreeMap<>(
        Map.ofEntries(
            Map.entry("empty", Content.of("")),
            Map.entry("blank", Content.of("   \n")),
            Map.entry("text", Content.of("hello")),
            Map.entry("half", Content.of(good.substring(0, good.length() / 2))),
            Map.entry("without-end", Content.of(good.substring(0, good.lastIndexOf("</")))),
            Map.entry("twice", Content.of(good + root)),
            Map.entry("other-end", Content.of(good.replace(close, "</other>"))),
            Map.entry("binary", Content.of(Mutations.noise(5000, 3))),
            Map.entry("zeros", Content.repeat("\u0000", 5000)),
            Map.entry(
                "utf16",
                Content.of("\uFEFF" + good.replace("UTF-8", "UTF-16"), StandardCharsets.UTF_16LE)),
            Map.entry("utf16-named-utf8", Content.of(good, StandardCharsets.UTF_16BE)),
            Map.entry("utf32", Content.of(good, Charset.forName("UTF-32"))),
            Map.entry("utf7-named", Content.of(good.replace("UTF-8", "UTF-7"))),
            Map.entry(
                "ebcdic", Content.of(good.replace("UTF-8", "IBM037"), Charset.forName("IBM037"))),
            Map.entry("encoding-unknown", Content.of(good.replace("UTF-8", "x-none"))),
            Map.entry("encoding-long", Content.of(good.replace("UTF-8", "U".repeat(100_000)))),
            Map.entry(
                "encoding-gbk",
                Content.of(
                    good.replace("UTF-8", "GBK").replace("C001", "小区"),
                    Charset.forName("GB18030"))),
            Map.entry("version", Content.of(good.replace("1.0", "9.9"))),
            Map.entry("comment-open", Content.of(good.replace(close, "<!-- " + close))),
            Map.entry("cdata-open", Content.of(good.replace(close, "<![CDATA[ " + close))),
            Map.entry("instruction-open", Content.of(good.replace(close, "<?x " + close))),
            Map.entry("tag-open", Content.of(good.replace(close, "<x a=\"" + close))),
            Map.entry(
                "character-zero",
                Content.of(
                    good.replace(close, "<t>&#0;&#xD800;&#x110000;&#99999999999;</t>" + close))),
            Map.entry(
                "entity-unknown",
                Content.of(good.replace(close, "<t>&bogus;&;&#;&#x;&amp</t>" + close))),
            Map.entry(
                "deep",
                Content.of(
                    Content.of(good.replace(close, "")),
                    Content.repeat("<d>", 100_000),
                    Content.repeat("</d>", 100_000),
                    Content.of(close))),
            Map.entry(
                "deep-open",
                Content.of(Content.of(good.replace(close, "")), Content.repeat("<d>", 200_000))),
            Map.entry(
                "attributes",
                Content.of(
                    Content.of(good.replace(close, "<x")),
                    Content.each(50_000, i -> " a" + i + "=\"1\""),
                    Content.of("/>" + close))),
            Map.entry(
                "attribute-twice",
                Content.of(good.replace(close, "<c r=\"A1\" r=\"B1\"/>" + close))),
            Map.entry(
                "attribute-long",
                Content.of(
                    Content.of(good.replace(close, "<x a=\"")),
                    Content.repeat("a", 5_000_000),
                    Content.of("\"/>" + close))),
            Map.entry(
                "name-long",
                Content.of(
                    Content.of(good.replace(close, "<")),
                    Content.repeat("n", 5_000_000),
                    Content.of("/>" + close))),
            Map.entry(
                "comment-long",
                Content.of(
                    Content.of(good.replace(close, "<!--")),
                    Content.repeat("- ", 3_000_000),
                    Content.of("-->" + close))),
            Map.entry(
                "namespaces",
                Content.of(
                    Content.of(good.replace(close, "<x")),
                    Content.each(20_000, i -> " xmlns:n" + i + "=\"u" + i + "\""),
                    Content.of("/>" + close))),
            Map.entry(
                "prefixed",
                Content.of(
                    good.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=", "xmlns:x=")))));
  }
}
