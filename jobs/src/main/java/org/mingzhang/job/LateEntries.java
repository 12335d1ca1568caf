package org.mingzhang.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.ledger.Community;
import org.mingzhang.ledger.Entry;
import org.mingzhang.ledger.FileReport;
import org.mingzhang.ledger.Money;
import org.mingzhang.ledger.PublicationHistory.Standing;
import org.mingzhang.ledger.PublicationRegister.Step;
import org.mingzhang.ledger.Slice;
import org.mingzhang.measure.Irregularity;

/**
 * Vouchers of a period that came in files which its approved and published paper did not know.
 * Asked about in the papers of every later revision, until they are published too.
 */
final class LateEntries {

  private LateEntries() {}

  /** The question, none where nothing was published or nothing came later. */
  static List<Irregularity> of(Books books, Slice slice) {
    Community community = slice.community();
    Optional<Step> published =
        books
            .publications()
            .history(community.communityId())
            .of(community.communityId(), slice.period())
            .stream()
            .map(Standing::published)
            .filter(Objects::nonNull)
            .reduce((lower, higher) -> higher);
    if (published.isEmpty()) {
      return List.of();
    }
    Set<Long> late = new TreeSet<>();
    Collection<String> known = inputs(books, community, published.get());
    for (FileReport file : slice.files()) {
      if (!known.contains(file.file().digest())) {
        late.add(file.file().id());
      }
    }
    List<Entry> lines =
        slice.entries().stream()
            .filter(entry -> late.contains(entry.origin().fileId()))
            .sorted(
                Comparator.comparing(Entry::date)
                    .thenComparing(Entry::voucherNo)
                    .thenComparingInt(Entry::line))
            .toList();
    if (known.isEmpty() || lines.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Irregularity(
            Irregularity.Kind.ENTRY_AFTER_APPROVAL,
            lines,
            lines.stream().map(Entry::amount).reduce(Money.ZERO, Money::plus),
            Integer.toString(published.get().revision()),
            published.get().at().toLocalDate().toString(),
            List.of()));
  }

  /** Digests of the files that the publication was made from; none where its copy is gone. */
  private static Collection<String> inputs(Books books, Community community, Step published) {
    Path manifest =
        PublicShelf.kept(
                books.home(),
                books.folderName(community.communityId()),
                published.period(),
                published.revision())
            .resolve(CommunityPapers.MANIFEST);
    try {
      return Files.exists(manifest)
          ? ManifestText.of(Files.readAllBytes(manifest)).list("inputs").stream()
              .map(input -> input.text("sha256"))
              .toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
