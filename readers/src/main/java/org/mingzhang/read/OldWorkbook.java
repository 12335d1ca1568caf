package org.mingzhang.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;

/**
 * Files of the old Office: an .xls is read; an .xlsx with a password, which is packed like one,
 * stays closed; others are told by their name.
 */
final class OldWorkbook {

  /** The stream that is the workbook; where a file has both, the first is the newer form. */
  private static final List<String> BOOKS = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

  private static final Map<String, String> OTHERS =
      Map.of(
          "WordDocument", "OLE_WORD",
          "PowerPoint Document", "OLE_POWERPOINT",
          "__properties_version1.0", "OLE_OUTLOOK",
          "VisioDocument", "OLE_VISIO");

  private OldWorkbook() {}

  static Optional<Container> open(SourceBytes file) throws FileRefused {
    if (file.start().startsWith(0x09, 0x08) && file.start().isBinary()) {
      return Optional.of(BiffBook.open(file, new Bare(file)));
    }
    if (!file.start().startsWith(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return Optional.empty();
    }
    try {
      POIFSFileSystem folders = new POIFSFileSystem(file.file().toFile(), true);
      Set<String> names = folders.getRoot().getEntryNames();
      Optional<String> book = BOOKS.stream().filter(names::contains).findFirst();
      if (book.isPresent()) {
        return Optional.of(BiffBook.open(file, new Packed(folders, book.get())));
      }
      folders.close();
      throw names.contains("EncryptedPackage")
          ? file.refused(Reason.FILE_ENCRYPTED, "")
          : file.refused(Reason.FILE_FORMAT, "", "format." + format(names));
    } catch (IOException | RuntimeException e) {
      throw file.refused(Reason.FILE_TRUNCATED, "");
    }
  }

  private static String format(Set<String> names) {
    return OTHERS.entrySet().stream()
        .filter(other -> names.contains(other.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("OLE");
  }

  /** Records without a folder of streams around them, as some programs write them. */
  private record Bare(SourceBytes file) implements BiffBook.Source {
    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(file.file()));
    }

    @Override
    public void close() {
      // Each stream is closed by its reader.
    }
  }

  private record Packed(POIFSFileSystem folders, String name) implements BiffBook.Source {
    @Override
    public InputStream open() throws IOException {
      return folders.createDocumentInputStream(name);
    }

    @Override
    public void close() throws IOException {
      folders.close();
    }
  }
}
