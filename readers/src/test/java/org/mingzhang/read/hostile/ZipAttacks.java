package org.mingzhang.read.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Zips that lie about what they hold, with and without a workbook in them. */
final class ZipAttacks {

  private final List<HostileFile> files = new ArrayList<>();

  static List<HostileFile> files() {
    ZipAttacks attacks = new ZipAttacks();
    attacks.bombs();
    attacks.lies();
    attacks.names();
    attacks.frames();
    return attacks.files;
  }

  private void add(String name, Content content) {
    files.add(HostileFile.of("zip-" + name + ".xlsx", content));
  }

  private void heavy(String name, Content content) {
    files.add(HostileFile.heavy("zip-" + name + ".xlsx", content));
  }

  /** A good workbook as entries that may be changed. */
  private static ZipBytes good() {
    ZipBytes zip = new ZipBytes();
    for (Map.Entry<String, Content> part : XlsxFile.good().parts().entrySet()) {
      zip.add(new ZipBytes.Entry(part.getKey(), part.getValue().bytes()));
    }
    return zip;
  }

  private void sheet(String name, Consumer<ZipBytes.Entry> change) {
    ZipBytes zip = good();
    change.accept(zip.entry(XlsxFile.SHEET));
    add(name, Content.of(zip.bytes()));
  }

  private void zip(String name, Consumer<ZipBytes> change) {
    ZipBytes zip = good();
    change.accept(zip);
    add(name, Content.of(zip.bytes()));
  }

  private void bombs() {
    add("bomb-of-blanks", XlsxFile.good().rows(Content.repeat(" ", 120_000_000)));
    add("bomb-in-texts", XlsxFile.good().with(XlsxFile.TEXTS, Content.repeat(" ", 120_000_000)));
    add("bomb-in-styles", XlsxFile.good().with(XlsxFile.STYLES, Content.repeat("<", 120_000_000)));
    add("bomb-in-links", XlsxFile.good().with(XlsxFile.LINKS, Content.repeat("<a/>", 30_000_000)));
    add("bomb-in-types", XlsxFile.good().with(XlsxFile.TYPES, Content.repeat("\n", 120_000_000)));
    add(
        "bomb-in-workbook",
        XlsxFile.good().with(XlsxFile.WORKBOOK, Content.repeat("<sheets>", 15_000_000)));
    add(
        "bomb-beside",
        XlsxFile.good().with("xl/media/image1.png", Content.repeat("\u0000", 120_000_000)));
    heavy("bomb-2-gb", XlsxFile.good().rows(Content.repeat("<row/>", 350_000_000)));
    heavy("bomb-5-gb", XlsxFile.good().rows(Content.repeat(" ", 5_000_000_000L)));
    heavy(
        "bomb-beside-5-gb",
        XlsxFile.good().with("xl/media/image1.png", Content.repeat(" ", 5_000_000_000L)));
    byte[] million = ZipBytes.deflated(new byte[50_000_000]);
    sheet(
        "bomb-named-small",
        e -> {
          e.data = million;
          e.packed = million.length;
          e.size = 100;
        });
    Content nested = XlsxFile.good();
    for (int i = 0; i < 12; i++) {
      nested = XlsxFile.good().with("xl/embeddings/nested.xlsx", Content.of(nested.bytes()));
    }
    add("nested-12", nested);
    ZipBytes overlapping = good();
    byte[] kernel = ZipBytes.deflated(" ".repeat(20_000_000).getBytes(StandardCharsets.UTF_8));
    ZipBytes.Entry first = new ZipBytes.Entry("xl/k0.xml", new byte[0]);
    first.data = kernel;
    first.packed = kernel.length;
    first.size = 20_000_000;
    overlapping.add(first);
    int offset = good().bytes().length - directorySize(good());
    for (int i = 1; i < 3_000; i++) {
      ZipBytes.Entry same = new ZipBytes.Entry("xl/k" + i + ".xml", new byte[0]);
      same.packed = kernel.length;
      same.size = 20_000_000;
      same.offset = offset;
      same.onlyInDirectory = true;
      overlapping.add(same);
    }
    add("overlapping", Content.of(overlapping.bytes()));
    zip(
        "entries-100000",
        z -> {
          for (int i = 0; i < 65_000; i++) {
            z.add(ZipBytes.Entry.stored("xl/e" + i, new byte[0]));
          }
        });
    zip(
        "entries-of-one-place",
        z -> {
          for (int i = 0; i < 60_000; i++) {
            ZipBytes.Entry entry = ZipBytes.Entry.stored("xl/e" + i, new byte[0]);
            entry.offset = 0;
            entry.onlyInDirectory = true;
            z.add(entry);
          }
        });
  }

  private static int directorySize(ZipBytes zip) {
    return zip.entries.stream().mapToInt(e -> 46 + e.name.length).sum() + 22;
  }

  private void lies() {
    sheet("crc-wrong", e -> e.crc = 1);
    sheet("size-small", e -> e.size = 10);
    sheet("size-zero", e -> e.size = 0);
    sheet("size-large", e -> e.size = 0x7FFFFFFFL);
    sheet("size-all-ones", e -> e.size = 0xFFFFFFFFL);
    sheet("packed-small", e -> e.packed = 5);
    sheet("packed-large", e -> e.packed = 1_000_000);
    sheet("packed-all-ones", e -> e.packed = 0xFFFFFFFFL);
    sheet(
        "both-all-ones",
        e -> {
          e.packed = 0xFFFFFFFFL;
          e.size = 0xFFFFFFFFL;
          e.extra = new byte[] {1, 0, 4, 0, 0, 0, 0, 0};
        });
    sheet("encrypted-flag", e -> e.flags = 1);
    sheet("strong-encryption", e -> e.flags = 0x41);
    sheet("descriptor-flag", e -> e.flags = 8);
    sheet("utf8-flag", e -> e.flags = 0x800);
    for (int method : new int[] {1, 6, 9, 12, 14, 93, 95, 98, 99, 0xFFFF}) {
      sheet("method-" + method, e -> e.method = method);
    }
    sheet("stored-but-packed", e -> e.method = 0);
    sheet("data-noise", e -> e.data = Mutations.noise((int) e.packed, 11));
    sheet("data-half", e -> Arrays.fill(e.data, e.data.length / 2, e.data.length, (byte) 0));
    sheet("offset-beyond", e -> e.offset = 0x7FFFFFF0);
    sheet("offset-in-the-middle", e -> e.offset = 37);
    sheet("extra-lying", e -> e.extra = new byte[] {1, 0, (byte) 0xFF, (byte) 0xFF});
    sheet("extra-long", e -> e.extra = new byte[65_000]);
  }

  private void names() {
    for (String name :
        List.of(
            "../../../tmp/evil.xml",
            "/etc/cron.d/evil",
            "C:\\evil",
            "..\\..\\evil",
            "xl/../../evil",
            "xl//worksheets/sheet1.xml",
            "XL/WORKSHEETS/SHEET1.XML",
            "xl/worksheets/sheet1.xml/",
            "xl/\u0000.xml",
            "xl/\n\u001B[2J.xml",
            "xl/\u202Elmx.xml",
            "[content_types].xml",
            "[Content_Types].xml/[0].piece",
            "",
            ".",
            "n".repeat(65_000))) {
      zip("name-" + files.size(), z -> z.add(name, "<a/>"));
    }
    zip(
        "name-bytes",
        z -> {
          ZipBytes.Entry entry = new ZipBytes.Entry("x", new byte[] {1});
          entry.name = new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xC0, (byte) 0x80};
          z.add(entry);
        });
    zip(
        "name-bytes-utf8-flag",
        z -> {
          ZipBytes.Entry entry = new ZipBytes.Entry("x", new byte[] {1});
          entry.name = new byte[] {(byte) 0xFF, (byte) 0xFE};
          entry.flags = 0x800;
          z.add(entry);
        });
    zip("part-twice", z -> z.add(XlsxFile.SHEET, XlsxFile.sheet("")));
    zip("workbook-twice", z -> z.add(XlsxFile.WORKBOOK, "<x/>"));
    zip("case-twice", z -> z.add("XL/workbook.XML", "<x/>"));
    zip(
        "parts-in-a-folder",
        z ->
            z.entries.forEach(
                e ->
                    e.name =
                        ("a/" + new String(e.name, StandardCharsets.UTF_8))
                            .getBytes(StandardCharsets.UTF_8)));
    zip(
        "backslashes",
        z ->
            z.entries.forEach(
                e ->
                    e.name =
                        new String(e.name, StandardCharsets.UTF_8)
                            .replace('/', '\\')
                            .getBytes(StandardCharsets.UTF_8)));
  }

  private void frames() {
    byte[] good = good().bytes();
    zip("nothing-in-it", z -> z.entries.clear());
    zip("entries-claimed-none", z -> z.claimedEntries = 0);
    zip("entries-claimed-many", z -> z.claimedEntries = 65_535);
    zip("directory-beyond", z -> z.claimedDirectory = 0x7FFFFFF0L);
    zip("directory-all-ones", z -> z.claimedDirectory = 0xFFFFFFFFL);
    zip("comment-long", z -> z.comment = Mutations.noise(65_535, 2));
    zip(
        "comment-with-an-end",
        z ->
            z.comment =
                ("PK\u0005\u0006" + "\u0000".repeat(18)).getBytes(StandardCharsets.US_ASCII));
    zip("text-before", z -> z.before = "MZ".repeat(500).getBytes(StandardCharsets.US_ASCII));
    add("start-only", Content.of("PK\u0003\u0004"));
    add("start-then-text", Content.of("PK\u0003\u0004" + GoodTables.BALANCES.csv(5)));
    add("end-only", Content.of("PK\u0005\u0006" + "\u0000".repeat(18)));
    add("spanned", Content.of(Content.of("PK\u0007\b"), Content.of(good)));
    add("text-after", Content.of(Content.of(good), Content.repeat("trailing\n", 10_000)));
    add("zeros-after", Content.of(Content.of(good), Content.repeat("\u0000", 1_000_000)));
    add("twice", Content.of(Content.of(good), Content.of(good)));
    add("without-directory", Content.of(Arrays.copyOf(good, good.length - directorySize(good()))));
    add("first-byte-gone", Content.of(Arrays.copyOfRange(good, 1, good.length)));
  }
}
