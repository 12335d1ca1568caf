package org.mingzhang.write.sign;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.mingzhang.write.sign.SignatureCheck.State;

/** A signature in a file of its own, beside the file it signs: {@code .p7s}, CAdES baseline B. */
public final class DetachedSignature {

  private DetachedSignature() {}

  /** Signs bytes; the same key and time make the same signature. */
  public static byte[] sign(byte[] content, SigningKey key, Instant at) throws IOException {
    return Cades.sign(content, key, Optional.of(at));
  }

  /** Holds a signature against what it should sign. */
  public static SignatureCheck check(byte[] content, byte[] signature) {
    SignatureCheck found = Cades.check(content, signature);
    if (!found.isIntact()) {
      return found;
    }
    return found.at().isEmpty() ? found.but(State.DAMAGED) : found.inTime();
  }
}
