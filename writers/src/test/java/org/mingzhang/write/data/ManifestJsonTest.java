package org.mingzhang.write.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestJsonTest {

  /** The SHA-256 of "abc" (FIPS 180-4, example 1). */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void listsFilesByPathWithDigestAndSize(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("charts/a.svg");
    Files.createDirectories(folder.resolve("charts"));
    Files.writeString(file, "abc");
    Manifest manifest =
        new Manifest(
            "0.1.0",
            "C001",
            "2026-Q3",
            1,
            new TreeMap<>(Map.of("language", "zh-CN", "communities", "C001")),
            List.of(new Manifest.Item("b.csv", "02", 2), new Manifest.Item("a.csv", "01", 1)),
            List.of(Manifest.Item.of(folder, file)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    ManifestJson.write(manifest, out);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"schema": 1, "version": "0.1.0", "community": "C001", "period": "2026-Q3", \
            "revision": 1, "parameters": {"communities": "C001", "language": "zh-CN"},
             "inputs": [
              {"path": "a.csv", "sha256": "01", "bytes": 1},
              {"path": "b.csv", "sha256": "02", "bytes": 2}],
             "outputs": [
              {"path": "charts/a.svg", "sha256": "%s", "bytes": 3}]}
            """
                .formatted(ABC));
  }

  @Test
  void ordersPathsByTheirBytes() {
    // U+FF21 is before U+20BB7 in UTF-8 but after it in UTF-16.
    Manifest manifest =
        new Manifest(
            "1",
            "",
            "2026",
            1,
            new TreeMap<>(),
            List.of(new Manifest.Item("𠮷.csv", "", 0), new Manifest.Item("Ａ.csv", "", 0)),
            List.of());

    assertThat(manifest.inputs())
        .extracting(Manifest.Item::path)
        .containsExactly("Ａ.csv", "𠮷.csv");
  }

  @Test
  void refusesWhatBelongsToTheMachine() {
    assertThatThrownBy(() -> new Manifest.Item("/home/x/a.csv", "", 0))
        .hasMessage("expected a relative path with / but found /home/x/a.csv");
    assertThatThrownBy(() -> new Manifest.Item("C:\\a.csv", "", 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Manifest(
                    "1", "", "2026", 1, new TreeMap<>(Map.of("jobs", "4")), List.of(), List.of()))
        .hasMessage("a manifest leaves out the parameter jobs");
  }
}
