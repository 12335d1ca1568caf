package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.mingzhang.ledger.FileReport;

/**
 * {@code manifest.json} of a handover pack: the SHA-256 of every file that the books rest on, with
 * its rows, and of every file of the pack, so that nothing is changed unseen.
 *
 * @param inputs in the order of import
 * @param outputs in the order given
 */
public record HandoverManifest(
    String version,
    String community,
    LocalDate day,
    List<FileReport> inputs,
    List<Manifest.Item> outputs) {

  public HandoverManifest {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Writes UTF-8 with line feeds, a file a line, and flushes; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    w.write(
        "{"
            + new JsonObject()
                .number("schema", 1)
                .text("version", version)
                .text("community", community)
                .text("day", day.toString())
                .members());
    List<JsonObject> files =
        inputs.stream()
            .map(
                file ->
                    new JsonObject()
                        .text("path", file.file().path())
                        .text("sha256", file.file().digest())
                        .number("rows", file.rows())
                        .number("used", file.used()))
            .toList();
    write("inputs", files, w);
    List<JsonObject> pack =
        outputs.stream()
            .map(
                item ->
                    new JsonObject()
                        .text("path", item.path())
                        .text("sha256", item.sha256())
                        .number("bytes", item.bytes()))
            .toList();
    write("outputs", pack, w);
    w.write("}\n");
    w.flush();
  }

  private static void write(String name, List<JsonObject> lines, Writer w) throws IOException {
    w.write(",\n \"" + name + "\": [");
    String before = "\n  ";
    for (JsonObject line : lines) {
      w.write(before + line);
      before = ",\n  ";
    }
    w.write("]");
  }
}
