package org.mingzhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between runs: ledger, job repository, archive. One process at a
 * time holds it; what a killed process left is taken over by the next.
 */
public final class Home implements AutoCloseable {

  private static final String LOCK = "lock";

  /** What the names of our own files and folders begin with. */
  private static final List<String> OURS =
      List.of(LOCK, "ledger.", "register.", "archive", "private", "published");

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /**
   * Takes the folder, making it where there is none.
   *
   * @throws HomeLocked where another process holds it
   */
  public static Home open(Path folder) throws HomeLocked {
    try {
      make(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new HomeLocked(folder);
      }
      Home home = new Home(folder, channel);
      home.protect();
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used as --home", e);
    }
  }

  /** A new folder is its owner's alone; the folders above it are made as usual. */
  private static void make(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder.toAbsolutePath().normalize().getParent());
      OwnerOnly.folder(folder);
    } else if (Files.exists(folder.resolve(LOCK)) || isEmpty(folder)) {
      // One of an earlier version, or one made for us; any other folder is left as it is. Where the
      // group may write, an office shares it on purpose.
      quietly(folder, !OwnerOnly.isShared(folder));
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> within = Files.list(folder)) {
      return within.findAny().isEmpty();
    }
  }

  /**
   * Names and rooms lie in here: nobody else may read the files, wherever they are copied to. The
   * databases make theirs with the rights of the process, so that this is done again when they are
   * open and when they are closed.
   */
  void protect() {
    try (Stream<Path> within = Files.list(folder)) {
      boolean groupToo = !OwnerOnly.isShared(folder);
      for (Path path : within.toList()) {
        String name = path.getFileName().toString();
        if (OURS.stream().anyMatch(name::startsWith)) {
          quietly(path, groupToo);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On a share the rights may be another's to change: then they stay as they are. */
  private static void quietly(Path path, boolean groupToo) {
    try {
      OwnerOnly.close(path, groupToo);
    } catch (IOException | UnsupportedOperationException e) {
      return;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  public Path folder() {
    return folder;
  }

  public Path ledgerFile() {
    return folder.resolve("ledger.duckdb");
  }

  /** The H2 database of the job repository and the publication register, as a JDBC address. */
  public String registerUrl() {
    return "jdbc:h2:file:"
        + folder.resolve("register").toAbsolutePath()
        + ";DB_CLOSE_ON_EXIT=FALSE;COMPRESS=FALSE";
  }

  public Archive archive() {
    return new Archive(folder.resolve("archive"));
  }

  /** What was published, byte for byte, so that it can be proved and laid out again. */
  public Path publishedFolder() {
    return folder.resolve("published");
  }

  /** What is for single owners or the office alone: never within a folder that is shown. */
  public Path privateFolder() {
    return folder.resolve("private");
  }

  @Override
  public void close() {
    try {
      protect();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
