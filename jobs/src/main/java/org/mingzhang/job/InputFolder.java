package org.mingzhang.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.mingzhang.ledger.Reason;

/**
 * The files of a folder and of those in it. Links are not followed, pipes and devices not opened.
 */
final class InputFolder {

  private final Archive archive;
  private final Found found;
  private final InputZips zips;

  InputFolder(Archive archive, Found found, InputZips zips) {
    this.archive = archive;
    this.found = found;
    this.zips = zips;
  }

  private record Place(Path file, String path, BasicFileAttributes attributes) {}

  void collect(Path folder) throws IOException, InputUnusable {
    List<Place> places = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            places.add(new Place(file, relative(folder, file), attributes));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            found.refuse(relative(folder, file), archive, Reason.FILE_UNREADABLE, said(e));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path visited, @org.jspecify.annotations.Nullable IOException e) {
            if (e != null) {
              found.refuse(relative(folder, visited), archive, Reason.FILE_UNREADABLE, said(e));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    // Files whose names cannot be written look alike; then their bytes decide.
    places.sort(Comparator.comparing(Place::path, Inputs.BY_BYTES).thenComparing(Place::file));
    for (Place place : places) {
      collect(place);
    }
  }

  private void collect(Place place) throws IOException, InputUnusable {
    String path = place.path();
    if (place.attributes().isSymbolicLink()) {
      found.ignore(path, Ignored.Why.LINK);
    } else if (!place.attributes().isRegularFile()) {
      found.ignore(path, Ignored.Why.SPECIAL);
    } else {
      Ignored.Why why = Names.ignored(path);
      if (why != null) {
        found.ignore(path, why);
      } else {
        open(place.file(), path);
      }
    }
  }

  private void open(Path file, String path) throws InputUnusable, IOException {
    try {
      ZipKind kind = ZipKind.of(file);
      if (kind == ZipKind.FOLDER || (kind == ZipKind.BROKEN && Names.isZip(path))) {
        zips.collect(file, path, 1);
      } else if (kind != ZipKind.DOCUMENT && Names.isWanted(file, path)) {
        keep(file, path);
      } else if (Names.isZip(path)) {
        found.refuse(path, archive, Reason.FILE_TRUNCATED, "");
      } else {
        found.ignore(path, Ignored.Why.NO_TABLE);
      }
    } catch (FileSystemException | SteadyCopy.Changing e) {
      found.refuse(path, archive, Reason.FILE_UNREADABLE, said(e));
    }
  }

  /** A single file is read whatever its name. */
  void collectOnly(Path file) throws IOException, InputUnusable {
    String path = Names.visible(String.valueOf(file.getFileName()));
    ZipKind kind = ZipKind.of(file);
    if (kind == ZipKind.FOLDER || (kind != ZipKind.WORKBOOK && Names.isZip(path))) {
      zips.collect(file, "", 1);
    } else {
      keep(file, path);
    }
  }

  private void keep(Path file, String path) throws IOException {
    try (Archive.Draft draft = SteadyCopy.of(file, archive)) {
      found.take(path, archive.keep(draft));
    } catch (SteadyCopy.Changing e) {
      found.refuse(path, archive, Reason.FILE_UNREADABLE, said(e));
    }
  }

  /** The system's words without its own path. */
  private static String said(IOException e) {
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason != null ? reason : e instanceof AccessDeniedException ? "permission denied" : "";
  }

  private static String relative(Path folder, Path path) {
    List<String> names = new ArrayList<>();
    folder.relativize(path).forEach(name -> names.add(Names.visible(name.toString())));
    return String.join("/", names);
  }
}
