package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * {@code withdrawn.json} beside a community's publications: which of them were taken back, when and
 * why. A publication's own files never change, so that this cannot stand in its manifest.
 *
 * @param community its id
 * @param withdrawn in the order of the steps
 */
public record Withdrawals(String community, List<Withdrawn> withdrawn) {

  public Withdrawals {
    withdrawn = List.copyOf(withdrawn);
  }

  /**
   * A publication that was taken back.
   *
   * @param manifest SHA-256 of its manifest
   */
  public record Withdrawn(
      String period, int revision, OffsetDateTime at, String reason, String manifest) {}

  /** Writes UTF-8 with line feeds and flushes; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    w.write("{" + new JsonObject().number("schema", 1).text("community", community).members());
    PublicationManifest.write(
        "withdrawn",
        withdrawn.stream()
            .map(
                one ->
                    new JsonObject()
                        .text("period", one.period())
                        .number("revision", one.revision())
                        .text("at", one.at().toString())
                        .text("reason", one.reason())
                        .text("manifest", one.manifest()))
            .toList(),
        w);
    w.write("}\n");
    w.flush();
  }
}
