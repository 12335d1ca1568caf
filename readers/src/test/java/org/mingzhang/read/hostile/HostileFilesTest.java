package org.mingzhang.read.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile file is read or refused with a sentence, within bounds of time and memory. */
class HostileFilesTest {

  private static final int EACH = Boolean.getBoolean("hostile.all") ? 1 : 2;

  private final Path folder;

  HostileFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  @Tag("fuzz")
  void isReadOrRefusedInTimeAndMemory() throws IOException, InterruptedException {
    List<HostileFile> all = Corpus.all().stream().filter(f -> !f.heavy()).toList();
    // Each second one is enough to notice; -Dhostile.all takes them all.
    List<HostileFile> files = new ArrayList<>();
    for (int i = 0; i < all.size(); i += EACH) {
      files.add(all.get(i));
    }
    assertThat(files).hasSizeGreaterThan(300);
    List<Path> written = new ArrayList<>();
    for (HostileFile file : files) {
      written.add(file.writeTo(folder));
    }
    check(ProbeRun.of(written, folder), files.size());
  }

  @Test
  @Tag("fuzz")
  void isReadOrRefusedHoweverLarge() throws IOException, InterruptedException {
    List<ProbeRun.Told> told = new ArrayList<>();
    for (HostileFile file : Corpus.all()) {
      if (file.heavy()) {
        Path written = file.writeTo(folder);
        told.addAll(ProbeRun.of(List.of(written), folder));
        Files.delete(written);
      }
    }
    told.forEach(System.out::println);
    check(told, told.size());
  }

  private static void check(List<ProbeRun.Told> told, int files) {
    assertThat(told).hasSize(files);
    assertThat(told.stream().flatMap(t -> t.wrong().stream())).isEmpty();
  }
}
