package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzhang.ledger.Refusal;

/**
 * {@code refused.csv}: what was not taken, one line each, for whoever mends the office's files. It
 * is opened in Excel, so it begins with a byte order mark and its lines end with CR LF.
 */
public final class RefusedCsv {

  private RefusedCsv() {}

  /** The words for a refusal in the reader's language. */
  public interface Words {

    /** What should have stood there. */
    String expected(Refusal refusal);

    /** What to do. */
    String advice(Refusal refusal);
  }

  /** Writes the refusals in their given order and flushes; the stream stays open. */
  public static void write(List<Refusal> refusals, Words words, OutputStream out)
      throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    w.write('\uFEFF');
    w.write("file,sheet,row,column,found,expected,advice,raw\r\n");
    for (Refusal refusal : refusals) {
      w.write(
          CsvText.line(
              refusal.path(),
              refusal.sheet(),
              refusal.row() == 0 ? "" : Long.toString(refusal.row()),
              refusal.column(),
              refusal.found(),
              words.expected(refusal),
              words.advice(refusal),
              refusal.raw()));
      w.write("\r\n");
    }
    w.flush();
  }
}
