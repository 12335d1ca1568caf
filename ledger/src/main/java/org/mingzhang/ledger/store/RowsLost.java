package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;

/** The lines read of a file are not the lines accounted for: nothing of it may be posted. */
final class RowsLost extends RuntimeException {

  private final transient Refusal refusal;

  RowsLost(SourceFile file, long read, long accounted) {
    super(
        "The rows of %s do not add up: %d read, but %d accounted for"
            .formatted(file.path(), read, accounted));
    refusal =
        new Refusal(
            file.path(),
            "",
            0,
            "",
            "",
            "",
            Reason.FILE_COUNT,
            List.of(Long.toString(read), Long.toString(accounted)),
            "");
  }

  Refusal refusal() {
    return refusal;
  }
}
