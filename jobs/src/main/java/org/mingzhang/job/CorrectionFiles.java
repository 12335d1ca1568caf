package org.mingzhang.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mingzhang.job.CorrectionTables.Table;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.SourceReader;
import org.mingzhang.read.profile.Profiles;

/** Where tables of corrections are written: below the same folders as the files they are for. */
public final class CorrectionFiles {

  private final Locale locale;
  private final Set<Path> taken = new HashSet<>();
  private final List<Written> written = new ArrayList<>();

  private final Profiles profiles;

  private CorrectionFiles(Locale locale, Profiles profiles) {
    this.locale = locale;
    this.profiles = profiles;
  }

  /**
   * A table and the file it was written to.
   *
   * @param isReadable whether it reads as what it was: a profile may need what stood above the
   *     header
   */
  public record Written(Table table, Path file, boolean isReadable) {}

  /** Writes each table into a file of its own below a folder. */
  public static List<Written> intoFolder(
      List<Table> tables, Path folder, Locale locale, Profiles profiles) throws IOException {
    CorrectionFiles files = new CorrectionFiles(locale, profiles);
    for (Table table : tables) {
      files.write(table, files.free(folder, table));
    }
    return List.copyOf(files.written);
  }

  /** Writes one table into one file. */
  public static Written intoFile(Table table, Path file, Locale locale, Profiles profiles)
      throws IOException {
    CorrectionFiles files = new CorrectionFiles(locale, profiles);
    files.write(table, file);
    return files.written.get(0);
  }

  private void write(Table table, Path file) throws IOException {
    Path parent = file.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      CorrectionCsv.write(table, locale, out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    written.add(new Written(table, file, readsAsItWas(table, file)));
  }

  private boolean readsAsItWas(Table table, Path file) {
    try (SourceReader reader =
        SourceReader.open(file, table.path() + "/" + file.getFileName(), profiles)) {
      FoundTable found = reader.tables().get(0);
      return found.kind() == table.layout().kind()
          && found.headers().equals(table.layout().headers());
    } catch (FileRefused e) {
      return false;
    }
  }

  /** Two tables of one name are two versions of one file. */
  private Path free(Path folder, Table table) {
    String[] names = table.path().split("/", -1);
    Path place = folder;
    for (int i = 0; i < names.length - 1; i++) {
      place = place.resolve(harmless(names[i]));
    }
    String last = names[names.length - 1];
    int dot = last.lastIndexOf('.');
    String name = dot > 0 ? last.substring(0, dot) : last;
    String sheet = table.sheet().isEmpty() ? "" : "-" + table.sheet();
    String ending = locale.getLanguage().equals("zh") ? "-更正" : "-corrections";
    String base = harmless(name + sheet + ending);
    Path file = place.resolve(base + ".csv");
    for (int n = 2; !taken.add(file); n++) {
      file = place.resolve(base + "-" + n + ".csv");
    }
    return file;
  }

  /** No separators, no control characters, nothing that leads out of the folder. */
  private static String harmless(String name) {
    String kept = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
    return kept.isBlank() || kept.equals(".") || kept.equals("..") ? "_" : kept;
  }
}
