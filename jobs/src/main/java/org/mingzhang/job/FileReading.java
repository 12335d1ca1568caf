package org.mingzhang.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.Correction;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Ledger.Phase;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.RawRows.Place;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.ledger.TooManyRefused;
import org.mingzhang.read.FoundTable;
import org.mingzhang.read.OriginalFiles;
import org.mingzhang.read.Outcome;
import org.mingzhang.read.RawRow;
import org.mingzhang.read.RowCursor;
import org.mingzhang.read.RowParser;
import org.mingzhang.read.Source;
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

  /** Fewer rows are a block where they are so wide or long that many would not fit in memory. */
  private static final long WEIGHT_OF_A_BLOCK = 8_000_000;

  private static final String BLOCKS_DONE = "blocks";
  private static final String REFUSED = "refused";
  private static final String GOOD = "good";

  /**
   * Raw rows of one table, numbered within file and phase; {@code first} at a table's beginning,
   * {@code last} at its end.
   */
  record Block(int number, FoundTable table, boolean first, boolean last, List<RawRow> rows) {}

  /** The same rows, judged. */
  record Parsed(StagedBlock block) {}

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

  /** Blocks up to this one are staged, so that a restart has to read only what comes after. */
  private volatile int staged;

  private @Nullable Behind staging;

  /** What became of the rows so far, and of those that are staged. */
  private Count count = Count.NONE;

  private volatile Count countStaged = Count.NONE;

  /** Why the rest of the file is not read. */
  private @Nullable Refusal hopeless;

  /** Rows refused, and rows taken. */
  private record Count(long refused, long good) {
    static final Count NONE = new Count(0, 0);

    Count plus(StagedBlock block) {
      return new Count(refused + block.refused(), good + block.facts().size());
    }
  }

  FileReading(Runs runs, Ledger ledger, String path, Phase phase) {
    this.runs = runs;
    this.ledger = ledger;
    this.file = runs.load().file(path);
    this.phase = phase;
  }

  @Override
  public void open(ExecutionContext context) {
    try {
      reader = SourceReader.open(file.archived(), file.path(), runs.load().profiles());
    } catch (FileRefused e) {
      throw new ItemStreamException(e);
    }
    if (phase == Phase.FACTS) {
      // Which columns answer a question is known now that the question sets are posted.
      ledger.unusedColumns(
          runs.load().source(file.path()), reader.unusedColumns(ledger.register().questions()));
    }
    retried = ledger.retried(runs.load().source(file.path())).orElse(null);
    tables = reader.tables().stream().filter(t -> t.kind().phase() == phase).toList();
    staging = new Behind("staging of " + file.path());
    int done = context.getInt(BLOCKS_DONE, 0);
    while (next < done) {
      Block block = read();
      if (block == null) {
        break;
      }
      // Voucher lines are numbered through the file: the parser has to see what was staged before.
      block.rows().forEach(judge()::skip);
      if (block.last()) {
        judge().finish();
      }
    }
    staged = next;
    count = new Count(context.getLong(REFUSED, 0), context.getLong(GOOD, 0));
    countStaged = count;
  }

  @Override
  public @Nullable Block read() {
    Refusal given = hopeless;
    if (given != null) {
      return refuse(given);
    }
    try {
      Block block = nextBlock();
      if (block == null) {
        staging().await();
      }
      return block;
    } catch (UncheckedFileRefused e) {
      return refuse(e.refusal());
    }
  }

  /** Refuses the file as a whole; what was staged is forgotten. */
  private @Nullable Block refuse(Refusal refusal) {
    staging().await();
    ledger.block(runs.load().source(file.path()), refusal);
    runs.load().refused(file.path());
    return null;
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
        parser =
            RowParser.of(found, runs.load().source(file.path()), ledger.register(), originals());
        first = true;
      }
      List<RawRow> rows = new ArrayList<>();
      long weight = 0;
      boolean more = true;
      while (more && rows.size() < ROWS_IN_A_BLOCK && weight < WEIGHT_OF_A_BLOCK) {
        more = cursor.advance();
        if (more) {
          rows.add(cursor.row());
          weight += cursor.row().weight();
        }
      }
      boolean last = !more;
      if (last) {
        cursor.close();
        cursor = null;
      }
      FoundTable found = tables.get(table);
      if (first || !rows.isEmpty() || found.mapping() != null) {
        return new Block(next++, found, first, last, rows);
      }
    }
  }

  @Override
  public Parsed process(Block block) {
    RowParser judge = judge();
    Judged judged = new Judged();
    // Titles and the header stand above the first row, and belong to the first kind made of it.
    boolean opens = block.first() && retried == null && block.table().isFirst();
    judged.above(opens ? block.table().headerRow() : 0);
    boolean mapped = block.table().mapping() != null;
    for (RawRow row : block.rows()) {
      Set<Place> again = retried;
      if (again != null && mapped) {
        // A line may be made of several rows: all of them are read, and those tried again are kept.
        judge.parse(row).stream().filter(o -> isAgain(o, again)).forEach(judged::add);
      } else if (again != null && !again.contains(new Place(row.sheet(), row.row()))) {
        judge.skip(row);
      } else {
        List<Outcome> outcomes = judge.parse(row);
        Source corrected = row.source();
        if (corrected != null && !outcomes.stream().allMatch(FileReading::isNothing)) {
          judged.correction(correction(row, corrected));
        }
        outcomes.forEach(judged::add);
      }
    }
    if (block.last()) {
      Set<Place> again = retried;
      judge.finish().stream().filter(o -> again == null || isAgain(o, again)).forEach(judged::add);
    }
    if (block.number() == 0 && retried == null) {
      remarks().forEach(judged::remark);
    }
    StagedBlock made = judged.block(block.number());
    count = count.plus(made);
    if (judged.unfit() != null) {
      hopeless = judged.unfit();
      return new Parsed(made);
    }
    // Of a file that is read again most rows stand already.
    if (retried == null && TooManyRefused.is(count.refused(), count.good())) {
      hopeless =
          made.refusals().stream()
              .filter(refusal -> refusal.reason().isOfRow())
              .findFirst()
              .map(r -> TooManyRefused.of(file.path(), count.refused(), count.good(), r))
              .orElse(null);
    }
    return new Parsed(made);
  }

  private static boolean isNothing(Outcome outcome) {
    return outcome instanceof Outcome.Other || outcome instanceof Outcome.Aside;
  }

  /** Whether an outcome is of a row that is tried again. */
  private static boolean isAgain(Outcome outcome, Set<Place> again) {
    if (outcome instanceof Outcome.Accepted accepted) {
      return again.contains(
          new Place(accepted.fact().origin().sheet(), accepted.fact().origin().row()));
    }
    if (outcome instanceof Outcome.Remark remark) {
      return again.contains(new Place(remark.refusal().sheet(), remark.refusal().row()));
    }
    return outcome instanceof Outcome.Refused refused
        && again.contains(
            new Place(refused.refusals().get(0).sheet(), refused.refusals().get(0).row()));
  }

  /** What is to be said of the tables of this phase; of sheets without one, in the file's first. */
  private Stream<Refusal> remarks() {
    List<FoundTable> all = opened().tables();
    boolean first = all.get(0).kind().phase() == phase;
    return opened().remarks().stream()
        .filter(
            remark ->
                tables.stream().anyMatch(t -> t.sheet().equals(remark.sheet()))
                    || (first && all.stream().noneMatch(t -> t.sheet().equals(remark.sheet()))));
  }

  private Correction correction(RawRow row, Source of) {
    long file = runs.load().source(this.file.path()).id();
    Origin place = new Origin(file, row.sheet(), row.row());
    return new Correction(place, of.path(), of.digest(), of.sheet(), of.row());
  }

  private OriginalFiles originals() {
    return new Originals(runs.load().archive(), file, runs.load().profiles());
  }

  /** Stages a block while the next is read and judged. */
  void stage(Parsed parsed) {
    Count then = count;
    staging()
        .begin(
            () -> {
              ledger.stage(runs.load().source(file.path()), phase, parsed.block());
              staged = parsed.block().number() + 1;
              countStaged = then;
              runs.progress().rows(parsed.block().rows());
            });
  }

  @Override
  public void update(ExecutionContext context) {
    Count then = countStaged;
    context.putInt(BLOCKS_DONE, staged);
    context.putLong(REFUSED, then.refused());
    context.putLong(GOOD, then.good());
  }

  @Override
  public void close() {
    if (staging != null) {
      staging.close();
      staging = null;
    }
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

  private Behind staging() {
    if (staging == null) {
      throw new IllegalStateException(file.path() + " is not open");
    }
    return staging;
  }

  private SourceReader opened() {
    if (reader == null) {
      throw new IllegalStateException(file.path() + " is not open");
    }
    return reader;
  }
}
