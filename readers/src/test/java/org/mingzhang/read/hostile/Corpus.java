package org.mingzhang.read.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All hostile files, always the same. */
public final class Corpus {

  private Corpus() {}

  static List<HostileFile> all() {
    List<HostileFile> all = new ArrayList<>();
    all.addAll(TextEncodings.files());
    all.addAll(TextShapes.files());
    all.addAll(TextValues.files());
    all.addAll(XlsxXml.files());
    all.addAll(XlsxCells.files());
    all.addAll(XlsxSheets.files());
    all.addAll(ZipAttacks.files());
    all.addAll(XlsFiles.files());
    all.addAll(HtmlFiles.files());
    all.addAll(SpreadsheetMl.files());
    all.addAll(ForeignFiles.files());
    all.addAll(Mutations.files());
    Set<String> names = new HashSet<>();
    for (HostileFile file : all) {
      if (!names.add(file.name())) {
        throw new IllegalStateException("two files are named " + file.name());
      }
    }
    return all;
  }

  /**
   * Writes files to a folder: {@code FOLDER light|heavy|all [STEP]}, of which every STEP-th.
   *
   * @param args as above
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    int step = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    int number = 0;
    for (HostileFile file : all()) {
      boolean wanted = args[1].equals("all") || args[1].equals("heavy") == file.heavy();
      if (wanted && number++ % step == 0) {
        file.writeTo(folder);
      }
    }
  }
}
