package org.mingzhang.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.read.column.HeaderSearch;

/** A file of separated values: comma, semicolon or tab, whichever makes a header of it. */
final class TextFile implements Container {

  private static final char[] SEPARATORS = {',', '\t', ';'};

  private final SourceBytes file;
  private final Charsets encoding;
  private final char separator;

  private TextFile(SourceBytes file, Charsets encoding, char separator) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
  }

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    SourceBytes.Start start = file.start();
    boolean wide = start.startsWith(0xFF, 0xFE) || start.startsWith(0xFE, 0xFF);
    if (!wide && (start.isBinary() || isKnownBinary(start))) {
      throw file.refused(Reason.FILE_BINARY, "");
    }
    Charsets encoding = Charsets.of(file);
    char separator = SEPARATORS[0];
    int most = -1;
    for (char candidate : SEPARATORS) {
      int known = new TextFile(file, encoding, candidate).known();
      if (known > most) {
        most = known;
        separator = candidate;
      }
    }
    return Optional.of(new TextFile(file, encoding, separator));
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

  /** How many columns a reading with this separator recognises. */
  private int known() {
    List<List<String>> rows = new ArrayList<>();
    try (RowCursor cursor = rows("")) {
      while (rows.size() < HeaderSearch.ROWS && cursor.advance()) {
        rows.add(cursor.row().cells());
      }
    }
    return HeaderSearch.in(rows).known();
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
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public RowCursor rows(String sheet) {
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
