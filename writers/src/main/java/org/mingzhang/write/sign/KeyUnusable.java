package org.mingzhang.write.sign;

import java.util.List;

/** A file that cannot sign, and why. */
public final class KeyUnusable extends Exception {

  private static final long serialVersionUID = 1L;

  private final Why why;
  private final transient List<String> args;

  KeyUnusable(Why why, String... args) {
    super(why + " " + List.of(args));
    this.why = why;
    this.args = List.of(args);
  }

  /** What is wrong with it. */
  public enum Why {
    /** No PKCS#12 at all. */
    FORM,
    /** The passphrase does not open it. */
    PASSPHRASE,
    /** As {@link #PASSPHRASE}; it has letters other than ASCII, which newer files cannot take. */
    LETTERS,
    /** It holds certificates only. */
    NONE,
    /** It holds several keys, and none was chosen; their names. */
    SEVERAL,
    /** It holds no key of that name; those it has. */
    ALIAS,
    /** Its certificate held until that day. */
    EXPIRED,
    /** Its certificate holds from that day. */
    EARLY,
    /** The key is of another kind than those that sign here, or too short. */
    KIND,
    /** The certificate says that its key is not for signing. */
    USAGE,
    /** Key and certificate do not belong together. */
    MISMATCH
  }

  public Why why() {
    return why;
  }

  /** What the sentence needs. */
  public List<String> args() {
    return args;
  }
}
