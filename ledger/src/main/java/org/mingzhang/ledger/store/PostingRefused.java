package org.mingzhang.ledger.store;

import java.util.List;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;
import org.mingzhang.ledger.SourceFile;
import org.mingzhang.ledger.TooManyRefused;

/** Nothing of a file may be posted. */
final class PostingRefused extends RuntimeException {

  private final transient Refusal refusal;

  private PostingRefused(String message, Refusal refusal) {
    super(message);
    this.refusal = refusal;
  }

  /** The lines read of a file are not the lines accounted for. */
  static PostingRefused rowsLost(SourceFile file, long read, long accounted) {
    return new PostingRefused(
        "The rows of %s do not add up: %s read, but %s accounted for"
            .formatted(file.path(), read, accounted),
        new Refusal(
            file.path(),
            "",
            0,
            "",
            "",
            "",
            Reason.FILE_COUNT,
            List.of(Long.toString(read), Long.toString(accounted)),
            ""));
  }

  /** Most rows of a file clash with what is known. */
  static PostingRefused tooMany(SourceFile file, long refused, long good, Refusal example) {
    return new PostingRefused(
        "%s rows of %s are refused".formatted(refused, file.path()),
        TooManyRefused.of(file.path(), refused, good, example));
  }

  /** The file speaks of one order, unit or line again and again. */
  static PostingRefused tooOften(SourceFile file, long times, long most) {
    return new PostingRefused(
        "%s has %s rows about one thing".formatted(file.path(), times),
        new Refusal(
            file.path(),
            "",
            0,
            "",
            "",
            Long.toString(times),
            Reason.FILE_LIMIT,
            List.of("limit.REPEATS", Long.toString(most)),
            ""));
  }

  Refusal refusal() {
    return refusal;
  }
}
