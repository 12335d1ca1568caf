package org.mingzhang.read.hostile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Texts in every encoding, and in none. */
final class TextEncodings {

  private static final String TABLE = GoodTables.FEES.csv(3);
  private static final String BALANCES = GoodTables.BALANCES.csv(3);

  private TextEncodings() {}

  static List<HostileFile> files() {
    List<HostileFile> files = new ArrayList<>();
    for (String name :
        List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "UTF-32LE",
            "UTF-32BE",
            "GBK",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-KR",
            "ISO-2022-CN-GB",
            "IBM037",
            "IBM935",
            "ISO-8859-1")) {
      files.add(file("plain-" + name, Content.of(encoded(TABLE, name))));
    }
    marks(files);
    broken(files);
    characters(files);
    return files;
  }

  private static HostileFile file(String name, Content content) {
    return HostileFile.of("encoding-" + name + ".csv", content);
  }

  private static byte[] encoded(String text, String name) {
    // What the machine's Java has no table for is written as question marks of the nearest one.
    String known =
        switch (name) {
          case "ISO-2022-CN-GB" -> "ISO-2022-JP";
          default -> name;
        };
    return text.getBytes(
        Charset.isSupported(known) ? Charset.forName(known) : StandardCharsets.ISO_8859_1);
  }

  private static Content utf16(String text) {
    return Content.of(text, StandardCharsets.UTF_16LE);
  }

  private static void marks(List<HostileFile> files) {
    Content utf8 = Content.of(0xEF, 0xBB, 0xBF);
    Content little = Content.of(0xFF, 0xFE);
    Content big = Content.of(0xFE, 0xFF);
    files.add(file("mark-utf8", Content.of(utf8, Content.of(TABLE))));
    files.add(file("mark-utf8-twice", Content.of(utf8, utf8, Content.of(TABLE))));
    files.add(file("mark-utf8-only", utf8));
    files.add(file("mark-utf8-half", Content.of(0xEF, 0xBB)));
    files.add(
        file("mark-utf8-in-the-middle", Content.of(Content.of(TABLE), utf8, Content.of(TABLE))));
    files.add(
        file(
            "mark-utf8-before-gbk",
            Content.of(utf8, Content.of(TABLE, Charset.forName("GB18030")))));
    files.add(file("mark-utf16le", Content.of(little, utf16(TABLE))));
    files.add(file("mark-utf16le-only", little));
    files.add(file("mark-utf16le-twice", Content.of(little, little, utf16(TABLE))));
    files.add(file("mark-utf16le-odd", Content.of(little, utf16(TABLE), Content.of("x"))));
    files.add(file("mark-utf16le-before-utf8", Content.of(little, Content.of(TABLE))));
    files.add(file("mark-utf16be-only", big));
    files.add(file("mark-utf16be", Content.of(big, Content.of(TABLE, StandardCharsets.UTF_16BE))));
    files.add(
        file(
            "mark-utf32le",
            Content.of(Content.of(0xFF, 0xFE, 0, 0), Content.of(encoded(TABLE, "UTF-32LE")))));
    files.add(
        file(
            "mark-utf32be",
            Content.of(Content.of(0, 0, 0xFE, 0xFF), Content.of(encoded(TABLE, "UTF-32BE")))));
    files.add(
        file("mark-utf7", Content.of("+/v8-community_id,fund,date,balance\nC001,+ZwBS-,1,2\n")));
    files.add(file("mark-utf-ebcdic", Content.of(0xDD, 0x73, 0x66, 0x73, 0x81, 0x82, 0x83)));
    files.add(file("mark-scsu", Content.of(Content.of(0x0E, 0xFE, 0xFF), Content.of(BALANCES))));
    files.add(file("mark-bocu", Content.of(Content.of(0xFB, 0xEE, 0x28), Content.of(BALANCES))));
    files.add(
        file("mark-gb18030", Content.of(Content.of(0x84, 0x31, 0x95, 0x33), Content.of(BALANCES))));
  }

  private static void broken(List<HostileFile> files) {
    int[][] wrong = {
      {0xC0, 0x80},
      {0xED, 0xA0, 0x80},
      {0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80},
      {0xF4, 0x90, 0x80, 0x80},
      {0xF8, 0x88, 0x80, 0x80, 0x80},
      {0xE6, 0x98},
      {0x80},
      {0xFF},
      {0x81, 0x30, 0x81},
      {0xFE, 0x39, 0xFE, 0x39}
    };
    for (int i = 0; i < wrong.length; i++) {
      Content bad = Content.of(wrong[i]);
      files.add(file("bad-" + i + "-at-the-start", Content.of(bad, Content.of(TABLE))));
      files.add(file("bad-" + i + "-at-the-end", Content.of(Content.of(TABLE), bad)));
    }
    int header = GoodTables.BALANCES.headerLine().length();
    for (int shift = -2; shift <= 1; shift++) {
      files.add(
          file(
              "bad-across-the-block" + shift,
              Content.of(
                  Content.of(GoodTables.BALANCES.headerLine()),
                  Content.repeat("x", (1 << 16) - header + shift),
                  Content.of(0xE6, 0x98, 0xE6),
                  Content.of("\n"))));
    }
    files.add(
        file(
            "utf8-then-gbk",
            Content.of(
                Content.of(GoodTables.FEES.csv(2000)),
                Content.of(GoodTables.FEES.csv(200), Charset.forName("GB18030")))));
    files.add(
        file(
            "lone-surrogates-utf16",
            Content.of(
                Content.of(0xFF, 0xFE),
                utf16(GoodTables.FEES.headerLine()),
                Content.of(0x3D, 0xD8, 0x2C, 0, 0x00, 0xDE, 0x0A, 0))));
  }

  private static void characters(List<HostileFile> files) {
    String[][] odd = {
      {"nul", "\u0000"},
      {"nul-many", "\u0000".repeat(5000)},
      {"escape-sequence", "\u001B[2J\u001B[31mred\u001B]0;title\u0007"},
      {"bell", "\u0007"},
      {"backspace", "C001\b\b\b\bC999"},
      {"form-feed", "\f"},
      {"next-line", "\u0085"},
      {"line-separator", "\u2028\u2029"},
      {"right-to-left", "\u202E52.10"},
      {"isolates", "\u2066\u2067\u2068\u2069"},
      {"zero-width", "\u200B\u200C\u200D\u2060\uFEFF"},
      {"noncharacters", "\uFFFE\uFFFF\uFDD0"},
      {"private", "\uE000\uF8FF"},
      {"combining", "e" + "\u0301".repeat(20_000)},
      {"emoji", "\uD83D\uDE00\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"},
      {"tags", "\uDB40\uDC41".repeat(50)},
      {"rare", "\uD842\uDFB7䶮"},
      {"halfwidth", "ｶﾅ"},
      {"turkish", "İıIi"},
      {"ligature", "ﷺ".repeat(2000)}
    };
    for (String[] one : odd) {
      GoodTables.Table table = GoodTables.FEES;
      StringBuilder rows = new StringBuilder(table.headerLine());
      for (int i = 0; i < table.row().size(); i++) {
        List<String> row = new ArrayList<>(table.row());
        row.set(i, one[1]);
        rows.append(String.join(",", row)).append('\n');
        row.set(i, table.row().get(i) + one[1]);
        rows.append(String.join(",", row)).append('\n');
      }
      files.add(file("character-" + one[0] + "-in-rows", Content.of(rows.toString())));
      files.add(
          file(
              "character-" + one[0] + "-in-the-header",
              Content.of(one[1] + TABLE.replace("房号", "房" + one[1] + "号"))));
    }
  }
}
