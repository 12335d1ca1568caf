package org.mingzhang.job;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingzhang.job.CorrectionTables.Line;
import org.mingzhang.job.CorrectionTables.Table;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.read.CorrectionColumns;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.ProtectedText;
import org.mingzhang.write.data.CsvText;

/**
 * A table of corrections as CSV for Excel: byte order mark, CR LF, the office's own columns and
 * then those that say what is wrong.
 */
public final class CorrectionCsv {

  private final Table table;
  private final RefusalWords words;
  private final boolean chinese;

  private CorrectionCsv(Table table, Locale locale) {
    this.table = table;
    this.words = RefusalWords.of(locale);
    this.chinese = locale.getLanguage().equals("zh");
  }

  /** Writes a table and flushes; the stream stays open. */
  public static void write(Table table, Locale locale, OutputStream out) throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    w.write('\uFEFF');
    for (List<String> line : new CorrectionCsv(table, locale).lines()) {
      w.write(line.stream().map(CsvText::quoted).collect(Collectors.joining(",")));
      w.write("\r\n");
    }
    w.flush();
  }

  private List<List<String>> lines() {
    FoundTable layout = table.layout();
    int width = layout.headers().size();
    int widest = table.lines().stream().mapToInt(line -> line.row().cells().size()).max().orElse(0);
    int extra = Math.max(0, widest - width);
    List<List<String>> lines = new ArrayList<>();
    List<String> header = new ArrayList<>();
    layout.headers().forEach(text -> header.add(ProtectedText.of(text, false)));
    header.addAll(CorrectionColumns.headers(layout, extra, chinese));
    lines.add(header);
    for (Line line : table.lines()) {
      lines.add(cells(line, width + extra));
    }
    return lines;
  }

  private List<String> cells(Line line, int width) {
    List<String> own = line.layout().cells(line.row());
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      cells.add(i < own.size() ? ProtectedText.of(own.get(i), table.layout().holdsNumbers(i)) : "");
    }
    cells.add(ProtectedText.of(line.source().path(), false));
    cells.add(ProtectedText.of(line.source().sheet(), false));
    cells.add(Long.toString(line.source().row()));
    cells.add(joined(line, words::column));
    cells.add(joined(line, Refusal::found));
    cells.add(joined(line, words::expected));
    cells.add(joined(line, words::advice));
    cells.add(CorrectionColumns.code(line.source()));
    return cells;
  }

  private String joined(Line line, Function<Refusal, String> said) {
    String text =
        line.refusals().stream()
            .map(said)
            .map(String::strip)
            .distinct()
            .collect(Collectors.joining(chinese ? "；" : "; "));
    return ProtectedText.of(text, false);
  }
}
