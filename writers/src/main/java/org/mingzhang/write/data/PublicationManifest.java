package org.mingzhang.write.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code manifest.json} of what was published for the owners. It names no person and no file of the
 * office, whose names may hold persons' names: sources are named by their digest, approvals by
 * role.
 *
 * @param version of Mingzhang
 * @param parameters such as language
 * @param displayFrom first day of the display
 * @param displayTo its last day
 * @param approvals in the order they were given
 * @param nothing items that the office declared to have nothing of in the period
 * @param previous SHA-256 of the manifest of the community's publication before, empty for the
 *     first
 * @param signedBy SHA-256 of the certificate that signs the papers and this manifest, empty where
 *     nobody does
 * @param inputs SHA-256 of the files whose rows were used
 * @param outputs the files of the folder but the manifest, by path
 */
public record PublicationManifest(
    String version,
    String community,
    String period,
    int revision,
    SortedMap<String, String> parameters,
    LocalDate displayFrom,
    LocalDate displayTo,
    List<Approval> approvals,
    List<String> nothing,
    String previous,
    String signedBy,
    List<String> inputs,
    List<Manifest.Item> outputs) {

  public PublicationManifest {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    approvals = List.copyOf(approvals);
    nothing = List.copyOf(nothing);
    inputs = inputs.stream().sorted().distinct().toList();
    outputs =
        outputs.stream()
            .sorted(Comparator.comparing(Manifest.Item::path, PathOrder.BYTES))
            .toList();
  }

  /** The same with the files that its folder came to hold, and by whom they are signed. */
  public PublicationManifest over(String certificate, List<Manifest.Item> files) {
    return new PublicationManifest(
        version,
        community,
        period,
        revision,
        parameters,
        displayFrom,
        displayTo,
        approvals,
        nothing,
        previous,
        certificate,
        inputs,
        files);
  }

  /**
   * Who said yes, without a name.
   *
   * @param role {@code finance} or {@code committee}
   * @param minute number of the minutes, empty where there are none
   */
  public record Approval(String role, LocalDate day, String minute) {}

  /** Writes UTF-8 with line feeds and flushes; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    Writer w = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    w.write(
        "{"
            + new JsonObject()
                .number("schema", 1)
                .text("version", version)
                .text("community", community)
                .text("period", period)
                .number("revision", revision)
                .texts("parameters", parameters)
                .text("display_from", displayFrom.toString())
                .text("display_to", displayTo.toString())
                .text("previous", previous)
                .text("signed_by", signedBy)
                .members());
    write(
        "approvals",
        approvals.stream()
            .map(
                approval ->
                    new JsonObject()
                        .text("role", approval.role())
                        .text("day", approval.day().toString())
                        .text("minute", approval.minute()))
            .toList(),
        w);
    write("nothing", nothing.stream().map(item -> new JsonObject().text("item", item)).toList(), w);
    write("inputs", inputs.stream().map(sha -> new JsonObject().text("sha256", sha)).toList(), w);
    write(
        "outputs",
        outputs.stream()
            .map(
                item ->
                    new JsonObject()
                        .text("path", item.path())
                        .text("sha256", item.sha256())
                        .number("bytes", item.bytes()))
            .toList(),
        w);
    w.write("}\n");
    w.flush();
  }

  /** A member of a manifest that is a list, an object a line. */
  static void write(String name, List<JsonObject> lines, Writer w) throws IOException {
    w.write(",\n \"" + name + "\": [");
    String before = "\n  ";
    for (JsonObject line : lines) {
      w.write(before + line);
      before = ",\n  ";
    }
    w.write("]");
  }
}
