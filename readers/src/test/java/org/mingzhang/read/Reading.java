package org.mingzhang.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Question;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.RefusalWords;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.UnitRegister;
import org.mingzhang.read.profile.Profiles;

/** Everything that came of one file. */
record Reading(
    List<FoundTable> tables,
    List<Fact> facts,
    List<Refusal> refusals,
    long other,
    List<Refusal> remarks,
    List<ControlTotal> totals,
    List<Refusal> differences,
    List<Outcome.Aside> asides,
    @Nullable Refusal unfit) {

  /** Two communities, C001 金桂苑 and C002 银杏里, and a round of C001 in July 2026. */
  static final Register REGISTER =
      new Register() {
        private final Map<String, String> ids =
            Map.of("C001", "C001", "金桂苑", "C001", "C002", "C002", "银杏里", "C002");

        @Override
        public Optional<String> communityId(String idOrName) {
          return Optional.ofNullable(ids.get(idOrName));
        }

        @Override
        public Optional<String> roundAt(String communityId, LocalDateTime submittedAt) {
          boolean july = submittedAt.getYear() == 2026 && submittedAt.getMonthValue() == 7;
          return communityId.equals("C001") && july ? Optional.of("2026-07") : Optional.empty();
        }

        @Override
        public UnitRegister units(String communityId) {
          String name = communityId.equals("C001") ? "金桂苑" : "银杏里";
          return UnitRegister.of(name, List.of(), Map.of());
        }
      };

  static Reading of(Path file) throws FileRefused {
    return of(file, String.valueOf(file.getFileName()));
  }

  static Reading of(Path file, String path) throws FileRefused {
    return of(file, path, Profiles.none());
  }

  /** The same register with the questions of a set for every round of C001. */
  static Register registerOf(Map<String, Question> set) {
    return new Register() {
      @Override
      public Optional<String> communityId(String idOrName) {
        return REGISTER.communityId(idOrName);
      }

      @Override
      public Optional<String> roundAt(String communityId, LocalDateTime submittedAt) {
        return REGISTER.roundAt(communityId, submittedAt);
      }

      @Override
      public Map<String, Question> questions(String communityId, String round) {
        return communityId.equals("C001") ? set : Map.of();
      }

      @Override
      public UnitRegister units(String communityId) {
        return REGISTER.units(communityId);
      }
    };
  }

  static Reading of(Path file, String path, Profiles profiles) throws FileRefused {
    return of(file, path, profiles, REGISTER);
  }

  static Reading of(Path file, String path, Profiles profiles, Register register)
      throws FileRefused {
    List<Fact> facts = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<ControlTotal> totals = new ArrayList<>();
    List<Refusal> differences = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<Refusal> remarks = new ArrayList<>();
    List<Outcome.Aside> asides = new ArrayList<>();
    Refusal unfit = null;
    long other = 0;
    try (SourceReader reader = SourceReader.open(file, path, profiles)) {
      for (FoundTable table : reader.tables()) {
        RowParser parser = RowParser.of(table, new SourceFile(7, path, "digest"), register);
        try (RowCursor rows = reader.rows(table)) {
          while (rows.advance()) {
            outcomes.addAll(parser.parse(rows.row()));
          }
          outcomes.addAll(parser.finish());
        }
      }
      for (Outcome outcome : outcomes) {
        if (outcome instanceof Outcome.Accepted accepted) {
          facts.add(accepted.fact());
        } else if (outcome instanceof Outcome.Refused refused) {
          refusals.addAll(refused.refusals());
        } else if (outcome instanceof Outcome.Total total) {
          other++;
          totals.addAll(total.totals());
          differences.addAll(total.differences());
        } else if (outcome instanceof Outcome.Late late) {
          totals.addAll(late.total().totals());
          differences.addAll(late.total().differences());
        } else if (outcome instanceof Outcome.Unfit whole) {
          unfit = whole.refusal();
        } else if (outcome instanceof Outcome.Remark remark) {
          remarks.add(remark.refusal());
        } else {
          other++;
          if (outcome instanceof Outcome.Aside aside) {
            asides.add(aside);
          }
        }
      }
      remarks.addAll(reader.remarks());
      return new Reading(
          reader.tables(), facts, refusals, other, remarks, totals, differences, asides, unfit);
    }
  }

  static Reading of(Path folder, String name, String... lines) throws FileRefused {
    return of(write(folder, name, String.join("\n", lines) + "\n"));
  }

  static Path write(Path folder, String name, String text) {
    return write(folder, name, text, StandardCharsets.UTF_8);
  }

  static Path write(Path folder, String name, String text, Charset charset) {
    return write(folder, name, text.getBytes(charset));
  }

  static Path write(Path folder, String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with every refusal so many rows higher. */
  Reading shiftedUp(long rows) {
    List<Refusal> moved =
        refusals.stream()
            .map(
                r ->
                    new Refusal(
                        r.path(),
                        r.sheet(),
                        r.row() - rows,
                        r.communityId(),
                        r.column(),
                        r.found(),
                        r.reason(),
                        r.args(),
                        r.raw()))
            .toList();
    return new Reading(tables, facts, moved, other, remarks, totals, differences, asides, unfit);
  }

  /** The only fact. */
  <T extends Fact> T fact(Class<T> type) {
    if (facts.size() != 1 || !refusals.isEmpty()) {
      throw new AssertionError("expected one fact, found " + facts + " and " + refusals);
    }
    return type.cast(facts.get(0));
  }

  /** The only refusal. */
  Refusal refusal() {
    if (refusals.size() != 1) {
      throw new AssertionError("expected one refusal, found " + refusals);
    }
    return refusals.get(0);
  }

  static String english(Refusal refusal) {
    return RefusalWords.of(Locale.ENGLISH).sentence(refusal);
  }

  static String chinese(Refusal refusal) {
    return RefusalWords.of(Locale.SIMPLIFIED_CHINESE).sentence(refusal);
  }
}
