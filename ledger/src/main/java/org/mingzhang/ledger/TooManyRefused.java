package org.mingzhang.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * When a file is refused as a whole for the rows of it that are: more than anybody mends one by
 * one, and more than are good. The cause is one, such as a wrong column, and so is the sentence.
 */
public final class TooManyRefused {

  /** So many rows may be refused, and any number as long as more are good. */
  public static final long MOST = 20_000;

  /** Where the arguments of the example's own reason begin. */
  private static final int ARGS = 7;

  private TooManyRefused() {}

  /** Whether it is too many. */
  public static boolean is(long refused, long good) {
    return refused > MOST && refused > good;
  }

  /**
   * The refusal of the file.
   *
   * @param example one of the refused rows
   */
  public static Refusal of(String path, long refused, long good, Refusal example) {
    List<String> args =
        new ArrayList<>(
            List.of(
                Long.toString(refused),
                Long.toString(good),
                example.reason().name(),
                example.sheet(),
                Long.toString(example.row()),
                example.column(),
                example.found()));
    args.addAll(example.args());
    return new Refusal(path, "", 0, "", "", "", Reason.FILE_MOSTLY_REFUSED, args, "");
  }

  /** The example that a refusal of a file was made with. */
  static Refusal example(Refusal refusal) {
    List<String> args = refusal.args();
    return new Refusal(
        "",
        args.get(3),
        Long.parseLong(args.get(4)),
        "",
        args.get(5),
        args.get(6),
        Reason.valueOf(args.get(2)),
        args.subList(ARGS, args.size()),
        "");
  }
}
