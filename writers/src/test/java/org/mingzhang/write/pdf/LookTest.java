package org.mingzhang.write.pdf;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;

class LookTest {
  @Test
  void writes() throws Exception {
    for (Document d :
        java.util.List.of(
            Papers.disclosure(), Papers.review(400), Papers.english(), Papers.review(5000))) {
      long t = System.nanoTime();
      Path p =
          Path.of(
              "/tmp/look/"
                  + d.id()
                  + (d.blocks().toString().length() > 400000 ? "-big" : "")
                  + ".pdf");
      Files.createDirectories(p.getParent());
      try (OutputStream out = Files.newOutputStream(p)) {
        new PdfWriter(Papers.FRAME).write(d, out);
      }
      System.out.println(p + " " + (System.nanoTime() - t) / 1000000 + " ms " + Files.size(p));
    }
  }
}
