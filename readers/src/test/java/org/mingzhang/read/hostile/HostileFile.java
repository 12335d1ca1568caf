package org.mingzhang.read.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file nobody should send.
 *
 * @param name its group and fault with the ending of a table, as a file name
 * @param heavy whether it is too large for every build
 */
record HostileFile(String name, boolean heavy, Content content) {

  static HostileFile of(String name, Content content) {
    return new HostileFile(name, false, content);
  }

  static HostileFile heavy(String name, Content content) {
    return new HostileFile(name, true, content);
  }

  Path writeTo(Path folder) throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      content.to(out);
    }
    return file;
  }
}
