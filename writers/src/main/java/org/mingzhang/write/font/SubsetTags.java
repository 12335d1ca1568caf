package org.mingzhang.write.font;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * The six letters before an embedded subset's name (ISO 32000-1, 9.6.4). OpenPDF draws them at
 * random, so that a document never has the same bytes twice; here they follow from the characters
 * in the document's subsets.
 *
 * <p>Fonts are shared by threads, a document is written by one: what is pinned holds for the
 * calling thread until it is released.
 */
public final class SubsetTags {

  static final SecureRandom PINNED = new Letters();

  private static final ThreadLocal<ByteBuffer> DRAWN = new ThreadLocal<>();

  private SubsetTags() {}

  /** Pins the tags of the document that this thread writes; enough for five fonts. */
  public static void pin(byte[] characters) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(characters);
      DRAWN.set(ByteBuffer.wrap(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Ends what {@link #pin} began. */
  public static void release() {
    DRAWN.remove();
  }

  /** Looks like chance to OpenPDF: a number from 0 to 1 for each letter. */
  private static final class Letters extends SecureRandom {

    private static final long serialVersionUID = 1L;
    private static final int ALPHABET = 26;

    @Override
    public double nextDouble() {
      ByteBuffer bytes = DRAWN.get();
      if (bytes == null) {
        return super.nextDouble();
      }
      return (Byte.toUnsignedInt(bytes.get()) % ALPHABET + 0.5) / ALPHABET;
    }
  }
}
