package org.mingzhang.read;

import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;

/** A file that turned out broken while its rows were read; the cause tells the refusal. */
public final class UncheckedFileRefused extends RuntimeException {

  private final transient FileRefused refused;

  private UncheckedFileRefused(FileRefused refused) {
    super(refused.getMessage(), refused);
    this.refused = refused;
  }

  public static UncheckedFileRefused of(FileRefused refused) {
    return new UncheckedFileRefused(refused);
  }

  static UncheckedFileRefused of(String path, Reason reason, String found) {
    return new UncheckedFileRefused(Refusals.file(path, "", reason, found));
  }

  /** The refusal as the exception that blocks a file. */
  public FileRefused refused() {
    return refused;
  }

  public Refusal refusal() {
    return refused.refusal();
  }
}
