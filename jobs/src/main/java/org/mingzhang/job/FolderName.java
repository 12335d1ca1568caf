package org.mingzhang.job;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Communities' ids as names of folders, which hold on every file system. */
final class FolderName {

  /** Room is left for the names within the folder. */
  private static final int LONGEST = 120;

  private static final int MARK = 12;

  /** What stands beside the folders, and names that Windows keeps for devices. */
  private static final Set<String> TAKEN =
      Set.of(
          "con",
          "prn",
          "aux",
          "nul",
          "com1",
          "com2",
          "com3",
          "com4",
          "com5",
          "com6",
          "com7",
          "com8",
          "com9",
          "lpt1",
          "lpt2",
          "lpt3",
          "lpt4",
          "lpt5",
          "lpt6",
          "lpt7",
          "lpt8",
          "lpt9",
          "index.html",
          "feed.xml",
          "portfolio.pdf",
          "portfolio.html",
          "portfolio.xlsx",
          "refused.csv");

  private FolderName() {}

  /** A name for each id; ids that differ only in case get names that differ in more. */
  static Map<String, String> of(Collection<String> ids) {
    Map<String, String> names = new TreeMap<>();
    Set<String> given = new TreeSet<>();
    for (String id : new TreeSet<>(ids)) {
      String name = of(id);
      if (!given.add(name.toLowerCase(Locale.ROOT))) {
        name = marked(name, id);
        given.add(name.toLowerCase(Locale.ROOT));
      }
      names.put(id, name);
    }
    return names;
  }

  /** Letters of any script, digits, {@code - _} and inner dots stay; all else becomes %XX. */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              boolean dot =
                  c == '.'
                      && !name.isEmpty()
                      && Character.isLetterOrDigit(name.charAt(name.length() - 1))
                      && name.charAt(0) != '%';
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || dot) {
                name.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  name.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
              }
            });
    String whole = name.toString();
    String device = whole.toLowerCase(Locale.ROOT).replaceFirst("\\..*", "");
    boolean tooLong = whole.getBytes(StandardCharsets.UTF_8).length > LONGEST;
    if (TAKEN.contains(device)) {
      // A device is one whatever follows its dot: nul.txt, also nul.txt-0a1b2c3d4e5f.
      return marked(whole.replace(".", "%2E"), id);
    }
    boolean taken = TAKEN.contains(whole.toLowerCase(Locale.ROOT));
    return tooLong || taken || whole.endsWith(".") ? marked(whole, id) : whole;
  }

  /** The name's beginning and a mark of the whole id. */
  private static String marked(String name, String id) {
    StringBuilder kept = new StringBuilder();
    int bytes = 0;
    for (int c : name.codePoints().toArray()) {
      bytes += Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST) {
        break;
      }
      kept.appendCodePoint(c);
    }
    return kept + "-" + Digests.of(id).substring(0, MARK);
  }
}
