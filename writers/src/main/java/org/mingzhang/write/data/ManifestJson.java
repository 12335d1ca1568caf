package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code manifest.json}: one file a line, sorted by path, UTF-8, line feeds. */
public final class ManifestJson {

  private ManifestJson() {}

  /** Writes the manifest and flushes; the stream stays open. */
  public static void write(Manifest manifest, OutputStream out) throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonObject head = new JsonObject().number("schema", 1).text("version", manifest.version());
    if (!manifest.community().isEmpty()) {
      head.text("community", manifest.community());
    }
    head.text("period", manifest.period())
        .number("revision", manifest.revision())
        .texts("parameters", manifest.parameters());
    w.write("{" + head.members());
    write("inputs", manifest.inputs(), w);
    write("outputs", manifest.outputs(), w);
    w.write("}\n");
    w.flush();
  }

  private static void write(String name, List<Manifest.Item> items, Writer w) throws IOException {
    w.write(",\n \"" + name + "\": [");
    String before = "\n  ";
    for (Manifest.Item item : items) {
      w.write(before);
      w.write(
          new JsonObject()
              .text("path", item.path())
              .text("sha256", item.sha256())
              .number("bytes", item.bytes())
              .toString());
      before = ",\n  ";
    }
    w.write("]");
  }
}
