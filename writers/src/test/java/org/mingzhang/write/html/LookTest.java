package org.mingzhang.write.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;

/** Leaves a page of each kind in target/look, to be looked at in a browser. */
class LookTest {

  private static final Path LOOK = Path.of("target", "look");

  @Test
  void writesEveryPage() throws IOException {
    Files.createDirectories(LOOK);
    for (Document document : List.of(Papers.disclosure(), Papers.service(), Papers.crowded())) {
      try (OutputStream out = Files.newOutputStream(LOOK.resolve(document.id() + ".html"))) {
        HtmlWriter.write(document, out);
      }
    }
    try (OutputStream out = Files.newOutputStream(LOOK.resolve("index.html"))) {
      DirectoryPage.write(Papers.directory(), out);
    }
    assertThat(LOOK.resolve("index.html")).isNotEmptyFile();
  }
}
