package org.mingzhang.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.Outcome;
import org.mingzhang.read.RawRow;
import org.mingzhang.read.RowCursor;
import org.mingzhang.read.RowParser;
import org.mingzhang.read.SourceReader;
import org.mingzhang.read.UncheckedFileRefused;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * One file of a load as Spring Batch items. The item is a block of rows, so that the framework's
 * cost for an item does not count; reading never fails on what a row says: the processor accepts or
 * refuses.
 */
class FileReading
    implements ItemStreamReader<FileReading.Block>,
        ItemProcessor<FileReading.Block, FileReading.Parsed> {

  private static final int ROWS_IN_A_BLOCK = 10_000;
  private static final String BLOCKS_DONE = "blocks";

  /**
   * Raw rows of one table, numbered within file and phase; {@code first} at a table's beginning.
   */
  record Block(int number, FoundTable table, boolean first, List<RawRow> rows) {}

  /** The same rows, judged. */
  record Parsed(int number, List<Fact> facts, List<Refusal> refusals, long other, int rows) {}

  private final Runs runs;
  private final Ledger ledger;
  private final InputFile file;
  private final Phase phase;

  private @Nullable SourceReader reader;
  private List<FoundTable> tables = List.of();
  private int table = -1;
  private @Nullable RowCursor cursor;
  private @Nullable RowParser parser;

  /** Where the file was read before: the rows that are tried again. */
  private @Nullable Set<Place> retried;

  private int next;

  FileReading(Runs runs, Ledger ledger, String path, Phase phase) {
    this.runs = runs;
    this.ledger = ledger;
    this.file = runs.load().file(path);
    this.phase = phase;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      reader = SourceReader.open(file.archived(), file.path());
    } catch (FileRefused e) {
      throw new ItemStreamException(e);
    }
    retried = ledger.retried(runs.load().source(file.path())).orElse(null);
    tables = reader.tables().stream().filter(t -> t.kind().phase() == phase).toList();
    int done = context.getInt(BLOCKS_DONE, 0);
    while (next < done) {
      Block block = read();
      if (block == null) {
        break;
      }
      // Voucher lines are numbered through the file: the parser has to see what was staged before.
      block.rows().forEach(judge()::skip);
    }
  }

  @Override
  public @Nullable Block read() {
    try {
      return nextBlock();
    } catch (UncheckedFileRefused e) {
      // The file breaks off half-way: it is refused as a whole, and what was staged is forgotten.
      ledger.block(runs.load().source(file.path()), e.refusal());
      runs.load().refused(file.path());
      return null;
    }
  }

  private @Nullable Block nextBlock() {
    while (true) {
      boolean first = false;
      if (cursor == null) {
        if (++table >= tables.size()) {
          return null;
        }
        FoundTable found = tables.get(table);
        cursor = opened().rows(found);
        parser = RowParser.of(found, runs.load().source(file.path()), ledger.register());
        first = true;
      }
      List<RawRow> rows = new ArrayList<>();
      while (rows.size() < ROWS_IN_A_BLOCK && cursor.advance()) {
        rows.add(cursor.row());
      }
      if (rows.size() < ROWS_IN_A_BLOCK) {
        cursor.close();
        cursor = null;
      }
      if (first || !rows.isEmpty()) {
        return new Block(next++, tables.get(table), first, rows);
      }
    }
  }

  @Override
  public Parsed process(Block block) {
    RowParser judge = judge();
    List<Fact> facts = new ArrayList<>(block.rows().size());
    List<Refusal> refusals = new ArrayList<>();
    // Titles and the header stand above the first row.
    long other = block.first() && retried == null ? block.table().headerRow() : 0;
    for (RawRow row : block.rows()) {
      if (retried != null && !retried.contains(new Place(row.sheet(), row.row()))) {
        judge.skip(row);
        continue;
      }
      Outcome outcome = judge.parse(row);
      if (outcome instanceof Outcome.Accepted accepted) {
        facts.add(accepted.fact());
      } else if (outcome instanceof Outcome.Refused refused) {
        refusals.addAll(refused.refusals());
      } else {
        other++;
      }
    }
    if (block.number() == 0 && retried == null) {
      Set<String> sheets = tables.stream().map(FoundTable::sheet).collect(Collectors.toSet());
      opened().remarks().stream()
          .filter(remark -> sheets.contains(remark.sheet()))
          .forEach(refusals::add);
    }
    return new Parsed(block.number(), facts, refusals, other, block.rows().size());
  }

  void stage(Parsed parsed) {
    ledger.stage(
        runs.load().source(file.path()),
        phase,
        parsed.number(),
        parsed.facts(),
        parsed.refusals(),
        parsed.other());
    runs.progress().rows(parsed.rows());
  }

  @Override
  public void update(ExecutionContext context) {
    context.putInt(BLOCKS_DONE, next);
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
    if (reader != null) {
      reader.close();
      reader = null;
      runs.progress().advance();
    }
  }

  private RowParser judge() {
    if (parser == null) {
      throw new IllegalStateException("no table is open");
    }
    return parser;
  }

  private SourceReader opened() {
    if (reader == null) {
      throw new IllegalStateException(file.path() + " is not open");
    }
    return reader;
  }
}
