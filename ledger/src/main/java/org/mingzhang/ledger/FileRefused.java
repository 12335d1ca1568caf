package org.mingzhang.ledger;

/** A whole file that cannot be taken: the other files go on. */
public final class FileRefused extends Exception {

  private final transient Refusal refusal;

  public FileRefused(Refusal refusal) {
    super(refusal.reason() + " " + refusal.path());
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
