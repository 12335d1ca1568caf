package org.mingzhang.read.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Files of other programs under the names of tables. */
final class ForeignFiles {

  private ForeignFiles() {}

  static List<HostileFile> files() {
    List<HostileFile> files = new ArrayList<>();
    foreign()
        .forEach(
            (name, content) -> {
              for (String ending : List.of(".csv", ".xlsx", ".xls")) {
                files.add(HostileFile.of("foreign-" + name + ending, content));
              }
            });
    return files;
  }

  private static Content start(int... bytes) {
    return Content.of(Content.of(bytes), Content.of(Mutations.noise(3000, bytes.length)));
  }

  private static Map<String, Content> foreign() {
    Map<String, Content> all = new LinkedHashMap<>();
    all.put(
        "pdf",
        Content.of(
            Content.of("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"),
            Content.of(Mutations.noise(2000, 1)),
            Content.of("\n%%EOF\n")));
    all.put(
        "pdf-of-text",
        Content.of("%PDF-1.4\n" + "BT (community_id,fund,date,balance) Tj ET\n".repeat(50)));
    all.put("png", start(0x89, 'P', 'N', 'G', 13, 10, 26, 10));
    all.put("jpeg", start(0xFF, 0xD8, 0xFF, 0xE0));
    all.put("gif", start('G', 'I', 'F', '8', '9', 'a'));
    all.put("elf", start(0x7F, 'E', 'L', 'F', 2, 1, 1, 0));
    all.put("exe", start('M', 'Z', 0x90, 0));
    all.put("gzip", Content.of(gzip(GoodTables.FEES.csv(50))));
    all.put("seven-zip", start('7', 'z', 0xBC, 0xAF, 0x27, 0x1C));
    all.put("rar", start('R', 'a', 'r', '!', 0x1A, 7, 0));
    all.put("bzip2", start('B', 'Z', 'h', '9'));
    all.put("xz", start(0xFD, '7', 'z', 'X', 'Z', 0));
    all.put(
        "tar",
        Content.of(
            Content.of("fees.csv"),
            Content.repeat("\u0000", 504),
            Content.of(GoodTables.FEES.csv(5))));
    all.put(
        "sqlite",
        Content.of(Content.of("SQLite format 3\u0000"), Content.of(Mutations.noise(4000, 4))));
    all.put(
        "parquet",
        Content.of(Content.of("PAR1"), Content.of(Mutations.noise(4000, 6)), Content.of("PAR1")));
    all.put("class", start(0xCA, 0xFE, 0xBA, 0xBE));
    all.put(
        "rtf",
        Content.of("{\\rtf1\\ansi{\\fonttbl\\f0 Arial;}community_id,fund,date,balance\\par}"));
    all.put(
        "mhtml",
        Content.of(
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\nContent-Type: text/html\n\n"
                + HtmlFiles.GOOD
                + "\n--x--\n"));
    all.put("dbase", start(3, 126, 7, 31));
    all.put("lotus", start(0, 0, 2, 0, 4, 4));
    all.put("noise", Content.of(Mutations.noise(100_000, 8)));
    all.put("zeros", Content.repeat("\u0000", 1_000_000));
    all.put("ones", Content.of(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1}));
    return all;
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      Content.of(text).to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
