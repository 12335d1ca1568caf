package org.mingzhang.ledger.store;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.ledger.TableKind;

/**
 * What was read and is not posted yet, kept through a crash. A block is one transaction. Safe for
 * threads as long as one file is staged by one of them.
 */
final class Staging {

  private final Database database;

  /** The block expected next of each file and phase staged by this process. */
  private final Map<String, Integer> next = new ConcurrentHashMap<>();

  Staging(Database database) {
    this.database = database;
  }

  void stage(SourceFile file, Phase phase, StagedBlock staged) {
    String load = load(file, phase);
    int block = staged.number();
    try (Session session = database.session()) {
      session.inTransaction(
          () -> {
            if (next.getOrDefault(load, -1) != block) {
              forget(session, file, phase, block);
            }
            next.remove(load);
            append(session, file, phase, block, staged.facts());
            appendRefusals(session, file, phase, block, staged.refusals());
            ControlTotals.stage(session, file, phase, staged);
            Corrections.stage(session, file, phase, block, staged.corrections());
            return session
                .sql(
                    """
                    INSERT INTO staged_block
                    VALUES (:file, :phase, :block, :other, :rows, :refused)""")
                .param("file", file.id())
                .param("phase", phase.name())
                .param("block", block)
                .param("other", staged.other())
                .param("rows", staged.rows())
                .param("refused", staged.refused())
                .update();
          });
      next.put(load, block + 1);
    }
  }

  /** Forgets what an earlier try left of this block and those after it. */
  private static void forget(Session session, SourceFile file, Phase phase, int block) {
    long left =
        session
            .sql(
                """
                SELECT count(*) FROM staged_block
                WHERE file_id = :file AND phase = :phase AND block >= :block""")
            .param("file", file.id())
            .param("phase", phase.name())
            .param("block", block)
            .query(Long.class)
            .single();
    if (left > 0) {
      delete(session, file, phase, block);
    }
  }

  /** Takes a posted file out of the staging tables, within the transaction that posts it. */
  void clear(Session session, SourceFile file, Phase phase) {
    delete(session, file, phase, 0);
    next.remove(load(file, phase));
  }

  private static void delete(Session session, SourceFile file, Phase phase, int block) {
    for (Shape shape : Shape.of(phase)) {
      session
          .sql("DELETE FROM " + shape.staged() + " WHERE file_id = :file AND block >= :block")
          .param("file", file.id())
          .param("block", block)
          .update();
    }
    for (String table :
        List.of("staged_refusal", "staged_total", "staged_correction", "staged_block")) {
      session
          .sql(
              "DELETE FROM "
                  + table
                  + " WHERE file_id = :file AND phase = :phase AND block >= :block")
          .param("file", file.id())
          .param("phase", phase.name())
          .param("block", block)
          .update();
    }
  }

  private static String load(SourceFile file, Phase phase) {
    return file.id() + " " + phase;
  }

  private static void append(
      Session session, SourceFile file, Phase phase, int block, List<Fact> facts)
      throws SQLException {
    Map<TableKind, DuckDBAppender> appenders = new EnumMap<>(TableKind.class);
    try {
      for (Fact fact : facts) {
        Shape shape = Shape.of(fact.kind());
        if (shape.phase() != phase) {
          throw new IllegalArgumentException(fact.kind() + " is not posted with " + phase);
        }
        DuckDBAppender appender = appenders.get(fact.kind());
        if (appender == null) {
          appender = session.appender(shape.staged());
          appender.setWriteInlinedStrings(true);
          appenders.put(fact.kind(), appender);
        }
        appender
            .beginRow()
            .append(block)
            .append(file.id())
            .append(fact.origin().sheet())
            .append(fact.origin().row());
        for (Object value : FactRow.of(fact)) {
          append(appender, value);
        }
        appender.endRow();
      }
    } finally {
      for (DuckDBAppender appender : appenders.values()) {
        appender.close();
      }
    }
  }

  private static void appendRefusals(
      Session session, SourceFile file, Phase phase, int block, List<Refusal> refusals)
      throws SQLException {
    if (refusals.isEmpty()) {
      return;
    }
    try (DuckDBAppender appender = session.appender("staged_refusal")) {
      for (Refusal refusal : refusals) {
        appender.beginRow().append(phase.name()).append(block);
        Refusals.append(appender, file, refusal);
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, @Nullable Object value) throws SQLException {
    if (value == null) {
      appender.appendNull();
    } else if (value instanceof String text) {
      appender.append(text);
    } else if (value instanceof Long number) {
      appender.append(number.longValue());
    } else if (value instanceof LocalDate date) {
      appender.append(date);
    } else if (value instanceof Integer number) {
      appender.append(number.intValue());
    } else if (value instanceof LocalDateTime time) {
      appender.append(time);
    } else if (value instanceof Boolean flag) {
      appender.append(flag.booleanValue());
    } else if (value instanceof BigDecimal decimal) {
      appender.append(decimal);
    } else if (value instanceof Map<?, ?> map) {
      appender.append(map);
    } else {
      throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }
}
