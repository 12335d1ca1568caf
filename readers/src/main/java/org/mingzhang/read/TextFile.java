package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.Finding;
import org.mingzhang.read.column.HeaderSearch;
import org.mingzhang.read.profile.Profiles;

/**
 * A file of separated values: comma, semicolon, tab or bar, whichever makes a header of it, or what
 * its first line {@code sep=;} says.
 */
final class TextFile implements Container {

  private static final char[] SEPARATORS = {',', '\t', ';', '|'};

  /** How Excel has a file name its separator, in the first line. */
  private static final String SAID = "sep=";

  private static final int FEWEST_COLUMNS = 3;

  private final SourceBytes file;
  private final Charsets encoding;
  private final char separator;

  private TextFile(SourceBytes file, Charsets encoding, char separator) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
  }

  static Optional<Container> open(SourceBytes file, Profiles profiles) throws FileRefused {
    SourceBytes.Start start = file.start();
    boolean wide = WideText.charset(start).isPresent();
    if (!wide && (start.isBinary() || isKnownBinary(start))) {
      throw file.refused(Reason.FILE_BINARY, "");
    }
    Charsets encoding = Charsets.of(file);
    return Optional.of(new TextFile(file, encoding, separator(file, encoding, profiles)));
  }

  private static char separator(SourceBytes file, Charsets encoding, Profiles profiles) {
    char separator = SEPARATORS[0];
    int most = -1;
    for (char candidate : SEPARATORS) {
      List<List<String>> rows = new TextFile(file, encoding, candidate).top();
      String first = rows.isEmpty() ? "" : String.join(String.valueOf(candidate), rows.get(0));
      if (first.length() == SAID.length() + 1 && first.regionMatches(true, 0, SAID, 0, 4)) {
        return first.charAt(SAID.length());
      }
      int headers = known(HeaderSearch.in(rows), file.path(), rows, profiles);
      int known = headers * TextCells.MOST + width(rows);
      if (known > most) {
        most = known;
        separator = candidate;
      }
    }
    return separator;
  }

  /** How many headers are known, to us or to a profile where ours are not complete. */
  private static int known(
      Finding finding, String path, List<List<String>> rows, Profiles profiles) {
    return finding instanceof Finding.Found
        ? finding.known()
        : Math.max(finding.known(), profiles.known(path, rows));
  }

  /** How many cells most rows have at least. */
  private static int width(List<List<String>> rows) {
    int[] widths = rows.stream().mapToInt(List::size).sorted().toArray();
    return widths.length == 0 ? 0 : widths[widths.length / 2];
  }

  static boolean isText(Path file) {
    try {
      SourceBytes bytes = SourceBytes.of(file, "");
      return Markup.start(bytes).isEmpty() && !bytes.start().isBinary();
    } catch (FileRefused e) {
      return false;
    }
  }

  /** Whether a file is text in columns rather than sentences, which have commas too. */
  static boolean isInColumns(Path file) {
    try {
      Optional<Container> opened = open(SourceBytes.of(file, ""), Profiles.none());
      return opened.isPresent() && opened.get() instanceof TextFile text && text.isInColumns();
    } catch (FileRefused e) {
      return false;
    }
  }

  private boolean isInColumns() {
    int rows = 0;
    int alike = 0;
    int before = 0;
    for (List<String> row : top()) {
      if (row.size() > 1 || !row.get(0).isBlank()) {
        rows++;
        alike += row.size() >= FEWEST_COLUMNS && row.size() == before ? 1 : 0;
        before = row.size();
      }
    }
    return alike > 0 && (separator != ',' || alike * 2 >= rows);
  }

  private static boolean isKnownBinary(SourceBytes.Start start) {
    return start.startsWith('%', 'P', 'D', 'F')
        || start.startsWith(0x89, 'P', 'N', 'G')
        || start.startsWith(0xFF, 0xD8, 0xFF)
        || start.startsWith('G', 'I', 'F', '8')
        || start.startsWith('R', 'a', 'r', '!')
        || start.startsWith('7', 'z', 0xBC, 0xAF)
        || start.startsWith(0x1F, 0x8B);
  }

  /** The first rows. */
  private List<List<String>> top() {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = rows(Sheet.OF_TEXT)) {
      while (rows.size() < HeaderSearch.ROWS && cursor.advance()) {
        rows.add(cursor.row().cells());
      }
    }
    return rows;
  }

  /** Characters from the start of the text on. */
  Reader reader() throws IOException {
    InputStream in = Files.newInputStream(file.file());
    try {
      in.skipNBytes(encoding.mark());
      return new InputStreamReader(in, encoding.charset());
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  char separator() {
    return separator;
  }

  String path() {
    return file.path();
  }

  @Override
  public List<Sheet> sheets() {
    return List.of(Sheet.OF_TEXT);
  }

  @Override
  public RowCursor rows(Sheet sheet) {
    return TextRows.of(this);
  }

  @Override
  public boolean isWorkbook() {
    return false;
  }

  @Override
  public boolean from1904() {
    return false;
  }

  @Override
  public void close() {
    // Each cursor has its own stream.
  }
}
