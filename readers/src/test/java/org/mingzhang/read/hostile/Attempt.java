package org.mingzhang.read.hostile;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TooManyRefused;
import org.mingzhang.ledger.UnitRegister;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.Outcome;
import org.mingzhang.read.RawRow;
import org.mingzhang.read.RowCursor;
import org.mingzhang.read.RowParser;
import org.mingzhang.read.SourceReader;
import org.mingzhang.read.UncheckedFileRefused;

/**
 * One file read to its end, in blocks as a load does it. Whatever is refused must be said in
 * sentences; anything thrown beside a refusal passes through.
 */
final class Attempt {

  private static final UnitRegister UNITS =
      UnitRegister.of(
          "金桂苑", List.of(new UnitRegister.Entry("1-1-101", "住宅 1-1-101", "residential")), Map.of());

  private static final Register REGISTER =
      new Register() {
        @Override
        public Optional<String> communityId(String idOrName) {
          boolean known = idOrName.equals("C001") || idOrName.equals("金桂苑");
          return known ? Optional.of("C001") : Optional.empty();
        }

        @Override
        public Optional<String> roundAt(String communityId, LocalDateTime submittedAt) {
          return submittedAt.getYear() == 2026 ? Optional.of("2026-07") : Optional.empty();
        }

        @Override
        public UnitRegister units(String communityId) {
          return UNITS;
        }
      };

  private static final int ROWS_IN_A_BLOCK = 10_000;
  private static final long WEIGHT_OF_A_BLOCK = 8_000_000;

  /** So many refusals of one reason are put into words. */
  private static final int SAID = 30;

  private final Path file;
  private final String path;
  private final List<String> faults = new ArrayList<>();
  private final Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
  private long rows;
  private long rowsRefused;
  private int tables;
  private boolean blocked;

  private Attempt(Path file) {
    this.file = file;
    path = String.valueOf(file.getFileName());
  }

  /** Reads the file; what it came to is told by the attempt. */
  static Attempt at(Path file) {
    Attempt attempt = new Attempt(file);
    try {
      attempt.read();
    } catch (FileRefused e) {
      attempt.blocked(e.refusal());
    } catch (UncheckedFileRefused e) {
      attempt.blocked(e.refusal());
    }
    return attempt;
  }

  private void read() throws FileRefused {
    try (SourceReader reader = SourceReader.open(file, path)) {
      if (reader.tables().isEmpty()) {
        faults.add("neither a table nor a refusal");
      }
      reader.remarks().forEach(this::refused);
      for (FoundTable table : reader.tables()) {
        tables++;
        RowParser parser = RowParser.of(table, new SourceFile(7, path, "digest"), REGISTER);
        try (RowCursor cursor = reader.rows(table)) {
          List<RawRow> block = block(cursor);
          while (!block.isEmpty() && !TooManyRefused.is(rowsRefused, rows - rowsRefused)) {
            judge(parser, block);
            block = block(cursor);
          }
        }
      }
    }
  }

  private static List<RawRow> block(RowCursor cursor) {
    List<RawRow> block = new ArrayList<>();
    long weight = 0;
    while (block.size() < ROWS_IN_A_BLOCK && weight < WEIGHT_OF_A_BLOCK && cursor.advance()) {
      block.add(cursor.row());
      weight += cursor.row().weight();
    }
    return block;
  }

  private void judge(RowParser parser, List<RawRow> block) {
    List<Outcome> outcomes = new ArrayList<>();
    for (RawRow row : block) {
      outcomes.addAll(parser.parse(row));
    }
    rows += block.size();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Outcome.Refused refused) {
        rowsRefused++;
        if (refused.refusals().isEmpty()) {
          faults.add("a row is refused for no reason");
        }
        refused.refusals().forEach(this::refused);
      } else if (outcome instanceof Outcome.Total total) {
        total.differences().forEach(this::refused);
      } else if (outcome instanceof Outcome.Late late) {
        late.total().differences().forEach(this::refused);
      }
    }
  }

  private void blocked(Refusal refusal) {
    blocked = true;
    if (!refusal.reason().blocks()) {
      faults.add("the file is refused for a reason of rows: " + refusal.reason());
    }
    refused(refusal);
  }

  private void refused(Refusal refusal) {
    if (reasons.merge(refusal.reason(), 1, Integer::sum) <= SAID) {
      for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        String sentence = RefusalWords.of(locale).sentence(refusal);
        Sentences.faults(sentence, given(refusal), file).forEach(faults::add);
      }
    }
  }

  /** What a sentence has from the file; of one that cannot be read the words are the system's. */
  private static String given(Refusal refusal) {
    return refusal.reason() == Reason.FILE_UNREADABLE
        ? ""
        : String.join(" ", refusal.found(), refusal.column(), refusal.sheet())
            + " "
            + String.join(" ", refusal.args());
  }

  /** What a reader must never do; empty where all is well. */
  List<String> faults() {
    return faults;
  }

  /** What it came to, the same for files that fail in the same way. */
  String outcome() {
    String all =
        reasons.entrySet().stream()
            .map(
                e -> e.getKey().name() + (e.getKey().blocks() ? "" : "*" + magnitude(e.getValue())))
            .collect(Collectors.joining(" "));
    return (blocked ? "blocked " : "read ") + tables + " " + magnitude(rows) + " " + all;
  }

  private static long magnitude(long count) {
    return Long.highestOneBit(count);
  }
}
