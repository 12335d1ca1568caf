package org.mingzhang.cli;

/** Exit codes (contract, section 1); the highest that applies counts. */
public final class Exit {

  /** All used. */
  public static final int OK = 0;

  /** Unexpected failure. */
  public static final int FAILURE = 1;

  /** Wrong usage. */
  public static final int USAGE = 2;

  /** Finished, but a row was refused or a file held no data rows. */
  public static final int REFUSED = 3;

  /** A file, a community or the home is blocked. */
  public static final int BLOCKED = 4;

  private Exit() {}
}
