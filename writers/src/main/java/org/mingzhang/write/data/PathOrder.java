package org.mingzhang.write.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of paths: by their UTF-8 bytes, so that it is the same in every locale. */
final class PathOrder {

  static final Comparator<String> BYTES = PathOrder::compare;

  private PathOrder() {}

  private static int compare(String a, String b) {
    return a.equals(b)
        ? 0
        : Arrays.compareUnsigned(
            a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
