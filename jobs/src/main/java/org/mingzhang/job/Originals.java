package org.mingzhang.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.OriginalFiles;
import org.mingzhang.read.RowCursor;
import org.mingzhang.read.Source;
import org.mingzhang.read.SourceReader;
import org.mingzhang.read.UncheckedFileRefused;
import org.mingzhang.read.profile.Profiles;

/** The archive as the place of the files that a table of corrections corrects. */
final class Originals implements OriginalFiles {

  private final Archive archive;
  private final InputFile corrections;
  private final Profiles profiles;
  private @Nullable Map<String, Set<Place>> corrected;

  Originals(Archive archive, InputFile corrections, Profiles profiles) {
    this.profiles = profiles;
    this.archive = archive;
    this.corrections = corrections;
  }

  @Override
  public Optional<Path> find(String digest) {
    return digest.matches("[0-9a-f]{64}")
        ? Optional.of(archive.path(digest)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  @Override
  public Profiles profiles() {
    return profiles;
  }

  @Override
  public Set<Place> corrected(String digest) {
    Map<String, Set<Place>> known = corrected;
    if (known == null) {
      known = read();
      corrected = known;
    }
    return known.getOrDefault(digest, Set.of());
  }

  private Map<String, Set<Place>> read() {
    Map<String, Set<Place>> places = new HashMap<>();
    try (SourceReader reader =
        SourceReader.open(corrections.archived(), corrections.path(), profiles)) {
      for (FoundTable table : reader.tables()) {
        try (RowCursor rows = reader.rows(table)) {
          while (rows.advance()) {
            Source source = rows.row().source();
            if (source != null) {
              places
                  .computeIfAbsent(source.digest(), d -> new HashSet<>())
                  .add(new Place(source.sheet(), source.row()));
            }
          }
        }
      }
    } catch (FileRefused e) {
      throw UncheckedFileRefused.of(e);
    }
    return places;
  }
}
