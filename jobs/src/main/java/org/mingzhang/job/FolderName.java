package org.mingzhang.job;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A community's id as the name of a folder. */
final class FolderName {

  private FolderName() {}

  /** Letters of any script, digits, {@code - _} and inner dots stay; all else becomes %XX. */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints()
        .forEach(
            c -> {
              boolean dot =
                  c == '.'
                      && !name.isEmpty()
                      && Character.isLetterOrDigit(name.charAt(name.length() - 1))
                      && name.charAt(0) != '%';
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || dot) {
                name.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  name.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
                }
              }
            });
    return name.toString();
  }
}
