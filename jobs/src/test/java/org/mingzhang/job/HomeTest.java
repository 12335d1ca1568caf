package org.mingzhang.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and rooms lie in the home: who may open it. */
class HomeTest {

  @TempDir Path folder;

  @BeforeEach
  void rightsAreKnown() {
    Assumptions.assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "The file system knows no rights of owner, group and others.");
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void allow(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  @Test
  void aNewHomeIsItsOwnersAlone() throws IOException, HomeLocked {
    Path home = folder.resolve("above/home");
    try (Books books = Books.open(home)) {
      assertThat(rights(home)).isEqualTo("rwx------");
      assertThat(books.home().folder()).isEqualTo(home);
    }
    try (Stream<Path> within = Files.list(home)) {
      List<Path> files = within.filter(Files::isRegularFile).toList();
      assertThat(files).hasSizeGreaterThan(2);
      for (Path file : files) {
        assertThat(rights(file)).as(file.toString()).isEqualTo("rw-------");
      }
    }
  }

  @Test
  void oneOfAnEarlierVersionIsClosedToOthersButNotToAGroup() throws IOException, HomeLocked {
    Path alone = folder.resolve("alone");
    Home.open(alone).close();
    allow(alone, "rwxr-xr-x");
    allow(alone.resolve("lock"), "rw-r--r--");
    Home.open(alone).close();
    assertThat(rights(alone)).isEqualTo("rwx------");
    assertThat(rights(alone.resolve("lock"))).isEqualTo("rw-------");

    Path shared = folder.resolve("shared");
    Home.open(shared).close();
    allow(shared, "rwxrwxr-x");
    allow(shared.resolve("lock"), "rw-rw-r--");
    Home.open(shared).close();
    assertThat(rights(shared)).isEqualTo("rwxrwx---");
    assertThat(rights(shared.resolve("lock"))).isEqualTo("rw-rw----");
  }

  @Test
  void aFolderOfSomethingElseKeepsItsRightsAndOurFilesAreClosed() throws IOException, HomeLocked {
    Path other = Files.createDirectory(folder.resolve("other"));
    Path theirs = Files.writeString(other.resolve("theirs.txt"), "x");
    allow(other, "rwx---r-x");
    allow(theirs, "rw-r--r--");
    Home.open(other).close();
    assertThat(rights(other)).isEqualTo("rwx---r-x");
    assertThat(rights(theirs)).isEqualTo("rw-r--r--");
    assertThat(rights(other.resolve("lock"))).isEqualTo("rw-------");
  }

  @Test
  void anEmptyFolderBecomesOurs() throws IOException, HomeLocked {
    Path made = Files.createDirectory(folder.resolve("made"));
    allow(made, "rwxr-xr-x");
    Home.open(made).close();
    assertThat(rights(made)).isEqualTo("rwx------");
  }
}
