package org.mingzhang.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingzhang.ledger.TableKind;

/** Reads canonical CSV without quoted cells, which is what the generator's plain files are. */
final class Tables {

  private Tables() {}

  static List<TableRow> read(Path folder, TableKind kind) throws IOException {
    return read(folder, kind.name().toLowerCase(Locale.ROOT));
  }

  /** The rows of all files of one kind by header. */
  static List<TableRow> read(Path folder, String kind) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    for (Path file : Folders.files(folder)) {
      if (file.getFileName().toString().matches(kind + "(-.*)?\\.csv")) {
        List<String> lines = Files.readAllLines(file);
        String[] headers = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split(",", -1);
          if (cells.length != headers.length) {
            throw new IOException(file + ": " + line);
          }
          Map<String, String> row = new LinkedHashMap<>();
          for (int i = 0; i < cells.length; i++) {
            row.put(headers[i], cells[i]);
          }
          rows.add(new TableRow(row));
        }
      }
    }
    return rows;
  }
}
