package org.mingzhang.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.mingzhang.ledger.Reason;

class RefusedTest {

  private static final Path REFUSED = Path.of("../sample-data/refused");

  @Test
  void everyReasonHasAnInputAndARowInTheReadme() throws IOException {
    // FILE_COUNT is the program's check of itself: no input leads to it.
    List<String> reasons =
        Arrays.stream(Reason.values())
            .filter(reason -> reason != Reason.FILE_COUNT)
            .map(Reason::name)
            .sorted()
            .toList();
    try (Stream<Path> folders = Files.list(REFUSED)) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()).sorted())
          .containsExactlyElementsOf(reasons);
    }
    String readme = Files.readString(REFUSED.resolve("README.md"));
    assertThat(reasons).allMatch(reason -> readme.contains("| `" + reason + "` |"));
  }

  @Test
  void theEncryptedWorkbookOpensWithItsPasswordOnly() throws IOException {
    File file = REFUSED.resolve("FILE_ENCRYPTED/fees.xlsx").toFile();
    try (Workbook book = WorkbookFactory.create(file, "secret", true)) {
      assertThat(book.getSheetName(0)).isEqualTo("缴费");
    }
    assertThatThrownBy(() -> WorkbookFactory.create(file, null, true))
        .isInstanceOf(EncryptedDocumentException.class);
  }
}
