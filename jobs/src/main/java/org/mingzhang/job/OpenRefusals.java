package org.mingzhang.job;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingzhang.ledger.Ledger;
import org.mingzhang.ledger.Mended;
import org.mingzhang.ledger.Origin;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;

/** Refusals apart by whether a corrected row was taken in the refused one's stead. */
public final class OpenRefusals {

  private final Ledger ledger;
  private final Map<Origin, Mended> mended = new HashMap<>();

  private OpenRefusals(Ledger ledger) {
    this.ledger = ledger;
  }

  /** As of now. */
  public static OpenRefusals of(Ledger ledger) {
    OpenRefusals open = new OpenRefusals(ledger);
    ledger.mended().forEach(m -> open.mended.put(m.refused(), m));
    return open;
  }

  /** Those of every file ever imported, ordered by path, sheet and row. */
  public static List<Refusal> everywhere(Ledger ledger) {
    OpenRefusals open = of(ledger);
    return ledger.files().stream()
        .flatMap(report -> open.of(report.file()).stream())
        .sorted(
            Comparator.comparing(Refusal::path)
                .thenComparing(Refusal::sheet)
                .thenComparingLong(Refusal::row))
        .toList();
  }

  /** The refusals of a file that nothing has mended. */
  public List<Refusal> of(SourceFile file) {
    return ledger.refusals(file).stream().filter(r -> by(file, r).isEmpty()).toList();
  }

  /** How many rows of a file were mended. */
  public long mended(SourceFile file) {
    return mended.keySet().stream().filter(origin -> origin.fileId() == file.id()).count();
  }

  /** The row that mends a refused one, if any. */
  public Optional<Mended> by(SourceFile file, Refusal refusal) {
    return Optional.ofNullable(mended.get(new Origin(file.id(), refusal.sheet(), refusal.row())));
  }
}
