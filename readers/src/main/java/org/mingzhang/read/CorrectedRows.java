package org.mingzhang.read;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Register;
import org.mingzhang.ledger.TableKind;
import org.mingzhang.read.fact.FactMaker;

/**
 * Reads corrected rows as if they stood in the files they were refused in: their community follows
 * from that file's folders, their voucher's line is the one they had there.
 */
final class CorrectedRows {

  private final FoundTable table;
  private final Register register;
  private final OriginalFiles originals;
  private final Map<String, FactMaker> makers = new HashMap<>();
  private final Map<String, Optional<VoucherLines>> lines = new HashMap<>();
  private @Nullable Source current;

  CorrectedRows(FoundTable table, Register register, OriginalFiles originals) {
    this.table = table;
    this.register = register;
    this.originals = originals;
  }

  /** Whether the row cannot be placed because its file is not here. */
  boolean isStray(Source source) {
    return table.kind() == TableKind.ENTRIES && lines(source).isEmpty();
  }

  FactMaker maker(Source source) {
    current = source;
    return makers.computeIfAbsent(
        source.path(),
        path ->
            FactMaker.of(
                table.header(),
                path,
                register,
                voucher -> {
                  Source row = current;
                  return row == null ? 0 : lines(row).map(l -> l.of(row, voucher)).orElse(0);
                }));
  }

  private Optional<VoucherLines> lines(Source source) {
    return lines.computeIfAbsent(source.path() + "\n" + source.digest(), key -> read(source));
  }

  private Optional<VoucherLines> read(Source source) {
    Optional<Path> file = originals.find(source.digest());
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          VoucherLines.of(
              file.get(),
              source.path(),
              originals.profiles(),
              register,
              originals.corrected(source.digest())));
    } catch (FileRefused e) {
      throw UncheckedFileRefused.of(e);
    }
  }
}
