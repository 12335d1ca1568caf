package org.mingzhang.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.read.Likeness;

/** What the names of an input's files tell. */
final class Names {

  private static final Set<String> TABLES = Set.of("csv", "tsv", "xlsx", "xlsm", "xls");
  private static final Set<String> SPREADSHEETS = Set.of("ods", "fods", "et", "ett", "numbers");
  private static final Set<String> ARCHIVES =
      Set.of("rar", "7z", "gz", "tgz", "bz2", "xz", "tar", "cab", "iso", "lz", "zst");
  private static final Set<String> OTHERS =
      Set.of(
          "pdf", "doc", "docx", "dot", "rtf", "wps", "odt", "ppt", "pptx", "dps", "odp", "md",
          "log", "jpg", "jpeg", "png", "gif", "bmp", "tif", "tiff", "webp", "heic", "svg", "ofd",
          "psd", "mp3", "mp4", "mov", "avi", "wav", "amr", "exe", "msi", "dll", "lnk", "url", "ini",
          "eml", "msg", "vsd", "dwg", "ttf", "json", "yml", "yaml", "js", "css", "py", "sh", "bat",
          "jar");

  private static final int LONGEST = 1_000;

  private Names() {}

  /** Why a file of this name is not opened, or null where it is. */
  static Ignored.@Nullable Why ignored(String path) {
    if (isHidden(path)) {
      return Ignored.Why.HIDDEN;
    }
    String ending = ending(path);
    if (ARCHIVES.contains(ending)) {
      return Ignored.Why.ARCHIVE;
    }
    if (SPREADSHEETS.contains(ending)) {
      return Ignored.Why.OTHER_SPREADSHEET;
    }
    return OTHERS.contains(ending) ? Ignored.Why.NO_TABLE : null;
  }

  /**
   * Whether a file is read: under the name of a table always, as .txt where it is in columns, and
   * under any other name where it is a table that is recognised.
   */
  static boolean isWanted(Path file, String path) {
    if (TABLES.contains(ending(path))) {
      return true;
    }
    Likeness likeness = Likeness.of(file);
    return likeness == Likeness.TABLE
        || (likeness == Likeness.COLUMNS && ending(path).equals("txt"));
  }

  static boolean isZip(String path) {
    return ending(path).equals("zip");
  }

  /** Files of the system and Excel's marks of opened workbooks. */
  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/", -1))
        .anyMatch(
            n ->
                (n.startsWith(".") && !n.equals(".."))
                    || n.startsWith("~$")
                    || n.equals("__MACOSX")
                    || n.equalsIgnoreCase("Thumbs.db")
                    || n.equalsIgnoreCase("desktop.ini"));
  }

  /** Whether a name in a zip leads out of it, or is longer than any name. */
  static boolean leadsOut(String name) {
    boolean drive = name.length() > 1 && name.charAt(1) == ':';
    return name.startsWith("/")
        || drive
        || name.length() > LONGEST
        || Arrays.asList(name.split("/", -1)).contains("..");
  }

  /** The name without empty parts. */
  static String plain(String name) {
    List<String> parts = new ArrayList<>(Arrays.asList(name.split("/", -1)));
    parts.removeIf(part -> part.isEmpty() || part.equals("."));
    return visible(String.join("/", parts));
  }

  /**
   * The name with a sign for each character that would not be seen or would disturb what is written
   * beside it.
   */
  static String visible(String name) {
    StringBuilder text = new StringBuilder(name.length());
    name.codePoints().forEach(c -> text.appendCodePoint(visible(c)));
    return text.toString();
  }

  private static int visible(int c) {
    if (c < ' ') {
      return 0x2400 + c;
    }
    boolean turning = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    int type = Character.getType(c);
    boolean unseen =
        type == Character.CONTROL
            || type == Character.SURROGATE
            || type == Character.LINE_SEPARATOR
            || type == Character.PARAGRAPH_SEPARATOR;
    return c == 0x7F ? 0x2421 : turning || unseen ? 0xFFFD : c;
  }

  private static String ending(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
  }
}
