package org.mingzhang.read;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.UnitRegister;
import org.mingzhang.read.profile.Line;
import org.mingzhang.read.profile.Mapping;
import org.mingzhang.read.profile.Profiles;
import org.mingzhang.read.profile.RowMapper;

/** The first rows of a file as a profile would have them read. */
public final class Preview {

  private static final int ROWS = 10;

  /** Which community and round a row belongs to is no matter of the layout. */
  private static final Register ANY =
      new Register() {
        @Override
        public Optional<String> communityId(String idOrName) {
          return Optional.of(idOrName);
        }

        @Override
        public Optional<String> roundAt(String communityId, LocalDateTime submittedAt) {
          return Optional.of("-");
        }

        @Override
        public UnitRegister units(String communityId) {
          return UnitRegister.EMPTY;
        }
      };

  /**
   * A line.
   *
   * @param row the row of the file
   * @param values canonical names with their texts
   * @param refusals why it would be refused; empty where it would be taken
   */
  public record Shown(long row, String values, List<Refusal> refusals) {}

  private Preview() {}

  /**
   * Ten lines of the first table.
   *
   * @throws FileRefused where the file cannot be read, or the profile asks for something
   */
  public static List<Shown> of(Path file, String path, Profiles profiles) throws FileRefused {
    List<Shown> shown = new ArrayList<>();
    try (SourceReader reader = SourceReader.open(file, "-/" + path, profiles)) {
      FoundTable table = reader.tables().get(0);
      Mapping mapping = table.mapping();
      if (mapping == null) {
        return List.of();
      }
      RowParser parser = RowParser.of(table, new SourceFile(0, "-/" + path, ""), ANY);
      RowMapper mapper = mapping.mapper();
      try (RowCursor rows = reader.rows(table)) {
        while (shown.size() < ROWS && rows.advance()) {
          RawRow row = rows.row();
          List<Outcome> outcomes = parser.parse(row);
          boolean data =
              outcomes.stream()
                  .anyMatch(o -> o instanceof Outcome.Accepted || o instanceof Outcome.Refused);
          if (data) {
            add(shown, mapping, mapper.map(row.row(), row.cells()).lines(), outcomes);
          }
        }
      }
    }
    return List.copyOf(shown);
  }

  private static void add(
      List<Shown> shown, Mapping mapping, List<Line> lines, List<Outcome> outcomes) {
    for (Line line : lines) {
      if (shown.size() < ROWS) {
        shown.add(new Shown(line.row(), values(mapping, line), refusals(outcomes)));
      }
    }
  }

  private static List<Refusal> refusals(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(o -> o instanceof Outcome.Refused)
        .flatMap(o -> ((Outcome.Refused) o).refusals().stream())
        .toList();
  }

  private static String values(Mapping mapping, Line line) {
    StringJoiner values = new StringJoiner(" · ");
    for (int slot = 0; slot < mapping.header().layout().columns().size(); slot++) {
      int position = mapping.header().position(slot);
      if (position >= 0
          && position < line.cells().size()
          && !line.cells().get(position).isBlank()) {
        values.add(mapping.header().name(slot) + "=" + line.cells().get(position));
      }
    }
    return values.toString();
  }
}
