package org.mingzhang.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingzhang.job.Inputs.InputFile;
import org.mingzhang.ledger.Reason;
import org.mingzhang.ledger.Refusal;

/** What was found in an input so far, each file under a path of its own. */
final class Found {

  private final List<InputFile> files = new ArrayList<>();
  private final List<Ignored> ignored = new ArrayList<>();
  private final Set<String> paths = new HashSet<>();

  /** Takes a file that is kept in the archive. */
  void take(String path, Archive.Kept kept) {
    files.add(new InputFile(unused(path), kept.digest(), kept.path(), null));
  }

  /** Takes a file that is refused before its content is looked at. */
  void refuse(String path, Archive archive, Reason reason, String found, String... args) {
    String own = unused(path);
    Refusal refusal = new Refusal(own, "", 0, "", "", found, reason, List.of(args), "");
    // There may be no bytes that could be digested: what is wrong stands for them.
    String digest = Digests.of(String.join("\n", reason.name(), found, String.join("\n", args)));
    files.add(new InputFile(own, digest, archive.path(digest), refusal));
  }

  void ignore(String path, Ignored.Why why) {
    ignored.add(new Ignored(path, why));
  }

  /** Entries of a zip may have one name, and names that cannot be written look alike. */
  private String unused(String path) {
    String unused = path;
    for (int i = 2; !paths.add(unused); i++) {
      unused = path + " (" + i + ")";
    }
    return unused;
  }

  boolean isEmpty() {
    return files.isEmpty();
  }

  Inputs inputs() {
    return new Inputs(
        files.stream().sorted(Comparator.comparing(InputFile::path, Inputs.BY_BYTES)).toList(),
        ignored.stream().sorted(Comparator.comparing(Ignored::path, Inputs.BY_BYTES)).toList());
  }
}
