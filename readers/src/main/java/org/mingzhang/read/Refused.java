package org.mingzhang.read;

import java.util.List;
import org.mingzhang.ledger.FileRefused;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;

/** Refusals of whole files and sheets. */
final class Refused {

  private Refused() {}

  static FileRefused file(String path, String sheet, Reason reason, String found, String... args) {
    return new FileRefused(refusal(path, sheet, reason, found, args));
  }

  static Refusal refusal(String path, String sheet, Reason reason, String found, String... args) {
    return new Refusal(path, sheet, 0, "", "", found, reason, List.of(args), "");
  }
}
