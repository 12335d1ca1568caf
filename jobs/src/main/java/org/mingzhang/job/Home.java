package org.mingzhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that keeps everything between runs: ledger, job repository, archive. One process at a
 * time holds it; what a killed process left is taken over by the next.
 */
public final class Home implements AutoCloseable {

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
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new HomeLocked(folder);
      }
      return new Home(folder, channel);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot be used as --home", e);
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

  /** What is for single owners or the office alone: never within a folder that is shown. */
  public Path privateFolder() {
    return folder.resolve("private");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
