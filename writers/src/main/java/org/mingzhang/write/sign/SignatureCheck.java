package org.mingzhang.write.sign;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of a signature.
 *
 * @param signer who it says has signed, empty where it cannot be read
 * @param at when, as the signer says; nobody else vouches for the time
 */
public record SignatureCheck(State state, Optional<Signer> signer, Optional<Instant> at) {

  static SignatureCheck of(State state) {
    return new SignatureCheck(state, Optional.empty(), Optional.empty());
  }

  SignatureCheck but(State other) {
    return new SignatureCheck(other, signer, at);
  }

  SignatureCheck at(@Nullable Instant time) {
    return new SignatureCheck(state, signer, Optional.ofNullable(time));
  }

  /** The same; where it is intact, the certificate has to have held when it was made. */
  SignatureCheck inTime() {
    boolean held = signer.isPresent() && at.isPresent() && signer.get().holds(at.get());
    return state == State.INTACT && !held ? but(State.OUTDATED) : this;
  }

  /** How it stands. */
  public enum State {
    /** Exactly what is there was signed, while the certificate held. */
    INTACT,
    /** There is no signature. */
    ABSENT,
    /** There is something, but no signature that can be read. */
    UNREADABLE,
    /** The signature itself was changed. */
    DAMAGED,
    /** What was signed was changed. */
    ALTERED,
    /** What was signed is there; something was added to it afterwards. */
    APPENDED,
    /** It is whole, but the certificate did not hold when it was made. */
    OUTDATED
  }

  public boolean isIntact() {
    return state == State.INTACT;
  }
}
