package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/**
 * Folders and files that only their owner may open. Where the file system knows no such rights, as
 * on Windows, these are ordinary ones, which the rights of the folder above protect.
 */
final class OwnerOnly {

  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private OwnerOnly() {}

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<Set<PosixFilePermission>> rights(String rights) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights));
  }

  /** Makes a folder, or takes the others' rights from one that is there; the one above exists. */
  static void folder(Path path) throws IOException {
    if (!isPosix(path)) {
      Files.createDirectories(path);
    } else if (Files.isDirectory(path)) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(FOLDER));
    } else {
      Files.createDirectory(path, rights(FOLDER));
    }
  }

  /** Makes an empty file with its rights: there is no moment at which others could open it. */
  static void newFile(Path path) throws IOException {
    if (isPosix(path)) {
      Files.createFile(path, rights(FILE));
    }
  }

  /**
   * Takes from a file or folder the rights of everybody outside its group.
   *
   * @param groupToo whether also those of the group
   */
  static void close(Path path, boolean groupToo) throws IOException {
    if (!isPosix(path)) {
      return;
    }
    Set<PosixFilePermission> had = Files.getPosixFilePermissions(path);
    Set<PosixFilePermission> left = EnumSet.noneOf(PosixFilePermission.class);
    for (PosixFilePermission right : had) {
      boolean others = right.name().startsWith("OTHERS_");
      boolean group = right.name().startsWith("GROUP_");
      if (!others && !(group && groupToo)) {
        left.add(right);
      }
    }
    if (!left.equals(had)) {
      Files.setPosixFilePermissions(path, left);
    }
  }

  /** Whether everybody on the machine may read it. */
  static boolean isReadByOthers(Path path) throws IOException {
    return isPosix(path)
        && Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_READ);
  }

  /** Whether the group may write into it: a right that nobody has by chance. */
  static boolean isShared(Path path) throws IOException {
    return isPosix(path)
        && Files.getPosixFilePermissions(path).contains(PosixFilePermission.GROUP_WRITE);
  }
}
