package org.mingzhang.job;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.ControlTotal;
import org.mingzhang.ledger.Correction;
import org.mingzhang.ledger.Fact;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.StagedBlock;
import org.mingzhang.read.Outcome;

/** What the rows of one block came to, each counted before it is sorted. */
final class Judged {

  private final List<Fact> facts = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<ControlTotal> totals = new ArrayList<>();
  private @Nullable Refusal unfit;
  private final List<Correction> corrections = new ArrayList<>();
  private long rows;
  private long refused;
  private long other;

  /** Counts the lines above the first row: titles and the header. */
  void above(long lines) {
    rows += lines;
    other += lines;
  }

  /** Why the file as a whole cannot be taken; null where nothing says so. */
  @Nullable Refusal unfit() {
    return unfit;
  }

  void add(Outcome outcome) {
    if (outcome instanceof Outcome.Remark remark) {
      remark(remark.refusal());
      return;
    }
    if (outcome instanceof Outcome.Late late) {
      compared(late.total());
      return;
    }
    if (outcome instanceof Outcome.Unfit whole) {
      unfit = whole.refusal();
    }
    rows++;
    if (outcome instanceof Outcome.Accepted accepted) {
      facts.add(accepted.fact());
    } else if (outcome instanceof Outcome.Refused rejected) {
      refused++;
      refusals.addAll(rejected.refusals());
    } else if (outcome instanceof Outcome.Total total) {
      other++;
      compared(total);
    } else {
      other++;
    }
  }

  private void compared(Outcome.Total total) {
    totals.addAll(total.totals());
    refusals.addAll(total.differences());
  }

  /** A row that stands for a refused one of another file. */
  void correction(Correction correction) {
    corrections.add(correction);
  }

  /** Something that counts for no row. */
  void remark(Refusal remark) {
    refusals.add(remark);
  }

  StagedBlock block(int number) {
    return new StagedBlock(number, rows, facts, refused, refusals, other, totals, corrections);
  }
}
